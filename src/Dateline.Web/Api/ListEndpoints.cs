using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dateline.Web.Api;

/// <summary><c>/api/v1/lists</c></summary>
internal static class ListEndpoints
{
    public static void MapLists(this IEndpointRouteBuilder routes)
    {
        var lists = routes.MapGroup("/lists").WithTags("Lists").ProducesProblem(StatusCodes.Status400BadRequest);
        lists.MapGet("/related", Related).WithName("GetRelated").WithSummary("Reports that have to do with an article, each with its reason.");
        lists.MapGet("/ranking", Ranking).WithName("GetRanking").WithSummary("What is reported and read most now, each with its reason.");
        lists.MapGet("/recommendation", Recommendation).WithName("GetRecommendation").WithSummary("What a reader of an article, or of a visit, may want next, each with its reason; nothing is known of the reader.");
    }

    private static async Task<Ok<PageView<PlaceView>>> Related(ArticleId article, int? limit, Listings lists, Entries entries, CancellationToken cancel) =>
        await OfAsync(lists.RelatedAsync(article, Limits.Of(limit), cancel), entries, cancel);

    private static async Task<Ok<PageView<PlaceView>>> Ranking(string? section, string? outlet, string? span, int? limit, Listings lists, Entries entries, CancellationToken cancel) =>
        await OfAsync(
            lists.RankingAsync(section, Limits.Of(limit), cancel, outlet, ListQuery.SpanOf(span) ?? throw new BadHttpRequestException("span is hour, day or week.")), entries, cancel);

    // A visit is what the caller calls it, and nothing is known of one it has sent no events of.
    private static async Task<Ok<PageView<PlaceView>>> Recommendation(ArticleId? article, string? visit, int? limit, Listings lists, Entries entries, VisitDoor visits, CancellationToken cancel) =>
        await OfAsync(lists.RecommendationAsync(article, visit is { Length: >= 8 and <= 100 } ? visits.NameOf(visit) : null, Limits.Of(limit), cancel), entries, cancel);

    private static async Task<Ok<PageView<PlaceView>>> OfAsync(Task<IReadOnlyList<ListEntry>> list, Entries entries, CancellationToken cancel)
    {
        var places = await entries.OfListAsync(await list, cancel);
        return TypedResults.Ok(new PageView<PlaceView>([.. places.Select(PlaceView.From)], null));
    }
}
