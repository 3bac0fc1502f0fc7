using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>What was not counted, and why: for the operator. In memory, bounded, at most a day back. Not for more than one caller at a time.</summary>
internal sealed class HeldBook
{
    private const int Most = 2_000;
    private const int NetworksKept = 64;
    private static readonly Duration Kept = Duration.FromDays(1);
    private readonly Dictionary<(ArticleId? Article, EventFate Fate), Row> _rows = [];

    public void Add(ArticleId? article, EventFate fate, ulong? network, int withdrawn, Instant at)
    {
        if (!_rows.TryGetValue((article, fate), out var row))
        {
            if (_rows.Count >= Most)
            {
                foreach (var (key, _) in _rows.OrderBy(pair => pair.Value.LastAt).Take(Most / 4).ToList())
                    _rows.Remove(key);
            }
            _rows.Add((article, fate), row = new Row());
        }
        row.Count++;
        row.Withdrawn += withdrawn;
        row.LastAt = at;
        if (network is { } mark && row.Networks.Count < NetworksKept)
            row.Networks.Add(mark);
    }

    /// <summary>Most first.</summary>
    public IReadOnlyList<HeldBack> All(Instant now) => [.. _rows.Where(pair => now - pair.Value.LastAt < Kept)
        .OrderByDescending(pair => pair.Value.Count)
        .Select(pair => new HeldBack(pair.Key.Article, pair.Key.Fate, pair.Value.Count, pair.Value.Networks.Count, pair.Value.Withdrawn, pair.Value.LastAt))];

    private sealed class Row
    {
        public long Count;
        public long Withdrawn;
        public Instant LastAt;

        public HashSet<ulong> Networks { get; } = [];
    }
}
