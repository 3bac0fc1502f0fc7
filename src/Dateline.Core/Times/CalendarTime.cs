using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Dateline.Times;

/// <summary>A time of the calendar, as fine as the words say: a century, a quarter, a day with an hour.</summary>
/// <param name="Scale">How fine; never finer than a day.</param>
/// <param name="Year">The year, of the ISO week for weeks; negative before Christ; <see cref="Open"/> when not known.</param>
/// <param name="Part">The month of a month or day, the half, quarter, season (0 spring to 3 winter) or ISO week; 0 when not known.</param>
/// <param name="Day">The day of the month; for weeks the ISO weekday or 0; 0 when not known.</param>
/// <param name="Clock">What follows the day: <c>T22:00</c>, <c>TMO</c>; <c>null</c> for whole days.</param>
internal readonly record struct CalendarTime(Scale Scale, int Year, int Part = 0, int Day = 0, string? Clock = null)
{
    /// <summary>A year the words leave open.</summary>
    public const int Open = int.MinValue;

    private const int FirstYear = -9990;
    private const int LastYear = 9990;
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];
    private static readonly IWeekYearRule Iso = WeekYearRules.Iso;

    public bool IsOpen => Year == Open;

    public static CalendarTime Of(LocalDate day) => new(Scale.Day, day.Year, day.Month, day.Day);

    public static CalendarTime Week(LocalDate day) => new(Scale.Week, Iso.GetWeekYear(day), Iso.GetWeekOfWeekYear(day));

    /// <summary>The first day; <c>null</c> when the year is open or out of the calendar.</summary>
    public LocalDate? First => Known ? Begin() : null;

    /// <summary>The last day; <c>null</c> as <see cref="First"/>.</summary>
    public LocalDate? Last => Known ? Finish() : null;

    private bool Known => Year is > FirstYear and < LastYear && (Part > 0 || Scale is Scale.Century or Scale.Decade or Scale.Year or Scale.Season) && (Scale != Scale.Day || Day > 0);

    /// <summary>The same time named less finely: the month of a day.</summary>
    public CalendarTime To(Scale scale)
    {
        if (First is not { } first)
            return Scale >= scale ? this with { Scale = scale, Clock = null, Part = scale <= Scale.Year ? 0 : Part, Day = scale < Scale.Day ? 0 : Day } : this;
        return scale switch
        {
            Scale.Century or Scale.Decade or Scale.Year => new(scale, Scale == Scale.Week ? first.PlusDays(3).Year : Year),
            Scale.Half => new(scale, first.Year, (first.Month + 5) / 6),
            Scale.Quarter => new(scale, first.Year, (first.Month + 2) / 3),
            Scale.Month => new(scale, first.Year, first.Month),
            Scale.Week => Week(first),
            Scale.Weekend => Week(first) with { Scale = Scale.Weekend },
            Scale.Season => Scale == Scale.Season ? this : SeasonOf(first),
            _ => Of(first),
        };
    }

    /// <summary>The season a day lies in, by the calendar months of the northern half.</summary>
    public static CalendarTime SeasonOf(LocalDate day) => new(Scale.Season, day.Month <= 2 ? day.Year - 1 : day.Year, (day.Month + 9) % 12 / 3);

    /// <summary>So many units on or back; as fine as the coarser of the two.</summary>
    /// <returns><c>null</c> when the result lies outside the calendar or this time is too coarse or open.</returns>
    public CalendarTime? Shift(Scale unit, int count)
    {
        if (IsOpen || Math.Abs((long)count) > 20_000)
            return null;
        var years = unit switch { Scale.Century => 100, Scale.Decade => 10, Scale.Year => 1, _ => 0 };
        if (years > 0)
        {
            var year = WithoutYearZero(Year, count * years);
            return year is > FirstYear and < LastYear ? Fitting(this with { Year = year, Clock = null }) : null;
        }
        if (Scale < unit || First is not { } first || (Scale == Scale.Season && unit != Scale.Season))
            return null;
        if (first.Year is < -9000 or > 9000)
            return null;
        return unit switch
        {
            Scale.Half => Of(first.PlusMonths(6 * count)).To(Scale.Half),
            Scale.Quarter => Of(first.PlusMonths(3 * count)).To(Scale.Quarter),
            Scale.Season => new(Scale.Season, Year + FloorDiv(Part + count, 4), ((Part + count) % 4 + 4) % 4),
            Scale.Month => Scale == Scale.Month ? Of(first.PlusMonths(count)).To(Scale.Month) : Of(first.PlusMonths(count)),
            Scale.Week or Scale.Weekend => Scale is Scale.Week or Scale.Weekend ? Of(first.PlusWeeks(count)).To(Scale) : Of(first.PlusWeeks(count)),
            Scale.Day => Of(first.PlusDays(count)),
            _ => null,
        };
    }

    public override string ToString()
    {
        var text = Scale switch
        {
            Scale.Century => IsOpen ? "XX" : Prefix(Math.Abs(Year) / 100, "00"),
            Scale.Decade => IsOpen ? "XXX" : Prefix(Math.Abs(Year) / 10, "000"),
            Scale.Year => YearText,
            Scale.Half => $"{YearText}-H{Digit(Part)}",
            Scale.Quarter => $"{YearText}-Q{Digit(Part)}",
            Scale.Season => $"{YearText}-{Seasons[Part & 3]}",
            Scale.Month => $"{YearText}-{Two(Part)}",
            Scale.Week => Day == 0 ? $"{YearText}-W{Two(Part)}" : $"{YearText}-W{Two(Part)}-{Digit(Day)}",
            Scale.Weekend => $"{YearText}-W{Two(Part)}-WE",
            _ => $"{YearText}-{Two(Part)}-{Two(Day)}",
        };
        return Clock is null ? text : text + Clock;
    }

    private string YearText => IsOpen ? "XXXX" : Prefix(Math.Abs(Year), "0000");

    private string Prefix(int number, string format) => (Year < 0 ? "BC" : "") + number.ToString(format, CultureInfo.InvariantCulture);

    private static string Two(int number) => number == 0 ? "XX" : number.ToString("00", CultureInfo.InvariantCulture);

    private static string Digit(int number) => number == 0 ? "X" : number.ToString(CultureInfo.InvariantCulture);

    private static int FloorDiv(int a, int b) => (int)Math.Floor((double)a / b);

    // There is no year 0: the year after 1 BC is AD 1.
    private static int WithoutYearZero(int year, int by)
    {
        var moved = year + by;
        return year < 0 && moved >= 0 ? moved + 1 : year > 0 && moved <= 0 ? moved - 1 : moved;
    }

    // 29 February, a year on.
    private static CalendarTime Fitting(CalendarTime time)
    {
        if (time.Scale != Scale.Day || time.Part == 0 || time.Day == 0)
            return time;
        return time with { Day = Math.Min(time.Day, CalendarSystem.Iso.GetDaysInMonth(Absolute(time.Year), time.Part)) };
    }

    // NodaTime counts 1 BC as year 0.
    private static int Absolute(int year) => year < 0 ? year + 1 : year;

    private LocalDate Begin() => Scale switch
    {
        Scale.Century => new LocalDate(Math.Max(-9998, Year < 0 ? Absolute(Year) / 100 * 100 - 99 : Year / 100 * 100 + 1), 1, 1),
        Scale.Decade => new LocalDate(Year < 0 ? Absolute(Year) : Math.Max(1, Year / 10 * 10), 1, 1),
        Scale.Year => new LocalDate(Absolute(Year), 1, 1),
        Scale.Half => new LocalDate(Absolute(Year), Math.Clamp(Part, 1, 2) * 6 - 5, 1),
        Scale.Quarter => new LocalDate(Absolute(Year), Math.Clamp(Part, 1, 4) * 3 - 2, 1),
        Scale.Season => new LocalDate(Absolute(Year), (Part & 3) * 3 + 3, 1),
        Scale.Month => new LocalDate(Absolute(Year), Part, 1),
        Scale.Week => Monday().PlusDays(Day == 0 ? 0 : Day - 1),
        Scale.Weekend => Monday().PlusDays(5),
        _ => new LocalDate(Absolute(Year), Part, Math.Min(Day, CalendarSystem.Iso.GetDaysInMonth(Absolute(Year), Part))),
    };

    private LocalDate Finish() => Scale switch
    {
        Scale.Century => Begin().PlusYears(100).PlusDays(-1),
        Scale.Decade => Begin().PlusYears(10).PlusDays(-1),
        Scale.Year => Begin().PlusYears(1).PlusDays(-1),
        Scale.Half => Begin().PlusMonths(6).PlusDays(-1),
        Scale.Quarter or Scale.Season => Begin().PlusMonths(3).PlusDays(-1),
        Scale.Month => Begin().PlusMonths(1).PlusDays(-1),
        Scale.Week => Day == 0 ? Begin().PlusDays(6) : Begin(),
        Scale.Weekend => Begin().PlusDays(1),
        _ => Begin(),
    };

    private LocalDate Monday() => Iso.GetLocalDate(Year, Math.Min(Part, Iso.GetWeeksInWeekYear(Year)), IsoDayOfWeek.Monday);
}
