using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>The story page.</summary>
internal static class StoryEndpoints
{
    public static void MapStory(this IEndpointRouteBuilder routes) => routes.MapPage("/story/{id}/{slug?}", Get);

    private static async Task<PageResult> Get(
        string id, HttpContext http, Frames frames, Entries entries, HearingSheets hearings, DecisionEntries decisions, IStoryStore stories, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(http.Request, cancel);
        if (!StoryId.TryParse(id, null, out var storyId) || await stories.FindAsync(storyId, cancel) is not { } stored
            || await entries.OfStoriesAsync([stored], cancel) is not [var entry])
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);

        var linked = (await entries.OfStoriesAsync(await stories.FindManyAsync([.. stored.Story.Saga.Select(link => link.Story)], cancel), cancel)).ToDictionary(other => other.Story.Story.Id);
        var reports = await entries.OfReportsAsync(stored.Story, cancel);
        List<ArticleId> kin = [.. reports.SelectMany(report => report.First.Kin)];
        var sheet = new StorySheet(entry, reports)
        {
            Hearing = await hearings.BriefAsync(stored.Story, reports, cancel),
            Decisions = await decisions.OfStoryAsync(kin, cancel),
            Editor = await decisions.ViewAsync(http, kin, cancel),
            Saga = [.. stored.Story.Saga.Where(link => linked.ContainsKey(link.Story)).Select(link => (linked[link.Story], link.Reason)).OrderBy(link => link.Item1.Story.First)],
        };
        return new PageResult(StoryPage.Of(
            frame with
            {
                Title = entry.Headline,
                Description = $"{StoryPage.Tally(sheet.Reports)}. {entry.Lead.Lede}",
                Path = entry.Path,
                Section = stored.Section,
            },
            sheet));
    }
}
