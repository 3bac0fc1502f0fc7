using System.Text.Json;
using Dapper;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Table <c>article</c>, and what became of each capture.</summary>
public sealed class SqliteArticleStore(SqliteDatabase db) : IArticleStore
{
    private const string FindManySql = $"SELECT {ArticleRow.Columns} FROM article WHERE id IN @ids";

    private const string FindSql = $"SELECT {ArticleRow.Columns} FROM article WHERE id = @id";

    private const string FindByCaptureSql = $"""
        SELECT {ArticleRow.Columns} FROM capture JOIN article ON article.id = capture.article
        WHERE capture.url = @url ORDER BY capture.fetched_at DESC LIMIT 1
        """;

    private const string FindByPageSql = $"""
        SELECT {ArticleRow.Columns} FROM capture JOIN article ON article.id = capture.article
        WHERE capture.page = @page ORDER BY capture.fetched_at DESC LIMIT 1
        """;

    private const string ListSql = $"""
        SELECT {ArticleRow.Columns} FROM article
        WHERE @key IS NULL OR (first_seen, id) < (@key, @id) ORDER BY first_seen DESC, id DESC LIMIT @limit
        """;

    private const string RefuseSql = """
        UPDATE capture SET refusal = @Reason, refusal_detail = @Detail, article = NULL, read_with = @Reader WHERE page = @Page AND url = @Url
        """;

    private const string RefusalCountsSql = "SELECT refusal AS Reason, count(*) AS Count FROM capture WHERE refusal IS NOT NULL GROUP BY refusal";

    private const string RefusedSql = """
        SELECT page, url, fetched_at AS FetchedAt, refusal, refusal_detail AS Detail FROM capture
        WHERE refusal IS NOT NULL AND (@reason IS NULL OR refusal = @reason) ORDER BY fetched_at DESC, id DESC LIMIT @limit
        """;

    /// <inheritdoc />
    public Task<IReadOnlyList<FilingOutcome>> FileManyAsync(IReadOnlyList<PageReading> readings, string readerVersion, CancellationToken cancel)
    {
        var slips = readings.Select(reading => FilingSlip.Of(reading, readerVersion)).ToList();
        return db.WriteAsync<IReadOnlyList<FilingOutcome>>(tx => [.. slips.Select(slip => Filing.File(tx, slip))], cancel);
    }

    /// <inheritdoc />
    public Task RefuseAsync(IReadOnlyList<PageReading> readings, string readerVersion, CancellationToken cancel)
    {
        var rows = readings.Select(reading => reading.Result is ExtractResult.Refused refused
            ? new
            {
                Reason = ReasonName(refused.Reason),
                refused.Detail,
                Reader = readerVersion,
                Page = reading.Page.Id.Value,
                Url = reading.Page.Url?.AbsoluteUri ?? "",
            }
            : throw new ArgumentException($"Page {reading.Page.Id} is an article.", nameof(readings))).ToList();
        return db.WriteAsync(tx => tx.Connection!.Execute(RefuseSql, rows, tx), cancel);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<RefusalReason, long>> RefusalCountsAsync(CancellationToken cancel)
    {
        await using var connection = db.Read();
        var rows = await connection.QueryAsync<(string Reason, long Count)>(new CommandDefinition(RefusalCountsSql, cancellationToken: cancel));
        return rows.ToDictionary(row => ReadReason(row.Reason), row => row.Count);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RefusedPage>> RefusedAsync(RefusalReason? reason, int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var args = new { reason = reason is { } asked ? ReasonName(asked) : null, limit = PageLimit.Of(limit) };
        var rows = await connection.QueryAsync<RefusedRow>(new CommandDefinition(RefusedSql, args, cancellationToken: cancel));
        return [.. rows.Select(row => row.Read())];
    }

    /// <inheritdoc />
    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancel) => FirstAsync(FindSql, new { id = id.Value }, cancel);

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredArticle>> FindManyAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return [];
        await using var connection = db.Read();
        var found = new Dictionary<string, StoredArticle>(ids.Count, StringComparer.Ordinal);
        foreach (var some in ids.Distinct().Chunk(500))   // SQLite bounds the number of parameters
        {
            var command = new CommandDefinition(FindManySql, new { ids = some.Select(id => id.Value) }, cancellationToken: cancel);
            foreach (var row in await connection.QueryAsync<ArticleRow>(command))
                found[row.Id] = row.Read();
        }
        return [.. ids.Where(id => found.ContainsKey(id.Value)).Select(id => found[id.Value])];
    }

    /// <inheritdoc />
    public async Task<StoredArticle?> FindByUrlAsync(Uri url, CancellationToken cancel) =>
        await FindAsync(ArticleId.Of(ArticleAddress.Normal(url)), cancel) ?? await FirstAsync(FindByCaptureSql, new { url = url.AbsoluteUri }, cancel);

    /// <inheritdoc />
    public Task<StoredArticle?> FindByPageAsync(PageId page, CancellationToken cancel) => FirstAsync(FindByPageSql, new { page = page.Value }, cancel);

    /// <inheritdoc />
    public async Task<PageOf<StoredArticle>> ListAsync(string? after, int limit, CancellationToken cancel)
    {
        var cursor = Cursor.Read(after);
        var args = new { key = cursor?.Whole, id = cursor?.Id, limit = PageLimit.Of(limit) + 1 };
        return await PageAsync(ListSql, args, limit, row => Cursor.Of(row.FirstSeen, row.Id), cancel);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ArticleVersion>> VersionsAsync(ArticleId id, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await VersionRow.AllAsync(connection, id, cancel);
    }

    /// <inheritdoc />
    public async Task<long> CountAsync(CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition("SELECT count(*) FROM article", cancellationToken: cancel));
    }

    private async Task<StoredArticle?> FirstAsync(string sql, object args, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var row = await connection.QueryFirstOrDefaultAsync<ArticleRow>(new CommandDefinition(sql, args, cancellationToken: cancel));
        return row?.Read();
    }

    private async Task<PageOf<StoredArticle>> PageAsync(string sql, object args, int limit, Func<ArticleRow, string> cursorOf, CancellationToken cancel)
    {
        var size = PageLimit.Of(limit);
        await using var connection = db.Read();
        var rows = (await connection.QueryAsync<ArticleRow>(new CommandDefinition(sql, args, cancellationToken: cancel))).AsList();
        return new PageOf<StoredArticle>([.. rows.Take(size).Select(row => row.Read())], rows.Count > size ? cursorOf(rows[size - 1]) : null);
    }

    private static string ReasonName(RefusalReason reason) => JsonSerializer.Serialize(reason).Trim('"');

    private static RefusalReason ReadReason(string name) => JsonSerializer.Deserialize<RefusalReason>($"\"{name}\"");

    private sealed record RefusedRow
    {
        public string Page { get; init; } = "";
        public string Url { get; init; } = "";
        public long FetchedAt { get; init; }
        public string Refusal { get; init; } = "";
        public string? Detail { get; init; }

        public RefusedPage Read() =>
            new(PageId.Parse(Page, null), Url.Length > 0 ? new Uri(Url) : null, Ticks.Read(FetchedAt), ReadReason(Refusal), Detail ?? "");
    }
}
