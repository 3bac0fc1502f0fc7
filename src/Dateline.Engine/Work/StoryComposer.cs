using Dateline.Engine.Store;
using Dateline.Lists;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Makes what the desk keeps of a story: its lead, headline, section, counts, times and weight.</summary>
internal sealed class StoryComposer(
    IArticleStore articles,
    IReadOnlyDictionary<CopyGroupId, CopyGroup> groups,
    IReadOnlyDictionary<ArticleId, SectionFinding> sections,
    IReadOnlyDictionary<StoryId, long> readers,
    Instant now)
{
    /// <summary>Readers of this long count for a story's weight.</summary>
    public static readonly Duration ReadersOver = Duration.FromHours(24);

    public async Task<IReadOnlyList<StoredStory>> ComposeAsync(IReadOnlyCollection<Story> stories, CancellationToken cancel)
    {
        var reports = stories.Select(story => (Story: story, Groups: story.Reports.Where(report => groups.ContainsKey(report.Group)).Select(report => groups[report.Group]).ToList())).ToList();
        var leads = reports.SelectMany(pair => pair.Groups.Select(LeadOf)).Distinct().ToList();
        var found = (await articles.FindManyAsync(leads, cancel)).ToDictionary(article => article.Filed.Id);
        return [.. reports.Where(pair => pair.Groups.Exists(group => found.ContainsKey(LeadOf(group)))).Select(pair => Compose(pair.Story, pair.Groups, found))];
    }

    /// <summary>The article that stands for a text: the one nearest to its origin, else the first.</summary>
    public static ArticleId LeadOf(CopyGroup group) => group.Origin.Article ?? group.Members[0].Article;

    /// <summary>When a text was first published by the best evidence; a date after we saw the page is not believed, it would pin the story to the top.</summary>
    public static Instant TimeOf(CopyGroup group, FiledArticle lead) =>
        group.Published.Best is { } best && best.Earliest <= lead.FirstSeen ? best.Earliest : lead.FirstSeen;

    private StoredStory Compose(Story story, List<CopyGroup> all, Dictionary<ArticleId, StoredArticle> found)
    {
        var known = all.Where(group => found.ContainsKey(LeadOf(group))).ToList();
        var lead = found[LeadOf(known[0])];
        var times = known.ConvertAll(group => TimeOf(group, found[LeadOf(group)].Filed));
        var outlets = known.Select(group => found[LeadOf(group)].Filed.Outlet).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var (score, reason) = NewsLists.Weigh(outlets, times.Max(), readers.GetValueOrDefault(story.Id), now);
        return new StoredStory
        {
            Story = story,
            Headline = lead.Filed.Article.Headline ?? lead.Filed.Article.Paragraphs().FirstOrDefault() ?? "",
            Lead = lead.Filed.Id,
            Section = SectionOf(known, found),
            Reports = all.Count,
            Copies = all.Sum(group => group.Members.Count) - all.Count,
            First = times.Min(),
            Last = times.Max(),
            Weight = reason,
            Score = score,
        };
    }

    // The section most of its reports stand in; the earliest report decides a draw.
    private string? SectionOf(List<CopyGroup> known, Dictionary<ArticleId, StoredArticle> found) => known
        .Select(group => sections.TryGetValue(LeadOf(group), out var finding) ? finding.Section : found[LeadOf(group)].Section)
        .Where(section => section is not null)
        .GroupBy(section => section, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .FirstOrDefault()?.Key;
}
