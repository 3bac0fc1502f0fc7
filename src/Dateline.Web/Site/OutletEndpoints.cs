using Dateline.Engine.Store;
using Dateline.Web.Site.Pages;

namespace Dateline.Web.Site;

/// <summary>The outlets, and the record of each: <c>/outlets</c>, <c>/outlets?name=NAME</c>.</summary>
internal static class OutletEndpoints
{
    private const int Listed = 500;
    private const int RankingPlaces = 8;

    public static void MapOutlets(this IEndpointRouteBuilder routes) => routes.MapPage("/outlets", Get);

    private static async Task<PageResult> Get(
        string? name, HttpRequest request, Frames frames, Entries entries, SqliteOutletStore outlets, SqliteSourceDirectory sources, Engine.Work.Listings lists, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel);
        if (string.IsNullOrWhiteSpace(name))
        {
            return new PageResult(OutletPage.List(
                frame with { Title = "Outlets", Path = "/outlets", Description = "Who shows what is on file, and how each fares." }, await outlets.ListAsync(Listed, cancel)));
        }
        if (await outlets.FindAsync(name, cancel) is not { } sheet)
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);

        var newest = await entries.OfArticlesAsync(sheet.Newest, cancel);
        return new PageResult(OutletPage.Of(
            frame with { Title = sheet.Record.Outlet, Path = Addresses.Outlet(sheet.Record.Outlet), Description = OutletPage.Sentence(sheet) },
            sheet,
            [.. sheet.Newest.Where(newest.ContainsKey).Select(id => newest[id])],
            await sources.FindAsync(sheet.Record.Outlet, cancel),
            await entries.OfListAsync(await lists.RankingAsync(null, RankingPlaces, cancel, sheet.Record.Outlet, Engine.Work.ListSpan.Week), cancel)));
    }
}
