using System.Globalization;
using Dateline.Model;

namespace Dateline.Times;

// Spans, and the dates that lie a span away: three weeks, the past two years, five months ago, two days later.
internal sealed partial class TimeReader
{
    private readonly record struct Quantity(int Last, int Count, int Hundredths, Scale Unit, bool IsVague, bool IsArticle);

    private Found? Spanned(int i)
    {
        // "desde hace seis meses" is how long, not when.
        if (Is(i, Role.AgoFirst | Role.HenceFirst) && !(i > 0 && On(i) && Word(i - 1, "desde")) && Shifted(i) is { } shifted)
            return shifted;
        if (CountedSpan(i) is { } counted)
            return counted;
        if (QuantityAt(i) is { } quantity)
            return Measured(i, quantity);
        // "years", "months": nobody counted them.
        if (Is(i, Role.Unit) && Is(i, Role.Plural) && !Is(i, Role.Doubtful) && Of(i).Unit != Scale.Quarter && (lexicon.Language != "en" || !Tokens[i].Has(TokenForm.Capital) || Tokens[i].Has(TokenForm.Opens)) && IsBareSpan(i))
            return Measured(i, new Quantity(i, 0, 0, Of(i).Unit, true, false));
        return null;
    }

    private bool IsBareSpan(int i) => lexicon.Language is "en" && !(i > 0 && On(i) && (Tokens[i - 1].Has(TokenForm.Digits) || Hyphen(i - 1)));

    // "the past two years", "the first nine months", "recent weeks", "the next few days", "the years".
    private Found? CountedSpan(int i)
    {
        var k = i;
        var the = Is(k, Role.The) || Word(k, "these") || Word(k, "those");
        if (the)
            k++;
        if (k >= Count || (the && !On(k)))
            return null;
        var leading = false;
        while (k < Count && (Is(k, Role.Last | Role.Next | Role.Told | Role.This) || (Is(k, Role.Ordinal) && Of(k).Ordinal == 1) || Is(k, Role.Filler) || Is(k, Role.Part) || Word(k, "latest") || Word(k, "opening")) && k - i < 4 && (k == i || On(k)))
        {
            leading = true;
            k++;
        }
        // "will last two days": there it is a verb.
        if (!the && i > 0 && On(i) && Word(i, "last") && Is(i - 1, Role.Will | Role.To))
            return null;
        if (!leading && !the || k >= Count || (k > i && !On(k)))
            return null;
        if (QuantityAt(k) is { IsArticle: false } quantity)
        {
            if (quantity.Count == 1 && quantity.Hundredths == 0 && !quantity.IsVague && Is(k, Role.Number | Role.Ordinal) && leading && !Is(k, Role.Number))
                return null;
            var last = quantity.Last;
            if (Goes(last + 1, Role.Period) && !the)
                last++;
            // "the two-day rally": the article is the rally's.
            var own = the && k == i + 1 && (quantity.Count == 1 || !Is(quantity.Last, Role.Plural)) && lexicon.Language == "en" ? k : i;
            return Measured(own, quantity with { Last = last });
        }
        if (Is(k, Role.Unit) && Is(k, Role.Plural) && !Is(k, Role.Doubtful))
        {
            // "coming months", "future quarters" and "past years" name no span.
            if (Is(k - 1, Role.Next) && !the && Of(k - 1).Text != "RECENT" || Of(k - 1).Text == "FUTURE")
                return new Found(i, k, TimeKind.Date, "FUTURE_REF");
            return Word(k - 1, "past") && !the ? new Found(i, k, TimeKind.Date, "PAST_REF") : Measured(i, new Quantity(k, 0, 0, Of(k).Unit, true, false));
        }
        return null;
    }

    // A span, or what a word after it makes of it.
    private Found? Measured(int first, Quantity quantity)
    {
        var last = quantity.Last;
        var k = last + 1;
        // "52-year-old", "52 years old", "six months of age".
        var old = Hyphen(k) ? k + 1 : k;
        if (Is(old, Role.Old) && (old > k || On(old)))
            return new Found(first, old, TimeKind.Duration, Value(quantity)) { IsAge = true };
        if (quantity.Unit >= Scale.Hour && Goes(k, Role.Later | Role.Earlier))
            return new Found(first, last, TimeKind.Duration, Value(quantity));
        if (Hyphen(k) && Is(k + 1, Role.Ago | Role.Earlier))
            return Moved(first, k + 1, quantity, -1, Is(k + 1, Role.Ago));
        if (Goes(k, Role.Ago))
            return Moved(first, k, quantity, -1, true);
        if (Goes(k, Role.Earlier) && (!Word(k, "before") || Ends(k + 1)) && !Word(k + 1, "than"))
            return Moved(first, k, quantity, -1, false);
        if (Goes(k, Role.Later) && !Word(k + 1, "than") && (lexicon.Language != "en" || !Word(k, "after")))
            return Moved(first, k, quantity, 1, false);
        if (Goes(k, Role.Hence))
            return Moved(first, k, quantity, 1, true);
        if (On(k) && Word(k, "from") && Word(k + 1, "today"))
            return quantity is { Unit: Scale.Week, Hundredths: 0 } && _today is { Scale: Scale.Day, First: { } today }
                ? Dates(first, k + 1, CalendarTime.Of(today.PlusDays(7 * quantity.Count)), TimeAnchor.Published)
                : Moved(first, k + 1, quantity, 1, true);
        // "one day you will see"
        if (quantity is { Count: 1, Hundredths: 0, Unit: Scale.Day, IsArticle: false } && Word(first, "one") && last == first + 1 && Tense(first) > 0)
            return new Found(first, last, TimeKind.Date, "FUTURE_REF", null, TimeAnchor.Published);
        if (quantity.IsArticle && IsRate(first))
            return null;
        if (quantity.IsArticle && first > 0 && On(first) && Is(first - 1, Role.Times) && !Word(first - 1, "time"))
            return new Found(first, last, TimeKind.Set, SpanValue(1, 0, quantity.Unit));
        if (Hyphen(k) && Is(k + 1, Role.Long))
            last = k + 1;
        else if (Goes(k, Role.Period) && Word(k, "period") && first < last)
            last = k;
        return new Found(first, last, TimeKind.Duration, Value(quantity));
    }

    private bool Ends(int k) => k >= Count || !On(k) || (Tokens[k].Has(TokenForm.Sign) && Tokens[k].Sign is ',' or '.' or ';' or ')' or ':');

    // "200 seats a week", "$5 a year": a price or a number a time is no span.
    private bool IsRate(int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 4 && On(k + 1); k--)
        {
            if (Tokens[k].Has(TokenForm.Digits) || Is(k, Role.Number | Role.Currency | Role.Scaling) || (Tokens[k].Has(TokenForm.Sign) && Tokens[k].Sign is '%' or '$' or '€' or '£'))
                return true;
            if (Of(k).Is(Role.Lead | Role.Did | Role.Will | Role.Of | Role.Approx | Role.The) || (Tokens[k].Has(TokenForm.Sign) && Tokens[k].Sign is ',' or ';'))
                return false;
        }
        return false;
    }

    // A date so far off; as fine as the unit it was counted in.
    private Found? Moved(int first, int last, Quantity quantity, int direction, bool fromNow)
    {
        // "a year ago" beside a quarter is that quarter of the year before.
        if (quantity.Unit == Scale.Year && quantity.Count == 1 && direction < 0 && lexicon.Language == "en" && NearQuarter(first) is { } told && !IsHistory && told.Shift(Scale.Year, -1) is { } before)
            return Dates(first, last, before, TimeAnchor.Mentioned, "the quarter spoken of, a year before") with { IsPassing = true };
        var from = fromNow ? _today ?? _told : IsHistory || quantity.Unit < Scale.Year || direction > 0 ? _told ?? _today : _today ?? _told;
        var anchor = from == _today ? TimeAnchor.Published : TimeAnchor.Mentioned;
        if (quantity.Unit >= Scale.Hour || quantity.IsVague || from is not { IsOpen: false } start)
            return new Found(first, last, TimeKind.Date, direction < 0 ? "PAST_REF" : "FUTURE_REF", null, anchor);
        var unit = quantity.Unit;
        var fine = start.Scale >= unit ? start.To(unit == Scale.Weekend ? Scale.Week : unit) : start;
        var count = quantity.Count * direction;
        var moved = fine.Shift(unit, count);
        if (quantity.Hundredths > 0 && moved is not null)
            moved = unit == Scale.Year && start.Scale >= Scale.Month ? start.To(Scale.Month).Shift(Scale.Month, direction * (quantity.Count * 12 + quantity.Hundredths * 12 / 100)) : moved;
        return moved is { } at ? Dates(first, last, at, anchor, (direction < 0 ? "before" : "after")) : new Found(first, last, TimeKind.Date, direction < 0 ? "PAST_REF" : "FUTURE_REF", null, anchor);
    }

    // "vor drei Tagen", "il y a deux ans", "dans trois jours", "منذ يومين".
    private Found? Shifted(int i)
    {
        var direction = Is(i, Role.AgoFirst) ? -1 : 1;
        // "in zwei Wochen" lies ahead only where the verb does.
        if (direction > 0 && Is(i, Role.Lead) && Tense(i) <= 0)
            return null;
        return i + 1 < Count && On(i + 1) && QuantityAt(i + 1) is { } quantity ? Moved(i, quantity.Last, quantity, direction, true) : null;
    }

    private static string Value(Quantity quantity) => quantity.IsVague ? Vague(quantity.Unit) : SpanValue(quantity.Count, quantity.Hundredths, quantity.Unit);

    private static string Vague(Scale unit) => unit >= Scale.Hour ? "PTX" + Letter(unit) : "PX" + Letter(unit);

    private static string SpanValue(int count, int hundredths, Scale unit)
    {
        var part = hundredths switch { 50 => 2, 25 => 4, 75 => 4, _ => 0 };
        if (hundredths > 0 && unit is Scale.Year or Scale.Hour or Scale.Minute && part > 0)
        {
            var (ratio, lower) = unit == Scale.Year ? (12, Scale.Month) : (60, unit + 1);
            var rest = ratio * hundredths / 100;
            return count == 0 ? SpanValue(rest, 0, lower)
                : string.Create(CultureInfo.InvariantCulture, $"P{(unit == Scale.Year ? "" : "T")}{count}{Letter(unit)}{rest}{Letter(lower)}");
        }
        var number = hundredths == 0 ? count.ToString(CultureInfo.InvariantCulture) : (count + hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);
        return unit switch
        {
            Scale.Decade when hundredths == 0 => string.Create(CultureInfo.InvariantCulture, $"P{(long)count * 10}Y"),
            Scale.Century when hundredths == 0 => string.Create(CultureInfo.InvariantCulture, $"P{(long)count * 100}Y"),
            Scale.Half => string.Create(CultureInfo.InvariantCulture, $"P{(long)count * 6}M"),
            >= Scale.Hour => $"PT{number}{Letter(unit)}",
            _ => $"P{number}{Letter(unit)}",
        };
    }

    private static string Letter(Scale unit) => unit switch
    {
        Scale.Year or Scale.Decade or Scale.Century => "Y",
        Scale.Quarter => "Q",
        Scale.Month or Scale.Half or Scale.Minute => "M",
        Scale.Season => "X",
        Scale.Week => "W",
        Scale.Weekend => "WE",
        Scale.Hour => "H",
        Scale.Second => "S",
        _ => "D",
    };

    /// <summary>A number and its unit at i: "three weeks", "2 1/2 years", "30-year", "a few days", "half an hour".</summary>
    private Quantity? QuantityAt(int i)
    {
        // Arabic has a dual: يومين is two days.
        if (Is(i, Role.Number) && Is(i, Role.Unit))
            return new Quantity(i, Of(i).Number, 0, Of(i).Unit, false, false);
        if (Amount(i) is not { } amount)
            return null;
        var k = amount.Last + 1;
        if (Hyphen(k))
            k++;
        for (var filler = 0; filler < 2 && (Goes(k, Role.Filler) || (amount.IsVague && Goes(k, Role.Of))); filler++)
            k++;
        if (Hyphen(k) && Is(k + 1, Role.Unit))
            k++;
        // "指数去年": 去年 is a year of its own.
        if (k >= Count || !Is(k, Role.Unit) || amount.IsVague && Is(k, Role.Last | Role.This | Role.Next) || Tokens[k].Has(TokenForm.Breaks | TokenForm.Opens) || Is(k, Role.DateSign) && Tokens[i].Has(TokenForm.Digits) && !Goes(k + 1, Role.Ago | Role.Hence) && !(Of(k).Unit == Scale.Year && amount.Count < 1000))
            return null;
        var unit = Of(k).Unit;
        // "a second bomb", "one minute" but not "the second".
        if (unit == Scale.Second && !Is(k, Role.Plural) && (amount.IsArticle || !Tokens[i].Has(TokenForm.Digits)))
            return null;
        // "three-quarters of its food", "a quarter of them".
        if (unit == Scale.Quarter && (Hyphen(amount.Last + 1) || amount.IsArticle || k == amount.Last + 1 && amount.Count is 1 or 3 && Goes(k + 1, Role.Of)))
            return null;
        var last = k;
        var hundredths = amount.Hundredths;
        if (Word(k, "fortnight") || Word(k, "fortnights"))
            return new Quantity(last, amount.Count * 2, 0, unit, amount.IsVague, amount.IsArticle);
        // "a year or two"
        if (amount.IsArticle && Goes(k + 1, Role.And) && Word(k + 2, "two") && Word(k + 1, "or"))
            return new Quantity(k + 2, 0, 0, unit, true, false);
        // "a minute and a half"
        if (hundredths == 0 && Goes(k + 1, Role.And) && Is(k + 2, Role.A) && Is(k + 3, Role.Half) && On(k + 3))
            (last, hundredths) = (k + 3, 50);
        else if (hundredths == 0 && Hyphen(k + 1) && Is(k + 2, Role.And) && Is(k + 4, Role.A) && Is(k + 6, Role.Half))
            (last, hundredths) = (k + 6, 50);
        return new Quantity(last, amount.Count, hundredths, unit, amount.IsVague, amount.IsArticle);
    }

    private readonly record struct Figure(int Last, int Count, int Hundredths, bool IsVague, bool IsArticle);

    // A range is read once: "1-2-3-4" is no chain of ranges.
    private Figure? Amount(int i, bool mayRange = true)
    {
        if (i >= Count)
            return null;
        Figure? found = null;
        if (Tokens[i].Has(TokenForm.Digits) && Tokens[i].Number >= 0)
        {
            found = new Figure(i, Tokens[i].Number, Tokens[i].Hundredths, false, false);
            if (Whole(i + 1) > 0 && Sign(i + 2, '/') && Whole(i + 3) > Whole(i + 1) && On(i + 3))
                found = new Figure(i + 3, Tokens[i].Number, 100 * Whole(i + 1) / Whole(i + 3), false, false);
            else if (i + 1 < Count && Tokens[i + 1].Sign is '½' or '¼' or '¾')
                found = new Figure(i + 1, Tokens[i].Number, Tokens[i + 1].Sign == '½' ? 50 : Tokens[i + 1].Sign == '¼' ? 25 : 75, false, false);
        }
        else if (Is(i, Role.Vague))
        {
            found = new Figure(i, 0, 0, true, false);
            if (Goes(i + 1, Role.Vague))
                found = found.Value with { Last = i + 1 };
            if (Word(i, "couple of") || Word(i, "couple"))
                found = found.Value with { Count = 2, IsVague = false };
        }
        else if (Is(i, Role.Number))
        {
            found = Spelled(i);
        }
        else if (Is(i, Role.A))
        {
            if (Goes(i + 1, Role.Vague))
            {
                var inner = Amount(i + 1)!.Value;
                return inner with { IsArticle = false };
            }
            if (Goes(i + 1, Role.Scaling))
                return Spelled(i);
            found = Goes(i + 1, Role.Half) && Goes(i + 2, Role.Unit) || Goes(i + 1, Role.Half) && Hyphen(i + 2) ? new Figure(i + 1, 0, 50, false, false) : new Figure(i, 1, 0, false, true);
        }
        else if (Is(i, Role.Half) && Goes(i + 1, Role.A))
        {
            found = new Figure(i + 1, 0, 50, false, false);
        }
        if (found is not { } figure || figure.IsArticle)
            return found;
        // "two and a half"
        if (Goes(figure.Last + 1, Role.And) && Is(figure.Last + 2, Role.A) && Is(figure.Last + 3, Role.Half) && On(figure.Last + 3))
            return figure with { Last = figure.Last + 3, Hundredths = 50 };
        // "two to three weeks", "three or four days", "3-4 hours": the first figure counts.
        var k = figure.Last + 1;
        var joined = Hyphen(k) || Goes(k, Role.To) || Goes(k, Role.And);
        if (mayRange && !figure.IsVague && joined && (Hyphen(k) || On(k + 1)) && k + 1 < Count && (Tokens[k + 1].Has(TokenForm.Digits) || Is(k + 1, Role.Number)) && !Is(k + 1, Role.Month) && Amount(k + 1, false) is { } second && second.Count >= figure.Count)
            return figure with { Last = second.Last };
        return figure;
    }

    // "twenty-five", "two hundred", "a hundred and ten".
    private Figure? Spelled(int i)
    {
        long total = 0;
        var part = 0;
        var last = i;
        // "ein", "un" are numbers themselves.
        if (Is(i, Role.A) && !Is(i, Role.Number))
            part = 1;
        for (var k = i; k < Count && k - i < 8; k++)
        {
            if (k > i && !On(k))
                break;
            if (Is(k, Role.Number))
            {
                var number = Of(k).Number;
                // "nineteen ninety": two numbers side by side are one only when the second fits behind the first.
                if (part > 0 && k > i && !(part % 100 == 0 || (part % 10 == 0 && number < 10 && part % 100 >= 20)))
                    break;
                part += number;
                last = k;
            }
            else if (Is(k, Role.Scaling) && part > 0)
            {
                part *= Of(k).Number;
                last = k;
                if (Of(k).Number >= 1000)
                    (total, part) = (total + part, 0);
            }
            else if (!(k > i && (Hyphen(k) && Is(k + 1, Role.Number) || Is(k, Role.And) && part % 100 == 0 && part > 0 && Goes(k + 1, Role.Number))) && !(k == i && Is(k, Role.A)))
            {
                break;
            }
        }
        var value = total + part;
        return value is > 0 and < 1_000_000 ? new Figure(last, (int)value, 0, false, false) : null;
    }
}
