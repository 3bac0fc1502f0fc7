using System.Runtime.CompilerServices;
using Dateline.Engine.Store;
using Dateline.Model;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Fills the indexes of the group stages from the store: copies from their sketches, stories from the leads of the last weeks.</summary>
internal sealed class GroupingRefill(IArticleStore articles, IStoryStore stories, SqliteSketchStore sketches, DeskOptions options, IClock clock, ILogger<GroupingRefill> log)
{
    private const int PlacesAtOnce = 4_000;
    private const int TextsAtOnce = 200;

    /// <summary>Puts every article back into the index of copies.</summary>
    /// <returns>Those whose sketch is missing, damaged or of another version, a few hundred at a time and in filing order, each with the group it
    /// stood in: they are to be placed anew.</returns>
    public async IAsyncEnumerable<IReadOnlyList<(StoredArticle Article, CopyGroupId Former)>> RestoreCopiesAsync(
        GroupingStages stages, [EnumeratorCancellation] CancellationToken cancel)
    {
        var lost = new List<(ArticleId Article, CopyGroupId Former)>();
        var all = 0L;
        var after = await sketches.BeforeNewestAsync(GroupingStages.CopiesRemembered, cancel);
        for (var rows = await sketches.PlacesAsync(after, PlacesAtOnce, cancel); rows.Count > 0; rows = await sketches.PlacesAsync(rows[^1].Seq, PlacesAtOnce, cancel))
        {
            all += rows.Count;
            foreach (var row in rows)
            {
                if (row.Sketch is null || !stages.RestoreCopy(row.Article, row.Group, row.Sketch))
                    lost.Add((row.Article, row.Group));
            }
        }
        if (lost.Count < all)
            await RestoreRecordsAsync(stages, cancel);
        if (lost.Count == 0)
            yield break;
        WorkLog.SketchesMade(log, lost.Count, all);
        foreach (var some in lost.Chunk(TextsAtOnce))
        {
            var former = some.ToDictionary(one => one.Article, one => one.Former);
            yield return [.. (await articles.FindManyAsync(former.Keys, cancel)).Select(article => (article, former[article.Filed.Id]))];
        }
    }

    /// <summary>Files the groups of every story with a report in the last <see cref="DeskOptions.GroupingDays"/> days anew.</summary>
    /// <returns>The stories that now are not as the store has them.</returns>
    public async Task<GroupingChange> RestoreStoriesAsync(GroupingStages stages, CancellationToken cancel)
    {
        var since = clock.GetCurrentInstant() - Duration.FromDays(options.GroupingDays);
        var former = new Dictionary<StoryId, CopyGroupId>();
        var now = new Dictionary<StoryId, Story>();
        var placed = new HashSet<CopyGroupId>();
        for (var rows = await sketches.RecentAsync(since, 0, TextsAtOnce, cancel); rows.Count > 0; rows = await sketches.RecentAsync(since, rows[^1].Seq, TextsAtOnce, cancel))
        {
            foreach (var row in rows)
                former.TryAdd(StoryId.Parse(row.Story!, null), row.Group);
            var groups = await stories.FindGroupsAsync([.. rows.Select(row => row.Group).Where(placed.Add)], cancel);
            var leads = (await articles.FindManyAsync([.. groups.Select(group => group.Members[0].Article)], cancel)).ToDictionary(lead => lead.Filed.Id, lead => lead.Filed);
            foreach (var group in groups)
            {
                if (!leads.TryGetValue(group.Members[0].Article, out var lead))
                    continue;
                var put = stages.PlaceStory(group, lead);
                foreach (var gone in put.MergedAway)
                    now.Remove(gone);
                foreach (var story in put.Changed)
                    now[story.Id] = story;
            }
        }
        return await DifferencesAsync(former, now, cancel);
    }

    // A story in the store that is no longer made went into the one that now holds its first group.
    private async Task<GroupingChange> DifferencesAsync(Dictionary<StoryId, CopyGroupId> former, Dictionary<StoryId, Story> now, CancellationToken cancel)
    {
        var change = new GroupingChange();
        var storyOf = new Dictionary<CopyGroupId, StoryId>();
        foreach (var some in now.Values.Chunk(TextsAtOnce))
        {
            var stored = (await stories.FindManyAsync([.. some.Select(story => story.Id)], cancel)).ToDictionary(story => story.Story.Id, story => story.Story);
            foreach (var story in some)
            {
                foreach (var report in story.Reports)
                    storyOf[report.Group] = story.Id;
                if (!stored.TryGetValue(story.Id, out var before) || !before.Reports.Select(report => report.Group).ToHashSet().SetEquals(story.Reports.Select(report => report.Group)))
                    change.Stories[story.Id] = story;
            }
        }
        foreach (var (story, group) in former)
        {
            if (!now.ContainsKey(story) && storyOf.TryGetValue(group, out var heir))
                change.Merge(story, heir);
        }
        return change;
    }

    private async Task RestoreRecordsAsync(GroupingStages stages, CancellationToken cancel)
    {
        foreach (var some in (await sketches.GroupsOfManyAsync(cancel)).Chunk(TextsAtOnce))
        {
            var groups = await stories.FindGroupsAsync(some, cancel);
            var outlets = await sketches.OutletsAsync([.. groups.SelectMany(group => group.Members).Select(member => member.Article)], cancel);
            foreach (var group in groups)
            {
                if (group.Members.All(member => outlets.ContainsKey(member.Article)))
                    stages.RestoreRecord(group, [.. group.Members.Select(member => outlets[member.Article])]);
            }
        }
    }
}
