using Dapper;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Tables <c>reader_log</c> and <c>reader_snapshot</c>; notes in <c>opened</c> who opened what, for the weight of stories.</summary>
public sealed class SqliteReaderLogStore(SqliteDatabase db)
{
    private const string AddSql = "INSERT INTO reader_log (received, events, body) VALUES (@received, @events, @body) RETURNING number";

    private const string OpenedSql = "INSERT INTO opened (article, reader, hour, at) VALUES (@Article, @Visit, @Hour, @At) ON CONFLICT DO NOTHING";

    private const string ArticlesSql = $"""
        SELECT {ArticleRow.Columns} FROM article WHERE seq > @after ORDER BY seq LIMIT @limit
        """;

    /// <summary>Adds to the end of the log; it is on disk when the task ends.</summary>
    /// <returns>The number of what was added.</returns>
    internal Task<long> AddAsync(Instant received, int events, byte[] body, IReadOnlyList<(string Article, string Visit, Instant At)> opened, CancellationToken cancel) => db.WriteAsync(
        tx =>
        {
            var number = tx.Connection!.ExecuteScalar<long>(AddSql, new { received = Ticks.Of(received), events, body }, tx);
            if (opened.Count > 0)
            {
                tx.Connection!.Execute(
                    OpenedSql, opened.Select(one => new { one.Article, one.Visit, Hour = (long)Math.Floor((one.At - NodaConstants.UnixEpoch).TotalHours), At = Ticks.Of(one.At) }), tx);
            }
            return number;
        },
        cancel);

    /// <summary>The log after a number, in order, at most so many rows.</summary>
    internal async Task<IReadOnlyList<(long Number, byte[] Body)>> AfterAsync(long number, int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return (await connection.QueryAsync<(long, byte[])>(new CommandDefinition(
            "SELECT number, body FROM reader_log WHERE number > @number ORDER BY number LIMIT @limit", new { number, limit }, cancellationToken: cancel))).AsList();
    }

    /// <summary>How much the log holds.</summary>
    public async Task<(long Rows, long Events, long Bytes)> SizeAsync(CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.QuerySingleAsync<(long, long, long)>(new CommandDefinition(
            "SELECT count(*), coalesce(sum(events), 0), coalesce(sum(length(body)), 0) FROM reader_log", cancellationToken: cancel));
    }

    /// <summary>The newest snapshot of a form; <c>null</c> when there is none.</summary>
    internal async Task<(long Number, byte[] Body)?> SnapshotAsync(string form, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var rows = (await connection.QueryAsync<(long Number, byte[] Body)>(new CommandDefinition(
            "SELECT number, body FROM reader_snapshot WHERE form = @form ORDER BY number DESC LIMIT 1", new { form }, cancellationToken: cancel))).AsList();
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Keeps a snapshot in place of those before it.</summary>
    internal Task SaveSnapshotAsync(long number, Instant at, string form, byte[] body, CancellationToken cancel) => db.WriteAsync(
        tx =>
        {
            tx.Connection!.Execute("DELETE FROM reader_snapshot", transaction: tx);
            tx.Connection!.Execute("INSERT INTO reader_snapshot (number, at, form, body) VALUES (@number, @at, @form, @body)", new { number, at = Ticks.Of(at), form, body }, tx);
        },
        cancel);

    /// <summary>Drops what is older, as far as a snapshot holds what came of it; and who opened what more than two days ago.</summary>
    internal Task ForgetAsync(Instant before, Instant openedBefore, CancellationToken cancel) => db.WriteAsync(
        tx =>
        {
            tx.Connection!.Execute(
                "DELETE FROM reader_log WHERE received < @before AND number <= (SELECT coalesce(max(number), 0) FROM reader_snapshot)", new { before = Ticks.Of(before) }, tx);
            tx.Connection!.Execute("DELETE FROM opened WHERE at < @before", new { before = Ticks.Of(openedBefore) }, tx);
        },
        cancel);

    /// <summary>Articles in the order they were filed, with the number of their row.</summary>
    internal async Task<IReadOnlyList<(long Row, StoredArticle Article)>> ArticlesAfterAsync(long after, int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return [.. (await connection.QueryAsync<ArticleRow>(new CommandDefinition(ArticlesSql, new { after, limit }, cancellationToken: cancel))).Select(row => (row.Seq, row.Read()))];
    }
}
