using Dapper;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Tables <c>reaction</c> and <c>opened</c>.</summary>
public sealed class SqliteReaderStore(SqliteDatabase db) : IReaderStore
{
    private const string ReactSql =
        "INSERT INTO reaction (article, kind, reader, at) VALUES (@article, @kind, @reader, @at) ON CONFLICT DO NOTHING";

    private const string UnreactSql = "DELETE FROM reaction WHERE article = @article AND kind = @kind AND reader = @reader";

    private const string ReactionsSql = """
        SELECT kind, count(*) AS Count, coalesce(max(reader = @reader), 0) AS Mine FROM reaction
        WHERE article = @article GROUP BY kind ORDER BY count(*) DESC, kind
        """;

    private const string OpenedSql =
        "INSERT INTO opened (article, reader, hour, at) VALUES (@article, @reader, @hour, @at) ON CONFLICT DO NOTHING";

    private const string VisitSql = "SELECT article FROM opened WHERE at >= @since AND reader = @reader GROUP BY article ORDER BY max(at)";

    private const string StoryReadersSql = """
        SELECT article.story, count(DISTINCT opened.reader) AS Readers FROM opened JOIN article ON article.id = opened.article
        WHERE opened.at >= @since AND article.story IS NOT NULL GROUP BY article.story
        """;

    private const string ReadersSql = "SELECT article, count(DISTINCT reader) AS Readers FROM opened WHERE at >= @since GROUP BY article";

    /// <inheritdoc />
    public Task<bool> ReactAsync(ArticleId article, string kind, string reader, Instant at, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute(ReactSql, new { article = article.Value, kind, reader, at = Ticks.Of(at) }, tx) == 1, cancel);

    /// <inheritdoc />
    public Task<bool> UnreactAsync(ArticleId article, string kind, string reader, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute(UnreactSql, new { article = article.Value, kind, reader }, tx) == 1, cancel);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ReactionCount>> ReactionsAsync(ArticleId article, string? reader, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var command = new CommandDefinition(ReactionsSql, new { article = article.Value, reader }, cancellationToken: cancel);
        var rows = await connection.QueryAsync<(string Kind, long Count, long Mine)>(command);
        return [.. rows.Select(row => new ReactionCount(row.Kind, row.Count, row.Mine != 0))];
    }

    /// <inheritdoc />
    public Task OpenedAsync(ArticleId article, string reader, Instant at, CancellationToken cancel)
    {
        var row = new { article = article.Value, reader, hour = (long)Math.Floor((at - NodaConstants.UnixEpoch).TotalHours), at = Ticks.Of(at) };
        return db.WriteAsync(tx => tx.Connection!.Execute(OpenedSql, row, tx), cancel);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ArticleId>> VisitAsync(string reader, Instant since, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var command = new CommandDefinition(VisitSql, new { reader, since = Ticks.Of(since) }, cancellationToken: cancel);
        return [.. (await connection.QueryAsync<string>(command)).Select(article => ArticleId.Parse(article, null))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<StoryId, long>> StoryReadersAsync(Instant since, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var rows = await connection.QueryAsync<(string Story, long Readers)>(new CommandDefinition(StoryReadersSql, new { since = Ticks.Of(since) }, cancellationToken: cancel));
        return rows.ToDictionary(row => StoryId.Parse(row.Story, null), row => row.Readers);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<ArticleId, long>> ReadersAsync(Instant since, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var rows = await connection.QueryAsync<(string Article, long Readers)>(new CommandDefinition(ReadersSql, new { since = Ticks.Of(since) }, cancellationToken: cancel));
        return rows.ToDictionary(row => ArticleId.Parse(row.Article, null), row => row.Readers);
    }
}
