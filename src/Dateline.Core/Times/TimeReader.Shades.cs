using Dateline.Model;

namespace Dateline.Times;

// Words that shade a time: nearly, early, the end of; the morning of a day.
internal sealed partial class TimeReader
{
    private Found? Shaded(int i)
    {
        if (Is(i, Role.Approx) && i + 1 < Count && On(i + 1) && !Is(i + 1, Role.The | Role.Last | Role.This))
        {
            var inner = Core(Is(i + 1, Role.Approx) && On(i + 2) ? i + 2 : i + 1);
            if (inner is { } shaded && (shaded.Kind == TimeKind.Duration || IsShift(shaded) || (Word(i, "around") || Word(i, "circa")) && shaded.Kind == TimeKind.Date && shaded.At is { Scale: >= Scale.Decade }))
                return shaded with { First = i };
        }
        if (Is(i, Role.Part))
            return Parted(i, i);
        if (Is(i, Role.The) && Is(i + 1, Role.Part) && On(i + 1) && Parted(i, i + 1) is { } the)
            return the;
        var edge = Is(i, Role.The) && On(i + 1) ? i + 1 : i;
        if (edge < Count && Word(edge, "very"))
            edge++;
        if (Goes(edge, Role.Filler) || Word(edge, "latter"))
            edge++;
        if (edge < Count && (edge == i || On(edge)) && Is(edge, Role.Edge) && Goes(edge + 1, Role.Of) && edge + 2 < Count && On(edge + 2) && Inner(edge + 2) is { Kind: TimeKind.Date, At: not null } whole)
            return whole with { First = i };
        return DayPartOf(i);
    }

    private Found? Inner(int i) => Is(i, Role.Part) ? Parted(i, i) : Core(i);

    // "nearly two weeks ago": the date ends with the word that moved it.
    private bool IsShift(Found found) => found.Kind == TimeKind.Date && Is(found.Last, Role.Ago | Role.Later | Role.Earlier | Role.Hence);

    // "early November", "late in 1957", "mid-1990s", "earlier this month", "later in the year".
    private Found? Parted(int first, int part)
    {
        var k = part + 1;
        if (Hyphen(k))
            k++;
        var of = Of(part).Text;
        if (k >= Count || Tokens[k].Has(TokenForm.Breaks | TokenForm.Opens))
            return null;
        var led = Goes(k, Role.Lead) && k == part + 1 || Goes(k, Role.Of) && of == "MID";
        if (led)
            k++;
        if (k >= Count || !On(k))
            return null;
        if (of is "LATER" or "EARLIER")
        {
            if (led && !Is(k, Role.The) && YearNumber(k) == 0 || !led && !Is(k, Role.This | Role.Last | Role.Next | Role.DayWord) && !IsThat(k))
                return null;
            return Core(k) is { Kind: TimeKind.Date, At: { Scale: >= Scale.Year } at0 } found && !(led && at0.Scale > Scale.Month) ? found with { First = first } : null;
        }
        // "mid-afternoon yesterday", "late afternoon".
        if (Is(k, Role.DayPart) && !Is(k, Role.DayWord | Role.Weekday | Role.Plural))
        {
            if (On(k + 1) && (DayWord(k + 1) ?? Weekday(k + 1)) is { At: { Clock: null } day0 } on)
                return Dates(first, on.Last, day0 with { Clock = "T" + Of(k).Text }, on.Anchor);
            if (Word(k + 1, "hours") && Goes(k + 2, Role.Of) && Core(k + 3) is { At: { Scale: Scale.Day } day1 } hours)
                return Dates(first, hours.Last, day1 with { Clock = "T" + Of(k).Text }, hours.Anchor);
            return DayAbout(k) is ({ } near, var anchor) && (first < part || IsHistory) ? Dates(first, k, near with { Clock = "T" + Of(k).Text }, anchor) : null;
        }
        if (Core(k) is not { Kind: TimeKind.Date or TimeKind.Time, At: { } at } inner || (led && at.Scale > Scale.Month && !Is(k, Role.The)))
            return null;
        return inner with { First = first };
    }

    // "the night of 20 June 1791", "the morning", "that afternoon" in a history.
    private Found? DayPartOf(int i)
    {
        var k = Is(i, Role.The) && On(i + 1) ? i + 1 : i;
        if (!Is(k, Role.DayPart) || Is(k, Role.DayWord | Role.Weekday | Role.Plural))
            return null;
        if (Goes(k + 1, Role.Of) && k + 2 < Count && On(k + 2) && Core(k + 2) is { At: { Scale: Scale.Day, Clock: null } on } date)
            return Dates(i, date.Last, on with { Clock = "T" + Of(k).Text }, date.Anchor, date.Why);
        if (NightBefore(k) is { } night)
            return night;
        // "in the morning", where the day it belongs to was named.
        return k > i && IsHistory && i > 0 && Is(i - 1, Role.Lead) && _told is { Scale: Scale.Day, IsOpen: false } told ? Dates(i, k, told with { Clock = "T" + Of(k).Text }, TimeAnchor.Mentioned) : null;
    }

    // "die Nacht zum Dienstag", "in der Nacht auf den 5. Mai": the night that ends on the day.
    private Found? NightBefore(int k)
    {
        if (lexicon.Language != "de" || Of(k).Text != "NI" || !On(k + 1) || !(Word(k + 1, "zum") || Word(k + 1, "zu") || Word(k + 1, "auf")))
            return null;
        var day = Goes(k + 2, Role.The) ? k + 3 : k + 2;
        return day < Count && On(day) && Core(day) is { At: { Scale: Scale.Day, Clock: null } at } on ? Dates(k, on.Last, at with { Clock = "TNI" }, on.Anchor, on.Why) : null;
    }
}
