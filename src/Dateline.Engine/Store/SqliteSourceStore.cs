using Dapper;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Table <c>source</c>.</summary>
public sealed class SqliteSourceStore(SqliteDatabase db) : ISourceStore
{
    private const string Plain = """
        id, kind, address, title, added_at AS AddedAt, last_success AS LastSuccess, next_due AS NextDue, trouble, faults, etag,
        last_modified AS LastModified, rhythm, pace
        """;

    private const string Columns = $"""
        {Plain},
        (SELECT count(DISTINCT article) FROM capture WHERE capture.source = source.id AND article IS NOT NULL) AS Articles
        """;

    // A feed is due at once, also one that had ended; files and folders are read when they are added and never again.
    private const string AddSql = """
        INSERT INTO source (kind, address, title, added_at, next_due) VALUES (@kind, @address, @title, @at, @due)
        ON CONFLICT (kind, address) DO UPDATE SET title = coalesce(source.title, excluded.title), next_due = coalesce(source.next_due, excluded.next_due)
        RETURNING id
        """;

    private const string FindSql = $"SELECT {Columns} FROM source WHERE id = @id";

    private const string ListSql = $"SELECT {Columns} FROM source ORDER BY coalesce(title, address) COLLATE NOCASE, address";

    // Of those that are due only what tells the wanted from the others: behind one crowded host stand thousands.
    private const string DueSql = "SELECT id, address, faults FROM source WHERE next_due <= @now ORDER BY next_due, id";

    // Asked again: its visit may have ended since the list was begun.
    private const string StillDueSql = $"SELECT {Plain} FROM source WHERE id = @id AND next_due <= @now";

    // The unique index begins with the kind: ten thousand feeds are not looked at to find two folders.
    private const string AddressesSql = "SELECT address FROM source WHERE kind = @kind ORDER BY id";

    private const string VisitedSql = """
        UPDATE source SET
            trouble = @Trouble, next_due = @NextDue, title = coalesce(@Title, title),
            last_success = CASE WHEN @IsRead THEN @At ELSE last_success END,
            faults = CASE WHEN @IsRead THEN 0 ELSE faults + 1 END,
            etag = CASE WHEN @IsRead THEN @ETag ELSE etag END,
            last_modified = CASE WHEN @IsRead THEN @LastModified ELSE last_modified END,
            rhythm = coalesce(@Rhythm, rhythm), pace = coalesce(@Pace, pace)
        WHERE id = @Id
        """;

    private const string MarkSql = """
        INSERT INTO source_item (source, marks) VALUES (@Id, @Marks) ON CONFLICT (source) DO UPDATE SET marks = excluded.marks
        """;

    private const string MoveSql = """
        UPDATE source SET address = @address WHERE id = @id
        """;

    private const string NoteMoveSql = """
        INSERT INTO source_move (source, at, former, address) SELECT id, @at, address, @address FROM source WHERE id = @id
        ON CONFLICT (source, at) DO NOTHING
        """;

    private const string MovesSql = "SELECT at, former, address FROM source_move WHERE source = @id ORDER BY at";

    /// <inheritdoc />
    public async Task<Source> AddAsync(SourceKind kind, string address, string? title, Instant at, CancellationToken cancel)
    {
        var row = new { kind = (int)kind, address, title, at = Ticks.Of(at), due = kind is SourceKind.Feed or SourceKind.Sitemap or SourceKind.List ? Ticks.Of(at) : (long?)null };
        var id = await db.WriteAsync(tx => tx.Connection!.ExecuteScalar<long>(AddSql, row, tx), cancel);
        return (await FindAsync(id, cancel))!;
    }

    /// <inheritdoc />
    public async Task<Source?> FindAsync(long id, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return (await connection.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(FindSql, new { id }, cancellationToken: cancel)))?.Read();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancel)
    {
        await using var connection = db.Read();
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(ListSql, cancellationToken: cancel))).Select(row => row.Read())];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Source>> DueAsync(Instant now, int limit, Func<DueSource, bool> isWanted, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var wanted = new List<long>();
        await foreach (var (id, address, faults) in connection.QueryUnbufferedAsync<(long Id, string Address, int Faults)>(DueSql, new { now = Ticks.Of(now) }).WithCancellation(cancel))
        {
            if (wanted.Count >= limit)
                break;
            if (isWanted(new DueSource(id, address, faults)))
                wanted.Add(id);
        }
        var found = new List<Source>(wanted.Count);
        foreach (var id in wanted)
        {
            if (await connection.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(StillDueSql, new { id, now = Ticks.Of(now) }, cancellationToken: cancel)) is { } row)
                found.Add(row.Read());
        }
        return found;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> AddressesAsync(SourceKind kind, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return (await connection.QueryAsync<string>(new CommandDefinition(AddressesSql, new { kind = (int)kind }, cancellationToken: cancel))).AsList();
    }

    /// <inheritdoc />
    public Task VisitedAsync(long id, SourceVisit visit, CancellationToken cancel)
    {
        var row = new { Id = id, At = Ticks.Of(visit.At), visit.Trouble, NextDue = Ticks.Of(visit.NextDue), visit.Title, visit.ETag, visit.LastModified, IsRead = visit.Trouble is null || visit.IsPartial, Rhythm = visit.Rhythm?.ToText(), visit.Pace };
        return db.WriteAsync(
            tx =>
            {
                tx.Connection!.Execute(VisitedSql, row, tx);
                if (visit.Marks is not null)
                    tx.Connection!.Execute(MarkSql, new { Id = id, visit.Marks }, tx);
            },
            cancel);
    }

    /// <inheritdoc />
    public async Task<byte[]?> MarksAsync(long id, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition("SELECT marks FROM source_item WHERE source = @id", new { id }, cancellationToken: cancel));
    }

    /// <inheritdoc />
    public Task<bool> MoveAsync(long id, string address, Instant at, CancellationToken cancel) => db.WriteAsync(
        tx =>
        {
            var row = new { id, address, at = Ticks.Of(at) };
            var isTaken = tx.Connection!.ExecuteScalar<bool>(
                "SELECT EXISTS (SELECT 1 FROM source AS other JOIN source ON source.id = @id WHERE other.kind = source.kind AND other.address = @address AND other.id <> @id)", row, tx);
            if (isTaken)
                return false;
            tx.Connection!.Execute(NoteMoveSql, row, tx);
            tx.Connection!.Execute(MoveSql, row, tx);
            return true;
        },
        cancel);

    /// <inheritdoc />
    public async Task<IReadOnlyList<SourceMove>> MovesAsync(long id, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var rows = await connection.QueryAsync<(long At, string Former, string Address)>(new CommandDefinition(MovesSql, new { id }, cancellationToken: cancel));
        return [.. rows.Select(row => new SourceMove(Ticks.Read(row.At), row.Former, row.Address))];
    }

    /// <inheritdoc />
    public Task CallAsync(long id, Instant now, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute("UPDATE source SET next_due = min(next_due, @now) WHERE id = @id AND next_due IS NOT NULL", new { id, now = Ticks.Of(now) }, tx), cancel);

    private sealed record Row
    {
        public long Id { get; init; }
        public int Kind { get; init; }
        public string Address { get; init; } = "";
        public string? Title { get; init; }
        public long AddedAt { get; init; }
        public long? LastSuccess { get; init; }
        public long? NextDue { get; init; }
        public string? Trouble { get; init; }
        public int Faults { get; init; }
        public string? ETag { get; init; }
        public string? LastModified { get; init; }
        public long Articles { get; init; }
        public string? Rhythm { get; init; }
        public string? Pace { get; init; }

        public Source Read() => new()
        {
            Id = Id,
            Kind = (SourceKind)Kind,
            Address = Address,
            Title = Title,
            AddedAt = Ticks.Read(AddedAt),
            LastSuccess = Ticks.Read(LastSuccess),
            NextDue = Ticks.Read(NextDue),
            Trouble = Trouble,
            Faults = Faults,
            Articles = Articles,
            Rhythm = Intake.FeedRhythm.Parse(Rhythm),
            Pace = Pace,
            ETag = ETag,
            LastModified = LastModified,
        };
    }
}
