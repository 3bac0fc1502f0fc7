using System.Globalization;
using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Parts;

/// <summary>Who reported it, where it was copied from, when, and what this page claims of itself where that differs.</summary>
internal static class Provenance
{
    public static Html Of(ArticleSheet sheet, int year)
    {
        var entry = sheet.Entry;
        return $"""
            <dl class="provenance">
            {Row("Reported by", ReportedBy(entry))}
            {Row("Copied from", CopiedFrom(sheet, year))}
            {Row("Shown by", ShownBy(entry))}
            {Row("Published", Published(entry))}
            {Row("Its own date", Claim(entry))}
            {Row("By its words", ByWords(sheet.ByWords))}
            {Row("Section", Section(entry))}
            </dl>
            """;
    }

    private static Html Row(string name, Html? value) => value is null ? Html.None : $"<div><dt>{name}</dt><dd>{value}</dd></div>\n";

    private static Html ReportedBy(ArticleEntry entry)
    {
        var source = entry.Article.Filed.Source;
        Html? evidence = entry.Group is { Origin.Sentence.Length: > 0 } group ? (Html)$"<p>{group.Origin.Sentence}</p>" : null;
        if (source is { Agency: { } agency, AgencyQuote: { } quote })
            evidence = $"""{evidence}<p>{agency} is credited on the page: <q dir="auto">{quote}</q></p>""";
        return evidence is null
            ? (Html)$"<b><bdi>{entry.Reporter}</bdi></b>"
            : $"""<details class="why"><summary><b><bdi>{entry.Reporter}</bdi></b></summary><div class="evidence">{evidence}</div></details>""";
    }

    private static Html? CopiedFrom(ArticleSheet sheet, int year)
    {
        var entry = sheet.Entry;
        if (entry.IsCopy && sheet.Report is { First: var first })
        {
            Html changes = entry.Member is { Changes.Count: > 0 } member
                ? $"""<ul class="changes">{Html.Each(member.Changes, change => $"<li>{change}</li>")}</ul>"""
                : Html.None;
            return $"""<a href="{first.Path}"><bdi>{first.Outlet}</bdi></a>, {StoryMarkup.When(first.Claim, year)}{changes}""";
        }
        return entry.Article.Filed.Source.CopiedFrom is { } named ? (Html)$"""<bdi>{named}</bdi>, named by the page itself""" : null;
    }

    private static Html ShownBy(ArticleEntry entry)
    {
        var bylines = entry.Article.Filed.Source.Bylines;
        Html by = bylines.Count == 0
            ? (Html)$" <span class=\"small\">no byline</span>"
            : $""" by <bdi>{string.Join(", ", bylines)}</bdi>{(entry.IsCopy || IsAgencyReport(entry) ? (Html)$""" <span class="small">the page’s claim</span>""" : Html.None)}""";
        Html outlet = Addresses.Outside(entry.Article.Filed.Url) is { } href
            ? (Html)$"""<a href="{href}" rel="external nofollow noopener"><bdi>{entry.Outlet}</bdi></a>"""
            : $"<bdi>{entry.Outlet}</bdi>";
        return $"""{outlet}{by} <a class="small" href="{Addresses.Outlet(entry.Outlet)}">its record</a>""";
    }

    private static bool IsAgencyReport(ArticleEntry entry) => !string.Equals(entry.Reporter, entry.Outlet, StringComparison.OrdinalIgnoreCase);

    private static Html Published(ArticleEntry entry)
    {
        var dates = entry.Article.Filed.Dates;
        Html when = entry.Published.Best is { } best
            ? (Html)$"""<time datetime="{DateWords.Machine(best)}">{DateWords.Of(best)}</time>"""
            : $"date not given";
        Html from = entry.Published.Best is { } found ? $"""<span class="sentence">{WitnessWords.From(found.Witness)}</span>""" : Html.None;
        Html updated = dates.Updated is { } change
            ? $"""<span class="sentence">changed <time datetime="{DateWords.Machine(change)}">{DateWords.Of(change)}</time></span>"""
            : Html.None;
        return $"""
            <details class="why"><summary>{when}</summary><div class="evidence">{Evidence.Of(entry.Published)}<p>What this page itself shows:</p>{Evidence.Ledger(dates)}</div></details>{from}{updated}
            """;
    }

    // Told only where the claim says something else than the best date, or something speaks against it.
    private static Html? Claim(ArticleEntry entry)
    {
        if (entry.Article.Filed.Dates.PageDate is not { } claimed)
            return entry.Published.Best is null ? null : (Html)$"no date";
        var standing = entry.Claim.Standing;
        if (standing is not (DateStanding.Doubtful or DateStanding.Contradicted) && claimed.Written == entry.Published.Best?.Written)
            return null;
        return $"""<time datetime="{DateWords.Machine(claimed)}">{DateWords.Of(claimed)}</time>{Facts.Standing(standing)} <span class="sentence">{entry.Claim.Sentence}</span>""";
    }

    // The words that tell of a time, each with its weight for the day found and for the day claimed: a plus speaks for it, a minus against.
    private static Html? ByWords(TextDate? text)
    {
        if (text is null || text.Evidence.Count == 0)
            return null;
        return $"""
            <details class="why"><summary>{Span(text)}{Facts.Standing(text.Claim is DateStanding.Doubtful or DateStanding.Contradicted ? text.Claim : DateStanding.NotGiven)}</summary><div class="evidence">
            <p>{$"{char.ToUpperInvariant(text.Sentence[0])}{text.Sentence[1..]}."}</p>
            <div class="wide" tabindex="0" role="region" aria-label="Words that tell of a time"><table class="dates"><thead><tr><th scope="col">Words</th><th scope="col">what they ask</th><th scope="col" class="number">for {DateWords.OfDay(text.Day)}</th>{(text.Claim is DateStanding.NotGiven ? Html.None : (Html)$"""<th scope="col" class="number">for its own date</th>""")}</tr></thead><tbody>
            {Html.Each(text.Evidence, one => $"""<tr><th scope="row"><q dir="auto">{one.Quote}</q></th><td>{one.Asks}</td><td class="number">{Weight(one.For)}</td>{(text.Claim is DateStanding.NotGiven ? Html.None : (Html)$"""<td class="number">{Weight(one.ForClaim)}</td>""")}</tr>""")}
            </tbody></table></div>
            <p class="small">Weights are natural logarithms of odds: +0.7 makes the day twice as likely. {CountWords.Share(text.Confidence)} sure within a week of {DateWords.OfDay(text.Day)}.</p>
            </div></details>
            """;
    }

    private static string Span(TextDate text) => !text.TellsDay ? (text.Claim is DateStanding.Doubtful or DateStanding.Contradicted ? "speak against its own date" : "leave the day open") : text.From == text.To ? DateWords.OfDay(text.Day) : $"{DateWords.OfDay(text.From)} to {DateWords.OfDay(text.To)}";

    private static string Weight(double odds) => odds.ToString("+0.0;−0.0;0", CultureInfo.InvariantCulture);

    private static Html? Section(ArticleEntry entry)
    {
        var claimed = entry.Text.Section ?? (entry.Text.Breadcrumb is [.., var last] ? last : null);
        if (claimed is null)
            return null;
        var ours = entry.Article.Section;
        if (ours is not null && string.Equals(SectionWords.Name(ours), claimed, StringComparison.OrdinalIgnoreCase))
            return null;
        return $"""<bdi>{claimed}</bdi> <span class="sentence">the page’s claim{(ours is null ? "" : $"; here it stands in {SectionWords.Name(ours)}")}{(entry.Article.SectionReason is { } reason ? $": {reason}" : "")}</span>""";
    }
}
