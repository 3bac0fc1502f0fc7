using System.Collections;
using Dateline.Model;
using NodaTime;

namespace Dateline.Lists;

/// <summary>
/// What lists choose from, laid out for choosing: what a list asks of every candidate stands side by side, in a few arrays. Made once, and asked by any number of
/// callers at a time.
/// </summary>
public sealed class ListPool : IReadOnlyCollection<ListCandidate>
{
    private readonly ListCandidate[] _candidates;
    private readonly Dictionary<ArticleId, int> _articles = [];
    private readonly Dictionary<StoryId, int> _stories = [];
    private readonly Dictionary<CopyGroupId, int> _groups = [];
    private readonly Dictionary<string, int> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _outlets = new(StringComparer.OrdinalIgnoreCase);
    private readonly ListPool? _first;
    private volatile Weighing? _weights;

    /// <summary>Lays candidates out; of two with one id the first is found by it.</summary>
    public ListPool(IEnumerable<ListCandidate> candidates)
        : this([.. candidates], null)
    {
    }

    private ListPool(ListCandidate[] all, ListPool? first)
    {
        (_candidates, _first) = (all, first);
        var from = first?.Count ?? 0;
        (Stories, Groups, Outlets, Sections) = (Of(first?.Stories), Of(first?.Groups), Of(first?.Outlets), Of(first?.Sections));
        (Reports, Ticks) = (Of(first?.Reports), Of(first?.Ticks));
        for (var place = from; place < all.Length; place++)
        {
            var candidate = all[place];
            _articles.TryAdd(candidate.Article.Id, place);
            Stories[place] = Number(_stories, first?._stories, candidate.Story);
            Groups[place] = Number(_groups, first?._groups, candidate.Group);
            Outlets[place] = Number(_outlets, first?._outlets, candidate.Article.Outlet);
            Sections[place] = candidate.Section is { } section ? Number(_sections, first?._sections, section) : -1;
            Reports[place] = candidate.Reports;
            Ticks[place] = candidate.At.ToUnixTimeTicks();
        }
        var prints = all.Skip(from).Select(candidate => candidate.Print).ToList();
        var (vectors, names) = (new PrintVectors(prints), new PrintNames(prints));
        (Vectors, Names) = first is null ? (vectors, names) : (first.Vectors.With(vectors), first.Names.With(names));
        SectionCount = _sections.Count + (first?._sections.Count ?? 0);
        OutletCount = _outlets.Count + (first?._outlets.Count ?? 0);

        T[] Of<T>(T[]? known)
        {
            var values = new T[all.Length];
            known?.CopyTo(values, 0);
            return values;
        }
    }

    /// <inheritdoc />
    public int Count => _candidates.Length;

    internal int[] Stories { get; }

    internal int[] Groups { get; }

    internal int[] Outlets { get; }

    internal int[] Sections { get; }

    internal int[] Reports { get; }

    internal long[] Ticks { get; }

    internal PrintNames Names { get; }

    internal PrintVectors Vectors { get; }

    internal int SectionCount { get; }

    internal int OutletCount { get; }

    internal ListCandidate this[int place] => _candidates[place];

    /// <summary>What each candidate weighs by reports and freshness at a moment, to the second; made once for all that ask in that second.</summary>
    internal double[] Weights(Instant now)
    {
        var second = now.ToUnixTimeSeconds();
        if (_weights is { } known && known.Second == second)
            return known.Weights;
        var weights = new double[Count];
        for (var place = 0; place < weights.Length; place++)
            weights[place] = StoryWeight.Score(Reports[place], Ticks[place], 0, Instant.FromUnixTimeSeconds(second));
        _weights = new Weighing(second, weights);
        return weights;
    }

    /// <summary>These, and others after them.</summary>
    public ListPool With(IReadOnlyList<ListCandidate> others) => new([.. _candidates, .. others], this);

    /// <inheritdoc />
    public IEnumerator<ListCandidate> GetEnumerator() => ((IEnumerable<ListCandidate>)_candidates).GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static ListPool Of(IReadOnlyCollection<ListCandidate> pool) => pool as ListPool ?? new ListPool(pool);

    /// <summary>Where an article stands; below 0 it does not.</summary>
    internal int PlaceOf(ArticleId article) => _articles.TryGetValue(article, out var place) ? place : _first?.PlaceOf(article) ?? -1;

    /// <summary>The number of a story; below 0 it has none here.</summary>
    internal int NumberOf(StoryId story) => Find(_stories, story, _first?._stories);

    /// <inheritdoc cref="NumberOf(StoryId)"/>
    internal int NumberOf(CopyGroupId group) => Find(_groups, group, _first?._groups);

    /// <inheritdoc cref="NumberOf(StoryId)"/>
    internal int NumberOf(string section) => Find(_sections, section, _first?._sections);

    private static int Find<T>(Dictionary<T, int> own, T key, Dictionary<T, int>? first)
        where T : notnull => own.TryGetValue(key, out var number) || first is not null && first.TryGetValue(key, out number) ? number : -1;

    private static int Number<T>(Dictionary<T, int> own, Dictionary<T, int>? first, T key)
        where T : notnull
    {
        if (Find(own, key, first) is >= 0 and var known)
            return known;
        var next = own.Count + (first?.Count ?? 0);
        own.Add(key, next);
        return next;
    }

    private sealed record Weighing(long Second, double[] Weights);
}
