using Dateline.Model;
using NodaTime;

namespace Dateline.Times;

// Dates that name their day, month, year, decade or century themselves.
internal sealed partial class TimeReader
{
    /// <summary>2008-09-18, 18.9.2008, 9/18/2008.</summary>
    private Found? Shown(int i)
    {
        if (Whole(i) < 0 || i + 4 >= Count || Tokens[i + 1].Sign is not ('-' or '/' or '.') || Tokens[i + 3].Sign != Tokens[i + 1].Sign || !Tokens[i + 1].Has(TokenForm.Sign))
            return null;
        for (var k = i + 1; k <= i + 4; k++)
        {
            if (Tokens[k].Has(TokenForm.Apart | TokenForm.Breaks))
                return null;
        }
        int a = Whole(i), b = Whole(i + 2), c = Whole(i + 4);
        if (b < 0 || c < 0 || (i > 0 && !Tokens[i].Has(TokenForm.Apart) && Tokens[i - 1].Sign is '/' or '-' or '.'))
            return null;
        var (year, month, dayOfMonth) = Tokens[i].Length == 4 ? (a, b, c)
            : Tokens[i + 4].Length == 4 ? (c, a, b)
            : Tokens[i + 4].Length == 2 && Tokens[i + 1].Sign != '.' ? (Century(c), a, b) : (0, 0, 0);
        // The month stands first in American dates with slashes only.
        if (Tokens[i].Length != 4 && (lexicon.Language != "en" || Tokens[i + 1].Sign == '.' || month > 12))
            (month, dayOfMonth) = (dayOfMonth, month);
        return Day(year, month, dayOfMonth) is { } at ? Dates(i, i + 4, at, TimeAnchor.Words) : null;
    }

    /// <summary>Dates of signs: 2023年8月14日, 2023년 8월 14일, 8月14日, 14日.</summary>
    private Found? WrittenDate(int i)
    {
        // 20世纪, 20世纪90年代
        if (lexicon.Language is "zh" or "ja" or "ko" && Whole(i) is > 0 and <= 30 and var ordinal && On(i + 1) && Is(i + 1, Role.Unit) && Of(i + 1).Unit == Scale.Century)
        {
            var decade = Whole(i + 2) is > 0 and < 100 and var tens && tens % 10 == 0 && Is(i + 3, Role.Unit) && Of(i + 3).Unit == Scale.Decade ? tens : 0;
            return decade > 0 ? Dates(i, i + 3, new(Scale.Decade, ordinal * 100 - 100 + decade), TimeAnchor.Words) : Dates(i, i + 1, new(Scale.Century, ordinal * 100 - 100), TimeAnchor.Words);
        }
        if (!Is(i + 1, Role.DateSign) || Whole(i) is not (> 0 and var first) || !On(i + 1))
            return null;
        int year = 0, month = 0, dayOfMonth = 0, last = i + 1, number = first;
        for (var k = i; ; k += 2)
        {
            var unit = Of(k + 1).Unit;
            if (unit == Scale.Year && k == i)
                year = number;
            else if (unit == Scale.Month && month == 0 && number <= 12)
                month = number;
            else if (unit == Scale.Day && dayOfMonth == 0 && number <= 31)
                dayOfMonth = number;
            else
                break;
            last = k + 1;
            if (dayOfMonth > 0 || Whole(k + 2) is not (> 0 and var next) || !On(k + 2) || !Is(k + 3, Role.DateSign))
                break;
            number = next;
        }
        // 3日前 is three days ago, 5年 five years.
        if (year == 0 && month == 0 && Is(last + 1, Role.Ago | Role.Hence) && !Tokens[last + 1].Has(TokenForm.Breaks))
            return null;
        if (year is > 0 and < 1000 && month == 0 || last == i + 1 && year == 0 && month == 0 && dayOfMonth == 0)
            return null;
        if (year > 0 && month == 0)
            return year is >= 1000 and <= 2100 ? Dates(i, last, new(Scale.Year, year), TimeAnchor.Words) : null;
        if (year > 0 && month > 0)
            return dayOfMonth > 0 ? Day(year, month, dayOfMonth) is { } at ? Dates(i, last, at, TimeAnchor.Words) : null : Dates(i, last, new(Scale.Month, year, month), TimeAnchor.Words);
        if (month > 0)
            return dayOfMonth > 0 ? Yearless(i, last, month, dayOfMonth) : Yearless(i, last, month, 0);
        return (_today ?? _told) is { } near && dayOfMonth > 0 && Day(near.Year, Math.Max(1, near.To(Scale.Month).Part), dayOfMonth) is { } here
            ? Dates(i, last, here, _today is null ? TimeAnchor.Mentioned : TimeAnchor.Published, "the day of the month") : null;
    }

    /// <summary>With a month's name, a year, a decade, a century.</summary>
    private Found? Dated(int i)
    {
        var start = i;
        if (Is(i, Role.The) && i + 1 < Count && On(i + 1))
        {
            if (Decade(i + 1) is { } decade)
                return decade with { First = i };
            if (DayMonth(i + 1) is { } dayFirst)
                return dayFirst with { First = i };
            if (CenturyOf(i + 1) is { } century)
                return century with { First = i };
            if (OrdinalDay(i + 1) is { } ordinal)
                return ordinal with { First = i };
            if (Is(i + 1, Role.Unit) && Of(i + 1).Unit == Scale.Year && !Is(i + 1, Role.Plural) && Year(i + 2, true) is { } named)
                return named with { First = i };
            return null;
        }
        if (Is(i, Role.Weekday) && WithWeekday(i) is { } weekday)
            return weekday;
        return Decade(start) ?? CenturyOf(start) ?? DayMonth(start) ?? MonthFirst(start) ?? BeforeChrist(start) ?? Year(start, false);
    }

    private Found? WithWeekday(int i)
    {
        var k = i + 1;
        if (Sign(k, '.') && !Tokens[k].Has(TokenForm.Apart))
            k++;
        if (Sign(k, ','))
            k++;
        // "Sonntag, den 3. Mai", "le lundi 3 mai".
        if (Goes(k, Role.The))
            k++;
        return k < Count && !Tokens[k].Has(TokenForm.Breaks) && (MonthFirst(k) ?? DayMonth(k)) is { At.Scale: Scale.Day } found ? found with { First = i } : null;
    }

    // "August 14, 2023", "Aug. 14", "August 2023", "August".
    private Found? MonthFirst(int i)
    {
        if (!Is(i, Role.Month))
            return null;
        var month = Of(i).Month;
        var k = i + 1;
        var dotted = Sign(k, '.') && !Tokens[k].Has(TokenForm.Apart) && Tokens[i].Length <= 5;
        if (dotted)
            k++;
        if (lexicon.Language == "en" && !Tokens[i].Has(TokenForm.Capital))
            return null;
        if (DayNumber(k, out var dayLast) is > 0 and var dayOfMonth && !Tokens[k].Has(TokenForm.Breaks) && !(Sign(dayLast + 1, ':') && Whole(dayLast + 2) >= 0))
        {
            var y = dayLast + 1;
            if (Sign(y, ',') || Goes(y, Role.Of))
                y++;
            if (YearNumber(y) is > 0 and var year && On(y))
                return Day(year, month, dayOfMonth) is { } at ? Dates(i, y, at, TimeAnchor.Words) : null;
            if (Goes(dayLast + 1, Role.Of) && ToldYear(dayLast + 2) is { } told)
                return Day(told.Year, month, dayOfMonth) is { } at ? Dates(i, told.Last, at, TimeAnchor.Mentioned) : null;
            return Yearless(i, dayLast, month, dayOfMonth);
        }
        {
            var y = k;
            if (!dotted && (Sign(y, ',') || Goes(y, Role.Of)))
                y++;
            if (YearNumber(y) is > 0 and var year && On(y))
                return Dates(i, y, new(Scale.Month, year, month), TimeAnchor.Words);
            if (Goes(k, Role.Of) && ToldYear(k + 1) is { } told)
                return Dates(i, told.Last, new(Scale.Month, told.Year, month), TimeAnchor.Mentioned);
        }
        if (dotted && !IsNamed(i) && i + 2 < Count && Tokens[i + 2].Has(TokenForm.Opens))
            return null;
        return IsNamed(i) ? Yearless(i, i, month, 0) : null;
    }

    // Whether a month's name is one: "may", "march", "mar" and the names of people are not.
    private bool IsNamed(int i)
    {
        if (Tokens[i].Length < 3)
            return false;
        if (lexicon.Language != "en")
            return Tokens[i].Length > 3 || Of(i).Month == 5 || i > 0 && On(i) && Is(i - 1, Role.Lead | Role.Part | Role.Last | Role.This | Role.Next);
        if (!Tokens[i].Has(TokenForm.Capital))
            return false;
        var led = i > 0 && On(i) && Of(i - 1).Is(Role.Lead | Role.Part | Role.Last | Role.This | Role.Next | Role.Told | Role.Of | Role.Each);
        if (Is(i, Role.Doubtful))
            return led && !Word(i - 1, "and") && !(i + 1 < Count && On(i + 1) && Tokens[i + 1].Has(TokenForm.Capital));
        // "June Smith" is a woman, "August Wilson" a man.
        return Tokens[i].Length > 3 && (led || !(i + 1 < Count && On(i + 1) && Tokens[i + 1].Has(TokenForm.Capital) && Tokens[i + 1].Has(TokenForm.Word) && !Tokens[i + 1].Meaning.Is(Role.Weekday | Role.Month)));
    }

    // "14 August 2023", "14. August", "14 de agosto de 2023".
    private Found? DayMonth(int i)
    {
        if (DayNumber(i, out var k) is not (> 0 and var dayOfMonth))
            return null;
        k++;
        if (Sign(k, '.') && !Tokens[k].Has(TokenForm.Apart))
            k++;
        if (Goes(k, Role.Of))
            k++;
        if (k >= Count || !Is(k, Role.Month) || Tokens[k].Has(TokenForm.Breaks) || (lexicon.Language == "en" && !Tokens[k].Has(TokenForm.Capital)))
            return null;
        // "in 20 May was": a number that counts something stands before its noun.
        var month = Of(k).Month;
        var last = k;
        var y = k + 1;
        if (Sign(y, '.') && !Tokens[y].Has(TokenForm.Apart) && Tokens[k].Length <= 5)
            y++;
        if (Sign(y, ',') || Goes(y, Role.Of))
            y++;
        if (YearNumber(y) is > 0 and var year && y < Count && !Tokens[y].Has(TokenForm.Breaks))
        {
            // "14 августа 2023 года"
            last = lexicon.Language == "ru" && Goes(y + 1, Role.Unit) && Of(y + 1).Unit == Scale.Year ? y + 1 : y;
            return Day(year, month, dayOfMonth) is { } at ? Dates(i, last, at, TimeAnchor.Words) : null;
        }
        return Yearless(i, k, month, dayOfMonth);
    }

    // "the 5th", after a month was named.
    private Found? OrdinalDay(int i)
    {
        if (Whole(i) is not (> 0 and <= 31) || DayNumber(i, out var last) is not (> 0 and var dayOfMonth) || last == i)
            return null;
        if (Goes(last + 1, Role.Of) && Is(last + 2, Role.Told | Role.This | Role.Last | Role.Next) || Word(last + 2, "that"))
        {
            if (Goes(last + 3, Role.Unit) && Of(last + 3).Unit == Scale.Month && (Is(last + 2, Role.This | Role.Last | Role.Next) ? _today : _told) is { } of)
            {
                var moved = of.To(Scale.Month).Shift(Scale.Month, Is(last + 2, Role.Last) ? -1 : Is(last + 2, Role.Next) ? 1 : 0);
                return moved is { } month && Day(month.Year, month.Part, dayOfMonth) is { } exact ? Dates(i, last + 3, exact, TimeAnchor.Mentioned) : null;
            }
        }
        // "the 5th division" is none: the number ends its phrase, and a day of that month was named.
        var ends = last + 1 >= Count || !On(last + 1) || Tokens[last + 1].Has(TokenForm.Sign) && Tokens[last + 1].Sign is ',' or '.' or ';' or ')';
        return ends && IsHistory && _told is { Scale: Scale.Day or Scale.Month, IsOpen: false } told && i - _toldAt < 60 && i > 1 && Is(i - 2, Role.Lead | Role.At)
            && Day(told.Year, told.Part, dayOfMonth) is { } at ? Dates(i, last, at, TimeAnchor.Mentioned) : null;
    }

    // "of that year", "of the same year", "of this year", "of last year".
    private (int Year, int Last)? ToldYear(int i)
    {
        var k = Is(i, Role.The) ? i + 1 : i;
        if (!Is(k + 1, Role.Unit) || Of(k + 1).Unit != Scale.Year || Is(k + 1, Role.Plural))
            return null;
        if ((Word(k, "that") || Is(k, Role.Told)) && _told is { IsOpen: false } told)
            return (told.Year + (Word(k, "that") ? 0 : int.TryParse(Of(k).Text, out var by) ? by : 0), k + 1);
        return _today is { } today && Is(k, Role.This | Role.Last | Role.Next) ? (today.Year + (Is(k, Role.Last) ? -1 : Is(k, Role.Next) ? 1 : 0), k + 1) : null;
    }

    /// <summary>The day's number at i and the token it ends with: 5, 5th, fifth.</summary>
    private int DayNumber(int i, out int last)
    {
        last = i;
        if ((uint)i >= (uint)Count)
            return 0;
        if (Whole(i) is > 0 and <= 31 and var number && Tokens[i].Length <= 2)
        {
            if (IsOrdinalEnding(i + 1))
                last = i + 1;
            return number;
        }
        if (Is(i, Role.Ordinal) && lexicon.Language == "en" && i > 0 && On(i) && Is(i - 1, Role.Month) && Of(i).Ordinal <= 31)
        {
            // "twentieth", "twenty-first".
            return Of(i).Ordinal;
        }
        return 0;
    }

    private bool IsOrdinalEnding(int i) =>
        (uint)i < (uint)Count && !Tokens[i].Has(TokenForm.Apart) && (Word(i, "th") || Word(i, "st") || Word(i, "nd") || Word(i, "rd") || Word(i, "er") || Word(i, "º") || Word(i, "ª") || Word(i, "е") || Word(i, "го"));

    private static CalendarTime? Day(int year, int month, int dayOfMonth) =>
        year is > 0 and < 9000 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(Scale.Day, year, month, dayOfMonth) : null;

    private static int YearsBetween(CalendarTime a, CalendarTime b) => Math.Abs(a.Year - b.Year);
}
