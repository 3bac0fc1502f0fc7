using System.Collections;
using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Lists;

/// <summary>
/// What lists choose from, laid out for choosing: what a list asks of every candidate stands side by side, in a few arrays. Made once, and asked by any number of
/// callers at a time.
/// </summary>
internal sealed class ListPool : IReadOnlyCollection<ListCandidate>
{
    private readonly ListCandidate[] _candidates;
    private readonly ListPool? _first;
    private readonly Numbers<StoryId> _stories;
    private readonly Numbers<CopyGroupId> _groups;
    private readonly Numbers<string> _sections;
    private readonly Numbers<string> _outlets;
    private readonly Dictionary<ArticleId, int> _articles = [];
    private volatile Weighing? _weights;

    /// <summary>Lays candidates out; of two with one id the first is found by it.</summary>
    public ListPool(IEnumerable<ListCandidate> candidates)
        : this([.. candidates], null)
    {
    }

    private ListPool(ListCandidate[] all, ListPool? first)
    {
        (_candidates, _first) = (all, first);
        (_stories, _groups) = (new(first?._stories, null), new(first?._groups, null));
        (_sections, _outlets) = (new(first?._sections, StringComparer.Ordinal), new(first?._outlets, StringComparer.OrdinalIgnoreCase));
        (Stories, Groups, Outlets, Sections) = (Of(first?.Stories), Of(first?.Groups), Of(first?.Outlets), Of(first?.Sections));
        (Reports, Ticks) = (Of(first?.Reports), Of(first?.Ticks));
        for (var place = first?.Count ?? 0; place < all.Length; place++)
        {
            var candidate = all[place];
            _articles.TryAdd(candidate.Article.Id, place);
            Stories[place] = _stories.Of(candidate.Story);
            Groups[place] = _groups.Of(candidate.Group);
            Outlets[place] = _outlets.Of(candidate.Article.Outlet);
            Sections[place] = candidate.Section is { } section ? _sections.Of(section) : -1;
            Reports[place] = candidate.Reports;
            Ticks[place] = candidate.At.ToUnixTimeTicks();
        }

        T[] Of<T>(T[]? known)
        {
            var values = new T[all.Length];
            known?.CopyTo(values, 0);
            return values;
        }
    }

    /// <inheritdoc />
    public int Count => _candidates.Length;

    public int[] Stories { get; }

    public int[] Groups { get; }

    public int[] Outlets { get; }

    public int[] Sections { get; }

    public int[] Reports { get; }

    public long[] Ticks { get; }

    /// <summary>Made when first asked for, as the vectors are: a ranking needs neither. Two who ask at once make the same.</summary>
    public PrintNames Names => field ??= new PrintNames(Prints(), _first?.Names);

    /// <inheritdoc cref="Names"/>
    public PrintVectors Vectors => field ??= new PrintVectors(Prints(), _first?.Vectors);

    public int SectionCount => _sections.Count;

    public int OutletCount => _outlets.Count;

    public ListCandidate this[int place] => _candidates[place];

    /// <summary>What each candidate weighs by reports and freshness at a moment, to the second; made once for all that ask in that second.</summary>
    public double[] Weights(Instant now) => Weighed(now).Weights;

    /// <summary>Of each the logarithm of one more than it weighs.</summary>
    public double[] LogWeights(Instant now) => Weighed(now).Logs;

    private Weighing Weighed(Instant now)
    {
        var second = now.ToUnixTimeSeconds();
        if (_weights is { } known && known.Second == second)
            return known;
        var weights = new double[Count];
        for (var place = 0; place < weights.Length; place++)
            weights[place] = StoryWeight.Score(Reports[place], Ticks[place], 0, Instant.FromUnixTimeSeconds(second));
        return _weights = new Weighing(second, weights, Array.ConvertAll(weights, weight => Math.Log(1 + weight)));
    }

    /// <summary>These, and others after them.</summary>
    public ListPool With(IReadOnlyList<ListCandidate> others) => new([.. _candidates, .. others], this);

    /// <inheritdoc />
    public IEnumerator<ListCandidate> GetEnumerator() => ((IEnumerable<ListCandidate>)_candidates).GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static ListPool Of(IReadOnlyCollection<ListCandidate> pool) => pool as ListPool ?? new ListPool(pool);

    /// <summary>Where an article stands; below 0 it does not.</summary>
    public int PlaceOf(ArticleId article) => _articles.TryGetValue(article, out var place) ? place : _first?.PlaceOf(article) ?? -1;

    /// <summary>The number of a story; below 0 it has none here.</summary>
    public int NumberOf(StoryId story) => _stories.Find(story);

    /// <inheritdoc cref="NumberOf(StoryId)"/>
    public int NumberOf(CopyGroupId group) => _groups.Find(group);

    /// <inheritdoc cref="NumberOf(StoryId)"/>
    public int NumberOf(string section) => _sections.Find(section);

    private List<TextPrint> Prints() => [.. _candidates.Skip(_first?.Count ?? 0).Select(candidate => candidate.Print)];

    /// <summary>Counts what is named, from 0 on; what stood before keeps its numbers.</summary>
    private sealed class Numbers<T>(Numbers<T>? before, IEqualityComparer<T>? comparer)
        where T : notnull
    {
        private readonly Dictionary<T, int> _own = new(comparer);

        public int Count => _own.Count + (before?.Count ?? 0);

        /// <summary>Below 0 it has none.</summary>
        public int Find(T name) => _own.TryGetValue(name, out var number) ? number : before?.Find(name) ?? -1;

        public int Of(T name)
        {
            var number = Find(name);
            if (number < 0)
                _own.Add(name, number = Count);
            return number;
        }
    }

    private sealed record Weighing(long Second, double[] Weights, double[] Logs);
}
