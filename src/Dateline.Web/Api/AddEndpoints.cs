using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Dateline.Web.Api;

/// <summary><c>/api/v1/add</c></summary>
internal static class AddEndpoints
{
    public static void MapAdd(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/add", Add).WithTags("Add").WithName("Add").WithSummary("Takes in the page or feed at an address.")
            .WithDescription("From this machine, or with the bearer token of the setting Dateline:Web:AddToken. The page is kept when the answer comes; it is read right after.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<AddedView>, ProblemHttpResult>> Add(
        AddBody body, HttpContext http, Desk desk, IOptions<WebOptions> options, CancellationToken cancel)
    {
        if (!WriteRight.Holds(http, options.Value.AddToken))
            return TypedResults.Problem(Problems.Of(StatusCodes.Status403Forbidden, "not-allowed", "Only this machine may add, or a caller with the token of Dateline:Web:AddToken."));
        if (!Uri.TryCreate(body.Url, UriKind.Absolute, out var url))
            return TypedResults.Problem(Problems.Of(StatusCodes.Status400BadRequest, "bad-request", "url is not an absolute address."));
        var report = await desk.AddUrlAsync(url, null, cancel);
        return report.Faults.Count > 0 && report.Accepted + report.Known == 0
            ? TypedResults.Problem(Problems.Of(StatusCodes.Status422UnprocessableEntity, "not-taken-in", report.Faults[0].ToString()))
            : TypedResults.Ok(AddedView.From(report));
    }
}

/// <summary>What is to be added.</summary>
/// <param name="Url">An http or https address of a page or a feed.</param>
internal sealed record AddBody(string Url);

/// <summary>What came of adding.</summary>
/// <param name="Accepted">Captures that are new.</param>
/// <param name="Known">Captures that were kept already.</param>
/// <param name="Source">The source as it now stands.</param>
/// <param name="Faults">What could not be taken in, one line each.</param>
internal sealed record AddedView(int Accepted, int Known, SourceView? Source, IReadOnlyList<string> Faults)
{
    public static AddedView From(AddReport report) => new(
        report.Accepted, report.Known, report.Source is { } source ? SourceView.From(source) : null, [.. report.Faults.Select(fault => fault.ToString())]);
}
