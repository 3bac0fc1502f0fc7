using Dapper;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Tables <c>profile_article</c> and <c>profile_section</c>: what readers who asked for it are remembered by, under a random name.</summary>
public sealed class SqliteProfileStore(SqliteDatabase db)
{
    private const int Most = 500;

    private const string OpenedSql = """
        INSERT INTO profile_article (reader, article, at) VALUES (@reader, @article, @at) ON CONFLICT (reader, article) DO UPDATE SET at = excluded.at
        """;

    private const string BoundSql = """
        DELETE FROM profile_article WHERE reader = @reader AND article NOT IN (SELECT article FROM profile_article WHERE reader = @reader ORDER BY at DESC LIMIT @most)
        """;

    private const string SectionSql = """
        INSERT INTO profile_section (reader, section, wanted, at) VALUES (@reader, @section, @wanted, @at)
        ON CONFLICT (reader, section) DO UPDATE SET wanted = excluded.wanted, at = excluded.at
        """;

    /// <summary>What is kept of a reader and no older than <paramref name="since"/>; articles newest first.</summary>
    public async Task<ReaderProfile> FindAsync(string reader, Instant since, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var args = new { reader, since = Ticks.Of(since) };
        var opened = await connection.QueryAsync<(string Article, long At)>(new CommandDefinition(
            "SELECT article, at FROM profile_article WHERE reader = @reader AND at >= @since ORDER BY at DESC, article", args, cancellationToken: cancel));
        var sections = await connection.QueryAsync<(string Section, long Wanted)>(new CommandDefinition(
            "SELECT section, wanted FROM profile_section WHERE reader = @reader AND at >= @since ORDER BY section", args, cancellationToken: cancel));
        return new ReaderProfile(
            [.. opened.Select(row => (ArticleId.Parse(row.Article, null), Ticks.Read(row.At)))],
            sections.ToDictionary(row => row.Section, row => row.Wanted != 0, StringComparer.Ordinal));
    }

    /// <summary>Remembers an article.</summary>
    public Task OpenedAsync(string reader, ArticleId article, Instant at, CancellationToken cancel) => db.WriteAsync(
        tx =>
        {
            tx.Connection!.Execute(OpenedSql, new { reader, article = article.Value, at = Ticks.Of(at) }, tx);
            tx.Connection!.Execute(BoundSql, new { reader, most = Most }, tx);
        },
        cancel);

    /// <summary>Forgets an article.</summary>
    public Task RemoveAsync(string reader, ArticleId article, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute("DELETE FROM profile_article WHERE reader = @reader AND article = @article", new { reader, article = article.Value }, tx), cancel);

    /// <summary>Notes whether a reader wants more of a section, or none of it; <c>null</c> forgets what was said of it.</summary>
    public Task SectionAsync(string reader, string section, bool? wanted, Instant at, CancellationToken cancel) => db.WriteAsync(
        tx => wanted is { } wish
            ? tx.Connection!.Execute(SectionSql, new { reader, section, wanted = wish ? 1 : 0, at = Ticks.Of(at) }, tx)
            : tx.Connection!.Execute("DELETE FROM profile_section WHERE reader = @reader AND section = @section", new { reader, section }, tx),
        cancel);

    /// <summary>Forgets a reader.</summary>
    public Task EraseAsync(string reader, CancellationToken cancel) => db.WriteAsync(
        tx =>
        {
            tx.Connection!.Execute("DELETE FROM profile_article WHERE reader = @reader", new { reader }, tx);
            tx.Connection!.Execute("DELETE FROM profile_section WHERE reader = @reader", new { reader }, tx);
        },
        cancel);

    /// <summary>Forgets, of all readers, what is older.</summary>
    public Task ForgetAsync(Instant before, CancellationToken cancel) => db.WriteAsync(
        tx =>
        {
            tx.Connection!.Execute("DELETE FROM profile_article WHERE at < @before", new { before = Ticks.Of(before) }, tx);
            tx.Connection!.Execute("DELETE FROM profile_section WHERE at < @before", new { before = Ticks.Of(before) }, tx);
        },
        cancel);
}

/// <summary>What is kept of a reader who asked for it.</summary>
/// <param name="Opened">Articles opened and when, newest first.</param>
/// <param name="Sections">Sections the reader wants more of (<c>true</c>) or none of (<c>false</c>).</param>
public sealed record ReaderProfile(IReadOnlyList<(ArticleId Article, Instant At)> Opened, IReadOnlyDictionary<string, bool> Sections)
{
    /// <summary>Nothing known.</summary>
    public static ReaderProfile None { get; } = new([], new Dictionary<string, bool>());
}
