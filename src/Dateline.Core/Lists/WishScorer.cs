using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Lists;

/// <summary>What speaks for articles to one reader: the visit, what readers like this one open next, and what the reader asked to be remembered by.</summary>
internal sealed class WishScorer
{
    private const double LikenessMin = NewsLists.LikenessMin;

    private readonly ListPool _pool;
    private readonly Instant _now;
    private readonly List<int> _read;
    private readonly List<int> _former;
    private readonly bool[] _passed;
    private readonly bool[] _visited;
    private readonly bool?[] _wanted;
    private readonly ReadingPulls _pulls;
    private readonly double[] _logWeights;

    /// <param name="visit">Articles opened in this visit, oldest first.</param>
    /// <param name="pool">What may be shown, the visited included.</param>
    /// <param name="signals">What readers open next, and what the reader asked to be remembered by.</param>
    /// <param name="now">The moment to list for.</param>
    public WishScorer(IReadOnlyList<ArticleId> visit, ListPool pool, ListSignals signals, Instant now)
    {
        (_pool, _now) = (pool, now);
        // The latest first: of equals it is the one that is told.
        _read = [.. visit.Reverse().Select(pool.PlaceOf).Where(place => place >= 0).Distinct()];
        _former = [.. signals.Remembered.Select(pool.PlaceOf).Where(place => place >= 0 && !_read.Contains(place)).Distinct().Order()];
        _passed = Passed();
        _visited = new bool[pool.SectionCount];
        foreach (var section in _read.Select(place => pool.Sections[place]).Where(section => section >= 0))
            _visited[section] = true;
        _wanted = new bool?[pool.SectionCount];
        foreach (var (section, wanted) in signals.Sections)
        {
            if (pool.NumberOf(section) is >= 0 and var number)
                _wanted[number] = wanted;
        }
        _logWeights = pool.LogWeights(now);
        _pulls = new ReadingPulls(pool, signals, ReaderBlend.NextWeight);
    }

    /// <summary>Candidates that may be shown, with their scores: nothing read already, and of no section the reader does not want.</summary>
    public RankedPlaces Rank()
    {
        var ranked = new RankedPlaces(_pool.Count);
        for (var place = 0; place < _pool.Count; place++)
        {
            if (!_passed[place] && Wish(place) != false)
                ranked.Add(new RankedPlace(place, Score(place)));
        }
        return ranked;
    }

    // What was read already, with its copies and its story, and what was read in former visits.
    private bool[] Passed()
    {
        var passed = new bool[_pool.Count];
        foreach (var read in _read)
        {
            var (story, group) = (_pool.Stories[read], _pool.Groups[read]);
            for (var place = 0; place < passed.Length; place++)
                passed[place] |= _pool.Stories[place] == story || _pool.Groups[place] == group;
        }
        foreach (var place in _former)
            passed[place] = true;
        return passed;
    }

    /// <summary>What the visit says, or the greatest of what was added to it.</summary>
    public ListReason Reason(int place)
    {
        var reason = OfVisit(place, out var most);
        var pull = _pulls.Of(place);
        if (pull > most && _pulls.Reason(place) is { } read)
            (reason, most) = (read, pull);
        if (Wish(place) == true && ReaderBlend.WantedWeight > most)
            (reason, most) = (new ListReason("you-follow", $"you follow {_pool[place].Section}", new Dictionary<string, double>(StringComparer.Ordinal) { ["followed"] = 1 }), ReaderBlend.WantedWeight);
        var (nearest, likeness) = Nearest(place, _former, LikenessMin);
        if (nearest >= 0 && ReaderBlend.WantedWeight * likeness > most && PrintNames.Shared(_pool[place].Print, _pool[nearest].Print, _pool.Names.Counts) is { Count: > 0 } shared)
            reason = new ListReason("your-profile", $"shares {NewsLists.Joined(shared)} with an article your profile remembers", With(reason.Features, Math.Round(likeness, 3)));
        return reason;
    }

    private double Score(int place)
    {
        var (nearest, likeness) = Nearest(place, _read, 0);
        var score = _logWeights[place] + likeness;
        if (nearest >= 0 && likeness >= LikenessMin && _pool.Names.Shared(place, nearest) > 0)
            score += 0.1;
        if (Wish(place) == true)
            score += ReaderBlend.WantedWeight;
        if (Nearest(place, _former, LikenessMin) is { Place: >= 0, Likeness: var alike })
            score += ReaderBlend.WantedWeight * alike;
        return score + _pulls.Of(place);
    }

    private ListReason OfVisit(int place, out double likeness)
    {
        var candidate = _pool[place];
        var reason = StoryWeight.Reason(candidate.Reports, candidate.At, 0, _now);
        (var nearest, var alike) = Nearest(place, _read, 0);
        likeness = Math.Round(alike, 3);
        var features = With(reason.Features, likeness);
        if (nearest >= 0 && alike >= LikenessMin && PrintNames.Shared(candidate.Print, _pool[nearest].Print, _pool.Names.Counts) is { Count: > 0 } shared)
            return new ListReason("shared-names", $"shares {NewsLists.Joined(shared)} with what you read in this visit", features);
        if (candidate.Section is { } section && _visited[_pool.Sections[place]])
            return new ListReason("same-section", $"you read {section} in this visit; {reason.Sentence}", features);
        if (candidate.Section is { } unread && _read.Count > 0)
            return new ListReason("unread-section", $"you have not read {unread} in this visit; {reason.Sentence}", features);
        return reason with { Features = features };
    }

    // The likest of some that is liker than a bound, the first of equals; below 0 there is none, and the likeness the bound.
    private (int Place, double Likeness) Nearest(int place, List<int> of, double bound)
    {
        var (best, nearest) = (bound, -1);
        foreach (var other in of)
        {
            if (_pool.Vectors.Likeness(place, other) is var likeness && likeness > best)
                (best, nearest) = (likeness, other);
        }
        return (nearest, best);
    }

    private bool? Wish(int place) => _pool.Sections[place] is >= 0 and var section ? _wanted[section] : null;

    private static Dictionary<string, double> With(IReadOnlyDictionary<string, double> features, double likeness) =>
        new(features, StringComparer.Ordinal) { ["likeness"] = likeness };
}
