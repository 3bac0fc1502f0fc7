using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Engine.Work;

/// <summary>Tells the index of stories again what it has forgotten, when something still comes of it: a late copy, a new version, an editor's decision.
/// A story so keeps its address however old it is.</summary>
internal sealed class ForgottenStories(IArticleStore articles, IStoryStore stories)
{
    /// <summary>Brings the story of a group back, when the group has one on file that is no longer remembered.</summary>
    /// <param name="group">The group as it now stands.</param>
    /// <param name="filed">The article that was just placed into it, as it was on file before.</param>
    /// <param name="stages">The indexes.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task BringBackAsync(CopyGroup group, StoredArticle filed, GroupingStages stages, CancellationToken cancel)
    {
        if (stages.HoldsReport(group.Id) || (group.Members.Count == 1 && filed.Story is null))
            return;
        var members = await articles.FindManyAsync([.. group.Members.Select(member => member.Article)], cancel);
        foreach (var story in await stories.FindManyAsync([.. members.Select(member => member.Story).OfType<StoryId>().Distinct()], cancel))
            await BringBackAsync(story.Story, stages, cancel);
    }

    /// <summary>Brings a story back as it is on file; nothing happens when all its reports are remembered.</summary>
    public async Task BringBackAsync(Story story, GroupingStages stages, CancellationToken cancel)
    {
        if (story.Reports.All(report => stages.HoldsReport(report.Group)))
            return;
        var groups = await stories.FindGroupsAsync([.. story.Reports.Select(report => report.Group)], cancel);
        var leads = (await articles.FindManyAsync([.. groups.Select(group => group.Members[0].Article)], cancel)).ToDictionary(lead => lead.Filed.Id, lead => lead.Filed);
        stages.RestoreStory(story, [.. groups.Where(group => leads.ContainsKey(group.Members[0].Article)).Select(group => (group, leads[group.Members[0].Article]))]);
    }
}
