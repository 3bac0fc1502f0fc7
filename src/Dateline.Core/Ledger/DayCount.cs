using NodaTime;

namespace Dateline.Ledger;

/// <summary>Days as numbers from 1 January 1970, with their year, month and weekday looked up rather than reckoned.</summary>
internal static class DayCount
{
    /// <summary>The first day not known here: 1 January 2100.</summary>
    public const int End = 47_482;

    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly short[] Years = new short[End];
    private static readonly byte[] Months = new byte[End];
    private static readonly int[] YearStarts = new int[132];

    static DayCount()
    {
        var day = 0;
        for (var year = 1970; year < 2100; year++)
        {
            YearStarts[year - 1970] = day;
            for (var month = 1; month <= 12; month++)
            {
                var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
                for (var k = 0; k < days; k++, day++)
                {
                    Years[day] = (short)year;
                    Months[day] = (byte)month;
                }
            }
        }
        YearStarts[130] = End;
    }

    public static int YearOf(int day) => Years[day];

    public static int MonthOf(int day) => Months[day];

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    public static int WeekdayOf(int day) => (day + 3) % 7;

    public static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    /// <returns>The day's number, which lies outside 0 to <see cref="End"/> for a day not known here.</returns>
    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static int Of(Instant at) => (int)Math.Floor((at - NodaConstants.UnixEpoch).TotalDays);

    /// <summary>How many days after 1 January a day lies, in a year without 29 February.</summary>
    public static int OfYear(int month, int dayOfMonth) => In(1971, month, Math.Min(dayOfMonth, month == 2 ? 28 : 31)) - In(1971, 1, 1);

    /// <summary>The given day of a year nearest to <paramref name="day"/>; 29 February is taken for 1 March where there is none.</summary>
    public static int Nearest(int dayOfYear, int day)
    {
        var start = YearStarts[Years[day] - 1970] + dayOfYear;
        var best = start;
        foreach (var other in (ReadOnlySpan<int>)[start - 365, start + 365])
        {
            if (Math.Abs(other - day) < Math.Abs(best - day))
                best = other;
        }
        return best;
    }

    /// <summary>The number of a day; -1 when there is no such day, or none known here.</summary>
    public static int In(int year, int month, int dayOfMonth) =>
        year is >= 1970 and < 2100 && dayOfMonth <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? Of(new LocalDate(year, month, dayOfMonth)) : -1;
}
