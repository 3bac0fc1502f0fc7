using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Dateline.Text.Dates;

/// <summary>Dates as feeds and HTTP write them: RFC 3339 and ISO 8601, RFC 822 and 850, asctime, and their common broken forms, in the languages of the
/// press. What is no date is <c>null</c>.</summary>
internal static partial class FeedDate
{
    private const int Longest = 150;

    /// <summary>The instant a date names; one without a zone is in UTC, one without a time at midnight, one without a day on the first.</summary>
    public static Instant? Read(string? written)
    {
        if (Whitespace.Squash(written ?? "") is not { Length: > 0 and <= Longest } line || BrokenOffset().IsMatch(line))
            return null;
        var tidy = DateTidying.Of(line);
        return Iso(tidy) ?? Words(tidy) ?? ShortIso(tidy) ?? Numeric(tidy);
    }

    private static Instant? Iso(DateTidying tidy)
    {
        var match = IsoForm().Match(tidy.Text);
        if (!match.Success)
            return null;
        var year = Number(match, "y")!.Value;
        return Number(match, "doy") is { } day ? OfYear(year, day, match, tidy) : Make(year, Number(match, "mo") ?? 1, Number(match, "d") ?? 1, match, tidy);
    }

    // ISO 8601:2000 lets the century be left out: "03-12-31", "031231", "03335", "-0312".
    private static Instant? ShortIso(DateTidying tidy)
    {
        var match = ShortForm().Match(tidy.Text);
        if (!match.Success)
            return null;
        var year = Century(Number(match, "y")!.Value);
        return Number(match, "doy") is { } day ? OfYear(year, day, match, tidy) : Make(year, Number(match, "mo") ?? 1, Number(match, "d") ?? 1, match, tidy);
    }

    private static Instant? OfYear(int year, int day, Match match, DateTidying tidy) =>
        year is >= 1 and <= 9999 && day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365) ? Make(year, 1, 1, match, tidy)?.Plus(Duration.FromDays(day - 1)) : null;

    // Words and numbers in any order: "Thu, 01 Jan 2004 19:48:21 GMT", "Jan 1 2004 7:48 pm", "01-Jan-04", "ven. 3 juil. 2020".
    private static Instant? Words(DateTidying tidy)
    {
        var time = Clock().Match(tidy.Text);
        var rest = time.Success ? tidy.Text.Remove(time.Index, time.Length) : tidy.Text;
        // A word before a comma is the day of the week, whose short name may be a month's elsewhere.
        var weekday = Weekday().Match(rest);
        if (weekday.Success)
            rest = rest[weekday.Length..];
        int? month = null, day = null, year = null;
        string? zone = null;
        var words = 0;
        foreach (Match piece in Pieces().Matches(rest))
        {
            if (char.IsAsciiDigit(piece.Value[0]))
            {
                var digits = piece.Value.AsSpan().TrimEnd("stndrh");
                if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    continue;
                if (digits.Length <= 2 && day is null && number is >= 1 and <= 31)
                    day = number;
                else
                    year ??= digits.Length == 4 ? number : digits.Length == 2 ? Century(number) : null;
            }
            else if (piece.Length >= 2 && MonthWord.Of(piece.Value) is > 0 and var named)
            {
                // The last that could be one: what stands before it was the day of the week.
                month = named;
            }
            else if (ZoneOffset.Knows(piece.Value))
            {
                zone = piece.Value;
            }
            else if (++words > 6)
            {
                return null;   // a sentence with a date in it is no date
            }
        }
        if (month is null || year is null || (day is null && time.Success))
            return null;
        return Make(year.Value, month.Value, day ?? 1, time, tidy, zone);
    }

    // "01/02/2004 19:48": which number is the month is settled only when one cannot be; otherwise American order, as the software that writes this does.
    private static Instant? Numeric(DateTidying tidy)
    {
        var match = NumericForm().Match(tidy.Text);
        if (!match.Success)
            return null;
        var (a, b, year) = (Number(match, "a")!.Value, Number(match, "b")!.Value, Number(match, "y")!.Value);
        var dayFirst = a > 12 || match.Groups["sep"].Value is "." or " ";
        return Make(match.Groups["y"].Length == 2 ? Century(year) : year, dayFirst ? b : a, dayFirst ? a : b, match, tidy);
    }

    private static Instant? Make(int year, int month, int day, Match time, DateTidying tidy, string? zone = null)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var (hour, minute, second) = (Number(time, "h") ?? 0, Number(time, "mi") ?? 0, Number(time, "s") ?? 0);
        var isAfternoon = time.Groups["pm"] is { Success: true } half ? char.ToLowerInvariant(half.Value[0]) == 'p' : tidy.IsAfternoon;
        if (isAfternoon is { } late && hour is >= 1 and <= 12)
            hour = hour % 12 + (late ? 12 : 0);
        if (hour > 24 || minute > 59 || second > 60)
            return null;
        var written = time.Groups["zone"] is { Success: true, Length: > 0 } found ? found.Value : zone;
        if ((written is null ? Duration.FromHours(tidy.IsKorean ? 9 : 0) : ZoneOffset.Of(written, new LocalDateTime(year, month, day, hour % 24, minute))) is not { } offset)
            return null;
        var ticks = time.Groups["f"] is { Success: true, Length: > 0 } f ? (long)(double.Parse("0." + f.Value, CultureInfo.InvariantCulture) * 10_000_000) : 0;
        var local = Instant.FromUtc(year, month, day, 0, 0) + Duration.FromHours(hour) + Duration.FromMinutes(minute) + Duration.FromSeconds(second) + Duration.FromTicks(ticks);
        return local - offset;
    }

    private static int Century(int year) => year + (year < 50 ? 2000 : 1900);

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Length: > 0 and < 9 } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:[A-Za-z]{3,9},?\s+)?(?<y>\d{4})(?:-?(?<doy>\d{3})(?![\d-])|(?:[-/.]?(?<mo>\d{2})(?:[-/.]?(?<d>\d{2}))?)?|(?:[-/](?<mo>\d{1,2})[-/](?<d>\d{1,2})))(?:[Tt\s,]\s?(?<h>\d{1,2})(?::?(?<mi>\d{2})(?:[:.]?(?<s>\d{2})(?:[.,](?<f>\d{1,9})\d*)?)?)?\s*(?<pm>[AaPp]\.?[Mm]\.?)?\s*(?<zone>[+\-\u2212]\d{1,2}:?\d{0,2}Z?|[A-Za-z]{1,5}(?:[+\-]\d{1,2}:?\d{0,2})?|[A-Za-z_]+/[A-Za-z_/]+)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"^(?:-(?<y>\d{2})-?(?<mo>\d{2})|(?<y>\d{2})-?(?<doy>\d{3})|(?<y>\d{2})(?<dash>-?)(?<mo>\d{2})\k<dash>(?<d>\d{2}))(?:[Tt\s](?<h>\d{1,2}):(?<mi>\d{2})(?::(?<s>\d{2}))?\s*(?<zone>[+\-]\d{2}:?\d{2}|[A-Z]{1,5})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"(?<![\d:])(?<h>\d{1,2}):(?<mi>\d{2})(?::(?<s>\d{1,2})(?:[.,:](?<f>\d{1,9}))?)?\s*(?<pm>[AaPp]\.?[Mm]\b\.?)?(?:\s*(?<zone>(?:UTC?|GMT)?\s?[+\-\u2212]\s?\d{1,2}:?\d{0,2}(?!\d)|\b[A-Z][A-Za-z_]+/[A-Za-z_/]+|\b(?!(?i:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Uhr))[A-Za-z]{1,5}\b))?", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\s*\p{L}+\.?,\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\d+(?:st|nd|rd|th)?|\p{L}[\p{L}\p{M}]*\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^(?:\p{L}+\.?,?\s+)?(?<a>\d{1,2})(?<sep>[/.\- ])(?<b>\d{1,2})\k<sep>(?<y>\d{4}|\d{2})(?:[\s,T]+(?<h>\d{1,2}):(?<mi>\d{2})(?::(?<s>\d{2}))?\s*(?<pm>[AaPp][Mm])?\s*(?<zone>[+\-]\d{2}:?\d{2}|[A-Z]{1,5})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumericForm();

    [GeneratedRegex(@":\d{2}\s*[+\-](?:\p{L}{2}:?\d{2}|\d{2}:\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenOffset();
}
