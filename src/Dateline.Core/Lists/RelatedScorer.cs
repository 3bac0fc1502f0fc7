using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Lists;

/// <summary>What speaks for articles beside another: one story, names and words, what its readers open next.</summary>
internal sealed class RelatedScorer
{
    private const double SameStory = 1;
    private const double LikenessMin = NewsLists.LikenessMin;

    private readonly ListCandidate _of;
    private readonly ListPool _pool;
    private readonly int _story;
    private readonly int _group;
    private readonly long _at;
    private readonly int _newest;
    private readonly float[] _likeness;
    private readonly uint[] _names;
    private readonly ReadingPulls _pulls;

    public RelatedScorer(ListCandidate of, ListPool pool, ListSignals signals)
    {
        (_of, _pool, _at) = (of, pool, of.At.ToUnixTimeTicks());
        (_story, _group) = (pool.NumberOf(of.Story), pool.NumberOf(of.Group));
        _likeness = new float[pool.Count];
        pool.Vectors.Likeness(of.Print, _likeness);
        _names = PrintNames.KeysOf(of.Print);
        _pulls = new ReadingPulls(pool, signals, ReaderBlend.RelatedWeight);
        _newest = NewestTurn();
    }

    /// <summary>Candidates that something speaks for, with their scores.</summary>
    public List<RankedPlace> Rank()
    {
        var ranked = new List<RankedPlace>();
        var own = _pool.PlaceOf(_of.Article.Id);
        for (var place = 0; place < _pool.Count; place++)
        {
            if (place == own || _pool.Groups[place] == _group || Weigh(place) is not { } ground)
                continue;
            var turn = _pool.Stories[place] == _story ? SameStory + (_pool.Ticks[place] > _at ? 0.5 : 0) + (place == _newest ? 1 : 0) : 0;
            ranked.Add(new RankedPlace(place, turn + ground.Text + ground.Pull));
        }
        return ranked;
    }

    /// <summary>The ground that gave most.</summary>
    public ListReason Reason(int place)
    {
        var same = _pool.Stories[place] == _story;
        var (text, pull) = Weigh(place)!.Value;
        return !same && pull > 0 && pull >= text ? _pulls.Reason(place)! : Told(_pool[place], same, _likeness[place]);
    }

    private (double Text, double Pull)? Weigh(int place)
    {
        var same = _pool.Stories[place] == _story;
        double likeness = _likeness[place];
        var pull = _pulls.Of(place);
        if (!same && pull <= 0 && likeness < LikenessMin)
            return null;
        var shared = _pool.Names.Shared(_names, place);
        var isKin = same || likeness >= LikenessMin * 2 || shared > 0 && likeness >= LikenessMin;
        if (!isKin && pull <= 0)
            return null;
        var days = Math.Abs(_pool.Ticks[place] - _at) / (double)NodaConstants.TicksPerDay;
        return (isKin ? likeness + 0.15 * Math.Min(4, shared) + 0.1 / (1 + days / 30) : 0, pull);
    }

    // The story's newest report that is newer than the article and another text.
    private int NewestTurn()
    {
        var newest = -1;
        for (var place = 0; place < _pool.Count; place++)
        {
            if (_pool.Stories[place] == _story && _pool.Groups[place] != _group && _pool.Ticks[place] > (newest < 0 ? _at : _pool.Ticks[newest]))
                newest = place;
        }
        return newest;
    }

    private ListReason Told(ListCandidate candidate, bool same, double likeness)
    {
        var hours = (candidate.At - _of.At).TotalHours;
        var shared = PrintNames.Shared(candidate.Print, _of.Print);
        var features = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["likeness"] = Math.Round(likeness, 3),
            ["sharedNames"] = shared.Count,
            ["hoursLater"] = Math.Round(hours, 2),
        };
        if (same)
        {
            var when = candidate.At == _of.At ? "at the same time" : $"{DayText.Span(candidate.At - _of.At)} {(hours > 0 ? "later" : "earlier")}";
            return new ListReason("same-story", $"same story, {when}", features);
        }
        return shared.Count > 0
            ? new ListReason("shared-names", $"shares {NewsLists.Joined(shared)}", features)
            : new ListReason("same-words", "uses many of the same words", features);
    }
}
