using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>Who says what: in one article, and wherever it was said.</summary>
internal static class SaidPage
{
    /// <summary>An article's text with its statements marked, and the list of them.</summary>
    public static Html Of(PageFrame frame, SaidSheet sheet)
    {
        var entry = sheet.Entry;
        var sources = SaidSheets.BySource(sheet.Statements.Where(statement => statement.IsReporting).Select(statement => new SpokenEntry(entry, statement)));
        return Frame.Of(frame, $"""
            <article class="sheet said">
            <header class="page-head" lang="{entry.Language}" dir="{entry.Direction}">
              <div lang="en" dir="ltr">{Breadcrumb.Of(entry.Article.Section, sheet.Story)}</div>
              <p class="kicker" lang="en" dir="ltr">Who says what</p>
              <h1><a class="quiet" href="{entry.Path}">{entry.Headline}</a></h1>
            </header>
            <p class="note">{Tally(sheet, sources)} Marked is what somebody is reported to say, bold is who, underlined a time: point at either to read how it was understood. No word here is another than the text’s own.</p>
            <div class="sheet-text"><div class="body" lang="{entry.Language}" dir="{entry.Direction}">{SaidMarkup.Text(sheet)}</div></div>
            <aside class="sheet-aside">{InDispute(entry.Id, sheet.Disputes, frame.Year)}{Sources(sources)}</aside>
            </article>
            """);
    }

    /// <summary>What was said by somebody, or about something, the newest first.</summary>
    public static Html OfSearch(PageFrame frame, SaidQuery query, IReadOnlyList<SpokenEntry> found, bool isFirst, string? next) => Frame.Of(frame, $"""
        <header class="page-head"><h1>Said{(query.Said is null ? Html.None : (Html)$""" by <bdi class="sought">{query.Said}</bdi>""")}{(query.About is null ? Html.None : (Html)$""" about <bdi class="sought">{query.About}</bdi>""")}</h1></header>
        {(found.Count > 0
            ? (Html)$"""<section class="list said rows"><ol>{Html.Each(SaidSheets.Once(found, spoken => SaidWords.Who(spoken.Statement)), places => SaidMarkup.Entry(places, isNamed: true))}</ol></section>"""
            : $"""<div class="written"><p>{(isFirst ? "No statement on file answers this. Statements are read from the newest articles on; ask with fewer words, or with the name alone." : "That was the last of them.")}</p></div>""")}
        {(next is null ? Html.None : Pager.More(Addresses.Search(frame.Words ?? "", next), "Older statements"))}
        """);

    private static string Tally(SaidSheet sheet, IReadOnlyList<SourceEntry> sources)
    {
        var reporting = sheet.Statements.Count(statement => statement.IsReporting);
        return reporting == 0
            ? "No statement was found in this text."
            : $"{CountWords.Of(reporting, "statement", "statements")} by {CountWords.Of(sources.Count, "source", "sources")}.";
    }

    /// <summary>The statements of an article that are denied elsewhere in its story, or deny others.</summary>
    public static Html InDispute(ArticleId article, IReadOnlyList<DisputeEntry> disputes, int year) => disputes.Count == 0
        ? Html.None
        : $"""
            <section class="list said"><h2 class="label">In dispute</h2>
            <ol>{Html.Each(disputes, dispute => Side(article, dispute, year))}</ol></section>
            """;

    // What this text says, then the other; both, where it has both.
    private static Html Side(ArticleId article, DisputeEntry dispute, int year)
    {
        var isDenied = dispute.Claim.Said.Places.Any(place => place.Article == article);
        var (own, other) = isDenied ? (dispute.Claim, dispute.Denial) : (dispute.Denial, dispute.Claim);
        return HeardMarkup.Entry(own, isNamed: true, year, $"<ol>{HeardMarkup.Against(dispute.Dispute, other, isDenied, year)}</ol>");
    }

    private static Html Sources(IReadOnlyList<SourceEntry> sources) => Html.Each(sources, source => $"""
        <section class="list"><h2 class="label">{SaidMarkup.Name(source.Name, source.Said[0][0].Statement, isHeading: true)} <span class="quiet">{SaidWords.Of(source.Kind)}</span></h2>
        <ol>{Html.Each(source.Said, places => SaidMarkup.Entry(places, isNamed: false))}</ol></section>
        """);
}
