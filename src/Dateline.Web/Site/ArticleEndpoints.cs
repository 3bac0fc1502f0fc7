using Dateline.Engine.Readers;
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

    private static async Task<IResult> Get(
        string id, string? from, HttpContext http, [AsParameters] ArticleReading reading, CancellationToken cancel)
    {
        var (frames, sheets, decisions, visits, profiles, readers, clock) = reading;
        var frame = await frames.ForAsync(http.Request, cancel);
        var name = ProfileCookie.Read(http.Request, readers);
        var profile = name is null ? null : await profiles.FindAsync(name, clock.GetCurrentInstant() - Duration.FromDays(readers.ProfileDays), cancel);
        if (!ArticleId.TryParse(id, null, out var articleId)
            || await sheets.FindAsync(articleId, ReaderCookie.Read(http.Request), visits.Of(http), profile, RelatedPlaces, Places, cancel) is not { } sheet)
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);

        visits.Opened(http, articleId, from);
        if (name is not null && ReaderSigns.IsReader(http.Request))
        {
            await profiles.OpenedAsync(name, articleId, clock.GetCurrentInstant(), cancel);
            ProfileCookie.Send(http, name, readers.ProfileDays);
        }
        // The list and the place of a link are noted; the address a reader sees and passes on says nothing of them.
        if (from is not null)
        {
            http.Response.Headers.CacheControl = "no-store";
            return new SeeOther(sheet.Entry.Path);
        }
        visits.Shown(http, articleId, ("related", sheet.Related), ("ranking", sheet.Ranking), ("recommendation", sheet.Recommendation));
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
        IReaderStore readers, VisitDoor visits, IClock clock, CancellationToken cancel)
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
        {
            await readers.ReactAsync(articleId, kind!, reader, clock.GetCurrentInstant(), cancel);
            if (kind == ReactionKind.Favour)
                visits.Liked(http, articleId);
        }
        return new SeeOther($"{Addresses.Article(articleId, article.Filed.Article.Headline)}#reactions");
    }

    private static PageResult Refuse(Frames frames, HttpContext http, string why, int status) =>
        new(FaultPage.Refused(frames.Bare(http.Request), why), status);
}

/// <summary>What the page of an article asks.</summary>
internal sealed record ArticleReading(Frames Frames, ArticleSheets Sheets, DecisionEntries Decisions, VisitDoor Visits, SqliteProfileStore Profiles, ReaderOptions Readers, IClock Clock);
