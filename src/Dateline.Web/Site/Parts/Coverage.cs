using System.Globalization;
using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;
using NodaTime;

namespace Dateline.Web.Site.Parts;

/// <summary>The span of a story as a thin line: a tall stroke for each independent report, a short one for each copy.</summary>
internal static class Coverage
{
    private const double Width = 1000;

    /// <returns>Nothing when fewer than two dates are known: a line needs two ends.</returns>
    public static Html Of(IReadOnlyList<ReportEntry> reports, int? year)
    {
        var strokes = reports
            .SelectMany(report => report.Copies.Select(copy => Own(copy.Article, isReport: false)).Prepend(Own(report.First, isReport: true)))
            .ToArray();
        var dated = strokes.OfType<Stroke>().OrderBy(stroke => stroke.At).ToArray();
        if (dated is not [var first, .., var last] || first.At == last.At)
            return Html.None;
        var span = last.At - first.At;
        var undated = strokes.Length - dated.Length;
        return $"""
            <figure class="coverage">
              <svg viewBox="0 0 1000 48" preserveAspectRatio="none" role="img" aria-label="{Told(dated, year)}">
                <line class="base" x1="0" y1="47" x2="1000" y2="47"/>
                {Html.Each(dated.OrderBy(stroke => stroke.IsReport), stroke => Line(stroke, (stroke.At - first.At) / span))}
              </svg>
              <figcaption><span>{DateWords.Of(first.At, year)}</span><span class="key">{(undated == 0 ? "tall: a report; short: a copy" : $"tall: a report; short: a copy; {CountWords.Of(undated, "page", "pages")} without a believable date left out")}</span><span>{DateWords.Of(last.At, year)}</span></figcaption>
            </figure>
            """;
    }

    private static string Told(Stroke[] dated, int? year) =>
        $"{CountWords.Of(dated.Count(stroke => stroke.IsReport), "report", "reports")} and {CountWords.Of(dated.Count(stroke => !stroke.IsReport), "copy", "copies")} from {DateWords.Of(dated[0].At, year)} to {DateWords.Of(dated[^1].At, year)}";

    // Half a unit from the edge, so that the first and the last stroke are not cut in half.
    private static Html Line(Stroke stroke, double share)
    {
        var x = (2 + share * (Width - 4)).ToString("0.#", CultureInfo.InvariantCulture);
        return $"""<line class="{(stroke.IsReport ? "report" : "copy")}" x1="{x}" y1="{(stroke.IsReport ? "4" : "28")}" x2="{x}" y2="47"/>""";
    }

    // A copy's own date is only drawn while nothing speaks against it; the report's is the group's best.
    private static Stroke? Own(ArticleEntry entry, bool isReport)
    {
        var found = isReport ? entry.Published.Best
            : entry.Claim.Standing is DateStanding.Doubtful or DateStanding.Contradicted ? null
            : entry.Article.Filed.Dates.Published;
        return found is null ? null : new Stroke(found.Earliest, isReport);
    }

    private sealed record Stroke(Instant At, bool IsReport);
}
