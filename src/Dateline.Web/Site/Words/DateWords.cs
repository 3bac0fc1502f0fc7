using System.Globalization;
using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Web.Site.Words;

/// <summary>Dates as a reader is told them: never more exact than what was said.</summary>
internal static class DateWords
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");
    private static readonly LocalDatePattern DayOfThisYear = LocalDatePattern.CreateWithInvariantCulture("d MMM");
    private static readonly LocalDatePattern LongDay = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>"14 Aug 2023, 02:10 UTC", "14 Aug 2023", "Aug 2023", "6 Apr 2025, 23:35, zone not given".</summary>
    /// <param name="found">The finding.</param>
    /// <param name="year">The year that may be left out because the page stands under it; <c>null</c> names every year.</param>
    public static string Of(DateFinding found, int? year = null)
    {
        var written = found.Written;
        var split = written.IndexOf('T', StringComparison.Ordinal);
        if (split < 0)
            return OfDay(written, found, year);
        var time = written.AsSpan(split + 1);
        if (time.EndsWith("Z", StringComparison.OrdinalIgnoreCase) || time.ContainsAny('+', '-'))
            return Of(found.Earliest, year);
        return LocalDatePattern.Iso.Parse(written[..split]) is { Success: true, Value: var day } && time.Length >= 5
            ? $"{OfDay(day, year)}, {time[..5]}, zone not given"
            : Of(found.Earliest, year);
    }

    /// <summary>"14 Aug 2023, 02:10 UTC".</summary>
    public static string Of(Instant at, int? year = null)
    {
        var utc = at.InUtc();
        return $"{OfDay(utc.Date, year)}, {Minute.Format(utc.TimeOfDay)} UTC";
    }

    /// <summary>"Sunday 22 November 2026".</summary>
    public static string Long(Instant at) => LongDay.Format(at.InUtc().Date);

    /// <summary>"02:10 UTC".</summary>
    public static string Time(Instant at) => $"{Minute.Format(at.InUtc().TimeOfDay)} UTC";

    /// <summary>"14 Aug 2023".</summary>
    public static string OfDay(LocalDate day, int? year = null) => (day.Year == year ? DayOfThisYear : Day).Format(day);

    /// <summary>A date as an editor wrote it: "14 Aug 2023", "Aug 2023", "14 Aug 2023, 02:10 UTC".</summary>
    public static string OfWritten(string written)
    {
        if (LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var day })
            return OfDay(day);
        if (YearMonthPattern.Iso.Parse(written) is { Success: true, Value: var month })
            return month.OnDayOfMonth(1).ToString("MMM uuuu", Invariant);
        return DateTimeOffset.TryParse(written, Invariant, DateTimeStyles.AssumeUniversal, out var at) ? Of(Instant.FromDateTimeOffset(at)) : written;
    }

    /// <summary>For a <c>time</c> element: exactly what was said.</summary>
    public static string Machine(DateFinding found) => found.Written;

    /// <summary>ISO 8601.</summary>
    public static string Machine(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>RFC 3339, UTC.</summary>
    public static string Machine(Instant at) => InstantPattern.General.Format(at);

    /// <summary>RFC 5322 as RSS asks for.</summary>
    public static string ForFeed(Instant at) => at.ToDateTimeUtc().ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", Invariant);

    private static string OfDay(string written, DateFinding found, int? year)
    {
        if (LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var day })
            return OfDay(day, year);
        if (YearMonthPattern.Iso.Parse(written) is { Success: true, Value: var month })
            return month.OnDayOfMonth(1).ToString("MMM uuuu", Invariant);
        return written is { Length: 4 } ? written : OfDay(found.Earliest.InUtc().Date, year);
    }
}
