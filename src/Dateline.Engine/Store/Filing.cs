using Dapper;
using Microsoft.Data.Sqlite;

namespace Dateline.Engine.Store;

/// <summary>Files one slip inside a transaction: article, version, search words, and the capture's fate.</summary>
internal static class Filing
{
    private const string MarkSql = """
        UPDATE capture SET article = @Id, refusal = NULL, refusal_detail = NULL, read_with = @Reader WHERE page = @Page AND url = @PageUrl
        """;

    private const string MarkPartSql = "UPDATE capture SET article = @Id, refusal = NULL, refusal_detail = NULL, read_with = @Reader WHERE url = @part";

    private const string FindSql = "SELECT seq, page, first_seen AS FirstSeen, changed_at AS ChangedAt FROM article WHERE id = @Id";

    private const string AddArticleSql = """
        INSERT INTO article (id, url, outlet, first_seen, changed_at, page, versions, reader_version, body, dates, source)
        VALUES (@Id, @Url, @Outlet, @SeenAt, @SeenAt, @Page, 1, @Reader, @Body, @Dates, @Source) RETURNING seq
        """;

    private const string RenewArticleSql = """
        UPDATE article SET url = @Url, outlet = @Outlet, changed_at = @SeenAt, page = @Page, reader_version = @Reader,
            body = @Body, dates = @Dates, source = @Source
        WHERE id = @Id RETURNING seq
        """;

    private const string CountVersionsSql =
        "UPDATE article SET versions = (SELECT count(*) FROM article_version WHERE article = @Id) WHERE id = @Id";

    private const string FirstSeenSql = "UPDATE article SET first_seen = min(first_seen, @SeenAt) WHERE id = @Id AND first_seen > @SeenAt";

    private const string AddWordsSql = "INSERT INTO article_words (rowid, headline, body) VALUES (@seq, @Headline, @Words)";

    private const string DropWordsSql = "DELETE FROM article_words WHERE rowid = @seq";

    public static FilingOutcome File(SqliteTransaction tx, FilingSlip slip)
    {
        var row = Row.Of(slip);
        tx.Connection!.Execute(MarkSql, row, tx);
        foreach (var part in slip.PartUrls)
            tx.Connection!.Execute(MarkPartSql, new { row.Id, row.Reader, part }, tx);
        if (tx.Connection!.QueryFirstOrDefault<Known>(FindSql, row, tx) is not { } known)
        {
            var seq = tx.Connection!.ExecuteScalar<long>(AddArticleSql, row, tx);
            VersionRow.Add(tx, row);
            tx.Connection!.Execute(AddWordsSql, new { seq, slip.Headline, slip.Words }, tx);
            return new FilingOutcome(slip.Id, FilingKind.New);
        }
        // The same page read again, perhaps by a better reader: what it said is put in place of what we made of it before.
        var isKnownPage = VersionRow.Renew(tx, row);
        if (isKnownPage && known.Page == slip.Page)
            Renew(tx, slip, row with { SeenAt = known.ChangedAt });
        if (isKnownPage && VersionRow.IsKnown(tx, row))
            return new FilingOutcome(slip.Id, FilingKind.Unchanged);
        tx.Connection!.Execute(FirstSeenSql, row, tx);
        // A page that returns to what it said before is a version like any other: what matters is what it said last.
        if (!VersionRow.IsNews(tx, row))
            return new FilingOutcome(slip.Id, FilingKind.Unchanged);
        VersionRow.Add(tx, row);
        if (VersionRow.IsNewest(tx, row))
            Renew(tx, slip, row);
        tx.Connection!.Execute(CountVersionsSql, row, tx);
        return new FilingOutcome(slip.Id, FilingKind.NewVersion);
    }

    private static void Renew(SqliteTransaction tx, FilingSlip slip, Row row)
    {
        var seq = tx.Connection!.ExecuteScalar<long>(RenewArticleSql, row, tx);
        tx.Connection!.Execute(DropWordsSql, new { seq }, tx);
        // Its sketch is of the text before: until the article is grouped anew there is none.
        tx.Connection!.Execute("DELETE FROM copy_sketch WHERE seq = @seq", new { seq }, tx);
        tx.Connection!.Execute(AddWordsSql, new { seq, slip.Headline, slip.Words }, tx);
    }

    private sealed record Known
    {
        public long Seq { get; init; }
        public string Page { get; init; } = "";
        public long FirstSeen { get; init; }
        public long ChangedAt { get; init; }
    }

    /// <summary>The slip with its identity as a parameter.</summary>
    internal sealed record Row(
        string Id, string? Url, string Outlet, string Page, string PageUrl, long SeenAt, string TextHash, string Reader, string Body, string Dates, string Source)
    {
        public static Row Of(FilingSlip slip) => new(
            slip.Id.Value, slip.Url, slip.Outlet, slip.Page, slip.PageUrl, slip.SeenAt, slip.TextHash, slip.Reader, slip.Body, slip.Dates, slip.Source);
    }
}
