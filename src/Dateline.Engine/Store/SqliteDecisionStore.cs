using System.Text.Json;
using Dapper;
using Dateline.Model;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Tables <c>editor_decision</c> and what belongs to it: only ever added to.</summary>
public sealed class SqliteDecisionStore(SqliteDatabase db)
{
    private const string Columns = """
        SELECT one.number, one.at, one.editor, one.kind, one.value, one.origin, one.note, one.replaced, one.undoes,
            (SELECT back.number FROM editor_decision AS back WHERE back.undoes = one.number) AS UndoneBy,
            obeyed.at AS ObeyedAt, obeyed.trouble
        FROM editor_decision AS one LEFT JOIN editor_decision_obeyed AS obeyed ON obeyed.decision = one.number
        """;

    private const string ListSql = $"{Columns} WHERE @before IS NULL OR one.number < @before ORDER BY one.number DESC LIMIT @limit";

    private const string FindSql = $"{Columns} WHERE one.number = @number";

    private const string UndoOfSql = $"{Columns} WHERE one.undoes = @number";

    private const string OfArticlesSql = $"{Columns} WHERE one.number IN (SELECT decision FROM editor_decision_article WHERE article IN @ids)";

    private const string InForceSql = $"{Columns} WHERE one.undoes IS NULL AND one.number <= @last AND NOT EXISTS (SELECT 1 FROM editor_decision AS back WHERE back.undoes = one.number AND back.number <= @last) ORDER BY one.number";

    private const string PendingSql = $"{Columns} WHERE one.number > @after AND obeyed.decision IS NULL ORDER BY one.number";

    private const string ArticlesSql = "SELECT decision, side, article FROM editor_decision_article WHERE decision IN @numbers ORDER BY decision, side, place";

    private const string NewestSql = "SELECT coalesce(max(decision), 0) FROM editor_decision_article WHERE article IN @ids";

    private const string AddSql = """
        INSERT INTO editor_decision (at, editor, kind, value, origin, note, replaced, undoes)
        VALUES (@at, @editor, @kind, @value, @origin, @note, @replaced, @undoes) RETURNING number
        """;

    private const string AddArticleSql =
        "INSERT INTO editor_decision_article (article, decision, side, place) VALUES (@article, @decision, @side, @place) ON CONFLICT DO NOTHING";

    private const string ObeySql = """
        INSERT INTO editor_decision_obeyed (decision, at, trouble) VALUES (@decision, @at, @trouble)
        ON CONFLICT (decision) DO UPDATE SET at = excluded.at, trouble = excluded.trouble
        """;

    /// <summary>Adds a decision, unless one about the same articles was added since the asking editor looked.</summary>
    /// <param name="decision">The decision; its number is given here.</param>
    /// <param name="kin">Every article it may touch.</param>
    /// <param name="seen">The newest decision about any of those that the editor knew, 0 for none; <c>null</c> when they do not say.</param>
    /// <param name="cancel">Stops it before anything is added.</param>
    /// <returns>Its number; <c>null</c> when a newer decision stands between, or what it undoes was undone before.</returns>
    public Task<long?> AddAsync(EditorDecision decision, IReadOnlyCollection<ArticleId> kin, long? seen, CancellationToken cancel) => db.WriteAsync<long?>(
        tx =>
        {
            if (seen is { } known && NewestOf(tx.Connection!, kin, tx) != known)
                return null;
            if (decision.Undoes is { } undone && tx.Connection!.ExecuteScalar<long>("SELECT count(*) FROM editor_decision WHERE undoes = @undone", new { undone }, tx) > 0)
                return null;
            var row = new
            {
                at = Ticks.Of(decision.At),
                editor = decision.Editor,
                kind = KindName(decision.Kind),
                value = decision.Value,
                origin = decision.Origin?.Value,
                note = decision.Note,
                replaced = decision.Replaced,
                undoes = decision.Undoes,
            };
            var number = tx.Connection!.ExecuteScalar<long>(AddSql, row, tx);
            tx.Connection!.Execute(AddArticleSql, Rows(number, 0, decision.Some).Concat(Rows(number, 1, decision.Others)), tx);
            return number;
        },
        cancel);

    /// <summary>All decisions, newest first.</summary>
    /// <param name="after">The cursor of the page before; <c>null</c> for the first page.</param>
    /// <param name="limit">1 to 200.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<PageOf<EditorDecision>> ListAsync(string? after, int limit, CancellationToken cancel)
    {
        var size = PageLimit.Of(limit);
        await using var connection = db.Read();
        var found = await ReadAsync(connection, ListSql, new { before = Cursor.Read(after)?.Whole, limit = size + 1 }, cancel);
        return new PageOf<EditorDecision>([.. found.Take(size)], found.Count > size ? Cursor.Of(found[size - 1].Number, "") : null);
    }

    /// <returns><c>null</c> when there is no such decision.</returns>
    public async Task<EditorDecision?> FindAsync(long number, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await ReadAsync(connection, FindSql, new { number }, cancel) is [var found, ..] ? found : null;
    }

    /// <summary>The decision that took another back; <c>null</c> when none did.</summary>
    public async Task<EditorDecision?> UndoOfAsync(long number, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await ReadAsync(connection, UndoOfSql, new { number }, cancel) is [var found, ..] ? found : null;
    }

    /// <summary>The decisions about any of some articles, those taken back and those that took back included, newest first.</summary>
    public async Task<IReadOnlyList<EditorDecision>> OfArticlesAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var found = new Dictionary<long, EditorDecision>();
        foreach (var some in ids.Distinct().Chunk(500))
        {
            foreach (var decision in await ReadAsync(connection, OfArticlesSql, new { ids = some.Select(id => id.Value) }, cancel))
                found[decision.Number] = decision;
        }
        return [.. found.Values.OrderByDescending(decision => decision.Number)];
    }

    /// <summary>The newest decision about any of some articles; 0 when there is none.</summary>
    public async Task<long> NewestOfAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancel)
    {
        await using var connection = db.Read();
        cancel.ThrowIfCancellationRequested();
        return NewestOf(connection, ids, null);
    }

    /// <summary>The decisions that hold when those after <paramref name="last"/> are not looked at, oldest first.</summary>
    internal async Task<IReadOnlyList<EditorDecision>> InForceAsync(long last, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await ReadAsync(connection, InForceSql, new { last }, cancel);
    }

    /// <summary>The decisions after a number that the desk has not obeyed yet, oldest first.</summary>
    internal async Task<IReadOnlyList<EditorDecision>> PendingAsync(long after, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await ReadAsync(connection, PendingSql, new { after }, cancel);
    }

    /// <summary>Notes that a decision could not be obeyed at once.</summary>
    internal Task TroubleAsync(long number, Instant at, string trouble, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute(ObeySql, new { decision = number, at = Ticks.Of(at), trouble }, tx), cancel);

    /// <summary>Notes, within a write that also saves what it changed, that a decision is obeyed.</summary>
    internal static void Obeyed(SqliteTransaction tx, IReadOnlyDictionary<long, Instant> obeyed) =>
        tx.Connection!.Execute(ObeySql, obeyed.Select(pair => new { decision = pair.Key, at = Ticks.Of(pair.Value), trouble = (string?)null }), tx);

    private static long NewestOf(SqliteConnection connection, IReadOnlyCollection<ArticleId> ids, SqliteTransaction? tx) =>
        ids.Chunk(500).Select(some => connection.ExecuteScalar<long>(NewestSql, new { ids = some.Select(id => id.Value) }, tx)).DefaultIfEmpty(0).Max();

    private static IEnumerable<object> Rows(long decision, int side, IReadOnlyList<ArticleId> articles) =>
        articles.Select((article, place) => new { article = article.Value, decision, side, place });

    private static async Task<IReadOnlyList<EditorDecision>> ReadAsync(SqliteConnection connection, string sql, object args, CancellationToken cancel)
    {
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(sql, args, cancellationToken: cancel))).AsList();
        var articles = new List<(long Decision, long Side, string Article)>();
        foreach (var some in rows.Select(row => row.Number).Chunk(500))
            articles.AddRange(await connection.QueryAsync<(long, long, string)>(new CommandDefinition(ArticlesSql, new { numbers = some }, cancellationToken: cancel)));
        var of = articles.ToLookup(one => (one.Decision, one.Side), one => ArticleId.Parse(one.Article, null));
        return [.. rows.Select(row => row.Read([.. of[(row.Number, 0)]], [.. of[(row.Number, 1)]]))];
    }

    private static string KindName(DecisionKind kind) => JsonSerializer.Serialize(kind).Trim('"');

    private sealed record Row
    {
        public long Number { get; init; }
        public long At { get; init; }
        public string Editor { get; init; } = "";
        public string Kind { get; init; } = "";
        public string? Value { get; init; }
        public string? Origin { get; init; }
        public string Note { get; init; } = "";
        public string Replaced { get; init; } = "";
        public long? Undoes { get; init; }
        public long? UndoneBy { get; init; }
        public long? ObeyedAt { get; init; }
        public string? Trouble { get; init; }

        public EditorDecision Read(IReadOnlyList<ArticleId> some, IReadOnlyList<ArticleId> others) => new()
        {
            Number = Number,
            At = Ticks.Read(At),
            Editor = Editor,
            Kind = JsonSerializer.Deserialize<DecisionKind>($"\"{Kind}\""),
            Some = some,
            Others = others,
            Value = Value,
            Origin = Origin is { } origin ? ArticleId.Parse(origin, null) : null,
            Note = Note,
            Replaced = Replaced,
            Undoes = Undoes,
            UndoneBy = UndoneBy,
            ObeyedAt = ObeyedAt is { } at ? Ticks.Read(at) : null,
            Trouble = Trouble,
        };
    }
}
