using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Dateline.Feeds;

/// <summary>Dates as feeds write them: RFC 3339 and ISO 8601, RFC 822, asctime, and their common broken forms. What is no date is <c>null</c>.</summary>
internal static partial class FeedDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Zone names of RFC 822 and those publishers use, as hours from UTC. A name that has several meanings has its most common one in feeds.</summary>
    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0,
        ["EST"] = -5, ["EDT"] = -4, ["ET"] = -5, ["CST"] = -6, ["CDT"] = -5, ["CT"] = -6, ["MST"] = -7, ["MDT"] = -6, ["MT"] = -7,
        ["PST"] = -8, ["PDT"] = -7, ["PT"] = -8, ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5,
        ["BST"] = 1, ["IST"] = 5.5, ["WEST"] = 1, ["CET"] = 1, ["MET"] = 1, ["MEZ"] = 1, ["CEST"] = 2, ["MEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3,
        ["MSK"] = 3, ["MSD"] = 4, ["SAST"] = 2, ["PKT"] = 5, ["WIB"] = 7, ["ICT"] = 7, ["HKT"] = 8, ["SGT"] = 8, ["AWST"] = 8, ["JST"] = 9, ["KST"] = 9,
        ["ACST"] = 9.5, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13, ["BRT"] = -3, ["ART"] = -3,
    };

    /// <summary>The instant a date names; one without a zone is in UTC, one without a time at midnight.</summary>
    public static Instant? Read(string? written)
    {
        if (FeedWords.Line(written) is not { Length: <= 100 } text)
            return null;
        return Iso(text) ?? Words(text) ?? Numeric(text);
    }

    private static Instant? Iso(string text)
    {
        var match = IsoForm().Match(text);
        if (!match.Success)
            return null;
        var year = Number(match, "y")!.Value;
        if (Number(match, "doy") is { } day)
            return day >= 1 && day <= (DateTime.IsLeapYear(Math.Clamp(year, 1, 9999)) ? 366 : 365) ? Make(year, 1, 1, match)?.Plus(Duration.FromDays(day - 1)) : null;
        return Make(year, Number(match, "mo") ?? 1, Number(match, "d") ?? 1, match);
    }

    // Words and numbers in any order: "Thu, 01 Jan 2004 19:48:21 GMT", "Jan 1 2004 7:48 pm", "01-Jan-04".
    private static Instant? Words(string text)
    {
        var time = Clock().Match(text);
        var rest = time.Success ? text.Remove(time.Index, time.Length) : text;
        int? month = null, day = null, year = null;
        foreach (Match word in Pieces().Matches(rest))
        {
            if (char.IsAsciiDigit(word.Value[0]))
            {
                if (!int.TryParse(word.Value.AsSpan().TrimEnd("stndrh"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    continue;
                if (word.Length <= 4 && day is null && number is >= 1 and <= 31 && !(word.Value.Length == 4))
                    day = number;
                else
                    year ??= word.Value.Length == 4 ? number : word.Value.Length == 2 ? number + (number < 50 ? 2000 : 1900) : null;
            }
            else if (month is null && word.Length >= 3 && Array.IndexOf(Months, word.Value[..3].ToLowerInvariant()) is >= 0 and var at && IsMonth(word.Value, at))
            {
                month = at + 1;
            }
        }
        if (month is null || day is null || year is null)
            return null;
        return Make(year.Value, month.Value, day.Value, time.Success ? time : Match.Empty, time.Success ? null : ZoneOf(rest));
    }

    // "01/02/2004 19:48": which number is the month is settled only when one cannot be; otherwise American order, as the software that writes this does.
    private static Instant? Numeric(string text)
    {
        var match = NumericForm().Match(text);
        if (!match.Success)
            return null;
        var (a, b, year) = (Number(match, "a")!.Value, Number(match, "b")!.Value, Number(match, "y")!.Value);
        var dayFirst = a > 12 || match.Groups["sep"].Value == ".";
        return Make(year, dayFirst ? b : a, dayFirst ? a : b, match);
    }

    private static Instant? Make(int year, int month, int day, Match time, double? zone = null)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var (hour, minute, second) = (Number(time, "h") ?? 0, Number(time, "mi") ?? 0, Number(time, "s") ?? 0);
        if (time.Groups["pm"] is { Success: true } half && hour is >= 1 and <= 12)
            hour = hour % 12 + (char.ToLowerInvariant(half.Value[0]) == 'p' ? 12 : 0);
        if (hour > 24 || minute > 59 || second > 60)
            return null;
        var hours = time.Groups["zone"].Success ? Zone(time.Groups["zone"].Value) : zone ?? 0;
        if (hours is not { } offset || Math.Abs(offset) > 24)
            return null;
        var ticks = time.Groups["f"] is { Success: true, Length: > 0 } f ? (long)(double.Parse("0." + f.Value, CultureInfo.InvariantCulture) * 10_000_000) : 0;
        var local = Instant.FromUtc(year, month, day, 0, 0) + Duration.FromHours(hour) + Duration.FromMinutes(minute) + Duration.FromSeconds(second) + Duration.FromTicks(ticks);
        return local - Duration.FromMinutes(offset * 60);
    }

    /// <returns>Hours from UTC; a zone nobody knows counts as UTC (RFC 5322 §4.3); <c>null</c> when it is out of any bounds.</returns>
    private static double? Zone(string written)
    {
        var match = Offset().Match(written);
        if (!match.Success)
            return Zones.GetValueOrDefault(written.Trim(' ', '(', ')', '.'));
        var digits = match.Groups["n"].Value.Replace(":", "", StringComparison.Ordinal);
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        var hours = digits.Length <= 2 ? number : number / 100 + number % 100 / 60.0;
        return match.Groups["sign"].Value is "-" or "\u2212" ? -hours : hours;
    }

    private static double ZoneOf(string text) =>
        Zones.Keys.Where(zone => zone.Length >= 2 && text.EndsWith(" " + zone, StringComparison.Ordinal)).Select(zone => Zones[zone]).FirstOrDefault();

    private static bool IsMonth(string word, int month) => word.Length == 3
        || CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month + 1).StartsWith(word.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
        || (month == 8 && word.StartsWith("sept", StringComparison.OrdinalIgnoreCase));

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Length: > 0 and < 9 } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:[A-Za-z]{3,9},?\s+)?(?<y>\d{4})(?:-?(?<doy>\d{3})(?![\d-])|(?:[-/]?(?<mo>\d{2})(?:[-/]?(?<d>\d{2}))?)?|(?:-(?<mo>\d{1,2})-(?<d>\d{1,2})))(?:[Tt\s,]\s?(?<h>\d{1,2})(?::?(?<mi>\d{2})(?:[:.]?(?<s>\d{2})(?:[.,](?<f>\d{1,9})\d*)?)?)?\s*(?<pm>[AaPp]\.?[Mm]\.?)?\s*(?<zone>[+\-\u2212]\d{1,2}:?\d{0,2}|[A-Za-z]{1,5}(?:[+\-]\d{1,2}:?\d{0,2})?)?(?:\s*\([^)]*\))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"(?<![\d:])(?<h>\d{1,2}):(?<mi>\d{2})(?::(?<s>\d{1,2})(?:[.,:](?<f>\d{1,9}))?)?\s*(?<pm>[AaPp]\.?[Mm]\b\.?)?(?:\s*(?<zone>(?:UTC?|GMT)?\s?[+\-\u2212]\s?\d{1,2}:?\d{0,2}(?!\d)|\(?\b(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z]{1,5}\b\)?))?", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\d+(?:st|nd|rd|th)?|\p{L}+\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"(?<sign>[+\-\u2212])\s?(?<n>\d{1,2}(?::?\d{2})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"^(?:[A-Za-z]{3,9},?\s+)?(?<a>\d{1,2})(?<sep>[/.\-])(?<b>\d{1,2})\k<sep>(?<y>\d{4})(?:[\s,T]+(?<h>\d{1,2}):(?<mi>\d{2})(?::(?<s>\d{2}))?\s*(?<pm>[AaPp][Mm])?\s*(?<zone>[+\-]\d{2}:?\d{2}|[A-Z]{1,5})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumericForm();
}
