namespace Dateline.Readership;

/// <summary>How often other articles were opened after one, fading by three half-lives. Bounded: the least lately followed makes room.</summary>
/// <param name="limit">Most articles kept, 341 at most.</param>
/// <param name="roll">The articles by number.</param>
internal sealed class FollowCounts(int limit, ArticleRoll roll)
{
    private readonly int _most = limit + limit / 2;

    // Most articles are never followed by another: nothing is kept for them.
    private ArticleBlock _list;
    private bool _isGone;
    private float _short, _middle, _long;
    private double _at;

    public ReadOnlySpan<Follow> All => Counts;

    private Span<int> To => roll.Follows.To(_list);

    private Span<Follow> Counts => roll.Follows.Values(_list);

    public void Add(ArticleTraffic to, double at, float weight)
    {
        if (_isGone)
            return;
        var gone = at - _at;
        _short = _short * HalfLives.Left(gone, HalfLives.Follows[0]) + weight;
        _middle = _middle * HalfLives.Left(gone, HalfLives.Follows[1]) + weight;
        _long = _long * HalfLives.Left(gone, HalfLives.Follows[2]) + weight;
        _at = Math.Max(_at, at);
        var place = PlaceOf(to);
        if (place < 0)
        {
            if (_list.Count >= _most)
                Prune(at);
            place = _list.Count;
            Append(new Follow(to.Serial));
        }
        Counts[place].Add(at, weight);
    }

    /// <summary>The article that was opened; <c>null</c> when it was forgotten.</summary>
    public ArticleTraffic? ArticleOf(in Follow follow) => roll[follow.To];

    public Follow? Of(ArticleTraffic to) => PlaceOf(to) is >= 0 and var place ? Counts[place] : null;

    public (float Short, float Middle, float Long) Totals(double at)
    {
        var gone = at - _at;
        return (_short * HalfLives.Left(gone, HalfLives.Follows[0]), _middle * HalfLives.Left(gone, HalfLives.Follows[1]), _long * HalfLives.Left(gone, HalfLives.Follows[2]));
    }

    /// <summary>Its article was forgotten, and what was counted of it with it: its room is given back, and nothing is counted any more.</summary>
    public void Leave()
    {
        roll.Follows.Return(ref _list);
        (_short, _middle, _long, _isGone) = (0, 0, 0, true);
    }

    private int PlaceOf(ArticleTraffic to) => To.IndexOf(to.Serial);

    private void Append(in Follow follow) => roll.Follows.Append(ref _list, follow.To, follow);

    private void Prune(double at)
    {
        var kept = All.ToArray().Where(follow => ArticleOf(follow) is not null)
            .Select(follow => (Follow: follow, follow.Weights(at).Middle, follow.Weights(at).Long))
            .OrderByDescending(entry => entry.Middle + 0.2f * entry.Long).ThenBy(entry => entry.Follow.To)
            .Take(limit).Select(entry => entry.Follow).ToList();
        _list = _list with { Count = 0 };
        foreach (var follow in kept)
            Append(follow);
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
