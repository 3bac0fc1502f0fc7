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

    // Adding the same bytes of the same address again changes nothing; only when others came between, and these are newer, has the page returned
    // to what it was. What has no time of its own (a file) is told by its source: a file is no return.
    private const string KeepCaptureSql = """
        INSERT INTO capture (page, url, fetched_at, content_type, last_modified, kind, feed, source)
        SELECT @Page, @Url, @FetchedAt, @ContentType, @LastModified, @Kind, @Feed, @Source
        WHERE NOT EXISTS (SELECT 1 FROM capture WHERE page = @Page AND url = @Url)
            OR (@MayReturn AND @Url <> '' AND EXISTS (
                SELECT 1 FROM (SELECT page, fetched_at FROM capture WHERE url = @Url ORDER BY fetched_at DESC, id DESC LIMIT 1)
                WHERE page <> @Page AND fetched_at < @FetchedAt))
        RETURNING id
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

    // By the beginning of the address, so that the index on it serves. What else begins so is told apart by whoever reads them.
    private const string PartsSql = $"""
        SELECT {Columns} FROM capture JOIN page ON page.id = capture.page
        WHERE capture.id IN (
            SELECT id FROM (SELECT id, url, row_number() OVER (PARTITION BY url ORDER BY fetched_at DESC, id DESC) AS place
                FROM capture WHERE url >= @from AND url < @until AND length(url) <= length(@from) + 40)
            WHERE place = 1 ORDER BY length(url), url LIMIT 120)
        ORDER BY capture.id
        """;

    private const string LastSeenSql = """
        SELECT at, own FROM (
            SELECT fetched_at AS at, feed IS NOT NULL AND json_extract(feed, '$.isOwnText') = 1 AS own FROM capture WHERE url IN (@url, @other) AND url <> ''
            UNION ALL SELECT changed_at, 0 FROM article WHERE id = @id AND NOT EXISTS (SELECT 1 FROM capture WHERE url IN (@url, @other) AND url <> ''))
        ORDER BY at DESC LIMIT 1
        """;

    private const string KindSql = "SELECT kind FROM source WHERE id = @source";

    private const string TotalsSql = "SELECT count(*) AS Pages, coalesce(sum(size), 0) AS Bytes, coalesce(sum(length(body)), 0) AS StoredBytes FROM page";

    /// <inheritdoc />
    public async Task<IReadOnlyList<bool>> KeepManyAsync(IReadOnlyList<RawPage> pages, long? source, CancellationToken cancel)
    {
        // Compressed before the lock is taken: it is the slow part.
        var rows = new List<(PageRow Page, CaptureRow Capture)>(pages.Count);
        await using (var connection = db.Read())
        {
            var isFetched = source is not null && connection.ExecuteScalar<int>(KindSql, new { source }) is (int)SourceKind.Feed or (int)SourceKind.Page;
            foreach (var page in pages)
            {
                cancel.ThrowIfCancellationRequested();
                var known = connection.ExecuteScalar<long?>(KnownSql, new { id = page.Id.Value }) is not null;
                rows.Add((new PageRow(page.Id.Value, page.Bytes.Length, known ? null : PageBody.Compress(page.Bytes.Span)), CaptureRow.Of(page, source, isFetched)));
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
    public async Task<IReadOnlyList<Capture>> PartsAsync(Uri whole, CancellationToken cancel)
    {
        // A number may stand before the ending: /story-2.html belongs to /story.html.
        var address = whole.AbsoluteUri;
        var from = whole.Query.Length == 0 && Path.GetExtension(address) is { Length: > 1 and <= 6 } ending && !ending.Contains('/', StringComparison.Ordinal) && whole.AbsolutePath.Length > 1
            ? address[..^ending.Length] : address;
        await using var connection = db.Read();
        var rows = await connection.QueryAsync<StoredCapture>(new CommandDefinition(PartsSql, new { from, until = from + '\uFFFF' }, cancellationToken: cancel));
        return [.. rows.Select(row => new Capture(row.Id, row.Read()))];
    }

    /// <inheritdoc />
    public async Task<Sighting?> LastSeenAsync(Uri url, CancellationToken cancel)
    {
        var other = url.Scheme == Uri.UriSchemeHttps ? "http" + url.AbsoluteUri[5..] : url.Scheme == Uri.UriSchemeHttp ? "https" + url.AbsoluteUri[4..] : url.AbsoluteUri;
        var args = new { url = url.AbsoluteUri, other, id = ArticleId.Of(ArticleAddress.Normal(url)).Value };
        await using var connection = db.Read();
        var row = await connection.QueryFirstOrDefaultAsync<(long At, long Own)?>(new CommandDefinition(LastSeenSql, args, cancellationToken: cancel));
        return row is { } found ? new Sighting(Ticks.Read(found.At), found.Own != 0) : null;
    }

    /// <inheritdoc />
    public async Task<PageTotals> TotalsAsync(CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.QuerySingleAsync<PageTotals>(new CommandDefinition(TotalsSql, cancellationToken: cancel));
    }

    private sealed record PageRow(string Id, long Size, byte[]? Body);

    private sealed record CaptureRow(
        string Page, string Url, long FetchedAt, string? ContentType, string? LastModified, int Kind, string? Feed, long? Source, bool MayReturn)
    {
        public static CaptureRow Of(RawPage page, long? source, bool mayReturn) => new(
            page.Id.Value, page.Url?.AbsoluteUri ?? "", Ticks.Of(page.FetchedAt), page.ContentType, page.LastModified, (int)page.Kind,
            page.Feed is { } feed ? DeskJson.Write(feed) : null, source, mayReturn);
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
