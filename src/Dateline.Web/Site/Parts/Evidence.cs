using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Parts;

/// <summary>What speaks for a date, with the words it was read from.</summary>
internal static class Evidence
{
    public static Html Of(DateVerdict verdict) => $"""
        {(verdict.Best is { } best ? Finding(best) : Html.None)}<p>{verdict.Sentence}</p>
        """;

    /// <summary>"14 Aug 2023, 02:10 UTC, from the dateline: “SEOUL, Aug. 14”".</summary>
    public static Html Finding(DateFinding found) => $"""
        <p><time datetime="{DateWords.Machine(found)}">{DateWords.Of(found)}</time>, {WitnessWords.From(found.Witness)}: <q dir="auto">{found.Quote}</q></p>
        """;

    /// <summary>Every date the page shows, strongest first.</summary>
    public static Html Ledger(DateReading dates) => dates.Candidates.Count == 0
        ? (Html)$"<p>The page shows no date of publication.</p>"
        : $"""
            <ol class="ledger">{Html.Each(dates.Candidates, found => $"""
                <li><time datetime="{DateWords.Machine(found)}">{DateWords.Of(found)}</time> {WitnessWords.From(found.Witness)} <q dir="auto">{found.Quote}</q></li>
                """)}</ol>
            """;
}
