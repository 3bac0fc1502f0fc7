using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site;

/// <summary>Front page and sections.</summary>
internal static class FrontEndpoints
{
    private const int Above = 1 + FrontPage.Seconds + FrontPage.Under;
    private const int SectionStories = 4;
    private const int Unplaced = 12;
    private const int SectionPageStories = 25;
    private const int RankingPlaces = 8;
    private const int LeadReports = 3;

    public static void MapFront(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", Front);
        routes.MapPage("/section/{slug}", Section);
        routes.MapPage("/latest", Latest);
    }

    private static async Task<PageResult> Front(
        HttpContext http, Frames frames, Entries entries, IStoryStore stories, IArticleStore articles, FrontStand stand, Listings lists, VisitDoor visits, CancellationToken cancel)
    {
        var request = http.Request;
        var frame = await frames.ForAsync(request, cancel) with
        {
            Path = "/",
            Description = "The news as stories, each once, with who reported it first, when, and who copied it.",
        };
        var sheet = await stand.SheetAsync(stop => SheetAsync(frame.Sections, entries, stories, articles, stop), cancel) with
        {
            Ranking = await entries.OfListAsync(await lists.RankingAsync(null, RankingPlaces, cancel), cancel),
        };
        visits.Shown(http, null, ("ranking", sheet.Ranking));
        return new PageResult(FrontPage.Of(frame, sheet));
    }

    private static async Task<FrontSheet> SheetAsync(IReadOnlyList<string> sections, Entries entries, IStoryStore stories, IArticleStore articles, CancellationToken cancel)
    {
        var weighed = await entries.OfStoriesAsync((await stories.ListAsync(new StoryQuery(null, StoryOrder.Weight), null, 100, cancel)).Items, cancel);
        return new FrontSheet
        {
            Stories = weighed,
            LeadReports = weighed is [var lead, ..] ? await OthersAsync(lead, entries, cancel) : [],
            Sections = await BlocksAsync(weighed, sections, stories, entries, cancel),
            Articles = await articles.CountAsync(cancel),
            OnFile = await stories.CountAsync(cancel),
        };
    }

    private static async Task<PageResult> Section(
        string slug, string? after, HttpContext http, Frames frames, Entries entries, IStoryStore stories, Listings lists, VisitDoor visits, CancellationToken cancel)
    {
        var request = http.Request;
        var frame = await frames.ForAsync(request, cancel);
        if (!frame.Sections.Contains(slug, StringComparer.Ordinal))
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);
        var list = await stories.ListAsync(new StoryQuery(slug, StoryOrder.Weight), after, SectionPageStories, cancel);
        frame = frame with
        {
            Title = SectionWords.Name(slug),
            Section = slug,
            Path = Addresses.Section(slug),
            Feed = $"{Addresses.Section(slug)}/feed.xml",
            Description = $"Stories in {SectionWords.Name(slug)}, each once, with who reported it first and when.",
        };
        var ranking = after is null ? await entries.OfListAsync(await lists.RankingAsync(slug, RankingPlaces, cancel, span: ListSpan.Day), cancel) : [];
        visits.Shown(http, null, ("ranking", ranking));
        return new PageResult(SectionPage.Of(frame, slug, await entries.OfStoriesAsync(list.Items, cancel), after is null, list.Next, ranking));
    }

    private static async Task<PageResult> Latest(
        string? after, HttpRequest request, Frames frames, Entries entries, IStoryStore stories, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel) with
        {
            Title = "Latest",
            Path = "/latest",
            Description = "Every story on file, the newest report first.",
        };
        var list = await stories.ListAsync(new StoryQuery(null, StoryOrder.Newest), after, SectionPageStories, cancel);
        return new PageResult(LatestPage.Of(frame, await entries.OfStoriesAsync(list.Items, cancel), list.Next));
    }

    private static async Task<IReadOnlyList<ReportEntry>> OthersAsync(StoryEntry lead, Entries entries, CancellationToken cancel)
    {
        if (lead.Story.Reports < 2)
            return [];
        var reports = await entries.OfReportsAsync(lead.Story.Story, cancel);
        return [.. reports.Where(report => report.First.Id != lead.Lead.Id).Reverse().Take(LeadReports)];
    }

    // A story stands on the page once: what is above is not repeated in its section.
    private static async Task<IReadOnlyList<SectionBlock>> BlocksAsync(
        IReadOnlyList<StoryEntry> weighed, IReadOnlyList<string> sections, IStoryStore stories, Entries entries, CancellationToken cancel)
    {
        var above = weighed.Take(Above).Select(entry => entry.Story.Story.Id).ToHashSet();
        var blocks = new List<SectionBlock>();
        foreach (var slug in sections)
        {
            var list = await stories.ListAsync(new StoryQuery(slug, StoryOrder.Weight), null, Above + SectionStories, cancel);
            var rest = list.Items.Where(story => !above.Contains(story.Story.Id)).Take(SectionStories).ToArray();
            if (rest.Length > 0)
                blocks.Add(new SectionBlock(slug, await entries.OfStoriesAsync(rest, cancel)));
        }
        // Where no story could be placed at all, the rest of the page is theirs.
        var room = blocks.Count == 0 ? Unplaced : SectionStories;
        var unplaced = weighed.Skip(Above).Where(entry => entry.Story.Section is null).Take(room).ToArray();
        return unplaced.Length == 0 ? blocks : [.. blocks, new SectionBlock(null, unplaced)];
    }
}
