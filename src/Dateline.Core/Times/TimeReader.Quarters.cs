using Dateline.Model;
using NodaTime;

namespace Dateline.Times;

// Quarters, halves, and the bare "the year", "the quarter", "a year earlier" of business news.
internal sealed partial class TimeReader
{
    private const int QuarterReach = 120;

    // [fiscal] third quarter, third-quarter, first half.
    private (int Number, Scale Scale, int Last)? NumberedQuarter(int i)
    {
        var k = i;
        if (Goes(k, Role.Fiscal))
            k++;
        if (k >= Count || (k > i && !On(k)))
            return null;
        int number;
        if (Is(k, Role.Ordinal))
            number = Of(k).Ordinal;
        else if (Whole(k) is > 0 and <= 4 and var digit && IsOrdinalEnding(k + 1))
            (number, k) = (digit, k + 1);
        else if (Word(k, "final"))
            number = 4;
        else
            return null;
        k++;
        if (Hyphen(k))
            k++;
        if (!On(k) && !(k < Count && !Tokens[k].Has(TokenForm.Breaks | TokenForm.Opens)))
            return null;
        if (Goes(k, Role.Fiscal))
            k++;
        if (Is(k, Role.Unit) && Of(k).Unit == Scale.Quarter && number <= 4)
            return (number, Scale.Quarter, k);
        return Is(k, Role.Half) && number <= 2 ? (number, Scale.Half, k) : null;
    }

    private Found? Quarterly(int i)
    {
        var k = Is(i, Role.The) && On(i + 1) ? i + 1 : i;
        // "the 1988 third quarter", "the 1988 period".
        var year = YearNumber(k);
        if (year > 0)
        {
            if (On(k + 1) && NumberedQuarter(k + 1) is { Scale: Scale.Quarter } dated)
                return Dates(i, dated.Last, new(Scale.Quarter, year, dated.Number), TimeAnchor.Words);
            if (k == i || !Goes(k + 1, Role.Unit | Role.Period))
                return null;
            if (Is(k + 1, Role.Period))
                return Dates(i, k + 1, new(Scale.Year, year), TimeAnchor.Words);
            return Of(k + 1).Unit == Scale.Quarter && (_quarter ?? LatestQuarter()) is { } told ? Dates(i, k + 1, told with { Year = year }, TimeAnchor.Mentioned) : null;
        }
        if (NumberedQuarter(k) is not { } found)
            return null;
        if (Goes(found.Last + 1, Role.Of) && YearExpression(found.Last + 2) is { At: { } of } outer)
            return Dates(i, outer.Last, new(found.Scale, of.Year, found.Number), outer.Anchor);
        if (On(found.Last + 1) && YearNumber(found.Last + 1) is > 0 and var follows)
            return Dates(i, found.Last + 1, new(found.Scale, follows, found.Number), TimeAnchor.Words);
        if (found.Scale == Scale.Half)
            return null;
        // "the third-quarter loss": the article belongs to the loss.
        if (k > i && Hyphen(found.Last - 1))
            i = k;
        if (_today is not { First: { } day0 })
            return Dates(i, found.Last, new(found.Scale, CalendarTime.Open, found.Number), TimeAnchor.Words);
        var tense = Tense(i);
        var begun = day0.Month > found.Number * 3 - 3;
        var nearPast = begun ? day0.Year : day0.Year - 1;
        var isOver = day0.Month > found.Number * 3;
        var at = new CalendarTime(Scale.Quarter, tense > 0 && begun && isOver && day0.Month - found.Number * 3 > 6 ? day0.Year + 1 : tense > 0 && !begun ? day0.Year : nearPast, found.Number);
        return Dates(i, found.Last, at, TimeAnchor.Published, tense > 0 ? "the nearest one" : "the one gone by");
    }

    // What can follow "of" and has a year: "1984", "this year", "last year", "fiscal 1990", "that year".
    private Found? YearExpression(int i)
    {
        if (i >= Count || !On(i))
            return null;
        return Year(i, true) ?? (Directed(i) is { At.Scale: Scale.Year } found ? found : TheUnit(i) is { At.Scale: Scale.Year } bare ? bare : null);
    }

    // The quarter that ended last.
    private CalendarTime? LatestQuarter() => _today is { First: { } first } ? CalendarTime.Of(first).To(Scale.Quarter).Shift(Scale.Quarter, -1) : null;

    private CalendarTime? NearQuarter(int i) => _quarter is { } told && i - _quarterAt < QuarterReach ? told : null;

    /// <summary>"the year", "the quarter", "the day", "the latest period".</summary>
    private Found? TheUnit(int i)
    {
        if (!Is(i, Role.The))
            return null;
        var k = i + 1;
        var latest = Word(k, "latest") || Word(k, "current");
        if (latest)
            k++;
        if (Goes(k, Role.Fiscal) || Word(k, "full"))
            k++;
        if (!On(k))
            return null;
        if (Is(k, Role.Period) && latest)
            return LatestQuarter() is { } period ? Dates(i, k, period, TimeAnchor.Mentioned) : null;
        if (!Is(k, Role.Unit) || Is(k, Role.Plural) || Hyphen(k + 1))
            return null;
        // "during the day Friday": the day is Friday.
        if (Of(k).Unit == Scale.Day && Goes(k + 1, Role.Weekday))
            return null;
        if (Of(k).Unit == Scale.Year && (Word(k + 1, "ended") || Word(k + 1, "ending")))
            return new Found(i, k, TimeKind.Duration, "P1Y");
        // "the week of March 6".
        if (Of(k).Unit is Scale.Week or Scale.Weekend && Goes(k + 1, Role.Of) && k + 2 < Count && Dated(k + 2) is { At: { Scale: Scale.Day, First: { } day0 } } whole)
            return Dates(i, whole.Last, Of(k).Unit == Scale.Week ? CalendarTime.Week(day0) : CalendarTime.Week(day0) with { Scale = Scale.Weekend }, whole.Anchor);
        var unit = Of(k).Unit;
        if (unit == Scale.Day && lexicon.Language == "en" && On(k + 1) && (Word(k + 1, "before") || Word(k + 1, "after")) && !Ends(k + 2))
            return DayBeside(i, k);
        if (unit == Scale.Quarter)
            return ((latest ? null : NearQuarter(i)) ?? LatestQuarter()) is { } quarter ? Dates(i, k, quarter, _quarter is null ? TimeAnchor.Published : TimeAnchor.Mentioned, "the one spoken of") : null;
        var from = IsHistory || unit == Scale.Day && _told is { Scale: Scale.Day, Clock: null } && i - _toldAt < 40 ? _told : _today;
        // On a Monday "the weekend" is the one just over.
        if (unit == Scale.Weekend && !IsHistory && from?.First is { } weekday && (int)weekday.DayOfWeek <= 4 && Tense(i) <= 0)
            return Dates(i, k, CalendarTime.Week(weekday.PlusDays(-7)) with { Scale = Scale.Weekend }, TimeAnchor.Published, "the one before");
        if (unit is Scale.Hour or Scale.Minute or Scale.Second or Scale.Century or Scale.Decade || from is not { } start)
            return null;
        var anchor = IsHistory ? TimeAnchor.Mentioned : TimeAnchor.Published;
        if (unit == Scale.Year && !latest && !IsHistory && i > 0 && (Word(i - 1, "for") || Word(i - 1, "of")) is var span && span && Word(i - 1, "for"))
            return new Found(i, k, TimeKind.Duration, "P1Y");
        return start.Scale >= unit || start.To(unit).Scale == unit ? Dates(i, k, start.To(unit), anchor, "the one spoken of") : null;
    }

    // "the day before last Tuesday"; beside an event that nobody dated, the day is not known.
    private Found? DayBeside(int i, int k)
    {
        var by = Word(k + 1, "after") ? 1 : -1;
        return On(k + 2) && (Dated(k + 2) ?? Directed(k + 2) ?? Weekday(k + 2) ?? Festive(k + 2)) is { At: { Scale: Scale.Day } beside } found && beside.Shift(Scale.Day, by) is { } moved
            ? Dates(i, found.Last, moved, found.Anchor, by < 0 ? "the one before" : "the one after")
            : new Found(i, k, TimeKind.Date, "XXXX-XX-XX");
    }

    /// <summary>"year-earlier quarter", "year-ago period", "year-end".</summary>
    private Found? YearBefore(int i)
    {
        var k = Is(i, Role.The) && On(i + 1) ? i + 1 : i;
        if (!Is(k, Role.Unit) || Of(k).Unit != Scale.Year || Is(k, Role.Plural))
            return null;
        // "year's end"
        var s = k + 1 < Count && Tokens[k + 1].Sign is '\'' or '’' && Word(k + 2, "s") ? k + 3 : -1;
        var h = Hyphen(k + 1) ? k + 2 : On(k + 1) ? k + 1 : -1;
        if ((h > 0 && Word(h, "end") || s > 0 && Word(s, "end")) && _today is { } today)
            return Dates(i, s > 0 ? s : h, today.To(Scale.Year), TimeAnchor.Published, "its end");
        if (!Hyphen(k + 1) || !Is(k + 2, Role.Ago | Role.Earlier))
            return null;
        var last = k + 2;
        var at = NearQuarter(i);
        if (On(last + 1) && QuantityAt(last + 1) is { IsArticle: false } span)
            return new Found(i, span.Last, TimeKind.Duration, Value(span));
        if (On(last + 1) && NumberedQuarter(last + 1) is { Scale: Scale.Quarter } numbered)
        {
            last = numbered.Last;
            at = (_quarter ?? LatestQuarter()) is { } near ? near with { Part = numbered.Number } : null;
        }
        else if (Goes(last + 1, Role.Unit) && !Is(last + 1, Role.Plural) && Of(last + 1).Unit is Scale.Quarter or Scale.Month or Scale.Week)
        {
            last++;
            at = Of(last).Unit == Scale.Quarter ? at ?? LatestQuarter() : _today?.To(Of(last).Unit);
        }
        else if (Goes(last + 1, Role.Period))
        {
            last++;
        }
        // "the year-ago results": the article belongs to the results.
        if (last == k + 2)
            i = k;
        at ??= _today?.To(Scale.Year);
        return at?.Shift(Scale.Year, -1) is { } moved ? Dates(i, last, moved, TimeAnchor.Mentioned, "a year before") with { IsPassing = true } : null;
    }
}
