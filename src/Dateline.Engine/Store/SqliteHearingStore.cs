using Dapper;
using Dateline.Model;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Tables <c>hearing</c>, <c>heard</c>, <c>heard_by</c>, <c>heard_words</c> and <c>hearing_due</c>.</summary>
public sealed class SqliteHearingStore(SqliteDatabase db)
{
    private const string DueSql = "SELECT story, asked FROM hearing_due LIMIT @limit";

    private const string RedoSql = "INSERT INTO hearing_due (story) SELECT story FROM hearing WHERE version <> @version ON CONFLICT DO NOTHING";

    // What changed meanwhile leaves it due.
    private const string DoneSql = "DELETE FROM hearing_due WHERE story = @story AND asked = @asked";

    private const string AskedSql = "SELECT asked FROM hearing_due WHERE story = @story";

    private const string WaitingSql = "SELECT EXISTS (SELECT 1 FROM hearing_due) OR EXISTS (SELECT 1 FROM statement_due)";

    private const string SaveSql = """
        INSERT INTO hearing (story, version, statements, sources, texts_left, disputes, timeline)
        VALUES (@story, @version, @statements, @sources, @left, @disputes, @timeline)
        ON CONFLICT (story) DO UPDATE SET version = excluded.version, statements = excluded.statements, sources = excluded.sources,
            texts_left = excluded.texts_left, disputes = excluded.disputes, timeline = excluded.timeline
        """;

    private const string HearingSql = "SELECT version, statements, sources, texts_left AS TextsLeft, disputes, timeline FROM hearing WHERE story = @story";

    private const string HeardSql = "SELECT body FROM heard WHERE story = @story ORDER BY number";

    private const string DisputedSql = "SELECT body FROM heard WHERE story = @story AND is_disputed = 1 ORDER BY number";

    private const string KeptSql = "SELECT seq, number, at, is_disputed AS IsDisputed, body FROM heard WHERE story = @story";

    private const string AddSql = "INSERT INTO heard (story, number, at, is_disputed, body) VALUES (@story, @Number, @At, @IsDisputed, @Body) RETURNING seq";

    private const string AddBySql = "INSERT INTO heard_by (source, at, seq) VALUES (@Key, @at, @seq)";

    private const string AddWordsSql = "INSERT INTO heard_words (rowid, source, said) VALUES (@seq, @source, @said)";

    private const string ForgetSql = """
        DELETE FROM heard_words WHERE rowid = @seq;
        DELETE FROM heard_by WHERE seq = @seq;
        DELETE FROM heard WHERE seq = @seq;
        """;

    private const string SourcesOfSql = "SELECT source FROM heard_by WHERE seq = @seq";

    /// <summary>Stories to be heard, at most <paramref name="limit"/>, each with how often that was asked for.</summary>
    public async Task<IReadOnlyList<(StoryId Story, long Asked)>> DueAsync(int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return [.. (await connection.QueryAsync<(string Story, long Asked)>(new CommandDefinition(DueSql, new { limit }, cancellationToken: cancel))).Select(row => (StoryId.Parse(row.Story, null), row.Asked))];
    }

    /// <summary>How often it was asked for that the story be heard since it was last; <c>null</c> when what is kept is as it should be.</summary>
    public async Task<long?> AskedAsync(StoryId story, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(AskedSql, new { story = story.Value }, cancellationToken: cancel));
    }

    /// <summary>Whether an article's statements or a story are still to be read.</summary>
    public async Task<bool> IsWaitingAsync(CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(WaitingSql, cancellationToken: cancel)) == 1;
    }

    /// <summary>Makes due what other versions of the stages have heard.</summary>
    public Task RedoAsync(string version, CancellationToken cancel) => db.WriteAsync(tx => tx.Connection!.Execute(RedoSql, new { version }, tx), cancel);

    /// <summary>Keeps a hearing in place of what was kept of the story; rows that stay the same are not written again.</summary>
    /// <param name="heard">The hearing.</param>
    /// <param name="version">Of the stages that made it.</param>
    /// <param name="at">For each statement when its earliest report was published, first seen when that is not known.</param>
    /// <param name="asked">How often it had been asked for when it was begun.</param>
    /// <param name="cancel">Stops it before anything is kept.</param>
    public Task SaveAsync(StoredHearing heard, string version, IReadOnlyList<Instant> at, long asked, CancellationToken cancel)
    {
        var disputed = heard.Hearing.Disputes.SelectMany(dispute => new[] { dispute.By, dispute.Of }).ToHashSet();
        var rows = heard.Hearing.Statements.Select((said, i) => (Row: new HeardRow(0, said.Number, Ticks.Of(at[i]), disputed.Contains(said.Number) ? 1 : 0, DeskJson.Write(said)), Said: said)).ToList();
        var story = heard.Story.Value;
        var whole = new
        {
            story, version, statements = rows.Count, sources = HearingOutline.SourcesOf(heard.Hearing), left = heard.TextsLeft,
            disputes = DeskJson.Write(heard.Hearing.Disputes), timeline = DeskJson.Write(heard.Timeline),
        };
        return db.WriteAsync(
            tx =>
            {
                var kept = tx.Connection!.Query<HeardRow>(KeptSql, new { story }, tx).ToDictionary(row => row with { Seq = 0 });
                var touched = new HashSet<string>(StringComparer.Ordinal);
                var news = rows.Where(row => !kept.Remove(row.Row)).ToList();
                foreach (var gone in kept.Values)
                    Forget(tx, gone.Seq, touched);
                foreach (var (row, said) in news)
                    Add(tx, story, row, said, touched);
                tx.Connection!.Execute(SaveSql, whole, tx);
                SqliteSourceDirectory.Recount(tx, touched);
                tx.Connection!.Execute(DoneSql, new { story, asked }, tx);
            },
            cancel);
    }

    /// <summary>Drops what was kept of a story that is no more.</summary>
    public Task DropAsync(StoryId story, long asked, CancellationToken cancel) => db.WriteAsync(
        tx =>
        {
            var touched = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in tx.Connection!.Query<HeardRow>(KeptSql, new { story = story.Value }, tx).ToList())
                Forget(tx, row.Seq, touched);
            tx.Connection!.Execute("DELETE FROM hearing WHERE story = @story", new { story = story.Value }, tx);
            SqliteSourceDirectory.Recount(tx, touched);
            tx.Connection!.Execute(DoneSql, new { story = story.Value, asked }, tx);
        },
        cancel);

    /// <summary>What is kept of a story; <c>null</c> when it was not heard yet, or by another version.</summary>
    public async Task<StoredHearing?> FindAsync(StoryId story, string version, CancellationToken cancel)
    {
        await using var connection = db.Read();
        if (await RowAsync(connection, story, version, cancel) is not { } row)
            return null;
        var bodies = await connection.QueryAsync<string>(new CommandDefinition(HeardSql, new { story = story.Value }, cancellationToken: cancel));
        return new StoredHearing(
            story, new Hearing([.. bodies.Select(DeskJson.Read<HeardStatement>)], DeskJson.Read<List<Dispute>>(row.Disputes)), DeskJson.Read<Timeline>(row.Timeline), (int)row.TextsLeft);
    }

    /// <summary>The short form of what is kept of a story; <c>null</c> when it was not heard yet, or by another version.</summary>
    public async Task<HearingOutline?> OutlineAsync(StoryId story, string version, CancellationToken cancel)
    {
        await using var connection = db.Read();
        if (await RowAsync(connection, story, version, cancel) is not { } row)
            return null;
        var disputes = DeskJson.Read<List<Dispute>>(row.Disputes);
        var bodies = disputes.Count == 0 ? [] : await connection.QueryAsync<string>(new CommandDefinition(DisputedSql, new { story = story.Value }, cancellationToken: cancel));
        return new HearingOutline((int)row.Statements, (int)row.Sources, disputes, bodies.Select(DeskJson.Read<HeardStatement>).ToDictionary(said => said.Number), DeskJson.Read<Timeline>(row.Timeline));
    }

    private static Task<HearingRow?> RowAsync(SqliteConnection connection, StoryId story, string version, CancellationToken cancel) => connection.QueryFirstOrDefaultAsync<HearingRow?>(
        new CommandDefinition($"{HearingSql} AND version = @version", new { story = story.Value, version }, cancellationToken: cancel));

    private static void Add(SqliteTransaction tx, string story, HeardRow row, HeardStatement said, HashSet<string> touched)
    {
        var seq = tx.Connection!.ExecuteScalar<long>(AddSql, new { story, row.Number, row.At, row.IsDisputed, row.Body }, tx);
        var names = SourceKey.Filed(said);
        tx.Connection!.Execute(AddBySql, names.Select(name => new { name.Key, at = row.At, seq }), tx);
        tx.Connection!.Execute(AddWordsSql, new { seq, source = string.Join(' ', names.Select(name => SourceKey.Token(name.Key))), said = SearchWords.ForIndex(said.Words) }, tx);
        touched.UnionWith(names.Select(name => name.Key));
    }

    private static void Forget(SqliteTransaction tx, long seq, HashSet<string> touched)
    {
        touched.UnionWith(tx.Connection!.Query<string>(SourcesOfSql, new { seq }, tx));
        tx.Connection!.Execute(ForgetSql, new { seq }, tx);
    }

    private sealed record HeardRow(long Seq, long Number, long At, long IsDisputed, string Body);

    private sealed record HearingRow(string Version, long Statements, long Sources, long TextsLeft, string Disputes, string Timeline);
}
