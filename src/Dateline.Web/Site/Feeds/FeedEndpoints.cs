using Dateline.Engine.Store;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Feeds;

/// <summary>RSS out: the front page and every section.</summary>
internal static class FeedEndpoints
{
    private const int Items = 50;

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/feed.xml", [HttpMethods.Get, HttpMethods.Head], Front).ExcludeFromDescription();
        routes.MapMethods("/section/{slug}/feed.xml", [HttpMethods.Get, HttpMethods.Head], Section).ExcludeFromDescription();
    }

    private static Task<IResult> Front(HttpRequest request, Frames frames, Entries entries, IStoryStore stories, CancellationToken cancel) =>
        Of(null, request, frames, entries, stories, cancel);

    private static Task<IResult> Section(string slug, HttpRequest request, Frames frames, Entries entries, IStoryStore stories, CancellationToken cancel) =>
        Of(slug, request, frames, entries, stories, cancel);

    private static async Task<IResult> Of(
        string? slug, HttpRequest request, Frames frames, Entries entries, IStoryStore stories, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel);
        if (slug is not null && !frame.Sections.Contains(slug, StringComparer.Ordinal))
            return TypedResults.NotFound();
        var path = slug is null ? "/" : Addresses.Section(slug);
        var title = slug is null ? frame.Paper : $"{frame.Paper}: {SectionWords.Name(slug)}";
        var list = await entries.OfStoriesAsync((await stories.ListAsync(new StoryQuery(slug, StoryOrder.Newest), null, Items, cancel)).Items, cancel);
        return TypedResults.Text(
            RssFeed.Of(frame with { Feed = slug is null ? "/feed.xml" : $"{path}/feed.xml" }, title, path, list),
            "application/rss+xml; charset=utf-8");
    }
}
