using System.Globalization;
using Dateline.Text;

namespace Dateline.Dating;

/// <summary>Reads one value that is meant to be a date: RFC 3339, ISO 8601 with its usual slips, RFC 5322 §3.3, seconds or milliseconds since 1970, and what people write.</summary>
internal static class MachineDates
{
    /// <summary>The date <paramref name="value"/> says, or <c>null</c>.</summary>
    public static SaidDate? Read(string value, DateHabit habit)
    {
        var text = value.AsSpan().Trim();
        if (text.Length is < 4 or > 120)
            return null;
        if (Iso(text) is { } iso)
            return iso;
        if (AllDigits(text))
            return Epoch(text);
        // Where people write dots, slashes are a program's: month first.
        if (value.Contains('/', StringComparison.Ordinal) && habit.Language is "de" or "pl" or "cs" or "sk" or "ru" or "uk" or "fi" or "no" or "nb" or "da" or "hu" or "tr" or "bg" or "hr" or "sr" or "sl" or "et" or "lv" or "is")
            habit = habit with { Order = DayOrder.MonthFirst };
        if (DateWords.Find(value, habit) is [var first, ..])
            return first.Date.Year >= 1900 ? first.Date : null;
        return UnixStyle(value, habit);
    }

    private static SaidDate? Iso(ReadOnlySpan<char> text)
    {
        if (text.Length < 7 || !Digits(text, 0, 4, out var year) || year is < 1500 or > 2100)
            return null;
        int month, day, at;
        if (text[4] is '-' or '/' or '.')
        {
            var two = text.Length > 6 && char.IsAsciiDigit(text[6]);
            if (!Digits(text, 5, two ? 2 : 1, out month))
                return null;
            at = two ? 7 : 6;
            if (at == text.Length)
                return Real(new SaidDate(year, month, 0));
            if (text[at] != text[4] || ++at >= text.Length)
                return null;
            two = text.Length > at + 1 && char.IsAsciiDigit(text[at + 1]);
            if (!Digits(text, at, two ? 2 : 1, out day) || day == 0)
                return null;
            at += two ? 2 : 1;
        }
        else if (Digits(text, 4, 2, out month) && Digits(text, 6, 2, out day) && day > 0 && (text.Length == 8 || text[8] is 'T' or ' ' or '-'))
        {
            at = 8;
        }
        else
        {
            return null;
        }
        var date = new SaidDate(year, month, day);
        if (!date.IsReal)
            return null;
        return date.At(Clock(text[at..]));
    }

    // T10:00:00.123Z, " 10:00 +0200", T1000, "T10:00:00 Europe/Berlin"
    private static SaidClock? Clock(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" Tt_,-".AsSpan());
        if (!Digits(text, 0, 2, out var hour))
        {
            if (text.Length < 4 || text[1] != ':' || !Digits(text, 0, 1, out hour))
                return null;
            return Digits(text, 2, 2, out var only) ? new SaidClock(hour, only) : null;
        }
        var at = 2;
        if (at < text.Length && text[at] == ':')
            at++;
        if (!Digits(text, at, 2, out var minute))
            return null;
        at += 2;
        var second = -1;
        var secondAt = at < text.Length && text[at] == ':' ? at + 1 : at;
        if (Digits(text, secondAt, 2, out var read))
        {
            second = Math.Min(read, 59);
            at = secondAt + 2;
            if (at < text.Length && text[at] is '.' or ',' or ':')
            {
                at++;
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                    at++;
            }
        }
        var rest = text[at..].Trim();
        var half = rest.Length >= 2 && rest[0] is 'a' or 'A' or 'p' or 'P' && rest[1] is 'm' or 'M' ? rest[0] : '\0';
        if (half != '\0' && hour is >= 1 and <= 12)
            hour = (hour % 12) + (half is 'p' or 'P' ? 12 : 0);
        if (hour == 24)
            return null;
        return new SaidClock(hour, minute, second, Zone(rest));
    }

    private static int? Zone(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return null;
        if (text[0] is 'Z' or 'z' || text.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || text.StartsWith("GMT", StringComparison.OrdinalIgnoreCase))
        {
            var after = text[0] is 'Z' or 'z' ? text[1..] : text[3..];
            return after.Length >= 3 && after[0] is '+' or '-' ? Zone(after) : 0;
        }
        if (text[0] is not ('+' or '-' or '−') || !Digits(text, 1, 2, out var hours))
            return null;
        var at = text.Length > 3 && text[3] == ':' ? 4 : 3;
        var minutes = Digits(text, at, 2, out var read) ? read : 0;
        return hours <= 18 && minutes < 60 ? (text[0] == '+' ? 1 : -1) * ((hours * 3600) + (minutes * 60)) : null;
    }

    private static SaidDate? Epoch(ReadOnlySpan<char> text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return null;
        var seconds = text.Length == 13 ? value / 1000 : value;
        var utc = NodaTime.Instant.FromUnixTimeSeconds(seconds).InUtc();
        return utc.Year is >= 1980 and <= 2100
            ? new SaidDate(utc.Year, utc.Month, utc.Day, new SaidClock(utc.Hour, utc.Minute, utc.Second, 0)) : null;
    }

    // Wed Nov 20 10:00:00 UTC 2019
    private static SaidDate? UnixStyle(string value, DateHabit habit)
    {
        var parts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 5 or > 7 || MonthNames.Of(parts[1], habit.Language) is not (> 0 and var month)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            || !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1980 or > 2100)
            return null;
        return Real(new SaidDate(year, month, day))?.At(Clock($"{parts[3]} {parts[4]}"));
    }

    private static SaidDate? Real(SaidDate date) => date.IsReal ? date : null;

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool Digits(ReadOnlySpan<char> text, int at, int count, out int value)
    {
        value = 0;
        if (at + count > text.Length)
            return false;
        for (var i = at; i < at + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
            value = (value * 10) + text[i] - '0';
        }
        return true;
    }
}
