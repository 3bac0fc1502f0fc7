using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>
/// Puts filed articles into groups of copies and stories. Its indexes are in memory, filled from the store at first use and after
/// every failed save, so they never know more or less than the store does.
/// </summary>
internal sealed class CopyDesk(IArticleStore articles, IStoryStore stories, IReaderStore readers, DeskOptions options, IClock clock)
{
    private const int ReplayPage = 200;

    private GroupingStages? _stages;
    private Dictionary<CopyGroupId, CopyGroup> _groups = [];
    private Dictionary<StoryId, Story> _stories = [];

    /// <summary>Whether the indexes are filled.</summary>
    public bool IsReady => _stages is not null;

    /// <summary>Fills the indexes from the store, and saves what the stages now see differently.</summary>
    public async Task FillAsync(CancellationToken cancel)
    {
        if (_stages is not null)
            return;
        _groups = [];
        _stories = [];
        var stages = new GroupingStages();
        var since = clock.GetCurrentInstant() - Duration.FromDays(options.GroupingDays);
        var change = new GroupingChange();
        var formerGroups = new Dictionary<CopyGroupId, ArticleId>();
        var formerStories = new Dictionary<StoryId, ArticleId>();
        string? after = null;
        do
        {
            var page = await articles.ReplayAsync(since, after, ReplayPage, cancel);
            foreach (var article in page.Items)
            {
                formerGroups.TryAdd(article.Group!.Value, article.Filed.Id);
                formerStories.TryAdd(article.Story!.Value, article.Filed.Id);
            }
            await PlaceAllAsync(stages, page.Items, change, cancel);
            after = page.Next;
        }
        while (after is not null);
        await SaveAsync(Reconcile(change, formerGroups, formerStories), cancel);
        _stages = stages;
    }

    /// <summary>Groups <paramref name="filed"/> and saves what that changed, their sections with it.</summary>
    public async Task PlaceAsync(IReadOnlyList<StoredArticle> filed, IReadOnlyDictionary<ArticleId, SectionFinding> sections, CancellationToken cancel)
    {
        await FillAsync(cancel);
        var stages = _stages!;
        try
        {
            var change = new GroupingChange();
            foreach (var article in filed)
            {
                if (sections.TryGetValue(article.Filed.Id, out var section))
                    change.Sections[article.Filed.Id] = section;
            }
            await PlaceAllAsync(stages, filed, change, cancel);
            await SaveAsync(change, cancel);
        }
        catch
        {
            // What the indexes learnt was not saved: they are filled anew.
            _stages = null;
            throw;
        }
    }

    private async Task PlaceAllAsync(GroupingStages stages, IReadOnlyList<StoredArticle> filed, GroupingChange change, CancellationToken cancel)
    {
        var known = filed.ToDictionary(article => article.Filed.Id, article => article.Filed);
        foreach (var article in filed)
        {
            var (group, mergedAway, left) = stages.PlaceCopy(article.Filed);
            foreach (var gone in mergedAway)
            {
                _groups.Remove(gone);
                change.Merge(gone, group.Id);
            }
            foreach (var touched in left.Append(group))
            {
                _groups[touched.Id] = touched;
                change.Groups.Add(touched.Id);
                var lead = await LeadAsync(touched, known, cancel);
                if (lead is null)
                    continue;
                var placed = stages.PlaceStory(touched, lead);
                foreach (var gone in placed.MergedAway)
                {
                    _stories.Remove(gone);
                    change.Merge(gone, placed.Story.Id);
                }
                foreach (var story in placed.Changed)
                {
                    change.Stories.Add(story.Id);
                    _stories[story.Id] = story;
                }
            }
        }
    }

    private async Task<FiledArticle?> LeadAsync(CopyGroup group, Dictionary<ArticleId, FiledArticle> known, CancellationToken cancel)
    {
        var id = group.Members[0].Article;
        if (!known.TryGetValue(id, out var lead) && await articles.FindAsync(id, cancel) is { } stored)
            known[id] = lead = stored.Filed;
        return lead;
    }

    // A group or story in the store that the stages no longer make went into the one that now holds its first article.
    private GroupingChange Reconcile(GroupingChange change, Dictionary<CopyGroupId, ArticleId> formerGroups, Dictionary<StoryId, ArticleId> formerStories)
    {
        var groupOf = _groups.Values.SelectMany(group => group.Members.Select(member => (member.Article, group.Id))).ToDictionary(pair => pair.Article, pair => pair.Id);
        var storyOf = _stories.Values.SelectMany(story => story.Reports.Select(report => (report.Group, story.Id))).ToDictionary(pair => pair.Group, pair => pair.Id);
        foreach (var (former, article) in formerGroups)
        {
            if (!_groups.ContainsKey(former) && groupOf.TryGetValue(article, out var heir))
                change.Merge(former, heir);
        }
        foreach (var (former, article) in formerStories)
        {
            if (!_stories.ContainsKey(former) && groupOf.TryGetValue(article, out var group) && storyOf.TryGetValue(group, out var heir))
                change.Merge(former, heir);
        }
        return change;
    }

    private async Task SaveAsync(GroupingChange change, CancellationToken cancel)
    {
        var groups = change.Groups.Where(_groups.ContainsKey).Select(id => _groups[id]).ToList();
        var touched = change.Stories.Where(_stories.ContainsKey).Select(id => _stories[id]).ToList();
        var now = clock.GetCurrentInstant();
        var composer = new StoryComposer(articles, _groups, change.Sections, await readers.StoryReadersAsync(now - StoryComposer.ReadersOver, cancel), now);
        foreach (var some in touched.Chunk(ReplayPage))
            change.Composed.AddRange(await composer.ComposeAsync(some, cancel));
        if (groups.Count == 0 && change.Composed.Count == 0)
            return;
        var grouping = new Grouping
        {
            Groups = groups,
            Stories = change.Composed,
            MergedGroups = change.GroupHeirs(_groups.ContainsKey),
            MergedStories = change.StoryHeirs(_stories.ContainsKey),
            Sections = change.Sections,
        };
        await stories.SaveAsync(grouping, cancel);
    }
}
