using System.Globalization;
using Dapper;
using Dateline.Engine.Store;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Table <c>work</c>.</summary>
public sealed class SqliteWorkQueue(SqliteDatabase db) : IWorkQueue
{
    internal const string EnqueueSql =
        "INSERT INTO work (kind, subject, due_at) VALUES (@Kind, @Subject, @Due) ON CONFLICT (kind, subject) DO NOTHING";

    // Taken and never ended: it killed the process, or hung until its lease ran out.
    private const string ParkSql = """
        UPDATE work SET parked = 1, lease_until = 0, trouble = coalesce(trouble, 'taken ' || tries || ' times and never ended')
        WHERE kind = @kind AND parked = 0 AND tries >= @most AND lease_until <= @now
        """;

    private const string DueSql = """
        SELECT id, kind, subject, tries FROM work WHERE kind = @kind AND parked = 0 AND due_at <= @now AND lease_until <= @now ORDER BY id LIMIT @limit
        """;

    private const string TakeSql = "UPDATE work SET tries = tries + 1, lease_until = @until WHERE id = @id";

    // Whoever was alone when the process died may have killed it: it comes up again later each time, and the others do not wait for it.
    private const string ReleaseSql = """
        UPDATE work SET lease_until = 0, due_at = CASE WHEN tries > 1 THEN @now + @pause * (1 << min(tries - 2, 16)) ELSE due_at END WHERE lease_until > 0
        """;

    private const string DoneSql = "DELETE FROM work WHERE id = @Id";

    private const string FailSql = """
        UPDATE work SET lease_until = 0, trouble = @trouble, due_at = @due, parked = tries >= @most WHERE id = @id
        """;

    private const string CountsSql = """
        SELECT coalesce(sum(parked = 0 AND lease_until <= @now), 0), coalesce(sum(parked = 0 AND lease_until > @now), 0), coalesce(sum(parked), 0) FROM work
        """;

    private const string ParkedSql = "SELECT id, kind, subject, tries, trouble FROM work WHERE parked = 1 ORDER BY id LIMIT @limit";

    private static readonly Duration FirstPause = Duration.FromSeconds(30);

    /// <inheritdoc />
    public Task EnqueueAsync(string kind, IReadOnlyCollection<string> subjects, Instant due, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute(EnqueueSql, subjects.Select(subject => new { Kind = kind, Subject = subject, Due = Ticks.Of(due) }), tx), cancel);

    /// <inheritdoc />
    public async Task<IReadOnlyList<WorkItem>> TakeAsync(string kind, int limit, Instant now, Duration lease, CancellationToken cancel)
    {
        if (!await HasDueAsync(kind, now, cancel))
            return [];   // asking does not need the write lock
        var args = new { kind, limit = PageLimit.Of(limit), now = Ticks.Of(now), until = Ticks.Of(now + lease), most = IWorkQueue.MostTries };
        return await db.WriteAsync<IReadOnlyList<WorkItem>>(
            tx =>
            {
                tx.Connection!.Execute(ParkSql, args, tx);
                var due = tx.Connection!.Query<(long Id, string Kind, string Subject, int Tries)>(DueSql, args, tx).AsList();
                // What was taken before and did not end is taken alone: a page that kills the process is found, and does not take its neighbours along.
                var taken = due is [{ Tries: > 0 }, ..] ? due.Take(1) : due.TakeWhile(row => row.Tries == 0);
                IReadOnlyList<WorkItem> items = [.. taken.Select(row => new WorkItem(row.Id, row.Kind, row.Subject, row.Tries + 1))];
                tx.Connection!.Execute(TakeSql, items.Select(item => new { id = item.Id, args.until }), tx);
                return items;
            },
            cancel);
    }

    /// <inheritdoc />
    public Task DoneAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancel) =>
        db.WriteAsync(tx => tx.Connection!.Execute(DoneSql, items, tx), cancel);

    /// <inheritdoc />
    public Task FailAsync(WorkItem item, string trouble, Instant now, CancellationToken cancel)
    {
        var due = Ticks.Of(now + FirstPause * Math.Pow(2, item.Tries - 1));
        return db.WriteAsync(tx => tx.Connection!.Execute(FailSql, new { id = item.Id, trouble, due, most = IWorkQueue.MostTries }, tx), cancel);
    }

    /// <inheritdoc />
    public Task ReturnAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute("UPDATE work SET lease_until = 0, tries = max(0, tries - 1) WHERE id = @Id", items, tx), cancel);

    /// <inheritdoc />
    public Task ReleaseAsync(Instant now, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute(ReleaseSql, new { now = Ticks.Of(now), pause = FirstPause.BclCompatibleTicks }, tx), cancel);

    /// <inheritdoc />
    public async Task<WorkCounts> CountsAsync(Instant now, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var (waiting, inWork, parked) = await connection.QuerySingleAsync<(long, long, long)>(
            new CommandDefinition(CountsSql, new { now = Ticks.Of(now) }, cancellationToken: cancel));
        return new WorkCounts(waiting, inWork, parked);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ParkedWork>> ParkedAsync(int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var rows = await connection.QueryAsync<(long Id, string Kind, string Subject, int Tries, string? Trouble)>(
            new CommandDefinition(ParkedSql, new { limit = PageLimit.Of(limit) }, cancellationToken: cancel));
        return [.. rows.Select(row => new ParkedWork(new WorkItem(row.Id, row.Kind, row.Subject, row.Tries), row.Trouble ?? ""))];
    }

    /// <inheritdoc />
    public async Task<bool> HasDueAsync(string kind, Instant now, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "SELECT EXISTS (SELECT 1 FROM work WHERE kind = @kind AND parked = 0 AND due_at <= @now AND lease_until <= @now)",
            new { kind, now = Ticks.Of(now) },
            cancellationToken: cancel));
    }

    internal static string SubjectOf(long capture) => capture.ToString(CultureInfo.InvariantCulture);
}
