using System.Globalization;
using Dapper;
using Dateline.Model;
using Microsoft.Data.Sqlite;

namespace Dateline.Engine.Store;

/// <summary>Tables <c>statement</c>, <c>statement_reading</c>, <c>statement_due</c> and <c>statement_words</c>.</summary>
public sealed class SqliteStatementStore(SqliteDatabase db)
{
    private const string DueSql = $"""
        SELECT {ArticleRow.Columns} FROM statement_due JOIN article ON article.id = statement_due.article LIMIT @limit
        """;

    private const string RedoSql = "INSERT INTO statement_due (article) SELECT article FROM statement_reading WHERE version <> @version ON CONFLICT DO NOTHING";

    // A newer version of the article that came in meanwhile leaves it due.
    private const string DoneSql = "DELETE FROM statement_due WHERE article = @article AND EXISTS (SELECT 1 FROM article WHERE id = @article AND page = @page)";

    private const string ForgetSql = """
        DELETE FROM statement_words WHERE rowid IN (SELECT seq FROM statement WHERE article = @article);
        DELETE FROM statement WHERE article = @article;
        """;

    private const string AddSql = "INSERT INTO statement (article, number, at, body) VALUES (@article, @number, @at, @body) RETURNING seq";

    private const string AddWordsSql = "INSERT INTO statement_words (rowid, speaker, said) VALUES (@seq, @speaker, @said)";

    private const string ReadSql = """
        INSERT INTO statement_reading (article, page, version) VALUES (@article, @page, @version)
        ON CONFLICT (article) DO UPDATE SET page = excluded.page, version = excluded.version
        """;

    private const string ReadingsSql = "SELECT article, page, version FROM statement_reading WHERE article IN @ids";

    private const string StatementsSql = "SELECT article, body FROM statement WHERE article IN @ids ORDER BY article, number";

    private const string SaidSql = """
        SELECT statement.seq, statement.at, statement.article, statement.body FROM statement_words JOIN statement ON statement.seq = statement_words.rowid
        WHERE statement_words MATCH @fts AND (@at IS NULL OR (statement.at, statement.seq) < (@at, @seq))
        ORDER BY statement.at DESC, statement.seq DESC LIMIT @limit
        """;

    /// <summary>Articles whose statements are to be read, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<StoredArticle>> DueAsync(int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return [.. (await connection.QueryAsync<ArticleRow>(new CommandDefinition(DueSql, new { limit }, cancellationToken: cancel))).Select(row => row.Read())];
    }

    /// <summary>Makes due what another version of the stage has read.</summary>
    public Task RedoAsync(int version, CancellationToken cancel) => db.WriteAsync(tx => tx.Connection!.Execute(RedoSql, new { version }, tx), cancel);

    /// <summary>Keeps what was read in place of what was kept of these articles before.</summary>
    public Task SaveAsync(IReadOnlyList<(StatementLedger Ledger, StoredArticle Article)> read, CancellationToken cancel) => db.WriteAsync(
        tx =>
        {
            foreach (var (ledger, article) in read)
            {
                var key = new { article = ledger.Article.Value, page = ledger.Page.Value, version = ledger.Version };
                tx.Connection!.Execute(ForgetSql, key, tx);
                foreach (var statement in ledger.Statements)
                    Add(tx, article, statement);
                tx.Connection!.Execute(ReadSql, key, tx);
                tx.Connection!.Execute(DoneSql, key, tx);
            }
        },
        cancel);

    /// <summary>What was read of an article; <c>null</c> when it was not read yet.</summary>
    public async Task<StatementLedger?> FindAsync(ArticleId article, CancellationToken cancel) => (await FindManyAsync([article], cancel)).GetValueOrDefault(article);

    /// <summary>What was read of some articles; those not read yet are left out.</summary>
    public async Task<IReadOnlyDictionary<ArticleId, StatementLedger>> FindManyAsync(IReadOnlyCollection<ArticleId> articles, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var found = new Dictionary<ArticleId, StatementLedger>(articles.Count);
        foreach (var some in articles.Distinct().Chunk(500))
        {
            var ids = new { ids = some.Select(id => id.Value) };
            var readings = await connection.QueryAsync<(string Article, string Page, long Version)>(new CommandDefinition(ReadingsSql, ids, cancellationToken: cancel));
            var statements = (await connection.QueryAsync<(string Article, string Body)>(new CommandDefinition(StatementsSql, ids, cancellationToken: cancel)))
                .ToLookup(row => row.Article, row => DeskJson.Read<Statement>(row.Body), StringComparer.Ordinal);
            foreach (var (article, page, version) in readings)
            {
                var id = ArticleId.Parse(article, null);
                found[id] = StatementLedger.Stored(id, PageId.Parse(page, null), (int)version, [.. statements[article]]);
            }
        }
        return found;
    }

    /// <summary>Statements by who says them and what is said, the newest first.</summary>
    /// <param name="query">Who and what.</param>
    /// <param name="after">The cursor of the page before; <c>null</c> for the first page.</param>
    /// <param name="limit">1 to 200.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<PageOf<SpokenStatement>> SaidAsync(SaidQuery query, string? after, int limit, CancellationToken cancel)
    {
        if (query.ToFts() is not { } fts)
            return new PageOf<SpokenStatement>([], null);
        var size = PageLimit.Of(limit);
        var from = Cursor.Read(after);
        long? seq = long.TryParse(from?.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : null;
        await using var connection = db.Read();
        var asked = new { fts, at = seq is null ? null : from?.Whole, seq, limit = size + 1 };
        var rows = (await connection.QueryAsync<(long Seq, long At, string Article, string Body)>(new CommandDefinition(SaidSql, asked, cancellationToken: cancel))).AsList();
        return new PageOf<SpokenStatement>(
            [.. rows.Take(size).Select(row => new SpokenStatement(ArticleId.Parse(row.Article, null), DeskJson.Read<Statement>(row.Body)))],
            rows.Count > size ? Cursor.Of(rows[size - 1].At, rows[size - 1].Seq.ToString(CultureInfo.InvariantCulture)) : null);
    }

    private static void Add(SqliteTransaction tx, StoredArticle article, Statement statement)
    {
        var row = new { article = article.Filed.Id.Value, number = statement.Number, at = Ticks.Of(article.Filed.FirstSeen), body = DeskJson.Write(statement) };
        var seq = tx.Connection!.ExecuteScalar<long>(AddSql, row, tx);
        // Found by the fullest name, by the words it is called there, and by the office.
        var speaker = string.Join(' ', statement.Source.Select(span => span.Words).Prepend(statement.Speaker.Office).Prepend(statement.Speaker.Name).OfType<string>());
        var said = string.Join(' ', statement.Content.Select(span => span.Words));
        tx.Connection!.Execute(AddWordsSql, new { seq, speaker = SearchWords.ForIndex(speaker), said = SearchWords.ForIndex(said) }, tx);
    }
}
