using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>How often each list was shown and what was opened from it, place by place, a day at a time; two weeks.</summary>
internal sealed class ListFigures
{
    private const int DaysKept = 14;
    private const int Places = 20;
    private readonly SortedDictionary<long, SortedDictionary<string, Counts>> _days = [];

    public void Shown(string list, int entries, Instant at)
    {
        var counts = Of(list, at);
        counts.Lists++;
        for (var place = 0; place < entries && place < Places; place++)
            counts.Shown[place]++;
    }

    public void Opened(string list, int place, Instant at)
    {
        if (place is >= 1 and <= Places)
            Of(list, at).Opened[place - 1]++;
    }

    /// <summary>The figures of a day (UTC); empty when nothing was shown.</summary>
    public IReadOnlyList<ListDay> Day(LocalDate day) => _days.TryGetValue(DayOf(day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()), out var lists)
        ? [.. lists.Select(pair => new ListDay(pair.Key, pair.Value.Lists, [.. pair.Value.Shown], [.. pair.Value.Opened]))]
        : [];

    private Counts Of(string list, Instant at)
    {
        var day = DayOf(at);
        if (!_days.TryGetValue(day, out var lists))
        {
            _days.Add(day, lists = new SortedDictionary<string, Counts>(StringComparer.Ordinal));
            while (_days.Count > DaysKept)
                _days.Remove(_days.Keys.First());
        }
        if (!lists.TryGetValue(list, out var counts))
            lists.Add(list, counts = new Counts());
        return counts;
    }

    private static long DayOf(Instant at) => (long)Math.Floor(at.ToUnixTimeSeconds() / (double)NodaConstants.SecondsPerDay);

    private sealed class Counts
    {
        public long Lists;

        public long[] Shown { get; } = new long[Places];

        public long[] Opened { get; } = new long[Places];
    }
}

/// <summary>How one list fared on one day.</summary>
/// <param name="List">"related", "ranking", "recommendation".</param>
/// <param name="Lists">How often it was shown.</param>
/// <param name="Shown">How often each place was shown, from the first.</param>
/// <param name="Opened">How often each was opened.</param>
public sealed record ListDay(string List, long Lists, IReadOnlyList<long> Shown, IReadOnlyList<long> Opened)
{
    /// <summary>Opens by lists shown; <c>null</c> when none was.</summary>
    public double? Rate => Lists == 0 ? null : (double)Opened.Sum() / Lists;

    /// <summary>The mean of one over the place that was opened, 1 at best; <c>null</c> when none was.</summary>
    public double? Reciprocal => Opened.Sum() is > 0 and var all ? Opened.Select((count, place) => count / (place + 1.0)).Sum() / all : null;
}
