using Dateline.Model;
using NodaTime;

namespace Dateline.Times;

// Dates that count from the text's own day or from the time told before: today, Friday, last year, the following month.
internal sealed partial class TimeReader
{
    private Found? Deictic(int i) =>
        DayWord(i) ?? PartBefore(i) ?? YearBefore(i) ?? Quarterly(i) ?? Directed(i) ?? TheUnit(i) ?? Seasonal(i) ?? Festive(i) ?? Weekday(i);

    // What is of these times, not of this day.
    private static readonly HashSet<string> OfTheTimes = new(StringComparer.OrdinalIgnoreCase)
    {
        "age", "children", "climate", "consumers", "culture", "economy", "environment", "families", "generation", "kids", "landscape", "parents", "politics", "readers", "society", "standards", "students", "technology",
        "teenagers", "terms", "times", "values", "voters", "women", "workforce", "world", "youth",
    };

    private Found? DayWord(int i)
    {
        if (!Is(i, Role.DayWord))
            return null;
        var at = (_today ?? new CalendarTime(Scale.Day, CalendarTime.Open)).Shift(Scale.Day, Of(i).Shift) ?? new CalendarTime(Scale.Day, CalendarTime.Open);
        var last = i;
        if (Is(i, Role.Doubtful) && (i > 0 && On(i) && Is(i - 1, Role.The) || lexicon.Language == "de" && Tokens[i].Has(TokenForm.Capital) && !Tokens[i].Has(TokenForm.Opens)))
            return null;
        // "in today's world" speaks of no day.
        if (Of(i).Shift == 0 && i + 3 < Count && Tokens[i + 1].Sign is '\'' or '’' && Word(i + 2, "s") && On(i + 3) && OfTheTimes.Contains(text[Tokens[i + 3].Start..(Tokens[i + 3].Start + Tokens[i + 3].Length)]))
            return new Found(i, i, TimeKind.Date, "PRESENT_REF", null, TimeAnchor.Published);
        if (Is(i, Role.DayPart) && !Is(i, Role.Doubtful))
            at = at with { Clock = "T" + Of(i).Text };
        else
            (at, last) = WithDayPart(at, i);
        return Dates(i, last, at, TimeAnchor.Published, Of(i).Shift switch { 0 => "the same day", < 0 => "before it", _ => "after it" });
    }

    // "Friday morning", "yesterday evening".
    private (CalendarTime At, int Last) WithDayPart(CalendarTime at, int last)
    {
        var k = last + 1;
        if (lexicon.Language != "en" && (Goes(k, Role.At | Role.Of | Role.Lead)) && On(k + 1) && (IsDayPart(k + 1) || Goes(k + 1, Role.The) && On(k + 2) && IsDayPart(k + 2)))
            k += IsDayPart(k + 1) ? 1 : 2;
        return On(k) && IsDayPart(k) && at.Clock is null ? (at with { Clock = "T" + Of(k).Text }, k) : (at, last);
    }

    // مساء الثلاثاء, صباح اليوم: in Arabic the part of the day stands first.
    private Found? PartBefore(int i)
    {
        if (lexicon.Language != "ar" || !IsDayPart(i) || !On(i + 1) || (Goes(i + 1, Role.Weekday) ? Weekday(i + 1) : Goes(i + 1, Role.DayWord) ? DayWord(i + 1) : null) is not { At: { Clock: null } day } found)
            return null;
        return Dates(i, found.Last, day with { Clock = "T" + Of(i).Text }, found.Anchor, found.Why);
    }

    private Found? Weekday(int i)
    {
        if (!Is(i, Role.Weekday) || Is(i, Role.Plural) || (lexicon.Language is "en" or "de" && !Tokens[i].Has(TokenForm.Capital)))
            return null;
        if (Is(i, Role.Doubtful) || Tokens[i].Length < 4 && lexicon.Language is "en" or "de" or "fr" or "es" or "pt")
        {
            // "Sun", "Sat": only with their stop or beside a comma and a date.
            if (!Sign(i + 1, '.') || Tokens[i + 1].Has(TokenForm.Apart) || i + 2 < Count && Tokens[i + 2].Has(TokenForm.Opens) && !Is(i, Role.Stopped))
                return null;
        }
        var (at, anchor, why) = WeekdayAt(i, Of(i).Weekday, 0, false);
        if (Is(i, Role.DayPart))
            return Dates(i, i, at with { Clock = "T" + Of(i).Text }, anchor, why);
        (at, var last) = WithDayPart(at, i);
        // "Monday week", "a week from Monday" are rare and left as the day.
        return Dates(i, last, at, anchor, why);
    }

    // direction: -1 last, 1 next, 0 by the verbs.
    private (CalendarTime At, TimeAnchor Anchor, string Why) WeekdayAt(int i, int weekday, int direction, bool directed)
    {
        var from = _today;
        var anchor = TimeAnchor.Published;
        if ((!directed || from is null) && IsHistory && _told is { Scale: Scale.Day, IsOpen: false } told)
            (from, anchor) = (told, TimeAnchor.Mentioned);
        if (from?.First is not { } first)
            return (new CalendarTime(Scale.Week, CalendarTime.Open, 0, weekday), TimeAnchor.Words, "no day to count from");
        var back = ((int)first.DayOfWeek - weekday + 7) % 7;
        if (!directed)
            direction = anchor != TimeAnchor.Mentioned && Since(i) ? -1 : anchor == TimeAnchor.Mentioned || Ahead(i) || Tense(i) > 0 ? 1 : -1;
        var on = direction > 0 ? (7 - back) % 7 : -back;
        if (directed && on == 0 && direction != 0)
            on = 7 * direction;
        return (CalendarTime.Of(first.PlusDays(on)), anchor, on == 0 ? "the same day" : on < 0 ? "the one before" : "the one after");
    }

    // "since Friday": what has gone by.
    private bool Since(int i) => i > 0 && On(i) && (Word(i - 1, "since") || Word(i - 1, "seit") || Word(i - 1, "depuis"));

    // "until Friday", "by Monday": what lies ahead.
    private bool Ahead(int i)
    {
        while (i > 1 && On(i) && (Tokens[i - 1].Has(TokenForm.Digits) || Is(i - 1, Role.Meridiem | Role.Zone | Role.Clock) || Sign(i - 1, ':')))
            i--;
        // "had filed by Wednesday": it was done.
        if (i > 0 && On(i) && Word(i - 1, "by") && HadDone(i - 1))
            return false;
        return i > 0 && On(i) && (Word(i - 1, "until") || Word(i - 1, "till") || Word(i - 1, "by") || Word(i - 1, "bis") || Word(i - 1, "hasta") || Word(i - 1, "até") || Word(i - 1, "до"));
    }

    private bool HadDone(int i)
    {
        for (var k = i - 1; k > 0 && On(k) && i - k < 8; k--)
        {
            if (Verb(k - 1) != 0)
                return Word(k - 1, "had") || Word(k - 2, "had");
        }
        return false;
    }

    /// <summary>"last year", "this Friday", "next spring", "the following month", "that day".</summary>
    private Found? Directed(int i)
    {
        if (Is(i, Role.Unit) && Is(i, Role.Last | Role.This | Role.Next))
            return OneWord(i);
        var k = i;
        if (Is(k, Role.The) && On(k + 1))
            k++;
        if (k >= Count || !Is(k, Role.Last | Role.This | Role.Next | Role.Told) && !IsThat(k) || Of(k).Text is "RECENT" or "FUTURE")
            return After(i);
        var that = IsThat(k);
        var told = Is(k, Role.Told) || that || (k > i && Is(k, Role.Next) && lexicon.Language == "en");
        var direction = Is(k, Role.Last) ? -1 : Is(k, Role.Next) ? 1 : Is(k, Role.Told) && int.TryParse(Of(k).Text, out var by) ? by : 0;
        var n = k + 1;
        // "this coming Sunday", "that same day", "this past week".
        if (Goes(n, Role.Next | Role.Last | Role.Told) && (Is(k, Role.This) || that))
        {
            direction = Is(n, Role.Last) ? -1 : Is(n, Role.Next) ? 1 : 0;
            n++;
        }
        var fiscal = Goes(n, Role.Fiscal | Role.Filler);
        if (fiscal)
            n++;
        if (n >= Count || !On(n))
            return null;
        if (Is(n, Role.Weekday) && !Is(n, Role.Plural) && !(Is(n, Role.Doubtful) && that) && (Tokens[n].Has(TokenForm.Capital) || lexicon.Language is not ("en" or "de")))
        {
            // 上周五 is the Friday of last week.
            if (lexicon.Language is "zh" or "ja" or "ko" && DirectedUnitOf(Scale.Week, direction) is { } week)
                return OfWeek(i, n, week);
            // "este miércoles", "ce mercredi": the nearest the verb allows, the text's own day too.
            var isNearest = direction == 0 && lexicon.Language is "es" or "pt" or "fr";
            var (at, anchor, why) = WeekdayAt(n, Of(n).Weekday, direction == 0 ? 1 : direction, !that && !isNearest);
            (at, var last) = WithDayPart(at, n);
            if (MonthAfterWeekday(n) is { } exact)
                return exact with { First = i };
            return Dates(i, last, at, anchor, why);
        }
        if (Is(n, Role.Month) && IsNamed(n))
            return DirectedMonth(i, n, direction);
        if (Is(n, Role.Season))
            return DirectedSeason(i, n, direction);
        if (IsDayPart(n))
        {
            var from = told ? _told?.To(Scale.Day) ?? _today : _today;
            if (from is not { Scale: Scale.Day } start)
                return null;
            // "last night" is the night before this day; "this morning" is of it.
            return start.Shift(Scale.Day, direction) is { } moved ? Dates(i, n, moved with { Clock = "T" + Of(n).Text }, told ? TimeAnchor.Mentioned : TimeAnchor.Published) : null;
        }
        if (Is(n, Role.Unit) && (!Is(n, Role.Plural) || lexicon.Language is "zh" or "ko"))
            return Weekdays(DirectedUnit(i, k, n, direction, told));
        return null;
    }

    private Found? MonthAfterWeekday(int n) => WithWeekday(n);

    // 去年, 先週, 지난달: direction and unit are one word.
    private Found? OneWord(int i) => Weekdays(DirectedUnit(i, i, i, Is(i, Role.Last) ? -1 : Is(i, Role.Next) ? 1 : 0, false)) is not { At: { } year } found ? null
        : year.Scale == Scale.Year && Whole(found.Last + 1) is > 0 and <= 12 and var month && Is(found.Last + 2, Role.DateSign) && Of(found.Last + 2).Unit == Scale.Month
            ? Whole(found.Last + 3) is > 0 and <= 31 and var dayOfMonth && Is(found.Last + 4, Role.DateSign) && Of(found.Last + 4).Unit == Scale.Day && Day(year.Year, month, dayOfMonth) is { } exact
                ? Dates(i, found.Last + 4, exact, found.Anchor)
                : Dates(i, found.Last + 2, new(Scale.Month, year.Year, month), found.Anchor)
            : found;

    // 先週の金曜日, 지난주 금요일: the weekday of the week just named.
    private Found? Weekdays(Found? found)
    {
        if (found is not { At: { Scale: Scale.Week } week } one || lexicon.Language is not ("zh" or "ja" or "ko"))
            return found;
        var k = Goes(one.Last + 1, Role.Of) ? one.Last + 2 : one.Last + 1;
        return Goes(k, Role.Weekday) ? OfWeek(one.First, k, week) : found;
    }

    private CalendarTime? DirectedUnitOf(Scale unit, int direction) => _today?.To(unit).Shift(unit, direction);

    private Found? OfWeek(int first, int weekday, CalendarTime week) =>
        week.First is { } monday ? Dates(first, weekday, CalendarTime.Of(monday.PlusDays(Of(weekday).Weekday - 1)), TimeAnchor.Published, "of that week") : null;

    // "Morgen" is the morning behind "heute", an article or wherever it is a noun, and tomorrow elsewhere; "mañana" likewise, but for the noun.
    private bool IsDayPart(int n) => Is(n, Role.DayPart) && !Is(n, Role.Plural | Role.Weekday) && (!Is(n, Role.DayWord) || Is(n, Role.Doubtful) && (lexicon.Language != "de" || Tokens[n].Has(TokenForm.Capital)));

    private bool IsThat(int k) => Is(k, Role.That);

    private Found? DirectedUnit(int i, int k, int n, int direction, bool told)
    {
        var unit = Of(n).Unit;
        if (unit is Scale.Hour or Scale.Minute or Scale.Second)
            return null;
        // "the past decade" is a span, "last year" a year.
        if (Word(k, "past") && unit is not Scale.Year and not Scale.Quarter)
            return new Found(i, n, TimeKind.Duration, SpanValue(1, 0, unit));
        var from = told ? _told ?? _today : _today ?? _told;
        var anchor = told && _told is not null ? TimeAnchor.Mentioned : TimeAnchor.Published;
        if (from is not { } start)
            return new Found(i, n, TimeKind.Date, new CalendarTime(unit, CalendarTime.Open).ToString(), null, TimeAnchor.Words);
        if (unit == Scale.Day && Is(k, Role.This) && !IsHistory)
            return Dates(i, n, start, anchor);
        if (start.Scale < unit && start.Scale is not (Scale.Season or Scale.Half or Scale.Quarter))
            return direction == 0 && start.Scale == Scale.Year ? Dates(i, n, start, anchor) : new Found(i, n, TimeKind.Date, direction > 0 ? "FUTURE_REF" : "PAST_REF", null, anchor);
        if (unit == Scale.Quarter && direction == 0 && _quarter is { } quarter && i - _quarterAt < 80)
            return Dates(i, n, quarter, TimeAnchor.Mentioned);
        if (start.To(unit).Shift(unit, direction) is not { } moved)
            return null;
        return Composed(i, n, moved, anchor, direction switch { 0 => "the same", < 0 => "the one before", _ => "the one after" });
    }

    // "this year's third quarter", "last year's quarter", "early next year's spring".
    private Found? Composed(int first, int last, CalendarTime at, TimeAnchor anchor, string why)
    {
        var k = last + 1;
        if (k + 1 < Count && Tokens[k].Sign is '\'' or '’' && !Tokens[k].Has(TokenForm.Apart) && Word(k + 1, "s") && at.Scale == Scale.Year)
        {
            if (NumberedQuarter(k + 2) is { } part)
                return Dates(first, part.Last, new(part.Scale, at.Year, part.Number), anchor, why);
            if (Goes(k + 2, Role.Unit) && Of(k + 2).Unit == Scale.Quarter && (_quarter ?? LatestQuarter()) is { } quarter)
                return Dates(first, k + 2, quarter with { Year = at.Year }, anchor, why);
            if (Word(k + 2, "end"))
                return Dates(first, k + 2, at, anchor, why);
        }
        return Dates(first, last, at, anchor, why);
    }

    private Found? DirectedMonth(int i, int n, int direction)
    {
        if (_today is not { } today)
            return Dates(i, n, new(Scale.Month, CalendarTime.Open, Of(n).Month), TimeAnchor.Words);
        var month = Of(n).Month;
        var year = today.Year + (direction < 0 ? (month < today.Part ? 0 : -1) : direction > 0 ? (month > today.Part ? 0 : 1) : 0);
        if (DayNumber(n + 1, out var last) is > 0 and var dayOfMonth && On(n + 1))
            return Day(year, month, dayOfMonth) is { } exact ? Dates(i, last, exact, TimeAnchor.Published) : null;
        return Dates(i, n, new(Scale.Month, year, month), TimeAnchor.Published, direction < 0 ? "the one before" : direction > 0 ? "the one after" : "of this year");
    }

    private Found? DirectedSeason(int i, int n, int direction)
    {
        if (_today is not { First: { } first } today)
            return Dates(i, n, new(Scale.Season, CalendarTime.Open, Of(n).Season), TimeAnchor.Words);
        var current = CalendarTime.SeasonOf(first);
        var season = Of(n).Season;
        var year = direction switch
        {
            < 0 => season < current.Part || current.Year < today.Year ? current.Year : current.Year - 1,
            > 0 => season > current.Part ? current.Year : current.Year + 1,
            _ => today.Year,
        };
        return Dates(i, n, new(Scale.Season, year, season), TimeAnchor.Published, direction < 0 ? "the one before" : direction > 0 ? "the one after" : "of this year");
    }

    /// <summary>"spring", "the summer of 1962", "fall 1999", "1982 summer".</summary>
    private Found? Seasonal(int i)
    {
        var k = Is(i, Role.The) && On(i + 1) ? i + 1 : i;
        if (!Is(k, Role.Season) || (k > i && !On(k)))
            return null;
        var y = k + 1;
        if (Goes(y, Role.Of) || Sign(y, ','))
            y++;
        if (On(y) && Year(y, false) is { At: { } of })
            return Dates(i, YearEnd(y), new(Scale.Season, of.Year, Of(k).Season), TimeAnchor.Words);
        if (Goes(k + 1, Role.Of) && Directed(k + 2) is { At: { Scale: Scale.Year } said } inner)
            return Dates(i, inner.Last, new(Scale.Season, said.Year, Of(k).Season), inner.Anchor);
        if (Is(k, Role.Doubtful) && !(i > 0 && !Is(i - 1, Role.To) && On(i) && Is(i - 1, Role.Lead | Role.Part) && (k == i || Word(k, "spring") && i + 2 < Count && (Tokens[i + 2].Has(TokenForm.Sign) || Tokens[i + 2].Has(TokenForm.Opens)))))
            return null;
        // "Springer", "winter coats": as a noun of its own only.
        if (k == i && !(i > 0 && On(i) && Is(i - 1, Role.Lead | Role.Part | Role.Each)) && !IsHistory)
            return null;
        var from = IsHistory ? _told ?? _today : _today;
        if (from is not { IsOpen: false } start)
            return Dates(i, k, new(Scale.Season, CalendarTime.Open, Of(k).Season), TimeAnchor.Words);
        var year = start.Year;
        if (!IsHistory && start.First is { } day0)
        {
            var ahead = Of(k).Season * 3 + 3 - day0.Month;
            year += Tense(i) switch { < 0 => ahead > 0 ? -1 : 0, > 0 => ahead < -3 ? 1 : 0, _ => 0 };
        }
        return Dates(i, k, new(Scale.Season, year, Of(k).Season), IsHistory ? TimeAnchor.Mentioned : TimeAnchor.Published);
    }

    private int YearEnd(int y) => Year(y, false)!.Value.Last;

    private Found? Festive(int i)
    {
        if (!Is(i, Role.Holiday) || (lexicon.Language == "en" && !Tokens[i].Has(TokenForm.Capital)))
            return null;
        var y = Sign(i + 1, ',') || Goes(i + 1, Role.Of) ? i + 2 : i + 1;
        if (YearNumber(y) is > 0 and var year && On(y) && Holidays.Of(Of(i).Text!, year) is { } exact)
            return Dates(i, y, CalendarTime.Of(exact), TimeAnchor.Words);
        var from = IsHistory ? _told ?? _today : _today;
        if (from is not { IsOpen: false, Year: > 0 and < 9000 } start || Holidays.Of(Of(i).Text!, start.Year) is not { } here)
            return null;
        if (!IsHistory && start.First is { } day0)
        {
            var ahead = Period.DaysBetween(day0, here);
            var by = Tense(i) switch { < 0 => ahead > 21 ? -1 : 0, > 0 => ahead < -60 ? 1 : 0, _ => ahead > 200 ? -1 : ahead < -200 ? 1 : 0 };
            here = Holidays.Of(Of(i).Text!, start.Year + by) ?? here;
        }
        return Dates(i, i, CalendarTime.Of(here), IsHistory ? TimeAnchor.Mentioned : TimeAnchor.Published, "the feast");
    }
}
