using Dateline.Model;
using NodaTime;

namespace Dateline.Lists;

/// <summary>Weighs what readers do against what outlets report and texts say. With few readers the reports decide, with many the readers; the reason told is the
/// ground that gave more.</summary>
internal sealed class ReaderBlend
{
    /// <summary>What readers' doings may add to a place in Related, at full trust: more than any likeness, less than the story's newest turn.</summary>
    public const double RelatedWeight = 1.2;

    /// <summary>What they may add in Recommendation.</summary>
    public const double NextWeight = 1.5;

    /// <summary>What a section that is wanted adds, and an article that is like one remembered, at most.</summary>
    public const double WantedWeight = 0.5;

    private readonly ListPool _pool;
    private readonly ReadingPulls _pulls;
    private readonly double[] _reported;

    // A story is read through all its reports; the one read most stands for it.
    private readonly double[] _ofStory;
    private readonly Instant _now;

    /// <summary>Ranking: each share is of the greatest, so that the two can be weighed.</summary>
    public ReaderBlend(ListPool pool, ListSignals signals, Instant now)
    {
        (_pool, _now, _pulls) = (pool, now, new ReadingPulls(pool, signals, 1));
        (_reported, _ofStory) = (new double[pool.Count], new double[pool.Count]);
        var weights = pool.Weights(now);
        var greatest = weights.DefaultIfEmpty(1).Max();
        for (var place = 0; place < pool.Count; place++)
        {
            _reported[place] = (1 - signals.Trust) * weights[place] / greatest;
            _ofStory[pool.Stories[place]] += _pulls.Of(place);
        }
    }

    /// <summary>Every candidate with its score.</summary>
    public RankedPlaces Rank()
    {
        var ranked = new RankedPlaces(_pool.Count);
        for (var place = 0; place < _pool.Count; place++)
            ranked.Add(new RankedPlace(place, _reported[place] + _ofStory[_pool.Stories[place]] + 0.2 * _pulls.Of(place)));
        return ranked;
    }

    /// <summary>The greater of the two grounds.</summary>
    public ListReason Reason(int place) =>
        _pulls.Reason(place) is { } read && _pulls.Of(place) >= _reported[place] ? read : StoryWeight.Reason(_pool[place].Reports, _pool[place].At, 0, _now);
}
