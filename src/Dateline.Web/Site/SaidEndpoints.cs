using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>Who says what: <c>/article/{id}/said</c> and <c>/story/{id}/said</c>. Statements wherever they stand are found by the search page.</summary>
internal static class SaidEndpoints
{
    public static void MapSaid(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/article/{id}/said", Article);
        routes.MapPage("/story/{id}/said", Story);
    }

    private static async Task<PageResult> Article(string id, HttpRequest request, Frames frames, SaidSheets sheets, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel);
        if (!ArticleId.TryParse(id, null, out var article) || await sheets.OfArticleAsync(article, cancel) is not { } sheet)
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);
        return new PageResult(SaidPage.Of(
            frame with { Title = $"Who says what: {sheet.Entry.Headline}", Path = Addresses.Said(article), Section = sheet.Entry.Article.Section, Description = "The statements of this article, word for word." }, sheet));
    }

    private static async Task<PageResult> Story(string id, HttpRequest request, Frames frames, Entries entries, SaidSheets sheets, IStoryStore stories, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel);
        if (!StoryId.TryParse(id, null, out var storyId) || await stories.FindAsync(storyId, cancel) is not { } stored || await entries.OfStoriesAsync([stored], cancel) is not [var entry])
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);
        var sources = await sheets.OfStoryAsync(stored.Story, cancel);
        return new PageResult(SaidPage.OfStory(
            frame with { Title = $"Who says what: {entry.Headline}", Path = Addresses.Said(stored.Story.Id), Section = stored.Section, Description = "Who says what in the reports of this story, by source." }, entry, sources));
    }
}
