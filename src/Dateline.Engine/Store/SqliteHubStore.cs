using Dapper;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Table <c>hub</c>: what we asked hubs to tell us (W3C WebSub).</summary>
internal sealed class SqliteHubStore(SqliteDatabase db)
{
    private const string Columns = "source, hub, topic, token, secret, asked_at AS AskedAt, lease_until AS LeaseUntil, pushed_at AS PushedAt, trouble";

    // A hub or topic that changed begins anew; a renewal keeps its token, its secret and the lease that still runs.
    private const string AskSql = """
        INSERT INTO hub (source, hub, topic, token, secret, asked_at) VALUES (@Source, @Hub, @Topic, @Token, @Secret, @AskedAt)
        ON CONFLICT (source) DO UPDATE SET hub = excluded.hub, topic = excluded.topic, token = excluded.token, secret = excluded.secret,
            asked_at = excluded.asked_at, trouble = NULL,
            lease_until = CASE WHEN hub.hub = excluded.hub AND hub.topic = excluded.topic THEN hub.lease_until END
        """;

    // What ends within a day, or within the last third of a short lease.
    private const string EndingSql = $"""
        SELECT {Columns} FROM hub
        WHERE lease_until - @now < min(@day, (lease_until - asked_at) / 3) AND asked_at < @now - @pause ORDER BY lease_until LIMIT 50
        """;

    public Task<HubRow?> OfSourceAsync(long source, CancellationToken cancel) => FirstAsync($"SELECT {Columns} FROM hub WHERE source = @source", new { source }, cancel);

    public Task<HubRow?> OfTokenAsync(string token, CancellationToken cancel) => FirstAsync($"SELECT {Columns} FROM hub WHERE token = @token", new { token }, cancel);

    public async Task<IReadOnlyList<HubRow>> EndingAsync(Instant now, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var args = new { now = Ticks.Of(now), day = NodaConstants.TicksPerDay, pause = NodaConstants.TicksPerHour };
        return (await connection.QueryAsync<HubRow>(new CommandDefinition(EndingSql, args, cancellationToken: cancel))).AsList();
    }

    public Task AskAsync(HubRow row, CancellationToken cancel) => db.WriteAsync(tx => tx.Connection!.Execute(AskSql, row, tx), cancel);

    public Task VerifiedAsync(long source, Instant leaseUntil, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute("UPDATE hub SET lease_until = @until, trouble = NULL WHERE source = @source", new { source, until = Ticks.Of(leaseUntil) }, tx), cancel);

    public Task PushedAsync(long source, Instant at, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute("UPDATE hub SET pushed_at = @at, trouble = NULL WHERE source = @source", new { source, at = Ticks.Of(at) }, tx), cancel);

    public Task TroubleAsync(long source, string trouble, bool isOver, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute("UPDATE hub SET trouble = @trouble, lease_until = CASE WHEN @isOver THEN NULL ELSE lease_until END WHERE source = @source", new { source, trouble, isOver }, tx), cancel);

    private async Task<HubRow?> FirstAsync(string sql, object args, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.QueryFirstOrDefaultAsync<HubRow>(new CommandDefinition(sql, args, cancellationToken: cancel));
    }
}

/// <summary>What we asked a hub.</summary>
internal sealed record HubRow
{
    public long Source { get; init; }
    public string Hub { get; init; } = "";
    public string Topic { get; init; } = "";
    public string Token { get; init; } = "";
    public string Secret { get; init; } = "";
    public long AskedAt { get; init; }
    public long? LeaseUntil { get; init; }
    public long? PushedAt { get; init; }
    public string? Trouble { get; init; }
}
