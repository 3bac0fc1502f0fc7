using Dateline.Engine.Readers;
using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Dateline.Web.Site;

/// <summary>A reader's profile: off until it is switched on; seen, changed, taken along and erased at <c>/profile</c>.</summary>
internal static class ProfileEndpoints
{
    public static void MapProfile(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/profile", Get);
        routes.MapGet("/profile/export", Export).ExcludeFromDescription();
        routes.MapPost("/profile", Change).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<PageResult> Get(
        HttpContext http, Frames frames, Entries entries, SqliteProfileStore profiles, ReaderOptions options, IClock clock, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(http.Request, cancel) with { Title = "Your profile", Path = "/profile", Description = "What this site remembers of you: nothing, until you ask for it." };
        if (ProfileCookie.Read(http.Request, options) is not { } name)
            return new PageResult(ProfilePage.Off(frame, options));
        var profile = await FindAsync(profiles, name, options, clock, cancel);
        return new PageResult(ProfilePage.On(frame, options, profile, await entries.OfArticlesAsync([.. profile.Opened.Select(one => one.Article)], cancel)));
    }

    private static async Task<Results<JsonHttpResult<ProfileExport>, NotFound>> Export(
        HttpContext http, SqliteProfileStore profiles, ReaderOptions options, IClock clock, CancellationToken cancel)
    {
        if (ProfileCookie.Read(http.Request, options) is not { } name)
            return TypedResults.NotFound();
        var profile = await FindAsync(profiles, name, options, clock, cancel);
        http.Response.Headers.ContentDisposition = "attachment; filename=\"profile.json\"";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new ProfileExport(
            clock.GetCurrentInstant().ToString(), options.ProfileDays, [.. profile.Opened.Select(one => new ProfileArticle(one.Article.Value, one.At.ToString()))],
            [.. profile.Sections.Where(pair => pair.Value).Select(pair => pair.Key)], [.. profile.Sections.Where(pair => !pair.Value).Select(pair => pair.Key)]));
    }

    private static async Task<IResult> Change(
        [AsParameters] ProfileForm form, HttpContext http, Frames frames, SqliteProfileStore profiles, ReaderOptions options, IClock clock, CancellationToken cancel)
    {
        if (!SameOrigin.Holds(http.Request))
            return Refuse(frames, http, "A profile is changed on its own page only. Open it and press the button there.", StatusCodes.Status403Forbidden);
        var name = ProfileCookie.Read(http.Request, options);
        switch (form.Do, name)
        {
            case ("on", null) when options.Profiles:
                ProfileCookie.Send(http, ProfileCookie.Make(), options.ProfileDays);
                break;
            case ("on", not null):
                break;
            case ("erase", not null):
                await profiles.EraseAsync(name, cancel);
                ProfileCookie.End(http);
                break;
            case ("remove", not null) when ArticleId.TryParse(form.Article, null, out var article):
                await profiles.RemoveAsync(name, article, cancel);
                break;
            case ("more" or "none" or "as-others", not null) when form.Section is { Length: > 0 and <= 60 } section && await IsSectionAsync(section, frames, http, cancel):
                await profiles.SectionAsync(name, section, form.Do switch { "more" => true, "none" => false, _ => null }, clock.GetCurrentInstant(), cancel);
                break;
            default:
                return Refuse(frames, http, "The form was not whole, or there is no profile any more. Open the page again.", StatusCodes.Status400BadRequest);
        }
        return new SeeOther("/profile");
    }

    private static async Task<bool> IsSectionAsync(string section, Frames frames, HttpContext http, CancellationToken cancel) =>
        (await frames.ForAsync(http.Request, cancel)).Sections.Contains(section, StringComparer.Ordinal);

    private static Task<ReaderProfile> FindAsync(SqliteProfileStore profiles, string name, ReaderOptions options, IClock clock, CancellationToken cancel) =>
        profiles.FindAsync(name, clock.GetCurrentInstant() - Duration.FromDays(options.ProfileDays), cancel);

    private static PageResult Refuse(Frames frames, HttpContext http, string why, int status) => new(FaultPage.Refused(frames.Bare(http.Request), why), status);
}

/// <summary>What the forms of the profile send.</summary>
internal sealed record ProfileForm([FromForm] string? Do, [FromForm] string? Article, [FromForm] string? Section);

/// <summary>A profile as it is taken along.</summary>
internal sealed record ProfileExport(string ExportedAt, int ForgetsAfterDays, IReadOnlyList<ProfileArticle> Opened, IReadOnlyList<string> MoreOf, IReadOnlyList<string> NoneOf);

/// <summary>One article of it.</summary>
internal sealed record ProfileArticle(string Article, string OpenedAt);
