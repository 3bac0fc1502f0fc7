using System.Text;
using Dateline.Engine.Store;
using Dateline.Web.Site.Feeds;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>Who is heard, and what each said: <c>/source</c>, <c>/source/{name}</c>, <c>/source/{name}/feed.xml</c>.</summary>
internal static class SpeakerEndpoints
{
    private const int OnAPage = 30;
    private const int Listed = 100;
    private const int InTheFeed = 50;
    private const int LongestWords = 300;

    public static void MapSpeakers(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/source", List);
        routes.MapPage("/source/{name}", Get);
        routes.MapMethods("/source/{name}/feed.xml", [HttpMethods.Get, HttpMethods.Head], Feed).ExcludeFromDescription();
    }

    private static async Task<PageResult> List(string? after, HttpRequest request, Frames frames, SqliteSourceDirectory sources, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel) with { Title = "Who is heard", Path = "/source", Description = "People, bodies and outlets that the reports on file quote." };
        return new PageResult(SourcePage.List(frame, await sources.ListAsync(after, Listed, cancel), string.IsNullOrEmpty(after)));
    }

    private static async Task<PageResult> Get(
        string name, string? about, string? after, HttpRequest request, Frames frames, HearingSheets hearings, SqliteHearingStore heard, SaidSheets sheets, CancellationToken cancel)
    {
        var frame = await frames.ForAsync(request, cancel);
        var words = Words(about);
        if (await hearings.OfSourceAsync(name, words, after, OnAPage, cancel) is not { } sheet)
            return await ElsewhereAsync(name, frame, heard, sheets, cancel);
        var path = Addresses.Source(sheet.Source.Key);
        return new PageResult(SourcePage.Of(
            frame with { Title = sheet.Source.Name, Path = path, Description = SourcePage.Sentence(sheet.Source), Feed = $"{path}/feed.xml", FeedType = "application/atom+xml" },
            sheet, words, string.IsNullOrEmpty(after)));
    }

    // A short form that the stories have under its fuller name, or what is not read yet, is looked for where it was said.
    private static async Task<PageResult> ElsewhereAsync(string name, PageFrame frame, SqliteHearingStore heard, SaidSheets sheets, CancellationToken cancel)
    {
        var words = SourceKey.Of(name).Replace('-', ' ');
        var query = new SaidQuery($"\"{words}\"", null);
        var found = await sheets.SearchAsync(query, null, OnAPage, cancel);
        if (words.Length == 0 || (found.Items.Count == 0 && !await heard.IsWaitingAsync(cancel)))
            return new PageResult(FaultPage.NotFound(frame), StatusCodes.Status404NotFound);
        return new PageResult(SaidPage.OfSearch(frame with { Title = $"Said by {words}", Words = $"said:\"{words}\"" }, query, found.Items, true, found.Next));
    }

    private static async Task<IResult> Feed(string name, HttpRequest request, Frames frames, HearingSheets hearings, CancellationToken cancel)
    {
        if (await hearings.OfSourceAsync(name, null, null, InTheFeed, cancel) is not { } sheet)
            return TypedResults.NotFound();
        var frame = frames.Bare(request) with { Feed = $"{Addresses.Source(sheet.Source.Key)}/feed.xml" };
        return TypedResults.Text(AtomFeed.Of(frame, sheet), "application/atom+xml", Encoding.UTF8);
    }

    private static string? Words(string? about)
    {
        var words = about?.Trim();
        return string.IsNullOrEmpty(words) ? null : words.Length > LongestWords ? words[..LongestWords] : words;
    }
}
