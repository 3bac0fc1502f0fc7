using Dateline.Engine.Store;
using Dateline.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dateline.Web.Api;

/// <summary><c>/api/v1/search</c></summary>
internal static class SearchEndpoints
{
    private const int MaxWordsLength = 300;

    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/search", Get).WithTags("Search").WithName("Search").WithSummary("Articles that hold the words, best match first.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<PageView<HitView>>> Get(
        string q, string? after, int? limit, ISearchIndex index, Entries entries, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(q) || q.Length > MaxWordsLength)
            throw new BadHttpRequestException($"q is 1 to {MaxWordsLength} characters.");
        var found = await index.SearchAsync(q, after, Limits.Of(limit), cancel);
        var articles = await entries.WithGroupsAsync([.. found.Items.Select(hit => hit.Article)], cancel);
        var hits = articles.Zip(found.Items, (article, hit) => new HitView(
            ArticleBrief.From(article), [.. hit.Excerpt.Select(part => new ExcerptView(part.Text, part.IsMatch))]));
        return TypedResults.Ok(new PageView<HitView>([.. hits], found.Next));
    }
}

/// <summary>One match.</summary>
/// <param name="Article">The article.</param>
/// <param name="Excerpt">Words around the match, parts in order.</param>
internal sealed record HitView(ArticleBrief Article, IReadOnlyList<ExcerptView> Excerpt);

/// <summary>A piece of an excerpt.</summary>
internal sealed record ExcerptView(string Text, bool IsMatch);
