using Dateline.Engine.Store;
using Dateline.Web.Site.Pages;

namespace Dateline.Web.Site;

/// <summary>What the desk says of itself: its sources, and how its lists are made.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/sources", Sources);
        routes.MapPage("/about/lists", AboutLists);
    }

    private static async Task<PageResult> Sources(
        HttpRequest request, Frames frames, ISourceStore sources, IArticleStore articles, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel) with
        {
            Title = "Sources",
            Path = "/sources",
            Description = "Where the pages of this desk come from, and how each source fares.",
        };
        return new PageResult(SourcesPage.Of(frame, await sources.ListAsync(cancel), await articles.CountAsync(cancel)));
    }

    private static async Task<PageResult> AboutLists(HttpRequest request, Frames frames, Engine.Readers.ReaderOptions readers, CancellationToken cancel) =>
        new(AboutListsPage.Of(await frames.ForAsync(request, cancel) with
        {
            Title = "How the lists are made",
            Path = "/about/lists",
            Description = "How stories are weighed and Related, Ranking and Recommendation are made, in plain words.",
        }, readers));
}
