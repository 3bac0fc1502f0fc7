using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dateline.Web.Api;

/// <summary><c>/api/v1/articles</c></summary>
internal static class ArticleEndpoints
{
    public static void MapArticles(this IEndpointRouteBuilder routes)
    {
        var articles = routes.MapGroup("/articles").WithTags("Articles");
        articles.MapGet("/", List).WithName("ListArticles").WithSummary("Articles, newest on file first.").ProducesProblem(StatusCodes.Status400BadRequest);
        articles.MapGet("/{id}", Get).WithName("GetArticle").WithSummary("One article with its body, its claims and the evidence.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
        articles.MapGet("/{id}/versions", Versions).WithName("ListArticleVersions").WithSummary("All versions, oldest first.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<PageView<ArticleBrief>>> List(
        string? after, int? limit, IArticleStore articles, Entries entries, CancellationToken cancel)
    {
        var list = await articles.ListAsync(after, Limits.Of(limit), cancel);
        var found = await entries.WithGroupsAsync(list.Items, cancel);
        return TypedResults.Ok(new PageView<ArticleBrief>([.. found.Select(ArticleBrief.From)], list.Next));
    }

    // A malformed id is a 400 before we get here: ArticleId is IParsable.
    private static async Task<Results<Ok<ArticleView>, ProblemHttpResult>> Get(
        ArticleId id, IArticleStore articles, IReaderStore readers, Entries entries, TextDateDesk words, CancellationToken cancel)
    {
        if (await articles.FindAsync(id, cancel) is not { } article)
            return TypedResults.Problem(Problems.NotFound($"There is no article {id}."));
        var entry = (await entries.WithGroupsAsync([article], cancel))[0];
        return TypedResults.Ok(ArticleView.From(entry, await readers.ReactionsAsync(id, null, cancel), words.Of(article)));
    }

    private static async Task<Results<Ok<PageView<VersionView>>, ProblemHttpResult>> Versions(
        ArticleId id, IArticleStore articles, CancellationToken cancel)
    {
        var versions = await articles.VersionsAsync(id, cancel);
        return versions.Count == 0
            ? TypedResults.Problem(Problems.NotFound($"There is no article {id}."))
            : TypedResults.Ok(new PageView<VersionView>([.. versions.Select(VersionView.From)], null));
    }
}
