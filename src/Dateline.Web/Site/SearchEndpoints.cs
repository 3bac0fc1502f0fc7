using Dateline.Engine.Store;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>The search page.</summary>
internal static class SearchEndpoints
{
    private const int HitsOnAPage = 20;
    private const int MaxWordsLength = 300;

    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapPage("/search", Get);

    private static async Task<PageResult> Get(
        string? q, string? after, HttpRequest request, Frames frames, Entries entries, ISearchIndex index, SaidSheets statements, CancellationToken cancel)
    {
        var words = (q ?? "").Trim();
        words = words.Length > MaxWordsLength ? words[..MaxWordsLength] : words;
        var frame = await frames.ForAsync(request, cancel) with
        {
            Title = words.Length == 0 ? "Search" : $"Search: {words}",
            Words = words,
        };
        if (words.Length == 0)
            return new PageResult(SearchPage.Of(frame, [], true, null));
        if (SaidQuery.Parse(words) is { } said)
            return await SaidAsync(said, after, frame, statements, cancel);
        var found = await index.SearchAsync(words, string.IsNullOrEmpty(after) ? null : after, HitsOnAPage, cancel);
        var articles = await entries.WithGroupsAsync([.. found.Items.Select(hit => hit.Article)], cancel);
        return new PageResult(SearchPage.Of(frame, [.. articles.Zip(found.Items.Select(hit => hit.Excerpt))], string.IsNullOrEmpty(after), found.Next));
    }

    private static async Task<PageResult> SaidAsync(SaidQuery query, string? after, PageFrame frame, SaidSheets statements, CancellationToken cancel)
    {
        var found = await statements.SearchAsync(query, after, HitsOnAPage, cancel);
        return new PageResult(SaidPage.OfSearch(frame, query, found.Items, string.IsNullOrEmpty(after), found.Next));
    }
}
