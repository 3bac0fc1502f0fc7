using System.Globalization;
using Dateline.Model;

namespace Dateline.Times;

// What comes again, and what only points to now, the past, the future.
internal sealed partial class TimeReader
{
    private Found? Recurring(int i)
    {
        if (Is(i, Role.Often))
            return new Found(i, i, TimeKind.Set, Of(i).Text!);
        if (Is(i, Role.Per) && Goes(i + 1, Role.Unit) && !Is(i + 1, Role.Plural))
            return new Found(i, i + 1, TimeKind.Set, SpanValue(1, 0, Of(i + 1).Unit));
        // "Mondays", "Tuesday nights".
        if (Is(i, Role.Weekday) && (Tokens[i].Has(TokenForm.Capital) || lexicon.Language is not ("en" or "de")))
        {
            var nights = Goes(i + 1, Role.DayPart) && Is(i + 1, Role.Plural);
            if (Is(i, Role.Plural) || nights)
                return new Found(i, nights ? i + 1 : i, TimeKind.Set, Weekly(Of(i).Weekday) + (nights ? "T" + Of(i + 1).Text : ""));
        }
        if (!Is(i, Role.Each))
            return null;
        var k = i + 1;
        while (Goes(k, Role.The | Role.Filler))
            k++;
        if (!On(k))
            return null;
        if (Is(k, Role.Weekday))
        {
            var part = Goes(k + 1, Role.DayPart);
            return new Found(i, part ? k + 1 : k, TimeKind.Set, Weekly(Of(k).Weekday) + (part ? "T" + Of(k + 1).Text : ""));
        }
        if (Is(k, Role.Month) && IsNamed(k))
            return new Found(i, k, TimeKind.Set, "XXXX-" + Two(Of(k).Month));
        if (Is(k, Role.Season))
            return new Found(i, k, TimeKind.Set, new CalendarTime(Scale.Season, CalendarTime.Open, Of(k).Season).ToString());
        if (Is(k, Role.DayPart))
            return new Found(i, k, TimeKind.Set, "XXXX-XX-XXT" + Of(k).Text);
        if (Is(k, Role.Unit) && !(Is(k, Role.Doubtful) && Of(k).Unit == Scale.Second))
            return new Found(i, k, TimeKind.Set, SpanValue(1, 0, Of(k).Unit));
        return QuantityAt(k) is { IsVague: false, IsArticle: false } quantity ? new Found(i, quantity.Last, TimeKind.Set, Value(quantity)) : null;
    }

    private static string Weekly(int weekday) => "XXXX-WXX-" + weekday.ToString(CultureInfo.InvariantCulture);

    private Found? Referring(int i)
    {
        if (Is(i, Role.Reference) && !Hyphen(i + 1))
            return new Found(i, i, TimeKind.Date, Of(i).Text!, null, TimeAnchor.Published);
        // "in the past", not "past the house".
        if (lexicon.Language == "en" && Is(i, Role.The) && Word(i + 1, "past") && On(i + 1) && (i > 0 && On(i) && Is(i - 1, Role.Lead | Role.Of) && !Is(i + 2, Role.Number | Role.Vague | Role.Unit | Role.Filler | Role.Ordinal | Role.Season | Role.DayPart | Role.Fiscal | Role.A) && i + 2 < Count && !Tokens[i + 2].Has(TokenForm.Digits) || Ends(i + 2) || !On(i + 2) || Is(i + 2, Role.And | Role.To | Role.Lead | Role.Did | Role.Will)))
            return new Found(i, i + 1, TimeKind.Date, "PAST_REF", null, TimeAnchor.Published);
        return null;
    }
}
