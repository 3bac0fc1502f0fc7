using Dateline.Engine.Store;
using Dateline.Web.Site.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dateline.Web.Api;

/// <summary><c>/api/v1/outlets</c></summary>
internal static class OutletEndpoints
{
    public static void MapOutlets(this IEndpointRouteBuilder routes)
    {
        var outlets = routes.MapGroup("/outlets").WithTags("Outlets");
        outlets.MapGet("/", List).WithName("ListOutlets").WithSummary("Outlets by how many articles of them are on file, most first.").ProducesProblem(StatusCodes.Status400BadRequest);
        outlets.MapGet("/record", Get).WithName("GetOutletRecord").WithSummary("What one outlet has shown of itself: texts it had first, copies, false dates, delay.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<PageView<OutletBrief>>> List(int? limit, SqliteOutletStore outlets, CancellationToken cancel) =>
        TypedResults.Ok(new PageView<OutletBrief>([.. (await outlets.ListAsync(Limits.Of(limit), cancel)).Select(outlet => new OutletBrief(outlet.Name, outlet.Articles))], null));

    private static async Task<Results<Ok<OutletView>, ProblemHttpResult>> Get(string name, SqliteOutletStore outlets, CancellationToken cancel) =>
        await outlets.FindAsync(name, cancel) is { } sheet
            ? TypedResults.Ok(OutletView.From(sheet))
            : TypedResults.Problem(Problems.NotFound($"There is no outlet \"{name}\"."));
}

/// <summary>An outlet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Articles">How many articles of it are on file.</param>
internal sealed record OutletBrief(string Name, long Articles);

/// <summary>An outlet's record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Articles">How many articles of it are on file.</param>
/// <param name="Judged">How many of them, the newest, the record is made of.</param>
/// <param name="Originals">Texts it had first.</param>
/// <param name="Copies">Texts another outlet had first.</param>
/// <param name="Alone">Texts no other outlet on file showed.</param>
/// <param name="FalseDates">Days on its pages that earlier evidence contradicts.</param>
/// <param name="MedianDelayHours">Hours from the first copy's claimed time to its own, the middle of its copies.</param>
/// <param name="First">When its first judged article was first seen.</param>
/// <param name="Last">When its newest was.</param>
/// <param name="Newest">Its newest articles.</param>
internal sealed record OutletView(
    string Name, long Articles, int Judged, int Originals, int Copies, int Alone, int FalseDates, double? MedianDelayHours, string First, string Last, IReadOnlyList<Model.ArticleId> Newest)
{
    public static OutletView From(OutletSheet sheet) => new(
        sheet.Record.Outlet, sheet.Articles, sheet.Judged, sheet.Record.Originals, sheet.Record.Copies, sheet.Alone, sheet.Record.FalseDates, sheet.Record.MedianDelayHours,
        DateWords.Machine(sheet.First), DateWords.Machine(sheet.Last), sheet.Newest);
}
