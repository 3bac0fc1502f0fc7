using System.Globalization;
using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Reading;

/// <summary>What a reader should know before believing the page: where its own claims and the evidence part.</summary>
internal static class AnswerNotes
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    public static IReadOnlyList<string> Of(PageReading reading)
    {
        var notes = new List<string>();
        if (Claims(reading) is { } claims)
            notes.Add(claims);
        if (reading.Source.CopiedFrom is { } from)
            notes.Add($"The page names {from} as its source.");
        if (reading.Article.IsTold)
            notes.Add("The text is read from the page's structured data; the page itself shows less of it.");
        if (DatelineDay(reading) is { } day)
            notes.Add(day);
        if (reading.Dates.Published is null && Undated(reading) is { } undated)
            notes.Add(undated);
        return notes;
    }

    private static string? Undated(PageReading reading) =>
        reading.Dates.PageDate is { } told && told.Earliest > reading.Page.FetchedAt ? $"The page is dated {told.Written}, after it was received; that date is not believed."
        : reading.Result is not ExtractResult.Found ? null
        : reading.Dates.Updated is not null ? "The page names only the date of its last change."
        : "The page gives no date of publication.";

    private static string? Claims(PageReading reading)
    {
        if (reading.Source.Agency is not { } agency)
            return null;
        var people = reading.Source.Bylines;
        var section = reading.Article.Section;
        var byline = people.Count == 0 ? null : $"the byline {string.Join(" and ", people.Select(name => $"\"{name}\""))}";
        var place = section is null ? null : $"the section \"{section}\"";
        var claimed = byline is null ? place : place is null ? byline : $"{byline} and {place}";
        if (claimed is null)
            return null;
        var verb = byline is not null && place is not null ? "are" : "is";
        return $"{char.ToUpper(claimed[0], CultureInfo.InvariantCulture)}{claimed[1..]} {verb} the page's claim; the report is {agency}'s.";
    }

    private static string? DatelineDay(PageReading reading)
    {
        if (reading.Source.Dateline?.Day is not { } day || reading.Dates.Published is not { } published)
            return null;
        var apart = Period.DaysBetween(day, published.Earliest.InUtc().Date);
        return apart is >= -3 and <= 3 ? null
            : $"The page is dated {published.Written}; its dateline says {DayPattern.Format(day)}.";
    }
}
