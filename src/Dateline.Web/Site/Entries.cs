using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>Gathers what pages show from the stores, many rows a query.</summary>
internal sealed class Entries(IArticleStore articles, IStoryStore stories)
{
    /// <summary>The entries of <paramref name="list"/> whose lead is on file, in its order.</summary>
    public async Task<IReadOnlyList<StoryEntry>> OfStoriesAsync(IReadOnlyList<StoredStory> list, CancellationToken cancel)
    {
        var leads = await OfArticlesAsync([.. list.Select(story => story.Lead)], cancel);
        return [.. list.Where(story => leads.ContainsKey(story.Lead)).Select(story => new StoryEntry(story, leads[story.Lead]))];
    }

    /// <summary>The articles of <paramref name="ids"/> that exist, with their groups.</summary>
    public async Task<IReadOnlyDictionary<ArticleId, ArticleEntry>> OfArticlesAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return new Dictionary<ArticleId, ArticleEntry>();
        return (await WithGroupsAsync(await articles.FindManyAsync([.. ids.Distinct()], cancel), cancel)).ToDictionary(entry => entry.Id);
    }

    /// <summary>The articles with their groups, in their order.</summary>
    public async Task<IReadOnlyList<ArticleEntry>> WithGroupsAsync(IReadOnlyCollection<StoredArticle> found, CancellationToken cancel)
    {
        var groupIds = found.Select(article => article.Group).OfType<CopyGroupId>().Distinct().ToArray();
        var groups = groupIds.Length == 0 ? [] : (await stories.FindGroupsAsync(groupIds, cancel)).ToDictionary(group => group.Id);
        return [.. found.Select(article => new ArticleEntry(article, article.Group is { } id ? groups.GetValueOrDefault(id) : null))];
    }

    /// <summary>The reports of a story in its order, each with its copies.</summary>
    public async Task<IReadOnlyList<ReportEntry>> OfReportsAsync(Story story, CancellationToken cancel)
    {
        var groups = (await stories.FindGroupsAsync([.. story.Reports.Select(report => report.Group)], cancel)).ToDictionary(group => group.Id);
        var ids = groups.Values.SelectMany(group => group.Members).Select(member => member.Article).Distinct().ToArray();
        var found = (await articles.FindManyAsync(ids, cancel)).ToDictionary(article => article.Filed.Id);
        return [.. story.Reports
            .Where(report => groups.ContainsKey(report.Group))
            .Select(report => ReportOf(groups[report.Group], report.Reason, found))
            .OfType<ReportEntry>()];
    }

    /// <summary>The entries of a list whose article is on file, in its order.</summary>
    public async Task<IReadOnlyList<ListedEntry>> OfListAsync(IReadOnlyList<ListEntry> list, CancellationToken cancel)
    {
        var found = await OfArticlesAsync([.. list.Select(entry => entry.Article)], cancel);
        return [.. list.Where(entry => found.ContainsKey(entry.Article)).Select(entry => new ListedEntry(found[entry.Article], entry.Reason))];
    }

    private static ReportEntry? ReportOf(CopyGroup group, string reason, Dictionary<ArticleId, StoredArticle> found)
    {
        var places = group.Members
            .Where(member => found.ContainsKey(member.Article))
            .Select(member => new CopyEntry(new ArticleEntry(found[member.Article], group), member))
            .ToArray();
        if (places.Length == 0)
            return null;
        var first = places.FirstOrDefault(place => place.Member.Article == ReportEntry.FirstOf(group)) ?? places[0];
        return new ReportEntry(first.Article, [.. places.Where(place => place != first)], reason);
    }
}
