using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Makes what the desk keeps of a story: its lead, headline, section, counts, times and weight.</summary>
internal static class StoryComposer
{
    public static async Task<IReadOnlyList<StoredStory>> ComposeAsync(
        IReadOnlyCollection<Story> stories,
        Dictionary<CopyGroupId, CopyGroup> groups,
        Dictionary<ArticleId, SectionPlace> sections,
        IArticleStore articles,
        Instant now,
        CancellationToken cancel)
    {
        var reports = stories.Select(story => (Story: story, Groups: story.Reports.Where(report => groups.ContainsKey(report.Group)).Select(report => groups[report.Group]).ToList()))
            .Where(pair => pair.Groups.Count > 0).ToList();
        var leads = reports.SelectMany(pair => pair.Groups.Select(LeadOf)).Distinct().ToList();
        var found = (await articles.FindManyAsync(leads, cancel)).ToDictionary(article => article.Filed.Id);
        return [.. reports.Where(pair => pair.Groups.Any(group => found.ContainsKey(LeadOf(group)))).Select(pair => Compose(pair.Story, pair.Groups, sections, found, now))];
    }

    private static StoredStory Compose(
        Story story, List<CopyGroup> groups, Dictionary<ArticleId, SectionPlace> sections, Dictionary<ArticleId, StoredArticle> found, Instant now)
    {
        var known = groups.Where(group => found.ContainsKey(LeadOf(group))).ToList();
        var lead = found[LeadOf(known[0])];
        var times = known.ConvertAll(group => TimeOf(group, found[LeadOf(group)].Filed));
        return new StoredStory
        {
            Story = story,
            Headline = lead.Filed.Article.Headline ?? lead.Filed.Article.Paragraphs().FirstOrDefault() ?? "",
            Lead = lead.Filed.Id,
            Section = SectionOf(known, sections, found),
            Reports = groups.Count,
            Copies = groups.Sum(group => group.Members.Count) - groups.Count,
            First = times.Min(),
            Last = times.Max(),
            Weight = new ListReason("newest", "newest first", new Dictionary<string, double>()),
            Score = times.Max().ToUnixTimeSeconds() + 0 * now.ToUnixTimeSeconds(),
        };
    }

    /// <summary>The article that stands for a text: the one nearest to its origin, else the first.</summary>
    public static ArticleId LeadOf(CopyGroup group) => group.Origin.Article ?? group.Members[0].Article;

    // A date after we saw the page is not believed: it would pin the story to the top.
    private static Instant TimeOf(CopyGroup group, FiledArticle lead) =>
        group.Published.Best is { } best && best.Earliest <= lead.FirstSeen ? best.Earliest : lead.FirstSeen;

    // The section most of its reports stand in; the earliest report decides a draw.
    private static string? SectionOf(List<CopyGroup> groups, Dictionary<ArticleId, SectionPlace> sections, Dictionary<ArticleId, StoredArticle> found) => groups
        .Select(group => sections.TryGetValue(LeadOf(group), out var place) ? place.Section : found[LeadOf(group)].Section)
        .Where(section => section is not null)
        .GroupBy(section => section, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .FirstOrDefault()?.Key;
}
