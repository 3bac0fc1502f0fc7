using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Saves what grouping changed, its stories made ready to be shown, in one step.</summary>
internal sealed class GroupingSaving(IArticleStore articles, IStoryStore stories, IReaderStore readers, GroupingBell bell, IClock clock)
{
    private const int SavedAtOnce = 200;

    public async Task SaveAsync(GroupingChange change, CancellationToken cancel)
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
            Obeyed = change.Obeyed.ToDictionary(number => number, _ => now),
        };
        await stories.SaveAsync(grouping, cancel);
        bell.Ring();
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
