using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Engine.Work;

/// <summary>Reads a date as an editor writes it: a month, a day, or a minute or second with its zone (ISO 8601, RFC 3339).</summary>
internal static class DecidedTime
{
    // A day without a zone begins at UTC+14 and ends at UTC-12.
    private static readonly Duration East = Duration.FromHours(14);
    private static readonly Duration West = Duration.FromHours(12);

    private static readonly OffsetDateTimePattern Minute = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>");
    private const int QuoteLength = 200;

    /// <returns><c>null</c> when it is none of these, or lies outside the years 1 to 9999.</returns>
    public static DateFinding? Read(string? written, string note)
    {
        if (written is null)
            return null;
        if (LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var day })
            return Span(day, day.PlusDays(1));
        if (YearMonthPattern.Iso.Parse(written) is { Success: true, Value: var month })
            return Span(month.OnDayOfMonth(1), month.OnDayOfMonth(1).PlusMonths(1));
        if (Minute.Parse(written) is { Success: true, Value: var minute })
            return At(minute, Duration.FromMinutes(1));
        return OffsetDateTimePattern.Rfc3339.Parse(written) is { Success: true, Value: var second } ? At(second, Duration.FromSeconds(1)) : null;

        DateFinding? Span(LocalDate from, LocalDate to) => from.Year is < 2 or > 9_998
            ? null
            : new DateFinding(from.AtMidnight().InUtc().ToInstant() - East, to.AtMidnight().InUtc().ToInstant() + West, DateWitness.Editor, Quote(), written);

        DateFinding? At(OffsetDateTime time, Duration length) => time.Year is < 2 or > 9_998
            ? null
            : new DateFinding(time.ToInstant(), time.ToInstant() + length, DateWitness.Editor, Quote(), written);

        string Quote() => note.Length <= QuoteLength ? note : note[..(QuoteLength - 1)] + "…";
    }
}
