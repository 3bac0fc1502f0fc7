using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Parts;

/// <summary>The facts line: place, agency or outlet, true date, reports and copies, in one order everywhere. Each opens its evidence in place.</summary>
internal static class Facts
{
    public static Html Of(StoryEntry entry, int? year) => $"""
        <ul class="facts">{Place(entry.Lead)}{Reporter(entry.Lead)}{Date(entry.Lead.Published, year)}<li><a class="quiet" href="{entry.Path}">{CountWords.Reports(entry.Story.Reports, entry.Story.Copies)}</a></li></ul>
        """;

    public static Html Of(ArticleEntry entry, int? year) => $"""
        <ul class="facts">{Place(entry)}{Reporter(entry)}{Date(entry.Published, year)}{Copies(entry)}</ul>
        """;

    /// <summary>For a page where the outlet matters more than whose report it is: outlet, then that page's own claim.</summary>
    public static Html OfCopy(ArticleEntry entry, int? year) => $"""
        <ul class="facts"><li>{entry.Outlet}</li><li>{Claimed(entry, year)}</li></ul>
        """;

    /// <summary>"says 6 Apr 2025, 23:35" and how that stands.</summary>
    public static Html Claimed(ArticleEntry entry, int? year)
    {
        var claimed = entry.Article.Filed.Dates.PageDate ?? entry.Article.Filed.Dates.Published;
        if (claimed is null)
            return $"gives no date";
        return $"""says <time datetime="{DateWords.Machine(claimed)}">{DateWords.Of(claimed, year)}</time>{Standing(entry.Claim.Standing)}""";
    }

    /// <summary>The word that says how a claim stands, in its colour.</summary>
    public static Html Standing(DateStanding standing) => standing is DateStanding.NotGiven
        ? Html.None
        : $""" <strong class="standing {WitnessWords.Class(standing)}">{WitnessWords.Of(standing)}</strong>""";

    /// <summary>The quiet link that opens where a date comes from.</summary>
    public static Html DateWithEvidence(DateVerdict verdict, int? year) => $"""
        <details class="why"><summary>{When(verdict, year)}</summary><div class="evidence">{Evidence.Of(verdict)}</div></details>
        """;

    private static Html When(DateVerdict verdict, int? year) => verdict.Best is { } best
        ? (Html)$"""<time datetime="{DateWords.Machine(best)}">{DateWords.Of(best, year)}</time>{Doubt(verdict.Standing)}"""
        : $"date not given";

    private static Html Doubt(DateStanding standing) =>
        standing is DateStanding.Doubtful ? Standing(standing) : Html.None;

    private static Html Place(ArticleEntry entry) => entry.Place is null
        ? Html.None
        : $"""<li class="place"><bdi>{entry.Place}</bdi></li>""";

    private static Html Reporter(ArticleEntry entry) => entry.Group?.Origin is { Sentence.Length: > 0 } origin
        ? (Html)$"""<li><details class="why"><summary><bdi>{entry.Reporter}</bdi></summary><div class="evidence"><p>{origin.Sentence}</p></div></details></li>"""
        : $"""<li><bdi>{entry.Reporter}</bdi></li>""";

    private static Html Date(DateVerdict verdict, int? year) => $"<li>{DateWithEvidence(verdict, year)}</li>";

    private static Html Copies(ArticleEntry entry) => entry.Copies == 0
        ? Html.None
        : $"""<li>{CountWords.Of(entry.Copies, "copy", "copies")}</li>""";
}
