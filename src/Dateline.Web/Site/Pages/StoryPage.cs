using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>A story: its independent reports oldest first, the copies of each folded, the dates side by side.</summary>
internal static class StoryPage
{
    public static Html Of(PageFrame frame, StorySheet sheet)
    {
        var entry = sheet.Entry;
        return Frame.Of(frame, $"""
            <header class="page-head story-head">
              {Breadcrumb.Of(entry.Story.Section, null)}
              <h1 lang="{entry.Lead.Language}" dir="{entry.Lead.Direction}">{entry.Headline}</h1>
              <p class="tally">{Tally(sheet.Reports)}</p>
              {Coverage.Of(sheet.Reports, frame.Year)}
              <p class="small">{Ways(sheet.Hearing, entry.Story.Story.Id)}</p>
            </header>
            {Disputes(sheet.Hearing, entry.Story.Story.Id, frame.Year)}
            <div class="story-body">
              <ol class="reports" aria-label="Reports, oldest first">{Html.Each(sheet.Reports, (report, index) => Report(report, index + 1, sheet, frame.Year))}</ol>
              <aside class="story-aside">{DecisionMarkup.Section(sheet.Decisions, sheet.Editor, frame.Year)}{Weight(entry)}{DayMarkup.Brief(sheet.Hearing, entry.Story.Story.Id, frame.Year)}{Saga(sheet, frame.Year)}{Dates(sheet.Reports, frame.Year)}{DecisionForms.OfStory(entry, sheet.Editor)}</aside>
            </div>
            """);
    }

    /// <summary>"6 independent reports, 41 copies of 4 of them".</summary>
    public static string Tally(IReadOnlyList<ReportEntry> reports)
    {
        var copies = reports.Sum(report => report.Copies.Count);
        var copied = reports.Count(report => report.Copies.Count > 0);
        var told = CountWords.Of(reports.Count, "independent report", "independent reports");
        return (copies, reports.Count) switch
        {
            (0, _) => $"{told}, no copies known",
            (_, 1) => $"{told}, {CountWords.Of(copies, "copy", "copies")} of it",
            _ => $"{told}, {CountWords.Of(copies, "copy", "copies")} of {copied} of them",
        };
    }

    private static Html Ways(HearingBrief hearing, StoryId story) => $"""
        <a href="{Addresses.Said(story)}">Who says what in these reports</a>{(hearing.Statements == 0 ? "" : $": {CountWords.Of(hearing.Statements, "statement", "statements")} by {CountWords.Of(hearing.Sources, "source", "sources")}")} · <a href="{Addresses.Timeline(story)}">The days they name</a>
        """;

    private static Html Disputes(HearingBrief hearing, StoryId story, int year) => $"""
        {StorySaidPage.Disputes(hearing.Disputes, year)}{(hearing.DisputesInAll > hearing.Disputes.Count ? (Html)$"""<p class="small more"><a href="{Addresses.Said(story)}">All {CountWords.Number(hearing.DisputesInAll)} disputes</a></p>""" : Html.None)}
        """;

    private static Html Report(ReportEntry report, int number, StorySheet sheet, int year)
    {
        var first = report.First;
        return $"""
            <li class="report" id="report-{number}">
              {Facts.Of(first, year)}
              <h2 lang="{first.Language}" dir="{first.Direction}"><a href="{first.Path}">{first.Headline}</a></h2>
              {StoryMarkup.Lede(first)}
              <p class="reason">{(string.Equals(first.Reporter, first.Outlet, StringComparison.Ordinal) ? Html.None : $"Read at {first.Outlet}. ")}{report.Reason}</p>
              {Copies(report, year)}
              {(sheet.Reports.Count > 1 ? DecisionForms.OfReport(report, sheet.Editor) : Html.None)}
            </li>
            """;
    }

    private static Html Copies(ReportEntry report, int year)
    {
        if (report.Copies.Count == 0)
            return Html.None;
        var changed = report.Copies.Count(copy => copy.Member.Changes.Count > 0);
        var told = changed == 0 ? "none changed it" : $"{CountWords.Number(changed)} changed it";
        return $"""
            <details class="copies"><summary>{CountWords.Of(report.Copies.Count, "copy", "copies")}, {told}</summary>
            <ul>{Html.Each(report.Copies, copy => Copy(copy, year))}</ul></details>
            """;
    }

    private static Html Copy(CopyEntry copy, int year) => $"""
        <li><p><a href="{copy.Article.Path}"><bdi>{copy.Article.Outlet}</bdi></a> {Facts.Claimed(copy.Article, year)} <a class="small" href="{Addresses.Outlet(copy.Article.Outlet)}">its record</a> <a class="small" href="{copy.Article.Path}#shared">what is its own</a></p>
        {(copy.Member.Changes.Count == 0
            ? (Html)$"""<p class="small">Word for word; {CountWords.Share(copy.Member.Shared)} of its text is the report’s.</p>"""
            : $"""<ul class="changes">{Html.Each(copy.Member.Changes, change => $"<li>{change}</li>")}</ul>""")}</li>
        """;

    private static Html Weight(StoryEntry entry) => $"""
        <section><h2 class="label">Why it stands where it stands</h2><p class="small">{entry.Story.Weight.Sentence}</p></section>
        """;

    private static Html Saga(StorySheet sheet, int year) => sheet.Saga.Count == 0
        ? Html.None
        : $"""
            <section class="list"><h2 class="label">The same saga</h2>
            <ol>{Html.Each(sheet.Saga, link => $"""
                <li><a lang="{link.Story.Lead.Language}" dir="{link.Story.Lead.Direction}" href="{link.Story.Path}">{link.Story.Headline}</a> <span class="small">{DateWords.Of(link.Story.Story.First, year)}; {link.Reason}</span></li>
                """)}</ol></section>
            """;

    // Side by side only where there is something to weigh: two or more pages of which one at least is not simply confirmed.
    private static Html Dates(IReadOnlyList<ReportEntry> reports, int year)
    {
        var places = reports.SelectMany(report => report.Places).ToArray();
        if (places.Length < 2)
            return Html.None;
        return $"""
            <section><h2 class="label">The dates side by side</h2>
            <div class="wide" tabindex="0" role="region" aria-label="The dates side by side"><table class="dates"><thead><tr><th scope="col">Page</th><th scope="col">says</th><th scope="col">which is</th></tr></thead><tbody>
            {Html.Each(places, place => Row(place, year))}
            </tbody></table></div>
            {Html.Each(reports.Where(report => report.First.Published.Best is not null), report => Best(report, year))}
            </section>
            """;
    }

    private static Html Row(ArticleEntry place, int year)
    {
        var claimed = place.Article.Filed.Dates.PageDate ?? place.Article.Filed.Dates.Published;
        var standing = claimed is null ? DateStanding.NotGiven : place.Claim.Standing;
        return $"""
            <tr><th scope="row"><a href="{place.Path}"><bdi>{place.Outlet}</bdi></a></th><td>{(claimed is null ? (Html)$"nothing" : $"""<time datetime="{DateWords.Machine(claimed)}">{DateWords.Of(claimed, year)}</time>""")}</td><td>{(standing is DateStanding.NotGiven ? Html.None : (Html)$"""<span class="standing {WitnessWords.Class(standing)}" title="{place.Claim.Sentence}">{WitnessWords.Of(standing)}</span>""")}</td></tr>
            """;
    }

    private static Html Best(ReportEntry report, int year) => report.Copies.Count == 0
        ? Html.None
        : $"""<div class="small">Best supported for the {report.First.Reporter} report: {Facts.DateWithEvidence(report.First.Published, year)}</div>""";
}
