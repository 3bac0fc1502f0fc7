using System.Globalization;
using Dapper;
using Dateline.Model;
using Microsoft.Data.Sqlite;

namespace Dateline.Engine.Store;

/// <summary>Table <c>heard_source</c>: who says something on file, and what, story by story.</summary>
public sealed class SqliteSourceDirectory(SqliteDatabase db)
{
    private const int MostAlike = 12;

    private const string ListSql = """
        SELECT source, name, kind, statements, last_at AS LastAt FROM heard_source
        WHERE (statements, source) < (@statements, @source) ORDER BY statements DESC, source DESC LIMIT @limit
        """;

    private const string FindSql = "SELECT source, name, kind, statements, last_at AS LastAt FROM heard_source WHERE source = @source";

    private const string AlikeSql = """
        SELECT source, name, kind, statements, last_at AS LastAt FROM heard_source
        WHERE tail = @source AND source <> @source ORDER BY statements DESC LIMIT @limit
        """;

    private const string SaidSql = """
        SELECT heard.seq, heard.story, heard.at, heard.is_disputed AS IsDisputed, heard.body FROM heard_by JOIN heard ON heard.seq = heard_by.seq
        WHERE heard_by.source = @source AND (heard_by.at, heard_by.seq) < (@at, @seq) ORDER BY heard_by.at DESC, heard_by.seq DESC LIMIT @limit
        """;

    private const string SoughtSql = """
        SELECT heard.seq, heard.story, heard.at, heard.is_disputed AS IsDisputed, heard.body FROM heard_words JOIN heard ON heard.seq = heard_words.rowid
        WHERE heard_words MATCH @fts AND (heard.at, heard.seq) < (@at, @seq) ORDER BY heard.at DESC, heard.seq DESC LIMIT @limit
        """;

    private const string DisputesSql = "SELECT story, disputes FROM hearing WHERE story IN @stories";

    private const string OtherSql = "SELECT body FROM heard WHERE story = @story AND number IN @numbers";

    private const string CountSql = "SELECT count(*) AS Statements, max(at) AS LastAt FROM heard_by WHERE source = @source";

    private const string NewestSql = "SELECT heard.body FROM heard_by JOIN heard ON heard.seq = heard_by.seq WHERE heard_by.source = @source ORDER BY heard_by.at DESC, heard_by.seq DESC LIMIT 1";

    private const string SaveSql = """
        INSERT INTO heard_source (source, name, tail, kind, statements, last_at) VALUES (@source, @name, @tail, @kind, @statements, @last)
        ON CONFLICT (source) DO UPDATE SET name = excluded.name, kind = excluded.kind, statements = excluded.statements, last_at = excluded.last_at
        """;

    /// <summary>Sources by how much they are heard, most first.</summary>
    /// <param name="after">The cursor of the page before; <c>null</c> for the first page.</param>
    /// <param name="limit">1 to 200.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<PageOf<HeardSource>> ListAsync(string? after, int limit, CancellationToken cancel)
    {
        var size = PageLimit.Of(limit);
        var from = Cursor.Read(after);
        await using var connection = db.Read();
        var asked = new { statements = from?.Whole ?? long.MaxValue, source = from?.Id ?? "", limit = size + 1 };
        var rows = (await connection.QueryAsync<SourceRow>(new CommandDefinition(ListSql, asked, cancellationToken: cancel))).AsList();
        return new PageOf<HeardSource>([.. rows.Take(size).Select(row => row.Read())], rows.Count > size ? Cursor.Of(rows[size - 1].Statements, rows[size - 1].Source) : null);
    }

    /// <summary>The source of a key or a name; <c>null</c> when it says nothing on file.</summary>
    public async Task<HeardSource?> FindAsync(string name, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return (await connection.QueryFirstOrDefaultAsync<SourceRow>(new CommandDefinition(FindSql, new { source = SourceKey.Of(name) }, cancellationToken: cancel)))?.Read();
    }

    /// <summary>For a name of one word the fuller names that end in it: one of them may be meant.</summary>
    public async Task<IReadOnlyList<HeardSource>> AlikeAsync(string key, CancellationToken cancel)
    {
        if (key.Contains('-', StringComparison.Ordinal))
            return [];
        await using var connection = db.Read();
        return [.. (await connection.QueryAsync<SourceRow>(new CommandDefinition(AlikeSql, new { source = key, limit = MostAlike }, cancellationToken: cancel))).Select(row => row.Read())];
    }

    /// <summary>What a source says, the newest first.</summary>
    /// <param name="key">The source's key.</param>
    /// <param name="about">Words and phrases that must stand in it; <c>null</c> for all.</param>
    /// <param name="after">The cursor of the page before; <c>null</c> for the first page.</param>
    /// <param name="limit">1 to 200.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<PageOf<FiledStatement>> SaidAsync(string key, string? about, string? after, int limit, CancellationToken cancel)
    {
        var words = string.IsNullOrWhiteSpace(about) ? null : SearchQuery.Parse(about).ToFts();
        if (words is null && !string.IsNullOrWhiteSpace(about))
            return new PageOf<FiledStatement>([], null);
        var size = PageLimit.Of(limit);
        var from = Cursor.Read(after);
        var seq = long.TryParse(from?.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : long.MaxValue;
        var asked = new { source = key, fts = $"source : {SourceKey.Token(key)} AND said : ({words})", at = from?.Whole ?? long.MaxValue, seq, limit = size + 1 };
        await using var connection = db.Read();
        var rows = (await connection.QueryAsync<SaidRow>(new CommandDefinition(words is null ? SaidSql : SoughtSql, asked, cancellationToken: cancel))).AsList();
        var against = await AgainstAsync(connection, [.. rows.Take(size)], cancel);
        return new PageOf<FiledStatement>(
            [.. rows.Take(size).Select((row, i) => new FiledStatement(StoryId.Parse(row.Story, null), against[i].Said, Ticks.Read(row.At), against[i].Against))],
            rows.Count > size ? Cursor.Of(rows[size - 1].At, rows[size - 1].Seq.ToString(CultureInfo.InvariantCulture)) : null);
    }

    /// <summary>Counts anew what is filed under some keys.</summary>
    internal static void Recount(SqliteTransaction tx, IEnumerable<string> keys)
    {
        foreach (var source in keys)
        {
            var (statements, last) = tx.Connection!.QuerySingle<(long Statements, long? LastAt)>(CountSql, new { source }, tx);
            var name = statements == 0 ? default : SourceKey.Filed(DeskJson.Read<HeardStatement>(tx.Connection!.ExecuteScalar<string>(NewestSql, new { source }, tx)!)).FirstOrDefault(one => one.Key == source);
            if (name.Key is null)
                tx.Connection!.Execute("DELETE FROM heard_source WHERE source = @source", new { source }, tx);
            else
                tx.Connection!.Execute(SaveSql, new { source, name = name.Name, tail = source[(source.LastIndexOf('-') + 1)..], kind = name.Kind.ToString(), statements, last = last ?? 0 }, tx);
        }
    }

    // What a row denies and what denies it stands in the hearing of its story.
    private static async Task<IReadOnlyList<(HeardStatement Said, IReadOnlyList<(Dispute, HeardStatement)> Against)>> AgainstAsync(
        SqliteConnection connection, IReadOnlyList<SaidRow> rows, CancellationToken cancel)
    {
        var disputed = rows.Where(row => row.IsDisputed == 1).Select(row => row.Story).Distinct(StringComparer.Ordinal).ToList();
        var disputes = new Dictionary<string, List<Dispute>>(StringComparer.Ordinal);
        if (disputed.Count > 0)
        {
            foreach (var (story, body) in await connection.QueryAsync<(string Story, string Disputes)>(new CommandDefinition(DisputesSql, new { stories = disputed }, cancellationToken: cancel)))
                disputes[story] = DeskJson.Read<List<Dispute>>(body);
        }
        var answer = new List<(HeardStatement, IReadOnlyList<(Dispute, HeardStatement)>)>(rows.Count);
        foreach (var row in rows)
        {
            var said = DeskJson.Read<HeardStatement>(row.Body);
            var own = row.IsDisputed == 1 && disputes.TryGetValue(row.Story, out var all) ? all.Where(dispute => dispute.By == said.Number || dispute.Of == said.Number).ToList() : [];
            var others = own.Count == 0 ? [] : (await connection.QueryAsync<string>(new CommandDefinition(
                OtherSql, new { story = row.Story, numbers = own.Select(dispute => dispute.By == said.Number ? dispute.Of : dispute.By) }, cancellationToken: cancel)))
                .Select(DeskJson.Read<HeardStatement>).ToDictionary(other => other.Number);
            answer.Add((said, [.. own.Select(dispute => (dispute, other: others.GetValueOrDefault(dispute.By == said.Number ? dispute.Of : dispute.By))).Where(pair => pair.other is not null).Select(pair => (pair.dispute, pair.other!))]));
        }
        return answer;
    }

    private sealed record SourceRow
    {
        public string Source { get; init; } = "";
        public string Name { get; init; } = "";
        public string Kind { get; init; } = "";
        public long Statements { get; init; }
        public long LastAt { get; init; }

        public HeardSource Read() => new(Source, Name, Enum.TryParse<SpeakerKind>(Kind, out var kind) ? kind : SpeakerKind.Unknown, Statements, Ticks.Read(LastAt));
    }

    private sealed record SaidRow
    {
        public long Seq { get; init; }
        public string Story { get; init; } = "";
        public long At { get; init; }
        public long IsDisputed { get; init; }
        public string Body { get; init; } = "";
    }
}
