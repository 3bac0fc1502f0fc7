using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Dating;

/// <summary>Page in, dates out. No clock, no network, no log: the same page always gives the same answer.</summary>
public static class DateRecovery
{
    /// <summary>Raised whenever an answer may change; stored beside each result so old rows can be found and redone.</summary>
    public const int Version = 1;

    /// <summary>Every date the page shows, the strongest believable one chosen.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What the extractor read of it: the lines around the headline hold the visible dates.</param>
    public static DateReading Recover(ParsedPage page, Article article) => DateReading.Unknown;
}
