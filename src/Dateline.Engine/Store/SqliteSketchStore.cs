using Dapper;
using Dateline.Model;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Table <c>copy_sketch</c>, and the places of articles without their bodies: what the indexes in memory are filled from.</summary>
internal sealed class SqliteSketchStore(SqliteDatabase db)
{
    private const string SaveSql = """
        INSERT INTO copy_sketch (seq, sketch) SELECT seq, @sketch FROM article WHERE id = @article
        ON CONFLICT (seq) DO UPDATE SET sketch = excluded.sketch
        """;

    private const string RecallSql = $"SELECT {ArticleRow.Columns} FROM article WHERE id IN @ids";

    private const string FirstSql = "SELECT coalesce(max(seq), 0) - @most FROM article";

    private const string PlacesSql = """
        SELECT article.seq, article.id, article.copy_group AS CopyGroup, CAST(copy_sketch.sketch AS BLOB) AS Sketch
        FROM article INDEXED BY article_place LEFT JOIN copy_sketch ON copy_sketch.seq = article.seq
        WHERE article.seq > @after AND article.copy_group IS NOT NULL ORDER BY article.seq LIMIT @limit
        """;

    private const string PlacesOfSql = """
        SELECT article.seq, article.id, article.copy_group AS CopyGroup, CAST(copy_sketch.sketch AS BLOB) AS Sketch
        FROM article LEFT JOIN copy_sketch ON copy_sketch.seq = article.seq WHERE article.id IN @ids AND article.copy_group IS NOT NULL ORDER BY article.seq
        """;

    private const string RecentSql = """
        SELECT seq, id, copy_group AS CopyGroup, story FROM article INDEXED BY article_place
        WHERE seq > @after AND copy_group IS NOT NULL AND story IN (SELECT id FROM story WHERE last_at >= @since) ORDER BY seq LIMIT @limit
        """;

    private const string GroupsOfManySql = "SELECT copy_group FROM article WHERE copy_group IS NOT NULL GROUP BY copy_group HAVING count(*) > 1";

    private const string OutletsSql = "SELECT id, outlet, dates FROM article WHERE id IN @ids";

    /// <summary>Writes sketches within a write that also places their articles: neither is ever there without the other.</summary>
    public static void Save(SqliteTransaction tx, IReadOnlyDictionary<ArticleId, byte[]> sketches) =>
        tx.Connection!.Execute(SaveSql, sketches.Select(pair => new { article = pair.Key.Value, sketch = pair.Value }), tx);

    /// <summary>The newest texts of some articles, those that exist, in no order.</summary>
    public IReadOnlyList<FiledArticle> Recall(IReadOnlyList<ArticleId> ids)
    {
        using var connection = db.Read();
        var found = new List<FiledArticle>(ids.Count);
        foreach (var some in ids.Chunk(500))
            found.AddRange(connection.Query<ArticleRow>(RecallSql, new { ids = some.Select(id => id.Value) }).Select(row => row.Read().Filed));
        return found;
    }

    /// <summary>The number after which the newest <paramref name="most"/> articles stand.</summary>
    public async Task<long> BeforeNewestAsync(int most, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(FirstSql, new { most }, cancellationToken: cancel));
    }

    /// <summary>Grouped articles with their sketches, in filing order, at most <paramref name="limit"/> after number <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<PlaceRow>> PlacesAsync(long after, int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return (await connection.QueryAsync<PlaceRow>(new CommandDefinition(PlacesSql, new { after, limit }, cancellationToken: cancel))).AsList();
    }

    /// <summary>Some grouped articles with their sketches, in filing order.</summary>
    public async Task<IReadOnlyList<PlaceRow>> PlacesOfAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var found = new List<PlaceRow>(ids.Count);
        foreach (var some in ids.Chunk(500))
            found.AddRange(await connection.QueryAsync<PlaceRow>(new CommandDefinition(PlacesOfSql, new { ids = some.Select(id => id.Value) }, cancellationToken: cancel)));
        return [.. found.OrderBy(place => place.Seq)];
    }

    /// <summary>Grouped articles of every story with a report since <paramref name="since"/>, in filing order; without sketches.</summary>
    public async Task<IReadOnlyList<PlaceRow>> RecentAsync(Instant since, long after, int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return (await connection.QueryAsync<PlaceRow>(new CommandDefinition(RecentSql, new { since = Ticks.Of(since), after, limit }, cancellationToken: cancel))).AsList();
    }

    /// <summary>The groups that hold more than one article.</summary>
    public async Task<IReadOnlyList<CopyGroupId>> GroupsOfManyAsync(CancellationToken cancel)
    {
        await using var connection = db.Read();
        return [.. (await connection.QueryAsync<string>(new CommandDefinition(GroupsOfManySql, cancellationToken: cancel))).Select(id => CopyGroupId.Parse(id, null))];
    }

    /// <summary>Outlet and own date of some articles.</summary>
    public async Task<IReadOnlyDictionary<ArticleId, (string Outlet, DateFinding? PageDate)>> OutletsAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var found = new Dictionary<ArticleId, (string, DateFinding?)>();
        foreach (var some in ids.Chunk(500))
        {
            var command = new CommandDefinition(OutletsSql, new { ids = some.Select(id => id.Value) }, cancellationToken: cancel);
            foreach (var (id, outlet, dates) in await connection.QueryAsync<(string, string, string)>(command))
                found[ArticleId.Parse(id, null)] = (outlet, DeskJson.Read<DateReading>(dates).PageDate);
        }
        return found;
    }
}

/// <summary>Where an article stands.</summary>
internal sealed record PlaceRow
{
    public long Seq { get; init; }
    public string Id { get; init; } = "";
    public string CopyGroup { get; init; } = "";
    public string? Story { get; init; }
    public byte[]? Sketch { get; init; }

    public ArticleId Article => ArticleId.Parse(Id, null);

    public CopyGroupId Group => CopyGroupId.Parse(CopyGroup, null);
}
