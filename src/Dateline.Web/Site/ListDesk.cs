using Dateline.Engine.Store;
using Dateline.Lists;
using Dateline.Model;
using NodaTime;

namespace Dateline.Web.Site;

/// <summary>The three lists over the newest stories on file. The pool is kept for a minute, prints of texts as long as their article stands unchanged.</summary>
internal sealed class ListDesk(IArticleStore articles, IStoryStore stories, IReaderStore readers, IClock clock) : ILists, IDisposable
{
    private const int PoolStories = 200;
    private static readonly Duration PoolLife = Duration.FromMinutes(1);
    private static readonly Duration ReadersWindow = Duration.FromHours(1);

    private readonly SemaphoreSlim _filling = new(1, 1);
    private Dictionary<(ArticleId, Instant), TextPrint> _prints = [];
    private IReadOnlyList<ListCandidate> _pool = [];
    private Instant _filledAt = Instant.MinValue;

    public async Task<IReadOnlyList<ListEntry>> RelatedAsync(ArticleId article, int limit, CancellationToken cancel)
    {
        var pool = await PoolAsync(cancel);
        return await CandidateAsync(article, pool, cancel) is { } of ? NewsLists.Related(of, pool, clock.GetCurrentInstant(), limit) : [];
    }

    public async Task<IReadOnlyList<ListEntry>> RankingAsync(int limit, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        return NewsLists.Ranking(await PoolAsync(cancel), await readers.ReadersAsync(now - ReadersWindow, cancel), now, limit);
    }

    public async Task<IReadOnlyList<ListEntry>> RecommendationAsync(ArticleId article, int limit, CancellationToken cancel)
    {
        var pool = await PoolAsync(cancel);
        if (await CandidateAsync(article, pool, cancel) is not { } of)
            return [];
        // A copy or an older article is not in the pool: what it tells of is known all the same.
        return NewsLists.Recommendation([article], pool.Contains(of) ? pool : [.. pool, of], clock.GetCurrentInstant(), limit);
    }

    public void Dispose() => _filling.Dispose();

    private async Task<IReadOnlyList<ListCandidate>> PoolAsync(CancellationToken cancel)
    {
        if (IsFresh())
            return _pool;
        await _filling.WaitAsync(cancel);
        try
        {
            if (!IsFresh())
            {
                _pool = await FillAsync(cancel);
                _filledAt = clock.GetCurrentInstant();
            }
            return _pool;
        }
        finally
        {
            _filling.Release();
        }
    }

    // An empty pool is looked into again at once: a new desk fills in seconds.
    private bool IsFresh() => _pool.Count > 0 && clock.GetCurrentInstant() - _filledAt < PoolLife;

    private async Task<IReadOnlyList<ListCandidate>> FillAsync(CancellationToken cancel)
    {
        var newest = (await stories.ListAsync(new StoryQuery(null, StoryOrder.Newest), null, PoolStories, cancel)).Items;
        var groups = (await stories.FindGroupsAsync([.. newest.SelectMany(story => story.Story.Reports).Select(report => report.Group)], cancel))
            .ToDictionary(group => group.Id);
        var firsts = (await articles.FindManyAsync([.. groups.Values.Select(group => group.Members[0].Article)], cancel))
            .ToDictionary(article => article.Filed.Id);
        var pool = new List<ListCandidate>();
        var prints = new Dictionary<(ArticleId, Instant), TextPrint>();
        foreach (var story in newest)
        {
            foreach (var report in story.Story.Reports)
            {
                if (!groups.TryGetValue(report.Group, out var group) || !firsts.TryGetValue(group.Members[0].Article, out var article))
                    continue;
                var key = (article.Filed.Id, article.ChangedAt);
                prints[key] = _prints.GetValueOrDefault(key) ?? NewsLists.Print(article.Filed.Article);
                pool.Add(CandidateOf(article, group, story, prints[key]));
            }
        }
        _prints = prints;
        return pool;
    }

    private async Task<ListCandidate?> CandidateAsync(ArticleId id, IReadOnlyList<ListCandidate> pool, CancellationToken cancel)
    {
        if (pool.FirstOrDefault(candidate => candidate.Article.Id == id) is { } known)
            return known;
        if (await articles.FindAsync(id, cancel) is not { Group: { } groupId, Story: { } storyId } article
            || await stories.FindGroupAsync(groupId, cancel) is not { } group
            || await stories.FindAsync(storyId, cancel) is not { } story)
            return null;
        return CandidateOf(article, group, story, NewsLists.Print(article.Filed.Article));
    }

    private static ListCandidate CandidateOf(StoredArticle article, CopyGroup group, StoredStory story, TextPrint print) => new()
    {
        Article = article.Filed,
        Group = group.Id,
        Story = story.Story.Id,
        Reports = story.Reports,
        Copies = story.Copies,
        At = group.Published.Best?.Earliest ?? article.Filed.FirstSeen,
        Section = article.Section ?? story.Section,
        Print = print,
    };
}
