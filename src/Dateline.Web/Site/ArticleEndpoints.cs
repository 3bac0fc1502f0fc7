using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Views;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Dateline.Web.Site;

/// <summary>The article page and its reactions.</summary>
internal static class ArticleEndpoints
{
    private const int RelatedPlaces = 10;
    private const int Places = 8;

    public static void MapArticle(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/article/{id}/{slug?}", Get);
        routes.MapPost("/article/{id}/reactions", React).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<PageResult> Get(
        string id, HttpContext http, Frames frames, ArticleSheets sheets, DecisionEntries decisions, IReaderStore readers, IClock clock, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(http.Request, cancel);
        var reader = ReaderCookie.Read(http.Request);
        if (!ArticleId.TryParse(id, null, out var articleId) || await sheets.FindAsync(articleId, reader, RelatedPlaces, Places, cancel) is not { } sheet)
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);

        // A reading counts when the browser brings its token back, so that machines that keep no cookies are not readers.
        if (!ReaderCookie.WantsNone(http.Request) && HttpMethods.IsGet(http.Request.Method))
        {
            if (reader is null)
                ReaderCookie.Ensure(http);
            else
                await readers.OpenedAsync(articleId, reader, clock.GetCurrentInstant(), cancel);
        }
        var entry = sheet.Entry;
        return new PageResult(ArticlePage.Of(
            frame with
            {
                Title = entry.Headline,
                Description = entry.Text.Standfirst ?? entry.Lede,
                Path = entry.Path,
                Section = entry.Article.Section,
                Head = NewsArticleJsonLd.Of(frame, entry),
            },
            sheet with { Decisions = await decisions.OfTextAsync(entry.Kin, cancel), Editor = await decisions.ViewAsync(http, entry.Kin, cancel) }));
    }

    private static async Task<IResult> React(
        string id, [FromForm] string? kind, [FromForm(Name = "do")] string? wish, HttpContext http, Frames frames, IArticleStore articles,
        IReaderStore readers, IClock clock, CancellationToken cancel)
    {
        if (!SameOrigin.Holds(http.Request))
            return Refuse(frames, http, "A reaction only counts when it is sent from a page of this site. Open the article and press the button there.", StatusCodes.Status403Forbidden);
        if (!ReactionKind.IsKnown(kind))
            return Refuse(frames, http, "There is no such reaction.", StatusCodes.Status400BadRequest);
        if (!ArticleId.TryParse(id, null, out var articleId) || await articles.FindAsync(articleId, cancel) is not { } article)
            return new PageResult(FaultPage.NotFound(frames.Bare(http.Request)), StatusCodes.Status404NotFound);

        var reader = ReaderCookie.Ensure(http);
        if (wish == "take-back")
            await readers.UnreactAsync(articleId, kind!, reader, cancel);
        else
            await readers.ReactAsync(articleId, kind!, reader, clock.GetCurrentInstant(), cancel);
        return new SeeOther($"{Addresses.Article(articleId, article.Filed.Article.Headline)}#reactions");
    }

    private static PageResult Refuse(Frames frames, HttpContext http, string why, int status) =>
        new(FaultPage.Refused(frames.Bare(http.Request), why), status);
}
