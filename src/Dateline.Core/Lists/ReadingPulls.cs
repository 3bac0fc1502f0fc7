using Dateline.Model;

namespace Dateline.Lists;

/// <summary>What readers' doings add to each candidate's score.</summary>
internal sealed class ReadingPulls
{
    private readonly double[]? _pulls;
    private readonly ListPool _pool;
    private readonly ListSignals _signals;

    /// <param name="pool">The candidates.</param>
    /// <param name="signals">What readers do.</param>
    /// <param name="most">What it adds at full trust and strength.</param>
    public ReadingPulls(ListPool pool, ListSignals signals, double most)
    {
        (_pool, _signals) = (pool, signals);
        if (signals.Trust <= 0 || signals.Pulls.Count == 0)
            return;
        _pulls = new double[pool.Count];
        foreach (var (article, pull) in signals.Pulls)
        {
            if (pool.PlaceOf(article) is >= 0 and var place)
                _pulls[place] = most * signals.Trust * Math.Clamp(pull.Strength, 0, 1);
        }
    }

    /// <summary>What is added; 0 when nothing is known.</summary>
    public double Of(int place) => _pulls is null ? 0 : _pulls[place];

    /// <summary>The same for a person; <c>null</c> when nothing is known.</summary>
    public ListReason? Reason(int place) => _pulls is not null && _signals.Pulls.TryGetValue(_pool[place].Article.Id, out var pull) ? pull.Reason : null;
}
