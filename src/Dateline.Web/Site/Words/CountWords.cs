using System.Globalization;

namespace Dateline.Web.Site.Words;

/// <summary>Counts in words: "1 report", "1,204 copies".</summary>
internal static class CountWords
{
    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Of(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>"6 reports, 41 copies"; "1 report" when there are no copies.</summary>
    public static string Reports(int reports, int copies) => copies == 0
        ? Of(reports, "report", "reports")
        : $"{Of(reports, "report", "reports")}, {Of(copies, "copy", "copies")}";

    /// <summary>"63 %".</summary>
    public static string Share(double share) => $"{Math.Floor(Math.Clamp(share, 0, 1) * 100).ToString("0", CultureInfo.InvariantCulture)} %";
}
