using System.Collections.Concurrent;
using System.Globalization;
using Dateline.Engine.Readers;
using Dateline.Engine.Store;
using Dateline.Lists;
using Dateline.Model;
using Dateline.Readership;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>The three lists from the desk's current state: of every newer story its reports, each by the article that stands for it; and what readers do with them.</summary>
public sealed class Listings(IStoryStore stories, IArticleStore articles, IReaderStore readers, ReaderDesk desk, GroupingBell bell, TimeProvider time, IClock clock) : IDisposable
{
    // Stories the lists choose from; older ones are found by search and in their section.
    private const int Stories = 800;
    private const int PageSize = 200;
    private const int Asked = 60;
    private const int Everyone = 150;

    private static readonly TimeSpan Old = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Changed = TimeSpan.FromMilliseconds(500);
    private static readonly Duration Visit = Duration.FromHours(12);

    private readonly SemaphoreSlim _gathering = new(1, 1);
    private readonly ConcurrentDictionary<(string? Section, string? Outlet, ListSpan Span, int Limit), (long At, IReadOnlyList<ListEntry> Entries)> _rankings = new();
    private volatile Pool _pool = Pool.Empty;

    /// <summary>How long a ranking stands before it is made anew. Default a quarter of a second.</summary>
    internal TimeSpan Standing { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>What a reader of an article wants next, with the reason; empty when there is no such article.</summary>
    public async Task<IReadOnlyList<ListEntry>> RelatedAsync(ArticleId article, int limit, CancellationToken cancel)
    {
        var pool = await PoolAsync(cancel);
        if (await articles.FindAsync(article, cancel) is not { Group: not null, Story: not null } stored)
            return [];
        var own = await OwnAsync(stored, pool, cancel);
        var candidates = pool.ById.ContainsKey(own.Id) ? pool.Candidates : pool.Candidates.With(own.Story);
        var next = desk.Related(article, Asked);
        return NewsLists.Related(own.Candidate, candidates, clock.GetCurrentInstant(), limit, next.Articles.Count == 0 ? null : ByPlace(next, pool, Trust(desk.OpensSince(Duration.FromDays(7), article), 0.5)));
    }

    /// <summary>What readers read now, or what most outlets report.</summary>
    /// <param name="section">Section slug; <c>null</c> for all.</param>
    /// <param name="limit">Most entries.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="outlet">Name of an outlet; <c>null</c> for all.</param>
    /// <param name="span">The time it is about.</param>
    public async Task<IReadOnlyList<ListEntry>> RankingAsync(string? section, int limit, CancellationToken cancel, string? outlet = null, ListSpan span = ListSpan.Hour)
    {
        var pool = await PoolAsync(cancel);
        if (_rankings.TryGetValue((section, outlet, span, limit), out var known) && time.GetElapsedTime(known.At) < Standing)
            return known.Entries;
        var start = time.GetTimestamp();
        var candidates = section is null && outlet is null ? pool.Candidates : new ListPool(pool.Candidates.Where(candidate =>
            (section is null || candidate.Section == section) && (outlet is null || string.Equals(candidate.Article.Outlet, outlet, StringComparison.OrdinalIgnoreCase))));
        var entries = NewsLists.Ranking(candidates, Reading(span, pool), clock.GetCurrentInstant(), limit, outlet is null ? 2 : limit);
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
        var now = clock.GetCurrentInstant();
        var pool = await PoolAsync(cancel);
        var opened = visit is null ? [] : (await readers.VisitAsync(visit, now - Visit, cancel)).Where(id => id != reading).ToList();
        if (reading is { } open)
            opened.Add(open);
        // A copy that was opened is not in the pool; what it is a copy of is.
        opened.InsertRange(0, opened.Select(pool.StandingFor).OfType<ArticleId>().Where(id => !opened.Contains(id)).Distinct().ToList());
        var next = visit is not null ? desk.Recommendation(visit, Asked) : reading is { } only ? desk.Related(only, Asked) : desk.Ranking(Asked);
        var signals = next.Articles.Count == 0 ? ListSignals.None : ByPlace(next, pool, Trust(desk.OpensSince(Duration.FromDays(1), null), 1));
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

    /// <inheritdoc />
    public void Dispose() => _gathering.Dispose();

    private async Task<(ArticleId Id, ListCandidate Candidate, IReadOnlyList<ListCandidate> Story)> OwnAsync(StoredArticle stored, Pool pool, CancellationToken cancel)
    {
        var inPool = pool.ByGroup.GetValueOrDefault(stored.Group!.Value);
        if (inPool is not null)
            return (inPool.Article.Id, inPool, []);
        var story = await stories.FindAsync(stored.Story!.Value, cancel);
        IReadOnlyList<ListCandidate> of = story is null ? [] : await CandidatesAsync([story], pool, cancel);
        var own = of.FirstOrDefault(candidate => candidate.Group == stored.Group) ?? new ListCandidate
        {
            Article = stored.Filed,
            Group = stored.Group!.Value,
            Story = stored.Story.Value,
            Reports = 1,
            Copies = 0,
            At = stored.Filed.FirstSeen,
            Section = stored.Section,
            Print = NewsLists.Print(stored.Filed.Article),
        };
        return (own.Article.Id, own, of);
    }

    // Opens by their forecast for the coming hour, or as they were counted.
    private ListSignals Reading(ListSpan span, Pool pool)
    {
        if (span == ListSpan.Hour)
        {
            var expected = desk.Ranking(Everyone);
            return expected.Articles.Count == 0 ? ListSignals.None : ByShare(expected.Articles.Select((article, place) => (article, expected.Scores[place], (Func<ListReason>)(() => desk.Why(expected, place)))), pool, Trust(desk.OpensSince(Duration.FromHours(1), null), 1));
        }
        var (since, opens) = desk.OpensSince(span == ListSpan.Day ? Duration.FromDays(1) : Duration.FromDays(7));
        if (opens.Count == 0)
            return ListSignals.None;
        var from = since.ToString("d MMM HH:mm", CultureInfo.InvariantCulture);
        return ByShare(
            opens.Select(pair => (pair.Key, (double)pair.Value, (Func<ListReason>)(() => new ListReason(
                "readers", string.Create(CultureInfo.InvariantCulture, $"opened by {pair.Value} {(pair.Value == 1 ? "visit" : "visits")} since {from} UTC"), new Dictionary<string, double>(StringComparer.Ordinal) { ["opens"] = pair.Value })))),
            pool, Trust(opens.Values.Sum(), 1));
    }

    private double Trust(double opens, double ofEven) => opens / (opens + desk.Options.EvenOpens * ofEven);

    // A place counts by how near the top it is: scores of learned lists are comparable within a list only.
    private ListSignals ByPlace(ReadingList list, Pool pool, double trust)
    {
        var pulls = new Dictionary<ArticleId, ReadingPull>();
        for (var place = 0; place < list.Articles.Count; place++)
        {
            var at = place;
            if (pool.StandingFor(list.Articles[place]) is { } article)
                pulls.TryAdd(article, new ReadingPull(1 / (1 + 0.12 * place), () => desk.Why(list, at)));
        }
        return new ListSignals { Trust = trust, Pulls = pulls };
    }

    // The opens of copies are the report's; the sentence is of the one that was opened most.
    private static ListSignals ByShare(IEnumerable<(ArticleId Article, double Opens, Func<ListReason> Why)> list, Pool pool, double trust)
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

    // One gathers, the others read what stands: a reader never waits but for the very first pool. A pool that was long in gathering stands longer.
    private async Task<Pool> PoolAsync(CancellationToken cancel)
    {
        await desk.ReadySoonAsync(cancel);
        var pool = _pool;
        if (!IsOld(pool))
            return pool;
        if (pool.Candidates.Count > 0 && _gathering.CurrentCount == 0)
            return pool;
        await _gathering.WaitAsync(cancel);
        try
        {
            if (!IsOld(_pool))
                return _pool;
            var (number, start) = (bell.Number, time.GetTimestamp());
            var found = new List<StoredStory>();
            string? after = null;
            do
            {
                var page = await stories.ListAsync(new StoryQuery(null, StoryOrder.Newest), after, PageSize, cancel);
                found.AddRange(page.Items);
                after = page.Next;
            }
            while (after is not null && found.Count < Stories);
            var members = new Dictionary<ArticleId, ArticleId>();
            var candidates = await CandidatesAsync(found, _pool, cancel, members);
            return _pool = new Pool(time.GetTimestamp(), number, time.GetElapsedTime(start), new ListPool(candidates), candidates.ToDictionary(candidate => candidate.Article.Id), members);
        }
        finally
        {
            _gathering.Release();
        }
    }

    private bool IsOld(Pool pool)
    {
        var age = pool.At == 0 ? TimeSpan.MaxValue : time.GetElapsedTime(pool.At);
        return age > Old || bell.Number != pool.Number && age > Changed && age > 4 * pool.Took;
    }

    private async Task<IReadOnlyList<ListCandidate>> CandidatesAsync(IReadOnlyList<StoredStory> found, Pool known, CancellationToken cancel, Dictionary<ArticleId, ArticleId>? members = null)
    {
        var groups = (await stories.FindGroupsAsync([.. found.SelectMany(story => story.Story.Reports.Select(report => report.Group))], cancel)).ToDictionary(group => group.Id);
        var leads = (await articles.FindManyAsync([.. groups.Values.Select(StoryComposer.LeadOf).Distinct()], cancel)).ToDictionary(article => article.Filed.Id);
        var candidates = new Dictionary<ArticleId, ListCandidate>();
        foreach (var story in found)
        {
            foreach (var report in story.Story.Reports)
            {
                if (!groups.TryGetValue(report.Group, out var group) || !leads.TryGetValue(StoryComposer.LeadOf(group), out var lead))
                    continue;
                foreach (var member in group.Members)
                    members?.TryAdd(member.Article, lead.Filed.Id);
                candidates[lead.Filed.Id] = new ListCandidate
                {
                    Article = lead.Filed,
                    Group = group.Id,
                    Story = story.Story.Id,
                    Reports = story.Reports,
                    Copies = story.Copies,
                    At = StoryComposer.TimeOf(group, lead.Filed),
                    Section = lead.Section ?? story.Section,
                    // Made once for each text: the same article in the pool before keeps its print.
                    Print = known.ById.TryGetValue(lead.Filed.Id, out var before) && before.Article.Article.Headline == lead.Filed.Article.Headline
                        ? before.Print : NewsLists.Print(lead.Filed.Article),
                };
            }
        }
        return [.. candidates.Values];
    }

    // What the lists choose from; of every text that is one of them, its copies, too.
    private sealed record Pool(
        long At, long Number, TimeSpan Took, ListPool Candidates, Dictionary<ArticleId, ListCandidate> ById, Dictionary<ArticleId, ArticleId> Members)
    {
        public Dictionary<CopyGroupId, ListCandidate> ByGroup { get; } = Candidates.GroupBy(candidate => candidate.Group).ToDictionary(group => group.Key, group => group.First());

        public static Pool Empty { get; } = new(0, -1, TimeSpan.Zero, new ListPool([]), [], []);

        public ArticleId? StandingFor(ArticleId article) => ById.ContainsKey(article) ? article : Members.TryGetValue(article, out var lead) ? lead : null;
    }
}
