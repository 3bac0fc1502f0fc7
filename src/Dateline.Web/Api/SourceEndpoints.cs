using Dateline.Engine.Store;
using Dateline.Web.Site.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dateline.Web.Api;

/// <summary><c>/api/v1/sources</c></summary>
internal static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/sources", List).WithTags("Sources").WithName("ListSources").WithSummary("Where pages come from, and how each source fares.");

    private static async Task<Ok<PageView<SourceView>>> List(ISourceStore sources, CancellationToken cancel) =>
        TypedResults.Ok(new PageView<SourceView>([.. (await sources.ListAsync(cancel)).Select(SourceView.From)], null));
}

/// <summary>A source.</summary>
internal sealed record SourceView(
    long Id, string Kind, string Address, string? Title, string AddedAt, string? LastSuccess, string? NextDue, string? Trouble, long Articles, string? Rhythm, int Faults)
{
    public static SourceView From(Source source) => new(
        source.Id,
        source.Kind.ToString().ToLowerInvariant(),
        source.Address,
        source.Title,
        DateWords.Machine(source.AddedAt),
        source.LastSuccess is { } last ? DateWords.Machine(last) : null,
        source.NextDue is { } due ? DateWords.Machine(due) : null,
        source.Trouble,
        source.Articles,
        source.Rhythm?.ToString(),
        source.Faults);
}
