using Dapper;
using Dateline.Engine.Work;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Tables <c>page</c> and <c>capture</c>.</summary>
public sealed class SqlitePageStore(SqliteDatabase db, IClock clock) : IPageStore
{
    private const string KeepPageSql =
        "INSERT INTO page (id, size, body) VALUES (@Id, @Size, @Body) ON CONFLICT (id) DO NOTHING";

    // The first sight of these bytes at this address stands: adding them again changes nothing.
    private const string KeepCaptureSql = """
        INSERT INTO capture (page, url, fetched_at, content_type, last_modified, kind, feed, source)
        VALUES (@Page, @Url, @FetchedAt, @ContentType, @LastModified, @Kind, @Feed, @Source)
        ON CONFLICT (page, url) DO NOTHING RETURNING id
        """;

    private const string KnownSql = "SELECT 1 FROM page WHERE id = @id";

    private const string Columns = """
        capture.id, capture.page, capture.url, capture.fetched_at AS FetchedAt, capture.content_type AS ContentType,
        capture.last_modified AS LastModified, capture.kind, capture.feed, page.size, page.body
        """;

    private const string FindSql = $"""
        SELECT {Columns} FROM capture JOIN page ON page.id = capture.page
        WHERE capture.page = @id ORDER BY capture.fetched_at DESC, capture.id DESC LIMIT 1
        """;

    private const string CapturesSql =
        $"SELECT {Columns} FROM capture JOIN page ON page.id = capture.page WHERE capture.id IN @ids";

    private const string LastSeenSql = "SELECT max(fetched_at) FROM capture WHERE url = @url";

    private const string TotalsSql = "SELECT count(*) AS Pages, coalesce(sum(size), 0) AS Bytes, coalesce(sum(length(body)), 0) AS StoredBytes FROM page";

    /// <inheritdoc />
    public async Task<IReadOnlyList<bool>> KeepManyAsync(IReadOnlyList<RawPage> pages, long? source, CancellationToken cancel)
    {
        // Compressed before the lock is taken: it is the slow part.
        var rows = new List<(PageRow Page, CaptureRow Capture)>(pages.Count);
        await using (var connection = db.Read())
        {
            foreach (var page in pages)
            {
                cancel.ThrowIfCancellationRequested();
                var known = connection.ExecuteScalar<long?>(KnownSql, new { id = page.Id.Value }) is not null;
                rows.Add((new PageRow(page.Id.Value, page.Bytes.Length, known ? null : PageBody.Compress(page.Bytes.Span)), CaptureRow.Of(page, source)));
            }
        }
        var due = Ticks.Of(clock.GetCurrentInstant());
        return await db.WriteAsync<IReadOnlyList<bool>>(
            tx =>
            {
                var isNew = new bool[rows.Count];
                for (var i = 0; i < rows.Count; i++)
                {
                    if (rows[i].Page.Body is not null)
                        tx.Connection!.Execute(KeepPageSql, rows[i].Page, tx);
                    if (tx.Connection!.ExecuteScalar<long?>(KeepCaptureSql, rows[i].Capture, tx) is not { } capture)
                        continue;
                    isNew[i] = true;
                    tx.Connection!.Execute(SqliteWorkQueue.EnqueueSql, new { Kind = WorkKinds.Read, Subject = SqliteWorkQueue.SubjectOf(capture), Due = due }, tx);
                }
                return isNew;
            },
            cancel);
    }

    /// <inheritdoc />
    public async Task<RawPage?> FindAsync(PageId id, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var row = await connection.QueryFirstOrDefaultAsync<StoredCapture>(new CommandDefinition(FindSql, new { id = id.Value }, cancellationToken: cancel));
        return row?.Read();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Capture>> CapturesAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var rows = await connection.QueryAsync<StoredCapture>(new CommandDefinition(CapturesSql, new { ids }, cancellationToken: cancel));
        var byId = rows.ToDictionary(row => row.Id);
        return [.. ids.Where(byId.ContainsKey).Select(id => new Capture(id, byId[id].Read()))];
    }

    /// <inheritdoc />
    public async Task<Instant?> LastSeenAsync(Uri url, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return Ticks.Read(await connection.ExecuteScalarAsync<long?>(new CommandDefinition(LastSeenSql, new { url = url.AbsoluteUri }, cancellationToken: cancel)));
    }

    /// <inheritdoc />
    public async Task<PageTotals> TotalsAsync(CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.QuerySingleAsync<PageTotals>(new CommandDefinition(TotalsSql, cancellationToken: cancel));
    }

    private sealed record PageRow(string Id, long Size, byte[]? Body);

    private sealed record CaptureRow(
        string Page, string Url, long FetchedAt, string? ContentType, string? LastModified, int Kind, string? Feed, long? Source)
    {
        public static CaptureRow Of(RawPage page, long? source) => new(
            page.Id.Value, page.Url?.AbsoluteUri ?? "", Ticks.Of(page.FetchedAt), page.ContentType, page.LastModified, (int)page.Kind,
            page.Feed is { } feed ? DeskJson.Write(feed) : null, source);
    }

    private sealed record StoredCapture
    {
        public long Id { get; init; }
        public string Url { get; init; } = "";
        public long FetchedAt { get; init; }
        public string? ContentType { get; init; }
        public string? LastModified { get; init; }
        public int Kind { get; init; }
        public string? Feed { get; init; }
        public long Size { get; init; }
        public byte[] Body { get; init; } = [];

        public RawPage Read() => new(PageBody.Expand(Body, Size), Ticks.Read(FetchedAt))
        {
            Url = Url.Length > 0 ? new Uri(Url) : null,
            ContentType = ContentType,
            LastModified = LastModified,
            Kind = (PageKind)Kind,
            Feed = Feed is { } word ? DeskJson.Read<FeedWord>(word) : null,
        };
    }
}
