using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>
/// Puts filed articles into groups of copies and stories. Its indexes are in memory, filled from the store at first use and after
/// every failed save, so they never know more or less than the store does.
/// </summary>
internal sealed class CopyDesk(IArticleStore articles, IStoryStore stories, SqliteSketchStore sketches, IReaderStore readers, GroupingRefill refill, DeskOptions options, IClock clock)
{
    private const int SavedAtOnce = 200;

    private GroupingStages? _stages;

    /// <summary>Whether the indexes are filled.</summary>
    public bool IsReady => _stages is not null;

    /// <summary>Fills the indexes from the store, and saves what the stages now see differently.</summary>
    public async Task FillAsync(CancellationToken cancel)
    {
        if (_stages is not null)
            return;
        var stages = new GroupingStages(sketches.Recall, options);
        var formers = new Dictionary<CopyGroupId, ArticleId>();
        await foreach (var lost in refill.RestoreCopiesAsync(stages, cancel))
        {
            var change = new GroupingChange();
            foreach (var (article, former) in lost)
            {
                PlaceCopy(stages, article.Filed, change);
                formers.TryAdd(former, article.Filed.Id);
            }
            await SaveAsync(change, cancel);
        }
        await SaveAsync(HeirsOf(formers, stages), cancel);
        await SaveAsync(await refill.RestoreStoriesAsync(stages, cancel), cancel);
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
            var touched = new List<CopyGroup>();
            PlaceCopy(stages, article.Filed, change, touched);
            foreach (var group in touched)
            {
                var lead = await LeadAsync(group, known, cancel);
                if (lead is null)
                    continue;
                var placed = stages.PlaceStory(group, lead);
                foreach (var gone in placed.MergedAway)
                    change.Merge(gone, placed.Story.Id);
                foreach (var story in placed.Changed)
                    change.Stories[story.Id] = story;
            }
        }
    }

    // A group in the store that the stages no longer make went into the one that now holds its first article.
    private static GroupingChange HeirsOf(Dictionary<CopyGroupId, ArticleId> formers, GroupingStages stages)
    {
        var change = new GroupingChange();
        foreach (var (former, article) in formers)
        {
            if (!stages.Holds(former) && stages.GroupOf(article) is { } heir)
                change.Merge(former, heir.Id);
        }
        return change;
    }

    private static void PlaceCopy(GroupingStages stages, FiledArticle article, GroupingChange change, List<CopyGroup>? touched = null)
    {
        var (group, mergedAway, left) = stages.PlaceCopy(article);
        foreach (var gone in mergedAway)
            change.Merge(gone, group.Id);
        foreach (var one in left.Append(group))
        {
            change.Groups[one.Id] = one;
            touched?.Add(one);
        }
        if (stages.SketchOf(article.Id) is { } sketch)
            change.Sketches[article.Id] = sketch;
    }

    private async Task<FiledArticle?> LeadAsync(CopyGroup group, Dictionary<ArticleId, FiledArticle> known, CancellationToken cancel)
    {
        var id = group.Members[0].Article;
        if (!known.TryGetValue(id, out var lead) && await articles.FindAsync(id, cancel) is { } stored)
            known[id] = lead = stored.Filed;
        return lead;
    }

    private async Task SaveAsync(GroupingChange change, CancellationToken cancel)
    {
        if (change.IsEmpty)
            return;
        var now = clock.GetCurrentInstant();
        var reading = await readers.StoryReadersAsync(now - StoryComposer.ReadersOver, cancel);
        var composed = new List<StoredStory>(change.Stories.Count);
        foreach (var some in change.Stories.Values.Chunk(SavedAtOnce))
        {
            var groups = await GroupsOfAsync(some, change, cancel);
            composed.AddRange(await new StoryComposer(articles, groups, change.Sections, reading, now).ComposeAsync(some, cancel));
        }
        var grouping = new Grouping
        {
            Groups = change.Groups.Values,
            Stories = composed,
            MergedGroups = change.GroupHeirs(),
            MergedStories = change.StoryHeirs(),
            Sections = change.Sections,
            Sketches = change.Sketches,
        };
        await stories.SaveAsync(grouping, cancel);
    }

    // Of a story that grew, most groups were not touched: they are as the store has them.
    private async Task<Dictionary<CopyGroupId, CopyGroup>> GroupsOfAsync(IReadOnlyCollection<Story> some, GroupingChange change, CancellationToken cancel)
    {
        var groups = new Dictionary<CopyGroupId, CopyGroup>();
        var others = new HashSet<CopyGroupId>();
        foreach (var report in some.SelectMany(story => story.Reports))
        {
            if (change.Groups.TryGetValue(report.Group, out var group))
                groups[group.Id] = group;
            else
                others.Add(report.Group);
        }
        foreach (var group in await stories.FindGroupsAsync(others, cancel))
            groups[group.Id] = group;
        return groups;
    }
}
