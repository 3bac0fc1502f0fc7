using System.Collections.Concurrent;
using Dateline.Engine.Store;
using Dateline.Lists;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>What the lists choose from: of every newer story its reports, each by the article that stands for it; and of the whole archive what is like one article.</summary>
internal sealed class ListStock(IStoryStore stories, IArticleStore articles, ClippingsDesk clippings, GroupingBell bell, TimeProvider time) : IDisposable
{
    private const int PageSize = 200;
    private const int BackgroundGroups = 12;
    private const int BackgroundsKept = 2_000;

    private static readonly TimeSpan Old = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Changed = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BackgroundStands = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _gathering = new(1, 1);
    private readonly ConcurrentDictionary<CopyGroupId, (long At, IReadOnlyList<ListCandidate> Of)> _backgrounds = new();
    private volatile Pool _pool = Pool.Empty;

    /// <summary>Newest stories that every list chooses from, a few more at most. Older ones are reached as background, by search and in their section.</summary>
    internal int Newest { get; set; } = 800;

    /// <summary>What the lists choose from now. One gathers, the others read what stands: a reader never waits but for the very first pool. What was long in
    /// gathering stands longer.</summary>
    public async Task<Pool> PoolAsync(CancellationToken cancel)
    {
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
                var page = await stories.ListAsync(new StoryQuery(null, StoryOrder.Newest), after, Math.Min(PageSize, Newest), cancel);
                found.AddRange(page.Items);
                after = page.Next;
            }
            while (after is not null && found.Count < Newest);
            var members = new Dictionary<ArticleId, ArticleId>();
            var candidates = await CandidatesAsync(found, _pool, cancel, members);
            return _pool = new Pool(time.GetTimestamp(), number, time.GetElapsedTime(start), NewsLists.Lay(candidates), candidates.ToDictionary(candidate => candidate.Article.Id), members);
        }
        finally
        {
            _gathering.Release();
        }
    }

    /// <summary>An article as the lists see it, and what may be related to it beside the pool: its own story when that is old, and its background from the whole archive.</summary>
    public async Task<(ListCandidate Own, IReadOnlyList<ListCandidate> Others)> OwnAsync(StoredArticle stored, Pool pool, CancellationToken cancel)
    {
        if (pool.ByGroup.GetValueOrDefault(stored.Group!.Value) is { } inPool)
            return (inPool, await BackgroundAsync(inPool, pool, cancel));
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
        return (own, [.. of, .. (await BackgroundAsync(own, pool, cancel)).Where(candidate => candidate.Story != own.Story)]);
    }

    /// <inheritdoc />
    public void Dispose() => _gathering.Dispose();

    // What is old changes rarely: it is looked for anew after some minutes.
    private async Task<IReadOnlyList<ListCandidate>> BackgroundAsync(ListCandidate own, Pool pool, CancellationToken cancel)
    {
        if (clippings.Count <= pool.Members.Count)
            return [];
        if (!_backgrounds.TryGetValue(own.Group, out var known) || time.GetElapsedTime(known.At) > BackgroundStands)
        {
            if (_backgrounds.Count > BackgroundsKept)
                _backgrounds.Clear();
            var start = time.GetTimestamp();
            var places = (await clippings.BackgroundAsync(own.Print, cancel)).Where(place => place.Group != own.Group && !pool.ByGroup.ContainsKey(place.Group))
                .DistinctBy(place => place.CopyGroup).Take(BackgroundGroups).ToList();
            var found = await stories.FindManyAsync([.. places.Select(place => StoryId.Parse(place.Story!, null)).Distinct()], cancel);
            _backgrounds[own.Group] = known = (start, await CandidatesAsync(found, pool, cancel, only: [.. places.Select(place => place.Group)]));
        }
        return [.. known.Of.Where(candidate => !pool.ByGroup.ContainsKey(candidate.Group))];
    }

    private bool IsOld(Pool pool)
    {
        var age = pool.At == 0 ? TimeSpan.MaxValue : time.GetElapsedTime(pool.At);
        return age > Old || bell.Number != pool.Number && age > Changed && age > 4 * pool.Took;
    }

    private async Task<IReadOnlyList<ListCandidate>> CandidatesAsync(IReadOnlyList<StoredStory> found, Pool known, CancellationToken cancel, Dictionary<ArticleId, ArticleId>? members = null, HashSet<CopyGroupId>? only = null)
    {
        var wanted = found.SelectMany(story => story.Story.Reports.Select(report => report.Group)).Where(group => only is null || only.Contains(group));
        var groups = (await stories.FindGroupsAsync([.. wanted], cancel)).ToDictionary(group => group.Id);
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

    /// <summary>What the lists choose from; of every text that is one of them, its copies, too.</summary>
    internal sealed record Pool(
        long At, long Number, TimeSpan Took, IReadOnlyCollection<ListCandidate> Candidates, Dictionary<ArticleId, ListCandidate> ById, Dictionary<ArticleId, ArticleId> Members)
    {
        public Dictionary<CopyGroupId, ListCandidate> ByGroup { get; } = Candidates.GroupBy(candidate => candidate.Group).ToDictionary(group => group.Key, group => group.First());

        public static Pool Empty { get; } = new(0, -1, TimeSpan.Zero, NewsLists.Lay([]), [], []);

        public ArticleId? StandingFor(ArticleId article) => ById.ContainsKey(article) ? article : Members.TryGetValue(article, out var lead) ? lead : null;
    }
}
