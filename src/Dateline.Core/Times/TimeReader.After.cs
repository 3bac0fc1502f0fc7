using Dateline.Model;

namespace Dateline.Times;

// Direction words that stand behind what they direct: the year before, la semaine dernière, el lunes pasado, на прошлой неделе.
internal sealed partial class TimeReader
{
    private Found? After(int i)
    {
        var k = Is(i, Role.The) && On(i + 1) ? i + 1 : i;
        if (k >= Count || !Is(k, Role.Unit | Role.Weekday | Role.Month | Role.Season) || Is(k, Role.Plural))
            return null;
        var n = k + 1;
        if (lexicon.Language == "en")
        {
            // "the year before", "the day following": they end their phrase.
            if (k == i || !Is(k, Role.Unit) || !Goes(n, Role.Earlier | Role.Told) && !Word(n, "after") || !On(n) || !Ends(n + 1) && !Is(n + 1, Role.And | Role.To))
                return null;
            var by = Word(n, "after") || Of(n).Text == "1" ? 1 : -1;
            if (Of(k).Unit >= Scale.Hour || (_told ?? _today) is not { IsOpen: false } from || from.Scale < Of(k).Unit)
                return null;
            return from.To(Of(k).Unit).Shift(Of(k).Unit, by) is { } moved ? Dates(i, n, moved, TimeAnchor.Mentioned, by < 0 ? "the one before" : "the one after") : null;
        }
        // In Chinese, Japanese and Korean the direction stands first: "全年上涨" is a rise.
        if (!Goes(n, Role.Last | Role.Next) || lexicon.Language is "zh" or "ja" or "ko")
            return null;
        var direction = Is(n, Role.Last) ? -1 : 1;
        if (Is(k, Role.Weekday))
        {
            var (at, anchor, why) = WeekdayAt(k, Of(k).Weekday, direction, true);
            return Dates(i, n, at, anchor, why);
        }
        if (Is(k, Role.Month))
            return DirectedMonth(i, k, direction) is { } month ? month with { Last = n } : null;
        if (Is(k, Role.Season))
            return DirectedSeason(i, k, direction) is { } season ? season with { Last = n } : null;
        return DirectedUnit(i, n, k, direction, false) is { } found ? found with { Last = n } : null;
    }
}
