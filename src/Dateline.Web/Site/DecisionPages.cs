using System.Globalization;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Api;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Views;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Web.Site;

/// <summary>The page of decisions, the editor's seat, and the forms that decide.</summary>
internal static class DecisionPages
{
    private const int OnePage = 50;

    public static void MapDecisionPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/decisions", All);
        routes.MapPage("/editor", Seat);
        routes.MapPost("/editor/sit", Sit).DisableAntiforgery().ExcludeFromDescription();
        routes.MapPost("/editor/leave", Leave).DisableAntiforgery().ExcludeFromDescription();
        // The token of the form is our own: it holds for the editor's cookie alone (see EditorSeat).
        routes.MapPost("/article/{id}/decisions", DecideArticle).DisableAntiforgery().ExcludeFromDescription();
        routes.MapPost("/story/{id}/decisions", DecideStory).DisableAntiforgery().ExcludeFromDescription();
        routes.MapPost("/decisions/{number:long}/undo", Undo).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<PageResult> All(string? after, HttpContext http, Frames frames, SqliteDecisionStore decisions, DecisionEntries entries, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(http.Request, cancel) with { Title = "Decisions", Path = "/decisions", Description = "What editors of this desk decided themselves, and why." };
        var list = await decisions.ListAsync(after, OnePage, cancel);
        var editor = await entries.ViewAsync(http, [], cancel);
        return new PageResult(DecisionsPage.Of(frame, await entries.OfAsync(list.Items, cancel), editor, list.Next));
    }

    private static async Task<PageResult> Seat(HttpContext http, Frames frames, EditorSeat seat, CancellationToken cancel)
    {
        var sits = seat.MaySit(http);
        // Whoever opens this page means to decide: from here on forms are shown.
        if (sits)
            seat.FormToken(http);
        return new PageResult(DecisionsPage.Seat(await frames.ForAsync(http.Request, cancel) with { Title = "The editor’s seat" }, sits, seat.TakesToken, null));
    }

    private static async Task<IResult> Sit([FromForm] string? token, HttpContext http, Frames frames, EditorSeat seat, CancellationToken cancel) =>
        seat.TakeSeat(http, token)
            ? new SeeOther("/editor")
            : new PageResult(
                DecisionsPage.Seat(await frames.ForAsync(http.Request, cancel) with { Title = "The editor’s seat" }, false, seat.TakesToken, seat.TakesToken ? "That is not the token." : null), StatusCodes.Status403Forbidden);

    private static IResult Leave(HttpContext http, Frames frames)
    {
        if (!SameOrigin.Holds(http.Request))
            return Refuse(frames, http, "The seat is given up on its own page.", StatusCodes.Status403Forbidden);
        EditorSeat.LeaveSeat(http);
        return new SeeOther("/editor");
    }

    private static async Task<IResult> DecideArticle(
        string id, [AsParameters] DecisionForm form, HttpContext http, Frames frames, EditorSeat seat, EditorDesk editors, IArticleStore articles, CancellationToken cancel)
    {
        if (!ArticleId.TryParse(id, null, out var articleId) || await articles.FindAsync(articleId, cancel) is not { } article)
            return new PageResult(FaultPage.NotFound(frames.Bare(http.Request)), StatusCodes.Status404NotFound);
        if (!seat.Holds(http, form.Token))
            return NotSent(frames, http);
        var pointed = form.Kind is "merge-copies" or "set-origin" ? await Pointed.ArticleAsync(form.Kind == "set-origin" ? form.Article : form.With, articles, cancel) : null;
        if (form.Kind == "merge-copies" && pointed is null || form.Kind == "set-origin" && !string.IsNullOrEmpty(form.Article) && pointed is null)
            return Refuse(frames, http, "No article on file stands at that address. Copy it from the address line of the article’s page here, or from the page it was read from.", StatusCodes.Status422UnprocessableEntity);
        DecisionWish? wish = form.Kind switch
        {
            "set-date" => new DecisionWish.SetDate(articleId, string.IsNullOrEmpty(form.Time) ? form.Date ?? "" : $"{form.Date}T{form.Time}Z"),
            "set-origin" => new DecisionWish.SetOrigin(articleId, form.Name, pointed),
            "split-copy" => new DecisionWish.SplitCopy(articleId),
            "split-story" => new DecisionWish.SplitStory(articleId),
            "merge-copies" => new DecisionWish.MergeCopies(articleId, pointed!.Value),
            _ => null,
        };
        return await AnswerAsync(wish, form, Addresses.Article(articleId, article.Filed.Article.Headline) + "#decisions", http, frames, editors, cancel);
    }

    private static async Task<IResult> DecideStory(
        string id, [AsParameters] DecisionForm form, HttpContext http, Frames frames, EditorSeat seat, EditorDesk editors, IArticleStore articles, IStoryStore stories, CancellationToken cancel)
    {
        if (!StoryId.TryParse(id, null, out var storyId) || await stories.FindAsync(storyId, cancel) is not { } story)
            return new PageResult(FaultPage.NotFound(frames.Bare(http.Request)), StatusCodes.Status404NotFound);
        if (!seat.Holds(http, form.Token))
            return NotSent(frames, http);
        if (form.Kind == "merge-stories" && await Pointed.StoryAsync(form.With, articles, stories, cancel) is { } with)
            return await AnswerAsync(new DecisionWish.MergeStories(storyId, with), form, Addresses.Story(story.Story.Id, story.Headline) + "#decisions", http, frames, editors, cancel);
        return Refuse(frames, http, "No story on file stands at that address. Copy it from the address line of the story’s page here.", StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Undo(long number, [AsParameters] DecisionForm form, HttpContext http, Frames frames, EditorSeat seat, EditorDesk editors, CancellationToken cancel) =>
        seat.Holds(http, form.Token)
            // A decision is taken back as it stands on its own, whatever was decided beside it.
            ? await AnswerAsync(new DecisionWish.Undo(number), form with { Seen = "" }, string.Create(CultureInfo.InvariantCulture, $"/decisions#decision-{number}"), http, frames, editors, cancel)
            : NotSent(frames, http);

    private static async Task<IResult> AnswerAsync(DecisionWish? wish, DecisionForm form, string back, HttpContext http, Frames frames, EditorDesk editors, CancellationToken cancel)
    {
        long? seen = long.TryParse(form.Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (wish is null || seen is null && form.Seen is not "")
            return Refuse(frames, http, "The form was not whole. Open the page again and decide there.", StatusCodes.Status400BadRequest);
        return await editors.DecideAsync(new DecisionRequest(wish, form.Editor ?? "", form.Note ?? "", seen), cancel) switch
        {
            DecisionOutcome.Refused refused => Refuse(
                frames, http, $"{char.ToUpperInvariant(refused.Detail[0])}{refused.Detail[1..]}.", DecisionEndpoints.Refusal(refused.Reason).Status),
            _ => new SeeOther(back),
        };
    }

    private static PageResult NotSent(Frames frames, HttpContext http) => Refuse(
        frames, http, "A decision counts when an editor sends it from a page of this site. Open the page again and decide there; from another machine, sit down at /editor first.", StatusCodes.Status403Forbidden);

    private static PageResult Refuse(Frames frames, HttpContext http, string why, int status) => new(FaultPage.Refused(frames.Bare(http.Request), why), status);
}

/// <summary>What a form of an editor sends.</summary>
internal sealed record DecisionForm(
    [FromForm] string? Kind, [FromForm] string? Token, [FromForm] string? Seen, [FromForm] string? Note, [FromForm] string? Editor,
    [FromForm] string? Date, [FromForm] string? Time, [FromForm] string? Article, [FromForm] string? Name, [FromForm] string? With);
