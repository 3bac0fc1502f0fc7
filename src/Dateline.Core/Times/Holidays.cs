using System.Globalization;
using NodaTime;

namespace Dateline.Times;

/// <summary>The day of a feast in a year: fixed, the n-th weekday of a month, or counted from Easter.</summary>
internal static class Holidays
{
    /// <param name="rule"><c>12-25</c>; <c>11-4-4</c> for the fourth Thursday of November, <c>05-L-1</c> for the last Monday of May; <c>EASTER+1</c>; <c>ELECTION</c>.</param>
    /// <param name="year">1 to 9000.</param>
    public static LocalDate? Of(string rule, int year)
    {
        if (year is < 1 or > 9000)
            return null;
        if (rule.StartsWith("EASTER", StringComparison.Ordinal))
            return Easter(year).PlusDays(rule.Length > 6 ? int.Parse(rule.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
        // The Tuesday after the first Monday of November.
        if (rule == "ELECTION")
            return Nth(year, 11, 1, IsoDayOfWeek.Monday).PlusDays(1);
        var parts = rule.Split('-');
        var month = int.Parse(parts[0], CultureInfo.InvariantCulture);
        if (parts.Length == 2)
            return new LocalDate(year, month, int.Parse(parts[1], CultureInfo.InvariantCulture));
        var weekday = (IsoDayOfWeek)int.Parse(parts[2], CultureInfo.InvariantCulture);
        if (parts[1] == "L")
            return Nth(year, month, 5, weekday) is var fifth && fifth.Month == month ? fifth : fifth.PlusDays(-7);
        return Nth(year, month, int.Parse(parts[1], CultureInfo.InvariantCulture), weekday);
    }

    private static LocalDate Nth(int year, int month, int n, IsoDayOfWeek weekday)
    {
        var first = new LocalDate(year, month, 1);
        return first.PlusDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (n - 1));
    }

    // The Gregorian computus in the form of Meeus, Astronomical Algorithms, chapter 8.
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var d = b / 4;
        var e = b % 4;
        var g = (b - (b + 8) / 25 + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new LocalDate(year, n / 31, n % 31 + 1);
    }
}
