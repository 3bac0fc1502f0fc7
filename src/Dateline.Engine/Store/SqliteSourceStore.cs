using Dapper;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Table <c>source</c>.</summary>
public sealed class SqliteSourceStore(SqliteDatabase db) : ISourceStore
{
    private const string Columns = """
        id, kind, address, title, added_at AS AddedAt, last_success AS LastSuccess, next_due AS NextDue, trouble, faults, etag,
        last_modified AS LastModified,
        (SELECT count(DISTINCT article) FROM capture WHERE capture.source = source.id AND article IS NOT NULL) AS Articles
        """;

    // A feed is due at once; files and folders are read when they are added and never again.
    private const string AddSql = """
        INSERT INTO source (kind, address, title, added_at, next_due) VALUES (@kind, @address, @title, @at, @due)
        ON CONFLICT (kind, address) DO UPDATE SET title = coalesce(source.title, excluded.title)
        RETURNING id
        """;

    private const string FindSql = $"SELECT {Columns} FROM source WHERE id = @id";

    private const string ListSql = $"SELECT {Columns} FROM source ORDER BY coalesce(title, address) COLLATE NOCASE, address";

    private const string DueSql = $"SELECT {Columns} FROM source WHERE next_due <= @now ORDER BY next_due, id LIMIT @limit";

    private const string VisitedSql = """
        UPDATE source SET
            trouble = @Trouble, next_due = @NextDue, title = coalesce(@Title, title),
            last_success = CASE WHEN @Trouble IS NULL THEN @At ELSE last_success END,
            faults = CASE WHEN @Trouble IS NULL THEN 0 ELSE faults + 1 END,
            etag = CASE WHEN @Trouble IS NULL THEN @ETag ELSE etag END,
            last_modified = CASE WHEN @Trouble IS NULL THEN @LastModified ELSE last_modified END
        WHERE id = @Id
        """;

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
    public async Task<IReadOnlyList<Source>> DueAsync(Instant now, int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var command = new CommandDefinition(DueSql, new { now = Ticks.Of(now), limit = PageLimit.Of(limit) }, cancellationToken: cancel);
        return [.. (await connection.QueryAsync<Row>(command)).Select(row => row.Read())];
    }

    /// <inheritdoc />
    public Task VisitedAsync(long id, SourceVisit visit, CancellationToken cancel)
    {
        var row = new { Id = id, At = Ticks.Of(visit.At), visit.Trouble, NextDue = Ticks.Of(visit.NextDue), visit.Title, visit.ETag, visit.LastModified };
        return db.WriteAsync(tx => tx.Connection!.Execute(VisitedSql, row, tx), cancel);
    }

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
            ETag = ETag,
            LastModified = LastModified,
        };
    }
}
