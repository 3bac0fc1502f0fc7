using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dateline.Web.Api;

/// <summary>Who says what in a story and when, and what one speaker says: <c>/api/v1/stories/{id}/statements</c>, <c>/api/v1/stories/{id}/timeline</c>, <c>/api/v1/speakers</c></summary>
internal static class HearingEndpoints
{
    private const int LongestWords = 300;

    public static void MapHearings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stories/{id}/statements", OfStory).WithTags("Statements").WithName("ListStoryStatements")
            .WithSummary("Who says what in a story: each statement once with all its places, and which of them stand against each other.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet("/stories/{id}/timeline", Timeline).WithTags("Statements").WithName("GetStoryTimeline").WithSummary("The days a story's texts name, past and announced.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet("/speakers", List).WithTags("Statements").WithName("ListSpeakers").WithSummary("Who is heard, the most first.").ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet("/speakers/{name}", Get).WithTags("Statements").WithName("GetSpeaker").WithSummary("What one speaker says, the newest first.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<HearingView>, ProblemHttpResult>> OfStory(StoryId id, IStoryStore stories, HearingDesk hearings, CancellationToken cancel) =>
        await stories.FindAsync(id, cancel) is { } story
            ? TypedResults.Ok(HearingView.From(await hearings.OfAsync(story.Story, cancel)))
            : TypedResults.Problem(Problems.NotFound($"There is no story {id}."));

    private static async Task<Results<Ok<TimelineView>, ProblemHttpResult>> Timeline(StoryId id, IStoryStore stories, HearingDesk hearings, CancellationToken cancel) =>
        await stories.FindAsync(id, cancel) is { } story
            ? TypedResults.Ok(TimelineView.From(story.Story.Id, (await hearings.OutlineAsync(story.Story, cancel)).Timeline))
            : TypedResults.Problem(Problems.NotFound($"There is no story {id}."));

    private static async Task<Ok<PageView<SpeakerBrief>>> List(string? after, int? limit, SqliteSourceDirectory sources, CancellationToken cancel)
    {
        var page = await sources.ListAsync(after, Limits.Of(limit), cancel);
        return TypedResults.Ok(new PageView<SpeakerBrief>([.. page.Items.Select(SpeakerBrief.From)], page.Next));
    }

    private static async Task<Results<Ok<SpeakerView>, ProblemHttpResult>> Get(
        string name, string? about, string? after, int? limit, HearingSheets sheets, CancellationToken cancel)
    {
        if (about?.Length > LongestWords)
            throw new BadHttpRequestException($"about is at most {LongestWords} characters.");
        return await sheets.OfSourceAsync(name, string.IsNullOrWhiteSpace(about) ? null : about, after, Limits.Of(limit), cancel) is { } sheet
            ? TypedResults.Ok(SpeakerView.From(sheet))
            : TypedResults.Problem(Problems.NotFound($"Nothing is on file that {name} said."));
    }
}
