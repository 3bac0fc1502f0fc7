using Dapper;
using Dateline.Model;
using Microsoft.Data.Sqlite;

namespace Dateline.Engine.Store;

/// <summary>Table <c>article_version</c>: one row for each text an article has had.</summary>
internal sealed record VersionRow
{
    private const string AddSql = """
        INSERT INTO article_version (article, seen_at, page, text_hash, reader_version, body, dates, source)
        VALUES (@Id, @SeenAt, @Page, @TextHash, @Reader, @Body, @Dates, @Source)
        """;

    private const string RenewSql = """
        UPDATE article_version SET text_hash = @TextHash, reader_version = @Reader, body = @Body, dates = @Dates, source = @Source
        WHERE article = @Id AND page = @Page
        """;

    // The version before it in time; for a capture older than all others, the one after it.
    private const string NeighbourSql = """
        SELECT text_hash FROM article_version WHERE article = @Id
        ORDER BY seen_at > @SeenAt, abs(seen_at - @SeenAt), page LIMIT 1
        """;

    private const string KnownSql = "SELECT EXISTS (SELECT 1 FROM article_version WHERE article = @Id AND page = @Page AND seen_at = @SeenAt)";

    private const string NewestSql = "SELECT page FROM article_version WHERE article = @Id ORDER BY seen_at DESC, page DESC LIMIT 1";

    private const string AllSql = "SELECT page, seen_at AS SeenAt, body FROM article_version WHERE article = @id ORDER BY seen_at, page";

    public string Page { get; init; } = "";
    public long SeenAt { get; init; }
    public string Body { get; init; } = "";

    public static void Add(SqliteTransaction tx, Filing.Row row) => tx.Connection!.Execute(AddSql, row, tx);

    /// <returns><c>true</c> when this page was a version already.</returns>
    public static bool Renew(SqliteTransaction tx, Filing.Row row) => tx.Connection!.Execute(RenewSql, row, tx) > 0;

    /// <returns><c>true</c> when this very sight of the page is a version.</returns>
    public static bool IsKnown(SqliteTransaction tx, Filing.Row row) => tx.Connection!.ExecuteScalar<bool>(KnownSql, row, tx);

    /// <returns><c>true</c> when it says something else than the version before it.</returns>
    public static bool IsNews(SqliteTransaction tx, Filing.Row row) => tx.Connection!.ExecuteScalar<string>(NeighbourSql, row, tx) != row.TextHash;

    public static bool IsNewest(SqliteTransaction tx, Filing.Row row) => tx.Connection!.ExecuteScalar<string>(NewestSql, row, tx) == row.Page;

    public static async Task<IReadOnlyList<ArticleVersion>> AllAsync(SqliteConnection connection, ArticleId id, CancellationToken cancel)
    {
        var rows = await connection.QueryAsync<VersionRow>(new CommandDefinition(AllSql, new { id = id.Value }, cancellationToken: cancel));
        return [.. rows.Select((row, index) => new ArticleVersion(index + 1, PageId.Parse(row.Page, null), Ticks.Read(row.SeenAt), DeskJson.Read<Article>(row.Body)))];
    }
}
