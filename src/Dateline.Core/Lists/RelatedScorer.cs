using System.Buffers;
using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Lists;

/// <summary>What speaks for articles beside another: one story, names and words, what its readers open next.</summary>
internal sealed class RelatedScorer : IDisposable
{
    private const double SameStory = 1;
    private const double LikenessMin = NewsLists.LikenessMin;
    private const double LikenessAlone = 0.3;
    private const double RareNames = 0.5;
    private const double NameWeight = 0.15;
    private const double NamesCounted = 3;
    private const double HoursFar = 14 * 24;

    private readonly ListCandidate _of;
    private readonly ListPool _pool;
    private readonly int _story;
    private readonly int _group;
    private readonly long _at;
    private readonly int _newest;
    private readonly float[] _likeness;
    private readonly uint[] _names;
    private readonly float[] _rarity;
    private readonly ReadingPulls _pulls;

    public RelatedScorer(ListCandidate of, ListPool pool, ListSignals signals)
    {
        (_of, _pool, _at) = (of, pool, of.At.ToUnixTimeTicks());
        (_story, _group) = (pool.NumberOf(of.Story), pool.NumberOf(of.Group));
        _likeness = ArrayPool<float>.Shared.Rent(pool.Count);
        pool.Vectors.Likeness(of.Print, _likeness.AsSpan(0, pool.Count));
        _names = PrintNames.KeysOf(of.Print);
        _rarity = pool.Names.Counts.Rarity(_names);
        _pulls = new ReadingPulls(pool, signals, ReaderBlend.RelatedWeight);
        _newest = NewestTurn();
    }

    /// <summary>Candidates that something speaks for, with their scores.</summary>
    public RankedPlaces Rank()
    {
        var ranked = new RankedPlaces(_pool.Count);
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

    public void Dispose() => ArrayPool<float>.Shared.Return(_likeness);

    private (double Text, double Pull)? Weigh(int place)
    {
        var same = _pool.Stories[place] == _story;
        double likeness = _likeness[place];
        var pull = _pulls.Of(place);
        if (!same && pull <= 0 && likeness < LikenessMin)
            return null;
        double rare = _pool.Names.Shared(_names, _rarity, place);
        var isKin = same || likeness >= LikenessAlone || rare >= RareNames && likeness >= LikenessMin;
        if (!isKin && pull <= 0)
            return null;
        var days = Math.Abs(_pool.Ticks[place] - _at) / (double)NodaConstants.TicksPerDay;
        return (isKin ? likeness + NameWeight * Math.Min(NamesCounted, rare) + 0.1 / (1 + days / 30) : 0, pull);
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
        var shared = PrintNames.Shared(candidate.Print, _of.Print, _pool.Names.Counts);
        var features = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["likeness"] = Math.Round(likeness, 3),
            ["sharedNames"] = shared.Count,
            ["hoursLater"] = Math.Round(hours, 2),
        };
        if (same)
        {
            return new ListReason("same-story", candidate.At == _of.At ? "same story, at the same time" : $"same story, {When(candidate)}", features);
        }
        var far = Math.Abs(hours) >= HoursFar ? $", {When(candidate)}" : "";
        return shared.Count > 0
            ? new ListReason("shared-names", $"shares {NewsLists.Joined(shared)}{far}", features)
            : new ListReason("same-words", $"uses many of the same words{far}", features);
    }

    private string When(ListCandidate candidate) => $"{DayText.Span(candidate.At - _of.At)} {(candidate.At > _of.At ? "later" : "earlier")}";
}
