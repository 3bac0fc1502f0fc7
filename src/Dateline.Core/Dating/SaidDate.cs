using System.Globalization;
using Dateline.Model;
using NodaTime;

namespace Dateline.Dating;

/// <summary>A date with exactly what was said of it.</summary>
/// <param name="Year">Gregorian year, 1 to 9998.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; 0 when only the month was said.</param>
/// <param name="Clock">The time of day; <c>null</c> when none was said.</param>
internal readonly record struct SaidDate(int Year, int Month, int Day, SaidClock? Clock = null)
{
    /// <summary>Whether such a day exists.</summary>
    public bool IsReal => Year is >= 1 and <= 9998 && Month is >= 1 and <= 12 && Day >= 0
        && Day <= CalendarSystem.Iso.GetDaysInMonth(Year, Month) && (Clock is not { } clock || clock.IsReal);

    /// <summary>The day, the first of the month when only the month was said.</summary>
    public LocalDate Date => new(Year, Month, Math.Max(Day, 1));

    /// <summary>The same with <paramref name="clock"/>, unless the date names only a month.</summary>
    public SaidDate At(SaidClock? clock) => Day > 0 && clock is { IsReal: true } ? this with { Clock = clock } : this;

    /// <summary>ISO 8601 with exactly what was said.</summary>
    public string Written()
    {
        if (Day == 0)
            return string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
        var day = string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");
        return Clock is { } clock ? $"{day}T{clock.Written()}" : day;
    }

    /// <summary>The finding: the widest span of instants the words allow.</summary>
    public DateFinding Finding(DateWitness witness, string quote)
    {
        var span = Clock is not { } clock ? Day == 0 ? Period.FromMonths(1) : Period.FromDays(1)
            : clock.Second >= 0 ? Period.FromSeconds(1) : Period.FromMinutes(1);
        var start = Date.AtMidnight() + Period.FromSeconds(Clock?.SecondOfDay ?? 0);
        var end = start + span;
        // A day without a zone is that day somewhere on Earth: it begins at UTC+14 and ends at UTC-12.
        var (east, west) = Clock?.OffsetSeconds is { } offset
            ? (Offset.FromSeconds(offset), Offset.FromSeconds(offset))
            : (Offset.FromHours(14), Offset.FromHours(-12));
        return new DateFinding(start.WithOffset(east).ToInstant(), end.WithOffset(west).ToInstant(), witness, quote.Length <= 200 ? quote : quote[..200], Written());
    }
}

/// <summary>A time of day with exactly what was said of it.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 59; -1 when not said.</param>
/// <param name="OffsetSeconds">Offset from UTC in seconds; <c>null</c> when no zone was said.</param>
internal readonly record struct SaidClock(int Hour, int Minute, int Second = -1, int? OffsetSeconds = null)
{
    public bool IsReal => Hour is >= 0 and <= 23 && Minute is >= 0 and <= 59 && Second is >= -1 and <= 59 && (OffsetSeconds is not { } offset || Math.Abs(offset) <= 18 * 3600);

    public int SecondOfDay => (Hour * 3600) + (Minute * 60) + Math.Max(Second, 0);

    public string Written()
    {
        var time = Second >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Second:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}");
        if (OffsetSeconds is not { } offset)
            return time;
        if (offset == 0)
            return time + "Z";
        var minutes = Math.Abs(offset) / 60;
        return string.Create(CultureInfo.InvariantCulture, $"{time}{(offset < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}");
    }
}
