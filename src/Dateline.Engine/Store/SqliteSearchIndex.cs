using System.Globalization;
using Dapper;

namespace Dateline.Engine.Store;

/// <summary>Full-text search by FTS5's bm25, a headline's words weighing eight times a body's.</summary>
/// <remarks>The words themselves are written with the article, in its transaction (see <see cref="Filing"/>).</remarks>
public sealed class SqliteSearchIndex(SqliteDatabase db) : ISearchIndex
{
    // The best rows are found on the index alone, then read: bodies of rows that lose are never touched.
    private const string SearchSql = $"""
        WITH best AS (
            SELECT rowid AS seq, bm25(article_words, 8.0, 1.0) AS score FROM article_words
            WHERE article_words MATCH @fts ORDER BY score, rowid DESC LIMIT @limit OFFSET @offset)
        SELECT {ArticleRow.Columns} FROM best JOIN article ON article.seq = best.seq ORDER BY best.score, best.seq DESC
        """;

    /// <inheritdoc />
    public async Task<PageOf<SearchHit>> SearchAsync(string words, string? after, int limit, CancellationToken cancel)
    {
        var query = SearchQuery.Parse(words);
        if (query.ToFts() is not { } fts)
            return new PageOf<SearchHit>([], null);
        var size = PageLimit.Of(limit);
        // bm25 moves with every article added, so a place is the only cursor that holds.
        var offset = Cursor.Read(after)?.Whole is { } place and >= 0 and < 100_000 ? place : 0;
        await using var connection = db.Read();
        var command = new CommandDefinition(SearchSql, new { fts, limit = size + 1, offset }, cancellationToken: cancel);
        var rows = (await connection.QueryAsync<ArticleRow>(command)).AsList();
        var hits = rows.Take(size).Select(row => row.Read()).Select(article => new SearchHit(article, Excerpt.Of(article.Filed.Article, query)));
        return new PageOf<SearchHit>([.. hits], rows.Count > size ? Cursor.Of(offset + size, "place") : null);
    }
}
