using NodaTime;
using NodaTime.TimeZones;

namespace Dateline.Dating;

/// <summary>Finds the time of day beside a date: "23:35:49", "at 3:45 p.m. ET", "10.30 Uhr", "10h30", "kl. 14.05", "15:04 GMT+2".</summary>
internal static class ClockWords
{
    private const int Reach = 6;

    /// <summary>The time after a date that ends before token <paramref name="at"/>, and the character where the whole ends.</summary>
    public static (SaidClock? Clock, int End) After(string text, List<DateToken> tokens, int at, SaidDate date)
    {
        var end = at > 0 ? tokens[at - 1].End : 0;
        if (date.Day == 0)
            return (null, end);
        var bell = false;
        for (var i = at; i < tokens.Count && i <= at + Reach; i++)
        {
            var token = tokens[i];
            if (token.Kind == DateTokenKind.Number)
                return Read(text, tokens, i, date, bell, out var next) is { } clock ? (clock, tokens[next - 1].End) : (null, end);
            if (token.Kind == DateTokenKind.Word)
            {
                if (token.Length > 12)
                    break;
                bell |= IsBell(text.AsSpan(token.Start, token.Length));
            }
            else if (token.Value is not (',' or '-' or '–' or '—' or '|' or '.' or ':' or '(' or '·' or '•' or '/' or '@' or '،' or 'º'))
            {
                break;
            }
        }
        return (null, end);
    }

    /// <summary>The time right before the date that begins with token <paramref name="at"/>, and the character where the whole begins; nothing before character <paramref name="from"/> is read.</summary>
    public static (SaidClock? Clock, int Start) Before(string text, List<DateToken> tokens, int at, SaidDate date, int from)
    {
        var start = tokens[at].Start;
        if (date.Day == 0)
            return (null, start);
        for (var i = Math.Max(0, at - 9); i < at; i++)
        {
            if (tokens[i].Kind == DateTokenKind.Number && tokens[i].Start >= from && Read(text, tokens, i, date, false, out var next) is { } clock && next <= at && at - next <= 4
                && Enumerable.Range(next, at - next).All(k => tokens[k].Kind == DateTokenKind.Sign ? tokens[k].Value is ',' or '-' or '–' or '|' or '·' or '.' : tokens[k].Kind == DateTokenKind.Word))
                return (clock, tokens[i].Start);
        }
        return (null, start);
    }

    private static SaidClock? Read(string text, List<DateToken> tokens, int i, SaidDate date, bool bell, out int next)
    {
        next = i + 1;
        var hour = tokens[i];
        if (hour.Length > 2 || i + 1 >= tokens.Count)
            return null;
        var sign = tokens[i + 1];
        int minute = -1, second = -1;
        var hasMinute = i + 2 < tokens.Count && tokens[i + 2] is { Kind: DateTokenKind.Number, Length: 2 } && sign.End == tokens[i + 2].Start && sign.Start == hour.End;
        if (hasMinute && sign.Kind == DateTokenKind.Sign && (sign.Value is ':' or '：' or '∶' || (sign.Value == '.' && (bell || BellAfter(text, tokens, i + 3)))))
        {
            minute = tokens[i + 2].Value;
            next = i + 3;
            if (i + 4 < tokens.Count && tokens[i + 3].IsSign((char)sign.Value) && tokens[i + 4] is { Kind: DateTokenKind.Number, Length: 2 })
            {
                second = tokens[i + 4].Value;
                next = i + 5;
                if (i + 6 < tokens.Count && tokens[i + 5].IsSign('.') && tokens[i + 6].Kind == DateTokenKind.Number && tokens[i + 6].Start == tokens[i + 5].End)
                    next = i + 7;
            }
        }
        else if (sign.Kind == DateTokenKind.Word && text.AsSpan(sign.Start, sign.Length) is "h" or "H" or "u" or "時" or "时" or "시" or "點" or "点")
        {
            minute = hasMinute || (i + 2 < tokens.Count && tokens[i + 2] is { Kind: DateTokenKind.Number, Length: <= 2 }) ? tokens[i + 2].Value : 0;
            next = minute >= 0 && i + 2 < tokens.Count && tokens[i + 2].Kind == DateTokenKind.Number ? i + 3 : i + 2;
            if (next < tokens.Count && tokens[next].Kind == DateTokenKind.Word && text[tokens[next].Start] is '分' or '분')
                next++;
        }
        else if (Half(text, tokens, i + 1, out _) is not null)
        {
            minute = 0;
        }
        if (minute < 0)
            return null;
        var value = hour.Value;
        if (Half(text, tokens, next, out var afterHalf) is { } half && value is >= 1 and <= 12)
        {
            value = (value % 12) + (half == 'p' ? 12 : 0);
            next = afterHalf;
        }
        var clock = new SaidClock(value, minute, second, Zone(text, tokens, ref next, date, new SaidClock(value, minute, second)));
        return clock.IsReal ? clock : null;
    }

    private static char? Half(string text, List<DateToken> tokens, int at, out int next)
    {
        next = at;
        if (at >= tokens.Count || tokens[at].Kind != DateTokenKind.Word)
            return null;
        var word = text.AsSpan(tokens[at].Start, tokens[at].Length);
        if (word.Length is < 2 or > 4 || word[0] is not ('a' or 'A' or 'p' or 'P') || word[^1] is not ('m' or 'M' or '.'))
            return null;
        if (word.Length == 3 && word[1] != '.')
            return null;
        next = at + 1 < tokens.Count && tokens[at + 1].IsSign('.') ? at + 2 : at + 1;
        return char.ToLowerInvariant(word[0]);
    }

    // "10:00-11:30" is how long something takes; a machine that writes a zone so writes the seconds too.
    private static bool IsSpan(List<DateToken> tokens, int at, SaidClock clock) =>
        clock.Second < 0 && at + 2 < tokens.Count && tokens[at].Kind == DateTokenKind.Sign && tokens[at].Value is '-' or '–' && tokens[at].Start == tokens[at - 1].End
        && tokens[at + 1] is { Kind: DateTokenKind.Number, Length: 2 } && tokens[at + 2].IsSign(':');

    private static int? Zone(string text, List<DateToken> tokens, ref int next, SaidDate date, SaidClock clock)
    {
        var at = next;
        if (IsSpan(tokens, at, clock))
            return null;
        if (at < tokens.Count && tokens[at].IsSign('('))
            at++;
        if (at >= tokens.Count)
            return null;
        if (tokens[at].Kind == DateTokenKind.Sign && tokens[at].Value is '+' or '-' or '−' && Offset(tokens, at, out var after) is { } plain && (after - at > 2 || tokens[at + 1].Length == 4))
        {
            next = after;
            return plain;
        }
        if (tokens[at].Kind != DateTokenKind.Word)
            return null;
        var word = text.AsSpan(tokens[at].Start, tokens[at].Length);
        if (word is "GMT" or "UTC" or "Z" or "gmt" or "utc")
        {
            next = at + 1;
            if (next < tokens.Count && tokens[next].Kind == DateTokenKind.Sign && tokens[next].Value is '+' or '-' or '−' && Offset(tokens, next, out var behind) is { } shifted)
            {
                next = behind;
                return shifted;
            }
            return 0;
        }
        int? hours = word switch
        {
            "WET" => 0,
            "BST" or "CET" or "MEZ" or "WEST" or "WAT" => 1,
            "CEST" or "MESZ" or "EET" or "CAT" or "SAST" => 2,
            "EEST" or "MSK" or "МСК" or "EAT" => 3,
            "GST" => 4,
            "PKT" => 5,
            "WIB" or "ICT" => 7,
            "HKT" or "SGT" or "AWST" or "PHT" or "WITA" => 8,
            "JST" or "KST" or "WIT" => 9,
            "AEST" => 10,
            "AEDT" => 11,
            "NZST" => 12,
            "NZDT" => 13,
            "BRT" or "ART" => -3,
            "EDT" => -4,
            "EST" or "CDT" => -5,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" or "AKDT" => -8,
            "HST" => -10,
            _ => null,
        };
        if (hours is { } fixedHours)
        {
            next = at + 1;
            return fixedHours * 3600;
        }
        var name = word switch
        {
            "ET" => "America/New_York",
            "CT" => "America/Chicago",
            "MT" => "America/Denver",
            "PT" => "America/Los_Angeles",
            _ => null,
        };
        if (name is null)
            return null;
        next = at + 1;
        var local = date.Date.AtMidnight() + Period.FromSeconds(clock.IsReal ? clock.SecondOfDay : 0);
        return DateTimeZoneProviders.Tzdb[name].ResolveLocal(local, Resolvers.LenientResolver).Offset.Seconds;
    }

    private static int? Offset(List<DateToken> tokens, int at, out int next)
    {
        next = at + 1;
        if (at + 1 >= tokens.Count || tokens[at + 1].Kind != DateTokenKind.Number || tokens[at + 1].Start != tokens[at].End)
            return null;
        var number = tokens[at + 1];
        var sign = tokens[at].Value == '+' ? 1 : -1;
        next = at + 2;
        int hours = number.Value, minutes = 0;
        if (number.Length == 4)
            (hours, minutes) = (number.Value / 100, number.Value % 100);
        else if (number.Length > 2)
            return null;
        else if (at + 3 < tokens.Count && tokens[at + 2].IsSign(':') && tokens[at + 3] is { Kind: DateTokenKind.Number, Length: 2 } rest)
            (minutes, next) = (rest.Value, at + 4);
        return hours <= 14 && minutes < 60 ? sign * ((hours * 3600) + (minutes * 60)) : null;
    }

    private static bool BellAfter(string text, List<DateToken> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == DateTokenKind.Word && IsBell(text.AsSpan(tokens[at].Start, tokens[at].Length));

    private static bool IsBell(ReadOnlySpan<char> word) => word switch
    {
        "Uhr" or "uhr" or "kl" or "kl." or "Kl" or "klo" or "ore" or "Ore" or "at" or "om" or "uur" or "h" or "WIB" or "pukul" => true,
        _ => false,
    };
}
