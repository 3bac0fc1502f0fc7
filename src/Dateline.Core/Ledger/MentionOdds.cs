namespace Dateline.Ledger;

/// <summary>How far from its day of publication a text speaks of times: shares counted over dated English reports of 1989 to 2020, smoothed by hand.</summary>
internal static class MentionOdds
{
    /// <summary>"Tuesday, Nov. 17" in a year where that day is a Tuesday, and where it is not.</summary>
    public const double WeekdayFits = 1.8;

    /// <inheritdoc cref="WeekdayFits"/>
    public const double WeekdayMisfits = -2.6;

    /// <summary>"since 2022" in a text of an earlier year: a slip or a plan.</summary>
    public const double SinceAhead = 0.00004;

    private const int DayReach = 190;

    private static readonly double[] DayLogs = Table(-DayReach, DayReach, ahead => 365 * OfDays(ahead));
    private static readonly double[] DateLogs = Table(-400, 200, ahead => 20_000 * OfDate(ahead));
    private static readonly double[] MonthLogs = Table(-30, 20, ahead => 240 * OfMonths(ahead));
    private static readonly double[] YearLogs = Table(-30, 10, ahead => 60 * OfYears(ahead));

    /// <summary>Share of weekday words that name the day of the page, the day before, ... six days before (or one ahead).</summary>
    public static readonly double[] WeekdayLag = [0.43, 0.26, 0.095, 0.053, 0.031, 0.034, 0.082];

    /// <summary>The same right after "said".</summary>
    public static readonly double[] SaidLag = [0.59, 0.28, 0.045, 0.027, 0.02, 0.012, 0.02];

    /// <summary>Share of bare months that are the month of the page, the next, ... the one before.</summary>
    public static readonly double[] MonthAhead = [0.08, 0.065, 0.062, 0.058, 0.06, 0.055, 0.05, 0.06, 0.075, 0.116, 0.165, 0.155];

    private static readonly double[] WeekdayLogs = [.. WeekdayLag.Select(share => Math.Log(7 * share))];
    private static readonly double[] SaidLogs = [.. SaidLag.Select(share => Math.Log(7 * share))];
    private static readonly double[] MonthLogsAhead = [.. MonthAhead.Select(share => Math.Log(12 * share))];

    /// <summary>Days without a year: share per day, by days ahead of the page's.</summary>
    public static double OfDays(int ahead) => ahead switch
    {
        0 => 0.042,
        -1 => 0.026,
        1 => 0.016,
        >= -10 and <= 10 => 0.0115,
        >= -21 and <= 21 => 0.0068,
        >= -35 and <= 28 => 0.0052,
        >= -49 and <= 42 => 0.0032,
        >= -84 and <= 70 => 0.0018,
        _ => 0.0011,
    };

    /// <summary>Days with their year: share per day, by days ahead of the page's.</summary>
    public static double OfDate(int ahead) => ahead switch
    {
        >= -2 and <= 1 => 0.05,
        >= -10 and <= 3 => 0.012,
        >= -35 and <= 30 => 0.003,
        >= -365 and < 0 => 0.0005,
        < 0 => 0.00004,
        <= 180 => 0.0001,
        _ => 0.000008,
    };

    /// <summary>Months with their year: share per month, by months ahead.</summary>
    public static double OfMonths(int ahead) => ahead switch
    {
        0 => 0.07,
        -1 => 0.08,
        >= -6 and < 0 => 0.045,
        >= -14 and < 0 => 0.022,
        >= -26 and < 0 => 0.01,
        < -26 => 0.002,
        <= 6 => 0.012,
        <= 14 => 0.004,
        _ => 0.0005,
    };

    /// <summary>Years: share per year, by years ahead.</summary>
    public static double OfYears(int ahead) => ahead switch
    {
        0 => 0.155,
        -1 => 0.085,
        -2 => 0.1,
        -3 => 0.068,
        -4 => 0.058,
        >= -8 and < 0 => 0.029,
        >= -12 and < 0 => 0.016,
        >= -26 and < 0 => 0.0068,
        < -26 => 0.002,
        1 => 0.07,
        2 => 0.024,
        <= 4 => 0.0045,
        _ => 0.0012,
    };

    /// <summary>How much likelier a day without a year, so many days ahead, is than any; natural logarithm.</summary>
    public static double LogOfDays(int ahead) => DayLogs[Math.Clamp(ahead, -DayReach, DayReach) + DayReach];

    /// <summary>How much likelier a page so many days after the weekday it names is than any; natural logarithm.</summary>
    public static double LogOfWeekday(bool isSaid, int lag) => (isSaid ? SaidLogs : WeekdayLogs)[lag];

    /// <summary>How much likelier a bare month, so many months ahead of the page's, is than any; natural logarithm.</summary>
    public static double LogOfMonth(int ahead) => MonthLogsAhead[ahead];

    /// <inheritdoc cref="LogOfDays"/>
    public static double LogOfDate(int ahead) => DateLogs[Math.Clamp(ahead, -400, 200) + 400];

    /// <inheritdoc cref="LogOfDays"/>
    public static double LogOfMonths(int ahead) => MonthLogs[Math.Clamp(ahead, -30, 20) + 30];

    /// <inheritdoc cref="LogOfDays"/>
    public static double LogOfYears(int ahead) => YearLogs[Math.Clamp(ahead, -30, 10) + 30];

    private static double[] Table(int from, int to, Func<int, double> odds)
    {
        var logs = new double[to - from + 1];
        for (var i = 0; i < logs.Length; i++)
            logs[i] = Math.Log(odds(from + i));
        return logs;
    }
}
