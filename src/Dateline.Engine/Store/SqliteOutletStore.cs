using Dapper;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Reads what outlets have shown of themselves from tables <c>article</c> and <c>copy_group</c>.</summary>
public sealed class SqliteOutletStore(SqliteDatabase db)
{
    /// <summary>Articles an outlet is judged by, the newest: enough to know it, few enough to be read while a page waits.</summary>
    private const int Judged = 1_000;

    private const int Shown = 40;

    private const string CountsSql = "SELECT max(outlet) AS Name, count(*) AS Articles FROM article GROUP BY outlet COLLATE NOCASE ORDER BY count(*) DESC, max(outlet) LIMIT @limit";

    private const string ArticlesSql = """
        SELECT id, outlet, first_seen AS FirstSeen, copy_group AS CopyGroup FROM article
        WHERE outlet = @outlet COLLATE NOCASE ORDER BY first_seen DESC LIMIT @limit
        """;

    private const string PlacesSql = "SELECT id, outlet, copy_group AS CopyGroup, dates FROM article WHERE copy_group IN @groups";

    private const string GroupsSql = "SELECT body FROM copy_group WHERE id IN @groups";

    /// <summary>Outlets by how many articles of them are on file, most first.</summary>
    public async Task<IReadOnlyList<OutletCount>> ListAsync(int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return (await connection.QueryAsync<OutletCount>(new CommandDefinition(CountsSql, new { limit }, cancellationToken: cancel))).AsList();
    }

    /// <summary>Whether an article of an outlet is on file; its name is looked up without regard to case.</summary>
    public async Task<bool> HasAsync(string outlet, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.ExecuteScalarAsync<long>(
            new CommandDefinition("SELECT EXISTS (SELECT 1 FROM article WHERE outlet = @outlet COLLATE NOCASE)", new { outlet }, cancellationToken: cancel)) == 1;
    }

    /// <returns><c>null</c> when nothing of the outlet is on file; its name is looked up without regard to case.</returns>
    public async Task<OutletSheet?> FindAsync(string outlet, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var articles = (await connection.QueryAsync<ArticlePlace>(new CommandDefinition(ArticlesSql, new { outlet, limit = Judged }, cancellationToken: cancel))).AsList();
        if (articles.Count == 0)
            return null;
        var count = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition("SELECT count(*) FROM article WHERE outlet = @outlet COLLATE NOCASE", new { outlet }, cancellationToken: cancel));
        var places = new Dictionary<string, ArticlePlace>(StringComparer.Ordinal);
        var groups = new List<CopyGroup>();
        foreach (var some in articles.Select(article => article.CopyGroup).OfType<string>().Distinct(StringComparer.Ordinal).Chunk(500))
        {
            foreach (var body in await connection.QueryAsync<string>(new CommandDefinition(GroupsSql, new { groups = some }, cancellationToken: cancel)))
                groups.Add(DeskJson.Read<CopyGroup>(body));
            foreach (var place in await connection.QueryAsync<ArticlePlace>(new CommandDefinition(PlacesSql, new { groups = some }, cancellationToken: cancel)))
                places[place.Id] = place;
        }
        var name = articles[0].Outlet;
        var marks = groups.ConvertAll(group => OutletMark.Of(group, name, id => places.TryGetValue(id.Value, out var place) ? (place.Outlet, PageDate(place.Dates)) : null));
        return new OutletSheet(
            OutletMark.Sum(name, marks), count, articles.Count, marks.Count(mark => mark is null), Ticks.Read(articles[^1].FirstSeen), Ticks.Read(articles[0].FirstSeen),
            [.. articles.Take(Shown).Select(article => ArticleId.Parse(article.Id, null))]);
    }

    private static Instant? PageDate(string? dates) => dates is null ? null : DeskJson.Read<DateReading>(dates).PageDate?.Earliest;

    private sealed record ArticlePlace
    {
        public string Id { get; init; } = "";
        public string Outlet { get; init; } = "";
        public long FirstSeen { get; init; }
        public string? CopyGroup { get; init; }
        public string? Dates { get; init; }
    }
}
