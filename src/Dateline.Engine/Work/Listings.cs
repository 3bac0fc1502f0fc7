using System.Collections.Concurrent;
using System.Globalization;
using Dateline.Engine.Readers;
using Dateline.Engine.Store;
using Dateline.Lists;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>The three lists from the desk's current state: of every newer story its reports, each by the article that stands for it; and what readers do with them.</summary>
public sealed class Listings
{
    private const int Asked = 60;
    private const int Everyone = 150;

    private static readonly Duration Visit = Duration.FromHours(12);

    private readonly ListStock _stock;
    private readonly IArticleStore _articles;
    private readonly IReaderStore _readers;
    private readonly ReaderDesk _desk;
    private readonly TimeProvider _time;
    private readonly IClock _clock;
    private readonly ConcurrentDictionary<(string? Section, string? Outlet, ListSpan Span, int Limit), (long At, IReadOnlyList<ListEntry> Entries)> _rankings = new();

    internal Listings(ListStock stock, IArticleStore articles, IReaderStore readers, ReaderDesk desk, TimeProvider time, IClock clock) =>
        (_stock, _articles, _readers, _desk, _time, _clock) = (stock, articles, readers, desk, time, clock);

    /// <summary>How long a ranking stands before it is made anew. Default a quarter of a second.</summary>
    internal TimeSpan Standing { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>What a reader of an article wants next, with the reason; empty when there is no such article.</summary>
    public async Task<IReadOnlyList<ListEntry>> RelatedAsync(ArticleId article, int limit, CancellationToken cancel)
    {
        await _desk.ReadySoonAsync(cancel);
        var pool = await _stock.PoolAsync(cancel);
        if (await _articles.FindAsync(article, cancel) is not { Group: not null, Story: not null } stored)
            return [];
        var (own, others) = await _stock.OwnAsync(stored, pool, cancel);
        var candidates = others.Count == 0 ? pool.Candidates : NewsLists.Lay(pool.Candidates, others);
        var next = _desk.Related(article, Asked);
        return NewsLists.Related(own, candidates, _clock.GetCurrentInstant(), limit, next.Articles.Count == 0 ? null : ByPlace(next, pool, Trust(_desk.OpensSince(Duration.FromDays(7), article), 0.5)));
    }

    /// <summary>What readers read now, or what most outlets report.</summary>
    /// <param name="section">Section slug; <c>null</c> for all.</param>
    /// <param name="limit">Most entries.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="outlet">Name of an outlet; <c>null</c> for all.</param>
    /// <param name="span">The time it is about.</param>
    public async Task<IReadOnlyList<ListEntry>> RankingAsync(string? section, int limit, CancellationToken cancel, string? outlet = null, ListSpan span = ListSpan.Hour)
    {
        await _desk.ReadySoonAsync(cancel);
        var pool = await _stock.PoolAsync(cancel);
        if (_rankings.TryGetValue((section, outlet, span, limit), out var known) && _time.GetElapsedTime(known.At) < Standing)
            return known.Entries;
        var start = _time.GetTimestamp();
        var candidates = section is null && outlet is null ? pool.Candidates : NewsLists.Lay(pool.Candidates.Where(candidate =>
            (section is null || candidate.Section == section) && (outlet is null || string.Equals(candidate.Article.Outlet, outlet, StringComparison.OrdinalIgnoreCase))));
        var entries = NewsLists.Ranking(candidates, Reading(span, pool), _clock.GetCurrentInstant(), limit, outlet is null ? 2 : limit);
        if (_rankings.Count > 500)
            _rankings.Clear();
        _rankings[(section, outlet, span, limit)] = (start, entries);
        return entries;
    }

    /// <summary>What else a reader may want: from this visit, from what readers of the same open next, and from the profile of a reader who asked for one.</summary>
    /// <param name="reading">The article open now; <c>null</c> on a front page.</param>
    /// <param name="visit">The visit; <c>null</c> when none is known.</param>
    /// <param name="limit">Most entries.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="profile">What the reader asked to be remembered by; <c>null</c> without profile.</param>
    public async Task<IReadOnlyList<ListEntry>> RecommendationAsync(ArticleId? reading, string? visit, int limit, CancellationToken cancel, ReaderProfile? profile = null)
    {
        var now = _clock.GetCurrentInstant();
        await _desk.ReadySoonAsync(cancel);
        var pool = await _stock.PoolAsync(cancel);
        var opened = visit is null ? [] : (await _readers.VisitAsync(visit, now - Visit, cancel)).Where(id => id != reading).ToList();
        if (reading is { } open)
            opened.Add(open);
        // A copy that was opened is not in the pool; what it is a copy of is.
        opened.InsertRange(0, opened.Select(pool.StandingFor).OfType<ArticleId>().Where(id => !opened.Contains(id)).Distinct().ToList());
        var next = visit is not null ? _desk.Recommendation(visit, Asked) : reading is { } only ? _desk.Related(only, Asked) : _desk.Ranking(Asked);
        var signals = next.Articles.Count == 0 ? ListSignals.None : ByPlace(next, pool, Trust(_desk.OpensSince(Duration.FromDays(1), null), 1));
        if (profile is not null)
        {
            signals = signals with
            {
                Remembered = [.. profile.Opened.SelectMany(one => new[] { one.Article, pool.StandingFor(one.Article) ?? one.Article }).Distinct()],
                Sections = profile.Sections,
            };
        }
        return NewsLists.Recommendation(opened, pool.Candidates, now, limit, signals);
    }

    // Opens by their forecast for the coming hour, or as they were counted.
    private ListSignals Reading(ListSpan span, ListStock.Pool pool)
    {
        if (span == ListSpan.Hour)
        {
            var expected = _desk.Ranking(Everyone);
            return expected.Articles.Count == 0 ? ListSignals.None : ByShare(expected.Articles.Select((article, place) => (article, expected.Scores[place], (Func<ListReason>)(() => _desk.Why(expected, place)))), pool, Trust(_desk.OpensSince(Duration.FromHours(1), null), 1));
        }
        var (since, opens) = _desk.OpensSince(span == ListSpan.Day ? Duration.FromDays(1) : Duration.FromDays(7));
        if (opens.Count == 0)
            return ListSignals.None;
        var from = since.ToString("d MMM HH:mm", CultureInfo.InvariantCulture);
        return ByShare(
            opens.Select(pair => (pair.Key, (double)pair.Value, (Func<ListReason>)(() => new ListReason(
                "readers", string.Create(CultureInfo.InvariantCulture, $"opened by {pair.Value} {(pair.Value == 1 ? "visit" : "visits")} since {from} UTC"), new Dictionary<string, double>(StringComparer.Ordinal) { ["opens"] = pair.Value })))),
            pool, Trust(opens.Values.Sum(), 1));
    }

    private double Trust(double opens, double ofEven) => opens / (opens + _desk.Options.EvenOpens * ofEven);

    // A place counts by how near the top it is: scores of learned lists are comparable within a list only.
    private ListSignals ByPlace(ReadingList list, ListStock.Pool pool, double trust)
    {
        var pulls = new Dictionary<ArticleId, ReadingPull>();
        for (var place = 0; place < list.Articles.Count; place++)
        {
            var at = place;
            if (pool.StandingFor(list.Articles[place]) is { } article)
                pulls.TryAdd(article, new ReadingPull(1 / (1 + 0.12 * place), () => _desk.Why(list, at)));
        }
        return new ListSignals { Trust = trust, Pulls = pulls };
    }

    // The opens of copies are the report's; the sentence is of the one that was opened most.
    private static ListSignals ByShare(IEnumerable<(ArticleId Article, double Opens, Func<ListReason> Why)> list, ListStock.Pool pool, double trust)
    {
        var sums = new Dictionary<ArticleId, (double Opens, double Most, Func<ListReason> Why)>();
        foreach (var (id, opens, why) in list)
        {
            if (pool.StandingFor(id) is not { } article)
                continue;
            var (sum, most, said) = sums.GetValueOrDefault(article, (0, 0, why));
            sums[article] = (sum + opens, Math.Max(most, opens), opens > most ? why : said);
        }
        var greatest = sums.Count == 0 ? 1 : Math.Max(double.Epsilon, sums.Values.Max(sum => sum.Opens));
        return new ListSignals { Trust = trust, Pulls = sums.ToDictionary(pair => pair.Key, pair => new ReadingPull(pair.Value.Opens / greatest, pair.Value.Why)) };
    }
}
