using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>Counted opens of each article by the hour, for eight days.</summary>
internal sealed class OpenTally
{
    private const int HoursKept = 8 * 24;
    private readonly Dictionary<ArticleId, SortedList<long, int>> _hours = [];
    private readonly SortedList<long, int> _all = [];
    private long _prunedAt;

    public void Add(ArticleId article, Instant at)
    {
        var hour = HourOf(at);
        if (!_hours.TryGetValue(article, out var counts))
            _hours.Add(article, counts = []);
        counts[hour] = counts.GetValueOrDefault(hour) + 1;
        _all[hour] = _all.GetValueOrDefault(hour) + 1;
        if (hour - _prunedAt >= 6)
            Prune(hour);
    }

    public void Withdraw(ArticleId article, Instant at)
    {
        var hour = HourOf(at);
        if (!_hours.TryGetValue(article, out var counts) || !counts.TryGetValue(hour, out var count) || count <= 0)
            return;
        counts[hour] = count - 1;
        _all[hour]--;
    }

    /// <summary>Opens of one article since the full hour that lies <paramref name="span"/> back.</summary>
    public long Since(ArticleId article, Duration span, Instant now) => _hours.TryGetValue(article, out var counts) ? Sum(counts, HourOf(now - span)) : 0;

    /// <summary>Opens of all articles since the full hour that lies <paramref name="span"/> back.</summary>
    public long AllSince(Duration span, Instant now) => Sum(_all, HourOf(now - span));

    /// <summary>Opens since the full hour that lies <paramref name="span"/> back, and that hour.</summary>
    public (Instant Since, Dictionary<ArticleId, long> Opens) Since(Duration span, Instant now)
    {
        var from = HourOf(now - span);
        var opens = new Dictionary<ArticleId, long>();
        foreach (var (article, counts) in _hours)
        {
            if (Sum(counts, from) is > 0 and var sum)
                opens.Add(article, sum);
        }
        return (Instant.FromUnixTimeSeconds(from * NodaConstants.SecondsPerHour), opens);
    }

    private static long Sum(SortedList<long, int> counts, long from)
    {
        long sum = 0;
        for (var i = counts.Count - 1; i >= 0 && counts.GetKeyAtIndex(i) >= from; i--)
            sum += counts.GetValueAtIndex(i);
        return sum;
    }

    private void Prune(long hour)
    {
        _prunedAt = hour;
        while (_all.Count > 0 && _all.GetKeyAtIndex(0) < hour - HoursKept)
            _all.RemoveAt(0);
        foreach (var (article, counts) in _hours.ToList())
        {
            while (counts.Count > 0 && counts.GetKeyAtIndex(0) < hour - HoursKept)
                counts.RemoveAt(0);
            if (counts.Count == 0)
                _hours.Remove(article);
        }
    }

    private static long HourOf(Instant at) => (long)Math.Floor(at.ToUnixTimeSeconds() / (double)NodaConstants.SecondsPerHour);
}
