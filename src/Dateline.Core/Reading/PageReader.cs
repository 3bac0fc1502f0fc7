using Dateline.Dating;
using Dateline.Extract;
using Dateline.Model;
using Dateline.Pages;
using Dateline.Sourcing;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Reading;

/// <summary>One call for all page stages: parse, extract, source, date.</summary>
public static class PageReader
{
    /// <summary>The versions of all page stages in one word, e.g. "extract 3, dating 2, sourcing 1".</summary>
    public static string Version { get; } =
        $"extract {ArticleExtractor.Version}, dating {DateRecovery.Version}, sourcing {SourceReader.Version}";

    /// <summary>Reads <paramref name="page"/>. Never throws for what the page holds.</summary>
    public static PageReading Read(RawPage page)
    {
        var parsed = PageParser.Parse(page);
        var result = ArticleExtractor.Extract(parsed);
        var article = result is ExtractResult.Found found ? found.Article : ((ExtractResult.Refused)result).Rest;
        var dates = DateRecovery.Recover(parsed, article);
        return new PageReading(page, result, dates, SourceReader.Read(parsed, article, Day(dates.PageDate))) { Part = result is ExtractResult.Found ? PartFinder.Find(parsed) : null };
    }

    private static LocalDate? Day(DateFinding? date) =>
        date is { Written.Length: >= 10 } && LocalDatePattern.Iso.Parse(date.Written[..10]) is { Success: true } day ? day.Value : null;
}
