using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site.Parts;

/// <summary>A story as one entry, in one of three sizes.</summary>
internal static class StoryMarkup
{
    /// <summary>The lead: headline, lede, facts, picture.</summary>
    public static Html Lead(StoryEntry entry, IReadOnlyList<ReportEntry> others, PageFrame frame) => $"""
        <article class="story lead">
          <h2 lang="{entry.Lead.Language}" dir="{entry.Lead.Direction}"><a href="{entry.Path}">{entry.Story.Headline}</a></h2>
          {Lede(entry.Lead)}
          {Facts.Of(entry, frame.Year)}
          {(entry.Lead.Text.Images is [var picture, ..] ? Blocks.Picture(picture, frame.Pictures, isLead: true) : Html.None)}
          {Others(others, frame.Year)}
        </article>
        """;

    /// <summary>The second size: headline, facts, and the lede when there is room.</summary>
    public static Html Second(StoryEntry entry, bool withLede, int? year) => $"""
        <article class="story second">
          <h2 lang="{entry.Lead.Language}" dir="{entry.Lead.Direction}"><a href="{entry.Path}">{entry.Story.Headline}</a></h2>
          {(withLede ? Lede(entry.Lead) : Html.None)}
          {Facts.Of(entry, year)}
        </article>
        """;

    /// <summary>The third size: headline and facts.</summary>
    public static Html Brief(StoryEntry entry, int? year, bool withLede = false) => $"""
        <article class="story brief">
          <h3 lang="{entry.Lead.Language}" dir="{entry.Lead.Direction}"><a href="{entry.Path}">{entry.Story.Headline}</a></h3>
          {(withLede ? Lede(entry.Lead) : Html.None)}
          {Facts.Of(entry, year)}
        </article>
        """;

    public static Html Lede(ArticleEntry entry) => entry.Lede is { } lede
        ? $"""<p class="lede" lang="{entry.Language}" dir="{entry.Direction}">{lede}</p>"""
        : Html.None;

    private static Html Others(IReadOnlyList<ReportEntry> reports, int? year) => reports.Count == 0
        ? Html.None
        : $"""
            <ul class="others">{Html.Each(reports, report => $"""
                <li><b><bdi>{report.First.Reporter}</bdi></b> <a lang="{report.First.Language}" dir="{report.First.Direction}" href="{report.First.Path}">{report.First.Headline}</a> <span class="small">{When(report.First.Published, year)}</span></li>
                """)}</ul>
            """;

    /// <summary>A date in passing, where the entry it leads to shows the evidence.</summary>
    public static Html When(DateVerdict verdict, int? year) => verdict.Best is { } best
        ? (Html)$"""<time datetime="{Words.DateWords.Machine(best)}">{Words.DateWords.Of(best, year)}</time>"""
        : $"date not given";
}
