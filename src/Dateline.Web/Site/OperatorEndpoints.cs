using Dateline.Engine.Readers;
using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>What whoever runs the desk sees of its lists; for those who may sit in the editor's seat.</summary>
internal static class OperatorEndpoints
{
    private const int HeldShown = 100;

    public static void MapOperator(this IEndpointRouteBuilder routes) => routes.MapPage("/operator/lists", Lists);

    private static async Task<PageResult> Lists(
        HttpContext http, Frames frames, Entries entries, EditorSeat seat, ReaderDesk desk, SqliteReaderLogStore log, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(http.Request, cancel) with { Title = "The lists, for whoever runs them" };
        if (!seat.MaySit(http))
            return new PageResult(FaultPage.Refused(frame, "This page is for those who run the desk. Sit down at /editor first."), StatusCodes.Status403Forbidden);
        await desk.ReadySoonAsync(cancel);
        var report = desk.Report();
        var held = report.Held.Take(HeldShown).ToList();
        var known = await entries.OfArticlesAsync([.. held.Select(one => one.Article).OfType<ArticleId>()], cancel);
        return new PageResult(OperatorListsPage.Of(frame, desk.Options, report with { Held = held }, known, await log.SizeAsync(cancel), desk.IsReady));
    }
}
