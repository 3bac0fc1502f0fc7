using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>One article: everything the page said, with what is known of where it came from.</summary>
internal static class ArticlePage
{
    public static Html Of(PageFrame frame, ArticleSheet sheet)
    {
        var entry = sheet.Entry;
        var picture = entry.Text.Images is [var first, ..] ? first : null;
        return Frame.Of(frame, $"""
            <article class="sheet">
            <header class="page-head" lang="{entry.Language}" dir="{entry.Direction}">
              <div lang="en" dir="ltr">{Breadcrumb.Of(entry.Article.Section, sheet.Story)}</div>
              <p class="kicker" lang="en" dir="ltr">{Kicker(entry)}</p>
              <h1>{entry.Headline}</h1>
              {(entry.Text.Standfirst is { } standfirst ? $"""<p class="standfirst">{standfirst}</p>""" : Html.None)}
            </header>
            {Provenance.Of(sheet, frame.Year)}
            <div class="sheet-text">
              {(picture is null ? Html.None : Blocks.Picture(picture, frame.Pictures, isLead: true))}
              <div class="body" lang="{entry.Language}" dir="{entry.Direction}">
              {Blocks.Of(entry.Text.Blocks, picture, frame.Pictures)}
              </div>
              <p class="small"><a href="{Addresses.Said(entry.Id)}">Who says what in this text</a></p>
              {SharedMarkup.Of(entry, sheet.Shared, sheet.Report?.First)}
              {Reactions.Of(entry.Id, sheet.Reactions, entry.Text.Reactions)}
            </div>
            <aside class="sheet-aside">{DecisionMarkup.Section(sheet.Decisions, sheet.Editor, frame.Year)}{SaidPage.InDispute(entry.Id, sheet.Disputes, frame.Year)}{Places(sheet, frame.Year)}{OtherReports(sheet, frame.Year)}{DecisionForms.OfArticle(entry, sheet.Report, sheet.Editor)}</aside>
            </article>
            <div class="three-lists">
            {PlainList.Of("Related", "related", sheet.Related, "No other report on file has to do with this one.")}
            {PlainList.Of("Ranking", "ranking", sheet.Ranking, "Nothing has been read often enough to be ranked.")}
            {PlainList.Of("Recommendation", "recommendation", sheet.Recommendation, "There is nothing here yet that you have not seen.", sheet.HasProfile ? "with your profile" : "no profile: change")}
            </div>
            {Foot(sheet, frame)}
            """);
    }

    // What kind of text it is, before a word of it is read.
    private static Html Kicker(ArticleEntry entry)
    {
        var isAgency = !string.Equals(entry.Reporter, entry.Outlet, StringComparison.OrdinalIgnoreCase);
        var form = entry.Text.Form switch { ArticleForm.LiveBlog => "live blog", ArticleForm.Gallery => "gallery", _ => "report" };
        return (entry.IsCopy, isAgency) switch
        {
            (true, _) => $"A copy of a {form} by <bdi>{entry.Reporter}</bdi>",
            (false, true) => $"A {form} by <bdi>{entry.Reporter}</bdi>, shown by <bdi>{entry.Outlet}</bdi>",
            _ => $"A {form} by <bdi>{entry.Outlet}</bdi>",
        };
    }

    private static Html Places(ArticleSheet sheet, int year)
    {
        if (sheet.Report is not { Copies.Count: > 0 } report)
            return Html.None;
        return $"""
            <section class="list"><h2 class="label">This text in {CountWords.Of(report.Copies.Count + 1, "place", "places")}</h2>
            <ol class="places">{Html.Each(report.Places, (place, index) => $"""
                <li{(place.Id == sheet.Entry.Id ? (Html)$" aria-current=\"true\"" : Html.None)}><a href="{place.Path}"><bdi>{place.Outlet}</bdi></a> {(index == 0 ? "first; " : "")}{Facts.Claimed(place, year)}</li>
                """)}</ol></section>
            """;
    }

    private static Html OtherReports(ArticleSheet sheet, int year)
    {
        if (sheet.Story is null)
            return Html.None;
        if (sheet.OtherReports.Count == 0)
            return $"""<section class="list"><h2 class="label">Other reports</h2><p class="note">No independent report of this event is on file. What stands here rests on {sheet.Entry.Reporter} alone.</p></section>""";
        return $"""
            <section class="list"><h2 class="label"><a href="{sheet.Story.Path}">{CountWords.Of(sheet.OtherReports.Count, "other report", "other reports")} of this story</a></h2>
            <ol>{Html.Each(sheet.OtherReports, report => $"""
                <li><a lang="{report.First.Language}" dir="{report.First.Direction}" href="{report.First.Path}">{report.First.Headline}</a>{Facts.Of(report.First, year)}</li>
                """)}</ol></section>
            """;
    }

    private static Html Foot(ArticleSheet sheet, PageFrame frame)
    {
        var entry = sheet.Entry;
        var capture = entry.Article.Page.Value;
        return $"""
            <section class="record" aria-labelledby="record"><h2 class="label" id="record">For the record</h2>
            <dl>
            <div><dt>Versions</dt><dd id="versions">{Versions.Of(sheet.Versions, frame.Year)}</dd></div>
            <div><dt>Cite</dt><dd>{Cite(sheet, frame)}</dd></div>
            {(Addresses.Outside(entry.Article.Filed.Url) is { } href ? $"""<div><dt>Original</dt><dd><a href="{href}" rel="external nofollow noopener">{href}</a></dd></div>""" : Html.None)}
            <div><dt>Capture</dt><dd><code>sha256:{capture}</code><br>first seen {DateWords.Of(entry.Article.Filed.FirstSeen)}, kept as it was received</dd></div>
            <div><dt>This desk</dt><dd><a href="/api/v1/articles/{entry.Id.Value}">the same as JSON</a>, read by {entry.Article.ReaderVersion}</dd></div>
            </dl></section>
            """;
    }

    private static Html Cite(ArticleSheet sheet, PageFrame frame)
    {
        var entry = sheet.Entry;
        var when = entry.Published.Best is { } best ? DateWords.Of(best) : "date not given";
        var via = string.Equals(entry.Reporter, entry.Outlet, StringComparison.OrdinalIgnoreCase) ? "" : $", as shown by {entry.Outlet}";
        return $"""
            <bdi>{entry.Reporter}</bdi>, “<bdi>{entry.Headline}</bdi>”, {when}{via}. {frame.Paper}, {frame.Root}/article/{entry.Id.Value}, capture of {DateWords.Of(entry.Article.ChangedAt)}.
            """;
    }
}
