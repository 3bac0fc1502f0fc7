using Dapper;
using Dateline.Model;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Tables <c>copy_group</c> and <c>story</c>, their heirs, and the places articles have in them.</summary>
public sealed class SqliteStoryStore(SqliteDatabase db) : IStoryStore
{
    private const string SaveGroupSql = """
        INSERT INTO copy_group (id, body) VALUES (@id, @body)
        ON CONFLICT (id) DO UPDATE SET body = excluded.body WHERE body <> excluded.body
        """;

    private const string PlaceInGroupSql = "UPDATE article SET copy_group = @group WHERE id = @article AND copy_group IS NOT @group";

    private const string PlaceInStorySql = "UPDATE article SET story = @story WHERE copy_group = @group AND story IS NOT @story";

    private const string PlaceInSectionSql = "UPDATE article SET section = @Section, section_reason = @Reason WHERE id = @Article";

    // A chain of merges is kept flat: every heir is a group or story that stands.
    private const string MergeGroupSql = """
        DELETE FROM copy_group WHERE id = @id;
        UPDATE copy_group_heir SET heir = @heir WHERE heir = @id;
        INSERT INTO copy_group_heir (id, heir) VALUES (@id, @heir) ON CONFLICT (id) DO UPDATE SET heir = excluded.heir;
        DELETE FROM copy_group_heir WHERE id = @heir;
        """;

    private const string MergeStorySql = """
        DELETE FROM story WHERE id = @id;
        UPDATE story_heir SET heir = @heir WHERE heir = @id;
        INSERT INTO story_heir (id, heir) VALUES (@id, @heir) ON CONFLICT (id) DO UPDATE SET heir = excluded.heir;
        DELETE FROM story_heir WHERE id = @heir;
        """;

    private const string FindSql = $"SELECT {StoryRow.Columns} FROM story WHERE id = coalesce((SELECT heir FROM story_heir WHERE id = @id), @id)";

    private const string FindManySql = $"SELECT {StoryRow.Columns} FROM story WHERE id IN @ids";

    private const string FindGroupSql = "SELECT body FROM copy_group WHERE id = coalesce((SELECT heir FROM copy_group_heir WHERE id = @id), @id)";

    private const string FindGroupsSql = "SELECT id, body FROM copy_group WHERE id IN @ids";

    // One statement per query, so that each uses its own index.
    private const string ByWeightSql = $"""
        SELECT {StoryRow.Columns} FROM story
        WHERE @key IS NULL OR (score, id) < (@key, @id) ORDER BY score DESC, id DESC LIMIT @limit
        """;

    private const string ByWeightInSectionSql = $"""
        SELECT {StoryRow.Columns} FROM story
        WHERE section = @section AND (@key IS NULL OR (score, id) < (@key, @id)) ORDER BY score DESC, id DESC LIMIT @limit
        """;

    private const string NewestSql = $"""
        SELECT {StoryRow.Columns} FROM story
        WHERE @key IS NULL OR (last_at, id) < (@key, @id) ORDER BY last_at DESC, id DESC LIMIT @limit
        """;

    private const string NewestInSectionSql = $"""
        SELECT {StoryRow.Columns} FROM story
        WHERE section = @section AND (@key IS NULL OR (last_at, id) < (@key, @id)) ORDER BY last_at DESC, id DESC LIMIT @limit
        """;

    private const string SinceSql = $"""
        SELECT {StoryRow.Columns} FROM story
        WHERE last_at >= @since AND (@key IS NULL OR (last_at, id) < (@key, @id)) ORDER BY last_at DESC, id DESC LIMIT @limit
        """;

    private const string SectionCountsSql = "SELECT section, count(*) AS Count FROM story WHERE section IS NOT NULL GROUP BY section";

    /// <inheritdoc />
    public Task SaveAsync(Grouping grouping, CancellationToken cancel)
    {
        var stories = grouping.Stories.Select(StoryRow.Of).ToList();
        var groups = grouping.Groups.Select(group => (Group: group, Body: DeskJson.Write(group))).ToList();
        return db.WriteAsync(
            tx =>
            {
                foreach (var (id, heir) in grouping.MergedGroups)
                    tx.Connection!.Execute(MergeGroupSql, new { id = id.Value, heir = heir.Value }, tx);
                foreach (var (id, heir) in grouping.MergedStories)
                    tx.Connection!.Execute(MergeStorySql, new { id = id.Value, heir = heir.Value }, tx);
                foreach (var (group, body) in groups)
                    SaveGroup(tx, group, body);
                tx.Connection!.Execute(StoryRow.SaveSql, stories, tx);
                foreach (var story in grouping.Stories)
                {
                    // What came back to life is nobody's heir any more.
                    tx.Connection!.Execute("DELETE FROM story_heir WHERE id = @id", new { id = story.Story.Id.Value }, tx);
                    tx.Connection!.Execute(PlaceInStorySql, story.Story.Reports.Select(report => new { story = story.Story.Id.Value, group = report.Group.Value }), tx);
                }
                SqliteDecisionStore.Obeyed(tx, grouping.Obeyed);
                SqliteSketchStore.Save(tx, grouping.Sketches);
                tx.Connection!.Execute(PlaceInSectionSql, grouping.Sections.Select(place => new { Article = place.Key.Value, place.Value.Section, place.Value.Reason }), tx);
            },
            cancel);
    }

    /// <inheritdoc />
    public Task WeighAsync(IReadOnlyCollection<StoredStory> stories, CancellationToken cancel)
    {
        var rows = stories.Select(StoryRow.Of).ToList();
        return db.WriteAsync(tx => tx.Connection!.Execute("UPDATE story SET weight = @Weight, score = @Score WHERE id = @Id", rows, tx), cancel);
    }

    /// <inheritdoc />
    public async Task<StoredStory?> FindAsync(StoryId id, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return (await connection.QueryFirstOrDefaultAsync<StoryRow>(new CommandDefinition(FindSql, new { id = id.Value }, cancellationToken: cancel)))?.Read();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredStory>> FindManyAsync(IReadOnlyCollection<StoryId> ids, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var found = new Dictionary<string, StoredStory>(ids.Count, StringComparer.Ordinal);
        foreach (var some in ids.Distinct().Chunk(500))
        {
            var command = new CommandDefinition(FindManySql, new { ids = some.Select(id => id.Value) }, cancellationToken: cancel);
            foreach (var row in await connection.QueryAsync<StoryRow>(command))
                found[row.Id] = row.Read();
        }
        return [.. ids.Where(id => found.ContainsKey(id.Value)).Select(id => found[id.Value])];
    }

    /// <inheritdoc />
    public async Task<CopyGroup?> FindGroupAsync(CopyGroupId id, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var body = await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(FindGroupSql, new { id = id.Value }, cancellationToken: cancel));
        return body is null ? null : DeskJson.Read<CopyGroup>(body);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CopyGroup>> FindGroupsAsync(IReadOnlyCollection<CopyGroupId> ids, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var found = new Dictionary<string, CopyGroup>(ids.Count, StringComparer.Ordinal);
        foreach (var some in ids.Distinct().Chunk(500))
        {
            var command = new CommandDefinition(FindGroupsSql, new { ids = some.Select(id => id.Value) }, cancellationToken: cancel);
            foreach (var (id, body) in await connection.QueryAsync<(string Id, string Body)>(command))
                found[id] = DeskJson.Read<CopyGroup>(body);
        }
        return [.. ids.Where(id => found.ContainsKey(id.Value)).Select(id => found[id.Value])];
    }

    /// <inheritdoc />
    public async Task<PageOf<StoredStory>> ListAsync(StoryQuery query, string? after, int limit, CancellationToken cancel)
    {
        var cursor = Cursor.Read(after);
        return (query.Order, query.Section) switch
        {
            (StoryOrder.Weight, null) => await PageAsync(ByWeightSql, new { key = cursor?.Number, id = cursor?.Id, limit = PageLimit.Of(limit) + 1 }, limit, ByScore, cancel),
            (StoryOrder.Weight, var section) => await PageAsync(ByWeightInSectionSql, new { section, key = cursor?.Number, id = cursor?.Id, limit = PageLimit.Of(limit) + 1 }, limit, ByScore, cancel),
            (_, null) => await PageAsync(NewestSql, new { key = cursor?.Whole, id = cursor?.Id, limit = PageLimit.Of(limit) + 1 }, limit, ByLast, cancel),
            (_, var section) => await PageAsync(NewestInSectionSql, new { section, key = cursor?.Whole, id = cursor?.Id, limit = PageLimit.Of(limit) + 1 }, limit, ByLast, cancel),
        };
    }

    /// <inheritdoc />
    public Task<PageOf<StoredStory>> SinceAsync(Instant since, string? after, int limit, CancellationToken cancel)
    {
        var cursor = Cursor.Read(after);
        return PageAsync(SinceSql, new { since = Ticks.Of(since), key = cursor?.Whole, id = cursor?.Id, limit = PageLimit.Of(limit) + 1 }, limit, ByLast, cancel);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, long>> SectionCountsAsync(CancellationToken cancel)
    {
        await using var connection = db.Read();
        var rows = await connection.QueryAsync<(string Section, long Count)>(new CommandDefinition(SectionCountsSql, cancellationToken: cancel));
        return rows.ToDictionary(row => row.Section, row => row.Count, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async Task<long> CountAsync(CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition("SELECT count(*) FROM story", cancellationToken: cancel));
    }

    private static void SaveGroup(SqliteTransaction tx, CopyGroup group, string body)
    {
        tx.Connection!.Execute("DELETE FROM copy_group_heir WHERE id = @id", new { id = group.Id.Value }, tx);
        tx.Connection!.Execute(SaveGroupSql, new { id = group.Id.Value, body }, tx);
        tx.Connection!.Execute(PlaceInGroupSql, group.Members.Select(member => new { group = group.Id.Value, article = member.Article.Value }), tx);
    }

    private static string ByScore(StoryRow row) => Cursor.Of(row.Score, row.Id);

    private static string ByLast(StoryRow row) => Cursor.Of(row.LastAt, row.Id);

    private async Task<PageOf<StoredStory>> PageAsync(string sql, object args, int limit, Func<StoryRow, string> cursorOf, CancellationToken cancel)
    {
        var size = PageLimit.Of(limit);
        await using var connection = db.Read();
        var rows = (await connection.QueryAsync<StoryRow>(new CommandDefinition(sql, args, cancellationToken: cancel))).AsList();
        return new PageOf<StoredStory>([.. rows.Take(size).Select(row => row.Read())], rows.Count > size ? cursorOf(rows[size - 1]) : null);
    }
}
