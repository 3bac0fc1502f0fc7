using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dateline.Web.Api;

/// <summary><c>/api/v1/stories</c></summary>
internal static class StoryEndpoints
{
    public static void MapStories(this IEndpointRouteBuilder routes)
    {
        var stories = routes.MapGroup("/stories").WithTags("Stories");
        stories.MapGet("/", List).WithName("ListStories").WithSummary("Stories by weight, or newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        stories.MapGet("/{id}", Get).WithName("GetStory").WithSummary("One story: its independent reports oldest first, each with its copies.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<PageView<StoryBrief>>> List(
        string? section, string? order, string? after, int? limit, IStoryStore stories, CancellationToken cancel)
    {
        var wanted = order switch
        {
            null or "weight" => StoryOrder.Weight,
            "newest" => StoryOrder.Newest,
            _ => throw new BadHttpRequestException("order is \"weight\" or \"newest\"."),
        };
        var list = await stories.ListAsync(new StoryQuery(section, wanted), after, Limits.Of(limit), cancel);
        return TypedResults.Ok(new PageView<StoryBrief>([.. list.Items.Select(StoryBrief.From)], list.Next));
    }

    private static async Task<Results<Ok<StoryView>, ProblemHttpResult>> Get(StoryId id, IStoryStore stories, Entries entries, CancellationToken cancel) =>
        await stories.FindAsync(id, cancel) is { } story
            ? TypedResults.Ok(StoryView.From(story, await entries.OfReportsAsync(story.Story, cancel)))
            : TypedResults.Problem(Problems.NotFound($"There is no story {id}."));
}
