using Dateline.Copies;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Site;
using Dateline.Web.Site.Views;
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
        articles.MapGet("/{id}/shared", Shared).WithName("GetSharedText").WithSummary("A copy laid beside the text it was copied from: which passages stand in both, which are its own.")
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

    private static async Task<Results<Ok<SharedView>, ProblemHttpResult>> Shared(ArticleId id, IArticleStore articles, Entries entries, CancellationToken cancel)
    {
        if (await articles.FindAsync(id, cancel) is not { } article)
            return TypedResults.Problem(Problems.NotFound($"There is no article {id}."));
        var entry = (await entries.WithGroupsAsync([article], cancel))[0];
        if (!entry.IsCopy || await articles.FindAsync(ReportEntry.FirstOf(entry.Group!), cancel) is not { } origin)
            return TypedResults.Problem(Problems.NotFound($"Article {id} is no copy: no other place of its text is believed to be nearer to the origin."));
        return TypedResults.Ok(SharedView.From(id, CopyIndex.SharedWith(article.Filed, origin.Filed)));
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
