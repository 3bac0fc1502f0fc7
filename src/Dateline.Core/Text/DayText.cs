using System.Globalization;
using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Text;

/// <summary>Days and spans as the desk writes them in sentences: "14 Aug 2023", "3 hours". The one place for it.</summary>
internal static class DayText
{
    private static readonly InstantPattern Day = InstantPattern.CreateWithInvariantCulture("d MMM uuuu");
    private static readonly LocalDatePattern Written = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[..12]];

    /// <summary>The day of <paramref name="at"/> in UTC: "14 Aug 2023".</summary>
    public static string Of(Instant at) => Day.Format(at);

    /// <summary>The day as the page wrote it, so that no zone moves it: "6 Apr 2025"; a month or a year when no more was said.</summary>
    public static string Of(DateFinding finding)
    {
        var written = finding.Written;
        if (Plain(written) is { } plain)
            return plain;
        if (written.Length >= 10 && LocalDatePattern.Iso.Parse(written[..10]) is { Success: true } day)
            return Written.Format(day.Value);
        if (written.Length == 7 && YearMonthPattern.Iso.Parse(written) is { Success: true } month)
            return month.Value.OnDayOfMonth(1).ToString("MMM uuuu", CultureInfo.InvariantCulture);
        return written.Length == 4 ? written : Of(finding.Earliest);
    }

    // "2025-04-06T..." without the way through a pattern: most dates are written so, and a day is told for every article.
    private static string? Plain(ReadOnlySpan<char> written)
    {
        if (written.Length < 10 || written[4] != '-' || written[7] != '-'
            || !int.TryParse(written[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(written[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(written[8..10], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            || year < 1000 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month - 1]} {year}");
    }

    /// <summary>A span in its largest fitting unit: "40 minutes", "3 hours", "12 days".</summary>
    public static string Span(Duration span)
    {
        var minutes = Math.Abs(span.TotalMinutes);
        return minutes switch
        {
            < 90 => Count((int)Math.Max(1, Math.Round(minutes)), "minute"),
            < 36 * 60 => Count((int)Math.Round(minutes / 60), "hour"),
            < 60 * 24 * 60 => Count((int)Math.Round(minutes / 1440), "day"),
            < 730 * 24 * 60 => Count((int)Math.Round(minutes / 43_830), "month"),
            _ => Count((int)Math.Round(minutes / 525_960), "year"),
        };
    }

    /// <summary>"1 copy", "3 copies".</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
