using Dateline.Engine.Store;
using Dateline.Feeds;
using Dateline.Model;
using Dateline.Pages;
using Dateline.Sitemaps;
using Dateline.Watching;

namespace Dateline.Engine.Intake;

/// <summary>What a source answers with, as a feed whatever its form: so that all are visited, remembered and read in one way.</summary>
internal static class SourceForm
{
    /// <param name="kind">What the source is.</param>
    /// <param name="page">Its answer.</param>
    /// <param name="mostBytes">How many bytes a packed sitemap may unpack to.</param>
    /// <returns><c>null</c> when the answer is not what a source of this kind answers with.</returns>
    public static Feed? Read(SourceKind kind, RawPage page, int mostBytes) => kind switch
    {
        SourceKind.Sitemap => SitemapReader.Read(page.Bytes, mostBytes) is { IsIndex: false } map ? Of(map, page) : null,
        SourceKind.List => Of(PageParser.Parse(page)),
        _ => FeedReader.Read(page.Bytes, page.Url, page.ContentType),
    };

    // Newest first, as feeds are; those without a date keep the sitemap's order behind the others.
    private static Feed Of(Sitemap map, RawPage page) => new()
    {
        Format = "sitemap",
        Title = map.Entries.Select(entry => entry.News?.Publication).FirstOrDefault(outlet => outlet is not null) ?? page.Url?.Host,
        Warnings = map.Warnings,
        Items = [.. map.Entries.OrderByDescending(entry => entry.News?.Published ?? entry.Changed ?? NodaTime.Instant.MinValue).Select(entry => new FeedItem
        {
            Id = entry.Address,
            Link = entry.Address,
            Title = entry.News?.Title,
            Published = entry.News?.Published,
            PublishedQuote = entry.News?.PublishedQuote,
            Updated = entry.Changed,
        })],
    };

    private static Feed? Of(ParsedPage page)
    {
        var links = WatchedPage.Links(page);
        return links.Count == 0 ? null : new Feed
        {
            Format = "list",
            Title = page.Raw.Url?.Host,
            Items = [.. links.Select(link => new FeedItem { Id = link.Address.AbsoluteUri, Link = link.Address.AbsoluteUri, Title = link.Title })],
        };
    }
}
