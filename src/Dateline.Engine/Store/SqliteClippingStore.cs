using Dapper;
using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>Table <c>clipping</c>: a slip for each article, in filing order.</summary>
internal sealed class SqliteClippingStore(SqliteDatabase db)
{
    private const string AfterSql = "SELECT seq, slip FROM clipping WHERE seq > @after AND form = @form ORDER BY seq LIMIT @limit";

    private const string FirstSql = "SELECT coalesce(max(seq) - @most, 0) FROM clipping WHERE form = @form";

    private const string SaveSql = """
        INSERT INTO clipping (seq, form, slip) VALUES (@Seq, @Form, @Slip) ON CONFLICT (seq) DO UPDATE SET form = excluded.form, slip = excluded.slip
        """;

    private const string UnslippedSql = $"SELECT {ArticleRow.Columns} FROM article WHERE seq > @after ORDER BY seq LIMIT @limit";

    private const string PlacesSql = "SELECT seq, id, copy_group AS CopyGroup, story FROM article INDEXED BY article_place WHERE seq IN @numbers AND story IS NOT NULL";

    /// <summary>The number after which the newest <paramref name="most"/> slips of a form stand.</summary>
    public async Task<long> BeforeNewestAsync(int form, int most, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(FirstSql, new { form, most }, cancellationToken: cancel));
    }

    /// <summary>Slips of a form after a number, in order.</summary>
    public async Task<IReadOnlyList<(long Number, byte[] Slip)>> AfterAsync(int form, long after, int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        return (await connection.QueryAsync<(long, byte[])>(new CommandDefinition(AfterSql, new { form, after, limit }, cancellationToken: cancel))).AsList();
    }

    /// <summary>Articles after a number, in filing order.</summary>
    public async Task<IReadOnlyList<(long Number, Article Article)>> ArticlesAfterAsync(long after, int limit, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var rows = await connection.QueryAsync<ArticleRow>(new CommandDefinition(UnslippedSql, new { after, limit }, cancellationToken: cancel));
        return [.. rows.Select(row => (row.Seq, row.Read().Filed.Article))];
    }

    /// <summary>Keeps slips; saving the same again changes nothing.</summary>
    public Task SaveAsync(int form, IReadOnlyList<(long Number, byte[] Slip)> slips, CancellationToken cancel) => db.WriteAsync(
        tx => tx.Connection!.Execute(SaveSql, slips.Select(slip => new { Seq = slip.Number, Form = form, slip.Slip }), tx), cancel);

    /// <summary>Where articles stand, in the order asked; those without a story are left out.</summary>
    public async Task<IReadOnlyList<PlaceRow>> PlacesAsync(IReadOnlyList<long> numbers, CancellationToken cancel)
    {
        await using var connection = db.Read();
        var found = (await connection.QueryAsync<PlaceRow>(new CommandDefinition(PlacesSql, new { numbers }, cancellationToken: cancel))).ToDictionary(row => row.Seq);
        return [.. numbers.Select(number => found.GetValueOrDefault(number)).OfType<PlaceRow>()];
    }
}
