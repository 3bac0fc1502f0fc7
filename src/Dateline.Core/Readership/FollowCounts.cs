using System.Runtime.InteropServices;

namespace Dateline.Readership;

/// <summary>How often other articles were opened after one, fading by three half-lives. Bounded: the least lately followed makes room.</summary>
/// <param name="limit">Most articles kept.</param>
/// <param name="roll">The articles by number.</param>
internal sealed class FollowCounts(int limit, ArticleRoll roll)
{
    // Most articles are never followed by another: nothing is made for them.
    private Dictionary<int, int>? _places;
    private List<Follow>? _follows;
    private float _short, _middle, _long;
    private double _at;

    public ReadOnlySpan<Follow> All => CollectionsMarshal.AsSpan(_follows);

    public void Add(ArticleTraffic to, double at, float weight)
    {
        var gone = at - _at;
        _short = _short * HalfLives.Left(gone, HalfLives.Follows[0]) + weight;
        _middle = _middle * HalfLives.Left(gone, HalfLives.Follows[1]) + weight;
        _long = _long * HalfLives.Left(gone, HalfLives.Follows[2]) + weight;
        _at = Math.Max(_at, at);
        _places ??= [];
        _follows ??= [];
        if (!_places.TryGetValue(to.Serial, out var place))
        {
            if (_follows.Count >= limit + limit / 2)
                Prune(_follows, _places, at);
            place = _follows.Count;
            _follows.Add(new Follow(to.Serial));
            _places.Add(to.Serial, place);
        }
        CollectionsMarshal.AsSpan(_follows)[place].Add(at, weight);
    }

    /// <summary>The article that was opened; <c>null</c> when it was forgotten.</summary>
    public ArticleTraffic? ArticleOf(in Follow follow) => roll[follow.To];

    public Follow? Of(ArticleTraffic to) => _places is not null && _places.TryGetValue(to.Serial, out var place) ? _follows![place] : null;

    public (float Short, float Middle, float Long) Totals(double at)
    {
        var gone = at - _at;
        return (_short * HalfLives.Left(gone, HalfLives.Follows[0]), _middle * HalfLives.Left(gone, HalfLives.Follows[1]), _long * HalfLives.Left(gone, HalfLives.Follows[2]));
    }

    private void Prune(List<Follow> follows, Dictionary<int, int> places, double at)
    {
        var kept = follows.Where(follow => ArticleOf(follow) is not null)
            .Select(follow => (Follow: follow, follow.Weights(at).Middle, follow.Weights(at).Long))
            .OrderByDescending(entry => entry.Middle + 0.2f * entry.Long).ThenBy(entry => entry.Follow.To)
            .Take(limit).Select(entry => entry.Follow).ToList();
        follows.Clear();
        places.Clear();
        foreach (var follow in kept)
        {
            places.Add(follow.To, follows.Count);
            follows.Add(follow);
        }
    }

    /// <summary>One article opened after or beside, with its counts. There are millions: no object each, and no reference in it.</summary>
    public struct Follow(int to)
    {
        private float _short, _middle, _long;

        /// <summary>Its number.</summary>
        public int To { get; } = to;

        public double LastAt { get; private set; }

        /// <summary>How often since it was first seen here.</summary>
        public int Times { get; private set; }

        public void Add(double at, float weight)
        {
            (_short, _middle, _long) = Weights(at);
            (_short, _middle, _long) = (_short + weight, _middle + weight, _long + weight);
            LastAt = Math.Max(LastAt, at);
            Times++;
        }

        public readonly float Middle(double at) => _middle * HalfLives.Left(at - LastAt, HalfLives.Follows[1]);

        public readonly (float Short, float Middle, float Long) Weights(double at)
        {
            var gone = at - LastAt;
            return (_short * HalfLives.Left(gone, HalfLives.Follows[0]), _middle * HalfLives.Left(gone, HalfLives.Follows[1]), _long * HalfLives.Left(gone, HalfLives.Follows[2]));
        }
    }
}
