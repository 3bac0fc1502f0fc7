using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>Who says what: <c>/article/{id}/said</c> and <c>/story/{id}/said</c>; which days a story names: <c>/story/{id}/timeline</c>. Statements wherever they stand are found by the search page.</summary>
internal static class SaidEndpoints
{
    public static void MapSaid(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/article/{id}/said", Article);
        routes.MapPage("/story/{id}/said", Story);
        routes.MapPage("/story/{id}/timeline", Days);
    }

    private static async Task<PageResult> Article(string id, HttpRequest request, Frames frames, SaidSheets sheets, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel);
        if (!ArticleId.TryParse(id, null, out var article) || await sheets.OfArticleAsync(article, cancel) is not { } sheet)
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);
        return new PageResult(SaidPage.Of(
            frame with { Title = $"Who says what: {sheet.Entry.Headline}", Path = Addresses.Said(article), Section = sheet.Entry.Article.Section, Description = "The statements of this article, word for word." }, sheet));
    }

    private static async Task<PageResult> Story(string id, HttpRequest request, Frames frames, Entries entries, HearingSheets hearings, IStoryStore stories, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel);
        if (await FindAsync(id, entries, stories, cancel) is not { } entry)
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);
        return new PageResult(StorySaidPage.Of(
            frame with { Title = $"Who says what: {entry.Headline}", Path = Addresses.Said(entry.Story.Story.Id), Section = entry.Story.Section, Description = "Who says what in the reports of this story, by source." },
            await hearings.OfStoryAsync(entry, cancel)));
    }

    private static async Task<PageResult> Days(string id, HttpRequest request, Frames frames, Entries entries, HearingSheets hearings, IStoryStore stories, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel);
        if (await FindAsync(id, entries, stories, cancel) is not { } entry)
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);
        return new PageResult(TimelinePage.Of(
            frame with { Title = $"The days it names: {entry.Headline}", Path = Addresses.Timeline(entry.Story.Story.Id), Section = entry.Story.Section, Description = "The days the reports of this story name, past and announced." },
            await hearings.TimelineAsync(entry, cancel)));
    }

    private static async Task<StoryEntry?> FindAsync(string id, Entries entries, IStoryStore stories, CancellationToken cancel) =>
        StoryId.TryParse(id, null, out var story) && await stories.FindAsync(story, cancel) is { } stored && await entries.OfStoriesAsync([stored], cancel) is [var entry] ? entry : null;
}
