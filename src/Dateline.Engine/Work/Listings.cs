using Dateline.Engine.Store;
using Dateline.Lists;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>The three lists from the desk's current state: of every newer story its reports, each by the article that stands for it.</summary>
public sealed class Listings(IStoryStore stories, IArticleStore articles, IReaderStore readers, IClock clock) : IDisposable
{
    // Stories the lists choose from; older ones are found by search and in their section.
    private const int Stories = 800;
    private const int PageSize = 200;

    private static readonly Duration Fresh = Duration.FromSeconds(20);
    private static readonly Duration ReadingNow = Duration.FromHours(1);
    private static readonly Duration Visit = Duration.FromHours(12);

    private readonly SemaphoreSlim _gathering = new(1, 1);
    private volatile Pool _pool = new(Instant.FromUnixTimeTicks(0), [], []);

    /// <summary>What a reader of an article wants next, with the reason; empty when there is no such article.</summary>
    public async Task<IReadOnlyList<ListEntry>> RelatedAsync(ArticleId article, int limit, CancellationToken cancel)
    {
        var pool = await PoolAsync(cancel);
        if (await articles.FindAsync(article, cancel) is not { Group: not null, Story: not null } stored)
            return [];
        var own = await OwnAsync(stored, pool, cancel);
        var candidates = pool.ById.ContainsKey(own.Id) ? pool.Candidates : [.. pool.Candidates, .. own.Story];
        return NewsLists.Related(own.Candidate, candidates, clock.GetCurrentInstant(), limit);
    }

    /// <summary>What readers read now, or what most outlets report.</summary>
    /// <param name="section">Section slug; <c>null</c> for all.</param>
    /// <param name="limit">Most entries.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<ListEntry>> RankingAsync(string? section, int limit, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var pool = await PoolAsync(cancel);
        var candidates = section is null ? pool.Candidates : pool.Candidates.Where(candidate => candidate.Section == section).ToList();
        return NewsLists.Ranking(candidates, await readers.ReadersAsync(now - ReadingNow, cancel), now, limit);
    }

    /// <summary>What else a reader may want, from this visit alone.</summary>
    /// <param name="reading">The article open now; <c>null</c> on a front page.</param>
    /// <param name="reader">The reader's token; <c>null</c> for one without.</param>
    /// <param name="limit">Most entries.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<ListEntry>> RecommendationAsync(ArticleId? reading, string? reader, int limit, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var pool = await PoolAsync(cancel);
        var visit = reader is null ? [] : (await readers.VisitAsync(reader, now - Visit, cancel)).Where(id => id != reading).ToList();
        if (reading is { } open)
            visit.Add(open);
        // A copy that was opened is not in the pool; what it is a copy of is.
        var missing = visit.Where(id => !pool.ById.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            var groups = (await articles.FindManyAsync(missing, cancel)).Select(article => article.Group).OfType<CopyGroupId>().ToHashSet();
            visit.InsertRange(0, pool.Candidates.Where(candidate => groups.Contains(candidate.Group)).Select(candidate => candidate.Article.Id).Where(id => !visit.Contains(id)).ToList());
        }
        return NewsLists.Recommendation(visit, pool.Candidates, now, limit);
    }

    /// <inheritdoc />
    public void Dispose() => _gathering.Dispose();

    private async Task<(ArticleId Id, ListCandidate Candidate, IReadOnlyList<ListCandidate> Story)> OwnAsync(StoredArticle stored, Pool pool, CancellationToken cancel)
    {
        var inPool = pool.Candidates.FirstOrDefault(candidate => candidate.Group == stored.Group);
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

    // One gathers, the others read what stands: a reader never waits but for the very first pool.
    private async Task<Pool> PoolAsync(CancellationToken cancel)
    {
        var pool = _pool;
        if (clock.GetCurrentInstant() < pool.At + Fresh)
            return pool;
        if (pool.Candidates.Count > 0 && _gathering.CurrentCount == 0)
            return pool;
        await _gathering.WaitAsync(cancel);
        try
        {
            if (clock.GetCurrentInstant() < _pool.At + Fresh)
                return _pool;
            var found = new List<StoredStory>();
            string? after = null;
            do
            {
                var page = await stories.ListAsync(new StoryQuery(null, StoryOrder.Newest), after, PageSize, cancel);
                found.AddRange(page.Items);
                after = page.Next;
            }
            while (after is not null && found.Count < Stories);
            var candidates = await CandidatesAsync(found, _pool, cancel);
            return _pool = new Pool(clock.GetCurrentInstant(), candidates, candidates.ToDictionary(candidate => candidate.Article.Id));
        }
        finally
        {
            _gathering.Release();
        }
    }

    private async Task<IReadOnlyList<ListCandidate>> CandidatesAsync(IReadOnlyList<StoredStory> found, Pool known, CancellationToken cancel)
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

    private sealed record Pool(Instant At, IReadOnlyList<ListCandidate> Candidates, Dictionary<ArticleId, ListCandidate> ById);
}
