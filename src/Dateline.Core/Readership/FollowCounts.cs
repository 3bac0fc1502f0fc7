namespace Dateline.Readership;

/// <summary>How often other articles were opened after one, fading by three half-lives. Bounded: the least lately followed makes room.</summary>
/// <param name="limit">Most articles kept, 341 at most.</param>
/// <param name="roll">The articles by number.</param>
internal sealed class FollowCounts(int limit, ArticleRoll roll)
{
    private readonly int _most = limit + limit / 2;

    // Most articles are never followed by another: nothing is kept for them.
    private int _block = -1;
    private int _size;
    private int _count;

    // Of an article that was forgotten; those who still know it may ask and add.
    private int[]? _ownTo;
    private Follow[] _ownCounts = [];
    private float _short, _middle, _long;
    private double _at;

    public ReadOnlySpan<Follow> All => Counts;

    private Span<int> To => _ownTo is not null ? _ownTo.AsSpan(0, _count) : _block < 0 ? [] : roll.Follows.To(_block, _count);

    private Span<Follow> Counts => _ownTo is not null ? _ownCounts.AsSpan(0, _count) : _block < 0 ? [] : roll.Follows.Counts(_block, _count);

    public void Add(ArticleTraffic to, double at, float weight)
    {
        var gone = at - _at;
        _short = _short * HalfLives.Left(gone, HalfLives.Follows[0]) + weight;
        _middle = _middle * HalfLives.Left(gone, HalfLives.Follows[1]) + weight;
        _long = _long * HalfLives.Left(gone, HalfLives.Follows[2]) + weight;
        _at = Math.Max(_at, at);
        var place = PlaceOf(to);
        if (place < 0)
        {
            if (_count >= _most)
                Prune(at);
            place = _count;
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

    /// <summary>Its article was forgotten: its room is given back, and what was counted lives as long as somebody knows it.</summary>
    public void Leave()
    {
        if (_ownTo is not null)
            return;
        var (to, counts) = (To.ToArray(), Counts.ToArray());
        if (_block >= 0)
            roll.Follows.Return(_block, _size);
        (_ownTo, _ownCounts, _block) = (to, counts, -1);
    }

    private int PlaceOf(ArticleTraffic to) => To.IndexOf(to.Serial);

    private void Append(in Follow follow)
    {
        MakeRoom();
        _count++;
        To[^1] = follow.To;
        Counts[^1] = follow;
    }

    private void MakeRoom()
    {
        if (_ownTo is not null)
        {
            if (_count < _ownTo.Length)
                return;
            Array.Resize(ref _ownTo, Math.Max(4, _count * 2));
            Array.Resize(ref _ownCounts, _ownTo.Length);
        }
        else if (_block < 0)
        {
            (_block, _size) = (roll.Follows.Rent(0), 0);
        }
        else if (_count == FollowStore.RoomIn(_size))
        {
            var larger = roll.Follows.Rent(_size + 1);
            To.CopyTo(roll.Follows.To(larger, _count));
            Counts.CopyTo(roll.Follows.Counts(larger, _count));
            roll.Follows.Return(_block, _size);
            (_block, _size) = (larger, _size + 1);
        }
    }

    private void Prune(double at)
    {
        var kept = All.ToArray().Where(follow => ArticleOf(follow) is not null)
            .Select(follow => (Follow: follow, follow.Weights(at).Middle, follow.Weights(at).Long))
            .OrderByDescending(entry => entry.Middle + 0.2f * entry.Long).ThenBy(entry => entry.Follow.To)
            .Take(limit).Select(entry => entry.Follow).ToList();
        _count = 0;
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
