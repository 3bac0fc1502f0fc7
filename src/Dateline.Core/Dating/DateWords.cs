using Dateline.Text;
using NodaTime;

namespace Dateline.Dating;

/// <summary>How a page writes dates: its language, and which number comes first when two could be the day.</summary>
/// <param name="Language">BCP 47 primary tag; <c>null</c> when not known.</param>
/// <param name="Order">Which number comes first in a date such as 03/04/2024.</param>
internal readonly record struct DateHabit(string? Language, DayOrder Order);

/// <summary>The order of day and month in numeric dates.</summary>
internal enum DayOrder : byte
{
    /// <summary>Not to be told: only dates that allow one reading are read.</summary>
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>A date found in a text.</summary>
/// <param name="Date">What it says.</param>
/// <param name="Start">First character.</param>
/// <param name="End">Character after the last one.</param>
internal readonly record struct FoundDate(SaidDate Date, int Start, int End);

/// <summary>Finds dates as people write them, in the languages of the press. Relative dates ("2 hours ago") are not dates.</summary>
internal static class DateWords
{
    /// <summary>Every date of <paramref name="text"/> in order.</summary>
    public static List<FoundDate> Find(string text, DateHabit habit)
    {
        var found = new List<FoundDate>();
        if (!MayHold(text))
            return found;
        var tokens = DateTokens.Cut(text);
        for (var i = 0; i < tokens.Count;)
        {
            if (Read(text, tokens, i, habit, out var next) is { IsReal: true } date && date.Year is >= 1900 and <= 2100)
            {
                var (clock, end) = ClockWords.After(text, tokens, next, date);
                var start = tokens[i].Start;
                if (clock is null)
                    (clock, start) = ClockWords.Before(text, tokens, i, date, found.Count > 0 ? found[^1].End : 0);
                found.Add(new FoundDate(date.At(clock), start, end));
                while (next < tokens.Count && tokens[next].Start < end)
                    next++;
                i = next;
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    // A date has a digit, and at least four signs.
    private static bool MayHold(string text) => text.Length >= 6 && (text.AsSpan().ContainsAnyInRange('0', '9') || text.AsSpan().ContainsAnyInRange('\u0660', '\u0e59'));

    private static SaidDate? Read(string text, List<DateToken> tokens, int i, DateHabit habit, out int next)
    {
        next = i + 1;
        var token = tokens[i];
        // A number glued to letters or to another number is no date ("A2019-11", "1.2019.11").
        if (i > 0 && tokens[i - 1].End == token.Start && tokens[i - 1].Kind == DateTokenKind.Word && token.Kind == DateTokenKind.Number && !GluedBefore(text, tokens[i - 1]))
            return null;
        if (token.Kind == DateTokenKind.Number)
        {
            return token.Length == 4 && token.Value is >= 1300 and <= 2600 ? YearFirst(text, tokens, i, habit, out next)
                : token.Length <= 2 && token.Value is >= 1 and <= 31 ? NumberFirst(text, tokens, i, habit, out next)
                : null;
        }
        return token.Kind == DateTokenKind.Word ? WordFirst(text, tokens, i, habit, out next) : null;
    }

    // Words that stand against a number in scripts without spaces, and the T of ISO 8601's week cousins.
    private static bool GluedBefore(string text, DateToken word) => text[word.End - 1] > 0x2e80 || (word.Length == 1 && text[word.Start] is 'T' or 't');

    // 2024-03-04, 2024/3/4, 2024.3.4, 2024年3月4日, 2024년 3월 4일, 2024. március 4., 2024 m. kovo 4 d., 2024 March 4
    private static SaidDate? YearFirst(string text, List<DateToken> tokens, int i, DateHabit habit, out int next)
    {
        next = i + 1;
        var year = tokens[i].Value;
        var at = i + 1;
        var sign = at < tokens.Count ? tokens[at] : default;
        if (sign.Kind == DateTokenKind.Sign && sign.Value is '-' or '/' or '.' or '‐' or '–' or '−')
            at++;
        else if (sign.Kind == DateTokenKind.Word && text[sign.Start] is '年' or '년')
            at++;
        else if (sign.Kind == DateTokenKind.Word && sign.Length == 1 && text[sign.Start] == 'm')
            at = at + 1 < tokens.Count && tokens[at + 1].IsSign('.') ? at + 2 : at + 1;
        else if (sign.Kind != DateTokenKind.Word)
            return null;
        if (at >= tokens.Count)
            return null;
        if (tokens[at].Kind == DateTokenKind.Word && Month(text, tokens[at], habit) is > 0 and var named)
        {
            var dayAt = at + 1;
            while (dayAt < tokens.Count && tokens[dayAt].Kind == DateTokenKind.Sign && tokens[dayAt].Value is '.' or ',' or '-' or '/' && dayAt < at + 3)
                dayAt++;
            if (dayAt >= tokens.Count || tokens[dayAt] is not { Kind: DateTokenKind.Number, Length: <= 2, Value: >= 1 and <= 31 } || FollowedByClockSign(tokens, dayAt))
                return null;
            next = dayAt + 1;
            return Calendar(year, named, tokens[dayAt].Value);
        }
        if (tokens[at] is not { Kind: DateTokenKind.Number, Length: <= 2, Value: >= 1 and <= 12 })
            return null;
        var month = tokens[at].Value;
        var sep = at + 1 < tokens.Count ? tokens[at + 1] : default;
        var isMark = sep.Kind == DateTokenKind.Sign && sep.Length > 0 && sep.Value is '-' or '/' or '.' or '‐' or '–' or '−';
        var isWord = sep.Kind == DateTokenKind.Word && text[sep.Start] is '月' or '월';
        if (!isMark && !isWord)
            return null;
        if (at + 2 < tokens.Count && tokens[at + 2] is { Kind: DateTokenKind.Number, Length: <= 2, Value: >= 1 and <= 31 } day)
        {
            // The three numbers of one date use one sign.
            if (isMark && sign.Kind == DateTokenKind.Sign && sign.Value != sep.Value)
                return null;
            next = at + 3;
            if (next < tokens.Count && tokens[next].Kind == DateTokenKind.Word && text[tokens[next].Start] is '日' or '일' or '号')
                next++;
            return Calendar(year, month, day.Value);
        }
        if (!isWord)
            return null;
        next = at + 2;
        return new SaidDate(year, month, 0);
    }

    // 4 March 2024, 4. März 2024, 4 de marzo de 2024, 04/03/2024, 04.03.24, 4-Mar-2024, 4 tháng 3 năm 2024
    private static SaidDate? NumberFirst(string text, List<DateToken> tokens, int i, DateHabit habit, out int next)
    {
        next = i + 1;
        var first = tokens[i].Value;
        if (i > 0 && tokens[i - 1].Kind == DateTokenKind.Sign && tokens[i - 1].Value is '.' or ':' or '/' && tokens[i - 1].End == tokens[i].Start && i > 1 && tokens[i - 2].Kind == DateTokenKind.Number && tokens[i - 2].End == tokens[i - 1].Start)
            return null;
        if (Numeric(tokens, i, habit, text, out next) is { } numeric)
            return numeric;
        var at = i + 1;
        for (; at < tokens.Count && at <= i + 3; at++)
        {
            var token = tokens[at];
            if (token.Kind == DateTokenKind.Number)
                break;
            if (token.Kind == DateTokenKind.Sign)
            {
                if (token.Value is not ('.' or ',' or '-' or '/' or 'º' or '°' or '–' or '|'))
                    break;
                continue;
            }
            if (Month(text, token, habit) is > 0 and var month)
                return AfterDayAndMonth(text, tokens, first, month, false, at + 1, out next);
            if (MonthNames.PersianOf(text.AsSpan(token.Start, token.Length)) is > 0 and var persian)
                return AfterDayAndMonth(text, tokens, first, persian, true, at + 1, out next);
            var word = text.AsSpan(token.Start, token.Length);
            if (word.Equals("tháng", StringComparison.OrdinalIgnoreCase) && at + 1 < tokens.Count && tokens[at + 1] is { Kind: DateTokenKind.Number, Value: >= 1 and <= 12 } number)
                return AfterDayAndMonth(text, tokens, first, number.Value, false, at + 2, out next);
            // Levantine and Arabic double months: "4 كانون الثاني".
            if (at + 1 < tokens.Count && tokens[at + 1].Kind == DateTokenKind.Word && MonthNames.Of(text.AsSpan(token.Start, tokens[at + 1].End - token.Start), habit.Language) is > 0 and var paired)
                return AfterDayAndMonth(text, tokens, first, paired, false, at + 2, out next);
            if (!IsParticle(word))
                break;
        }
        return null;
    }

    private static SaidDate? AfterDayAndMonth(string text, List<DateToken> tokens, int day, int month, bool persian, int from, out int next)
    {
        next = from;
        for (var at = from; at < tokens.Count && at <= from + 3; at++)
        {
            var token = tokens[at];
            if (token.Kind == DateTokenKind.Number)
            {
                if (FollowedByClockSign(tokens, at))
                    return null;
                if (token.Length == 4 && token.Value is >= 1300 and <= 2600)
                {
                    next = at + 1;
                    return persian ? Persian(token.Value, month, day) : Calendar(token.Value, month, day);
                }
                if (token.Length == 2 && !persian && at > from && tokens[at - 1].Value is '\'' or '’' or '-' or '/')
                {
                    next = at + 1;
                    return new SaidDate(Century(token.Value), month, day);
                }
                return null;
            }
            if (token.Kind == DateTokenKind.Sign ? token.Value is not ('.' or ',' or '-' or '/' or '\'' or '’' or '،' or '–') : !IsParticle(text.AsSpan(token.Start, token.Length)))
                return null;
        }
        return null;
    }

    // March 4, 2024; Mar. 4th 2024; March 2024
    private static SaidDate? WordFirst(string text, List<DateToken> tokens, int i, DateHabit habit, out int next)
    {
        next = i + 1;
        var month = Month(text, tokens[i], habit);
        // "31 February 2026" is no February 2026.
        if (month == 0 || (i > 0 && tokens[i - 1] is { Kind: DateTokenKind.Number, Length: <= 2 }))
            return null;
        var at = i + 1;
        while (at < tokens.Count && tokens[at].Kind == DateTokenKind.Sign && tokens[at].Value is '.' or '-' or '/' or ',' && at <= i + 2)
            at++;
        if (at >= tokens.Count || tokens[at].Kind != DateTokenKind.Number)
        {
            return at < tokens.Count && tokens[at].Kind == DateTokenKind.Word && IsParticle(text.AsSpan(tokens[at].Start, tokens[at].Length)) && at + 1 < tokens.Count && tokens[at + 1] is { Kind: DateTokenKind.Number, Length: 4, Value: >= 1900 and <= 2100 } later
                ? Take(new SaidDate(later.Value, month, 0), at + 2, out next) : null;
        }
        var number = tokens[at];
        if (number.Length == 4 && number.Value is >= 1900 and <= 2100)
            return FollowedByClockSign(tokens, at) ? null : Take(new SaidDate(number.Value, month, 0), at + 1, out next);
        if (number.Length > 2 || number.Value is < 1 or > 31)
            return null;
        for (var year = at + 1; year < tokens.Count && year <= at + 4; year++)
        {
            var token = tokens[year];
            if (token is { Kind: DateTokenKind.Number, Length: 4, Value: >= 1900 and <= 2600 } && !FollowedByClockSign(tokens, year))
                return Take(Calendar(token.Value, month, number.Value) ?? default, year + 1, out next);
            if (token.Kind == DateTokenKind.Number && token.Length == 2 && tokens[year - 1].Value is '\'' or '’' or '-' or '/' && tokens[year - 1].Kind == DateTokenKind.Sign)
                return Take(new SaidDate(Century(token.Value), month, number.Value), year + 1, out next);
            if (token.Kind == DateTokenKind.Number
                || (token.Kind == DateTokenKind.Sign ? token.Value is not ('.' or ',' or '-' or '/' or '\'' or '’' or '|') : !IsParticle(text.AsSpan(token.Start, token.Length))))
                return null;
        }
        return null;
    }

    private static SaidDate? Take(SaidDate date, int after, out int next)
    {
        next = after;
        return date.Year == 0 ? null : date;
    }

    private static SaidDate? Numeric(List<DateToken> tokens, int i, DateHabit habit, string text, out int next)
    {
        next = i + 1;
        if (i + 4 >= tokens.Count || tokens[i + 2].Kind != DateTokenKind.Number || tokens[i + 2].Length > 2 || tokens[i + 4].Kind != DateTokenKind.Number)
            return null;
        var sign = tokens[i + 1];
        if (sign.Kind != DateTokenKind.Sign || tokens[i + 3].Kind != DateTokenKind.Sign || tokens[i + 3].Value != sign.Value || sign.Value is not ('.' or '/' or '-' or '–' or '‐'))
            return null;
        // 1.2.3.4 and 1-800-555-0199 are no dates.
        if (i + 5 < tokens.Count && tokens[i + 5].Kind == DateTokenKind.Sign && tokens[i + 5].Value == sign.Value && i + 6 < tokens.Count && tokens[i + 6].Kind == DateTokenKind.Number && tokens[i + 6].Start == tokens[i + 5].End)
            return null;
        int first = tokens[i].Value, second = tokens[i + 2].Value;
        var last = tokens[i + 4];
        int year;
        if (last.Length == 4 && last.Value is >= 1900 and <= 2100)
            year = last.Value;
        else if (last.Length == 2 && (sign.Value == '.' || (tokens[i].Length == 2 && tokens[i + 2].Length == 2)) && (sign.Value != '-' || last.Value > 12))
            year = Century(last.Value);
        else
            return null;
        next = i + 5;
        if (first > 12)
            return second <= 12 ? new SaidDate(year, second, first) : null;
        if (second > 12)
            return sign.Value == '.' && text.Length > 0 ? null : new SaidDate(year, first, second);
        if (first == second)
            return new SaidDate(year, first, second);
        return sign.Value == '.' || habit.Order == DayOrder.DayFirst ? new SaidDate(year, second, first)
            : habit.Order == DayOrder.MonthFirst ? new SaidDate(year, first, second)
            : null;
    }

    private static int Month(string text, DateToken token, DateHabit habit)
    {
        var word = text.AsSpan(token.Start, token.Length);
        var month = MonthNames.Of(word, habit.Language);
        // A line may glue the month to a full stop and the next word.
        return month == 0 && word[^1] == '.' ? MonthNames.Of(word[..^1], habit.Language) : month;
    }

    private static bool FollowedByClockSign(List<DateToken> tokens, int at) =>
        at + 2 < tokens.Count && tokens[at + 1].IsSign(':') && tokens[at + 2].Kind == DateTokenKind.Number && tokens[at].Length <= 2;

    private static int Century(int two) => two <= 69 ? 2000 + two : 1900 + two;

    // Thailand counts from 543 BC; Iran from 622 AD in solar years.
    private static SaidDate? Calendar(int year, int month, int day) => year switch
    {
        >= 1900 and <= 2100 => new SaidDate(year, month, day),
        >= 2443 and <= 2600 => new SaidDate(year - 543, month, day),
        >= 1340 and <= 1450 => Persian(year, month, day),
        _ => null,
    };

    private static SaidDate? Persian(int year, int month, int day)
    {
        if (year is < 1300 or > 1450 || day < 1 || day > (month <= 6 ? 31 : 30) || day > CalendarSystem.PersianSimple.GetDaysInMonth(year, month))
            return null;
        var date = new LocalDate(year, month, day, CalendarSystem.PersianSimple).WithCalendar(CalendarSystem.Iso);
        return new SaidDate(date.Year, date.Month, date.Day);
    }

    private static bool IsParticle(ReadOnlySpan<char> word) => word.Length <= 5 && word switch
    {
        "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH" or "of" or "the" or "de" or "del" or "di" or "do" or "da" or "den" or "d" or "er" or "ème" or "e" or "le" or "r" or "r." or "г" or "р" or "năm" or "of," or "ta" or "DE" or "De" or "من" or "al" or "th," or "m" or "ni" or "a" => true,
        _ => false,
    };
}
