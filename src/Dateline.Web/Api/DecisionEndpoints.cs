using System.Globalization;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Dateline.Web.Api;

/// <summary><c>/api/v1/decisions</c>, and those of one article or story.</summary>
internal static class DecisionEndpoints
{
    private const string Right = "From this machine, or with the bearer token of the setting Dateline:Web:EditorToken. Send the ETag of the list of decisions as If-Match to be refused (412) when another editor was faster. "
        + "The same decided again answers 200 with the decision that holds.";

    public static void MapDecisions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/decisions", List).WithTags("Decisions").WithName("ListDecisions").WithSummary("What editors decided, newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet("/decisions/{number:long}", Get).WithTags("Decisions").WithName("GetDecision").WithSummary("One decision.").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/articles/{id}/decisions", OfArticle).WithTags("Decisions").WithName("ListArticleDecisions").WithSummary("What editors decided about an article and its copies, newest first.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet("/stories/{id}/decisions", OfStory).WithTags("Decisions").WithName("ListStoryDecisions").WithSummary("What editors decided about a story and what it is made of, newest first.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
        Refusing(routes.MapPost("/articles/{id}/decisions", DecideArticle).WithName("DecideArticle").WithSummary("Takes an article out of its copies or its story, puts copies together, sets an origin or a date."));
        Refusing(routes.MapPost("/stories/{id}/decisions", DecideStory).WithName("DecideStory").WithSummary("Puts two stories together."));
        Refusing(routes.MapPost("/decisions/{number:long}/undo", Undo).WithName("UndoDecision").WithSummary("Takes a decision back."));
    }

    private static void Refusing(RouteHandlerBuilder endpoint) => endpoint.WithTags("Decisions").WithDescription(Right)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Ok<PageView<DecisionView>>> List(string? after, int? limit, SqliteDecisionStore decisions, CancellationToken cancel)
    {
        var list = await decisions.ListAsync(after, Limits.Of(limit), cancel);
        return TypedResults.Ok(new PageView<DecisionView>([.. list.Items.Select(DecisionView.From)], list.Next));
    }

    private static async Task<Results<Ok<DecisionView>, ProblemHttpResult>> Get(long number, SqliteDecisionStore decisions, CancellationToken cancel) =>
        await decisions.FindAsync(number, cancel) is { } found
            ? TypedResults.Ok(DecisionView.From(found))
            : TypedResults.Problem(Problems.NotFound(string.Create(CultureInfo.InvariantCulture, $"There is no decision {number}.")));

    private static async Task<Results<Ok<PageView<DecisionView>>, ProblemHttpResult>> OfArticle(
        ArticleId id, HttpResponse response, EditorDesk editors, SqliteDecisionStore decisions, CancellationToken cancel)
    {
        var kin = await editors.KinAsync(id, cancel);
        return kin.Count == 0 ? TypedResults.Problem(Problems.NotFound($"There is no article {id}.")) : TypedResults.Ok(await OfAsync(kin, response, decisions, cancel));
    }

    private static async Task<Results<Ok<PageView<DecisionView>>, ProblemHttpResult>> OfStory(
        StoryId id, HttpResponse response, EditorDesk editors, IStoryStore stories, SqliteDecisionStore decisions, CancellationToken cancel) =>
        await stories.FindAsync(id, cancel) is { } story
            ? TypedResults.Ok(await OfAsync(await editors.KinAsync(story.Story, cancel), response, decisions, cancel))
            : TypedResults.Problem(Problems.NotFound($"There is no story {id}."));

    private static async Task<PageView<DecisionView>> OfAsync(IReadOnlyList<ArticleId> kin, HttpResponse response, SqliteDecisionStore decisions, CancellationToken cancel)
    {
        var found = await decisions.OfArticlesAsync(kin, cancel);
        var newest = await decisions.NewestOfAsync(kin, cancel);
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{newest}-{found.Count(one => one.ObeyedAt is null)}\"");
        return new PageView<DecisionView>([.. found.Select(DecisionView.From)], null);
    }

    private static async Task<Results<Created<DecisionView>, Ok<DecisionView>, ProblemHttpResult>> DecideArticle(
        ArticleId id, DecideBody body, HttpContext http, EditorDesk editors, EditorSeat seat, IArticleStore articles, CancellationToken cancel)
    {
        if (!seat.MayProgram(http))
            return NotAllowed();
        if (body.Kind == "set-date" && body.Date is null)
            return Unusable("date is missing.");
        var wish = body.Kind switch
        {
            "split-copy" => new DecisionWish.SplitCopy(id),
            "split-story" => new DecisionWish.SplitStory(id),
            "set-date" => new DecisionWish.SetDate(id, body.Date!),
            "merge-copies" => await Pointed.ArticleAsync(body.With, articles, cancel) is { } with ? new DecisionWish.MergeCopies(id, with) : null,
            "set-origin" when body.Article is null => new DecisionWish.SetOrigin(id, body.Name, null),
            "set-origin" => await Pointed.ArticleAsync(body.Article, articles, cancel) is { } origin ? new DecisionWish.SetOrigin(id, body.Name, origin) : null,
            _ => (DecisionWish?)null,
        };
        if (wish is null)
            return body.Kind is "merge-copies" or "set-origin" ? Unusable("with (or article) names no article on file.") : Unusable("kind is split-copy, merge-copies, set-origin, set-date or split-story.");
        return await AnswerAsync(wish, body.Editor, body.Note, http, editors, cancel);
    }

    private static async Task<Results<Created<DecisionView>, Ok<DecisionView>, ProblemHttpResult>> DecideStory(
        StoryId id, DecideBody body, HttpContext http, EditorDesk editors, EditorSeat seat, IArticleStore articles, IStoryStore stories, CancellationToken cancel)
    {
        if (!seat.MayProgram(http))
            return NotAllowed();
        if (body.Kind != "merge-stories")
            return Unusable("kind is merge-stories; a report is taken out of a story by a decision of kind split-story about one of its articles.");
        return await Pointed.StoryAsync(body.With, articles, stories, cancel) is { } with
            ? await AnswerAsync(new DecisionWish.MergeStories(id, with), body.Editor, body.Note, http, editors, cancel)
            : Unusable("with names no story on file.");
    }

    private static async Task<Results<Created<DecisionView>, Ok<DecisionView>, ProblemHttpResult>> Undo(
        long number, UndoBody body, HttpContext http, EditorDesk editors, EditorSeat seat, CancellationToken cancel) =>
        seat.MayProgram(http) ? await AnswerAsync(new DecisionWish.Undo(number), body.Editor, body.Note, http, editors, cancel) : NotAllowed();

    private static async Task<Results<Created<DecisionView>, Ok<DecisionView>, ProblemHttpResult>> AnswerAsync(
        DecisionWish wish, string? editor, string? note, HttpContext http, EditorDesk editors, CancellationToken cancel)
    {
        if (!TrySeen(http.Request, out var seen))
            return TypedResults.Problem(Problems.Of(StatusCodes.Status412PreconditionFailed, "changed", "If-Match is no ETag of a list of decisions."));
        return await editors.DecideAsync(new DecisionRequest(wish, editor ?? "", note ?? "", seen), cancel) switch
        {
            DecisionOutcome.Decided { IsNew: true } made => TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"/api/v1/decisions/{made.Decision.Number}"), DecisionView.From(made.Decision)),
            DecisionOutcome.Decided known => TypedResults.Ok(DecisionView.From(known.Decision)),
            DecisionOutcome.Refused refused => TypedResults.Problem(ProblemOf(refused)),
            var other => throw new ArgumentOutOfRangeException(nameof(wish), other, null),
        };
    }

    private static Microsoft.AspNetCore.Mvc.ProblemDetails ProblemOf(DecisionOutcome.Refused refused)
    {
        var (status, type) = Refusal(refused.Reason);
        return Problems.Of(status, type, $"{char.ToUpperInvariant(refused.Detail[0])}{refused.Detail[1..]}.");
    }

    /// <summary>The status and the problem's name of a refusal.</summary>
    public static (int Status, string Type) Refusal(DecisionRefusal reason) => reason switch
    {
        DecisionRefusal.NotFound => (StatusCodes.Status404NotFound, "not-found"),
        DecisionRefusal.Conflict => (StatusCodes.Status409Conflict, "does-not-fit"),
        DecisionRefusal.Changed => (StatusCodes.Status412PreconditionFailed, "changed"),
        _ => (StatusCodes.Status422UnprocessableEntity, "not-usable"),
    };

    // "17-0": the newest decision, and how many are not carried out yet; only the first counts.
    private static bool TrySeen(HttpRequest request, out long? seen)
    {
        seen = null;
        var sent = request.Headers.IfMatch;
        if (sent.Count == 0 || sent.ToString() == "*")
            return true;
        if (!EntityTagHeaderValue.TryParse(sent.ToString(), out var tag) || tag.IsWeak
            || !long.TryParse(tag.Tag.AsSpan().Trim('"').ToString().Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        seen = number;
        return true;
    }

    private static ProblemHttpResult NotAllowed() =>
        TypedResults.Problem(Problems.Of(StatusCodes.Status403Forbidden, "not-allowed", "Only this machine may decide, or a caller with the token of Dateline:Web:EditorToken."));

    private static ProblemHttpResult Unusable(string detail) => TypedResults.Problem(Problems.Of(StatusCodes.Status422UnprocessableEntity, "not-usable", detail));
}
