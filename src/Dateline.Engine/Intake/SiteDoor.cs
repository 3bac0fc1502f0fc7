using System.IO.Compression;
using System.Text;
using Dateline.Discovery;
using Dateline.Engine.Fetch;
using Dateline.Engine.Store;
using Dateline.Feeds;
using Dateline.Model;
using Dateline.Pages;
using Dateline.Reading;
using Dateline.Sitemaps;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>Tells what leads to articles from articles: a list of subscriptions, a sitemap, a site's front page with its feed or its list.</summary>
internal sealed class SiteDoor(SubscriptionList subscriptions, ISourceStore sources, IPageFetcher fetcher, IClock clock)
{
    private const int MostSitemaps = 50;
    private const int FeedsTried = 3;
    private const int Look = 1_024;

    /// <summary>Takes in a file that is a list of subscriptions or a sitemap.</summary>
    /// <returns><c>null</c> when it is neither.</returns>
    public async Task<AddReport?> FileAsync(string path, int mostBytes, CancellationToken cancel)
    {
        try
        {
            // Anything else is left to those who say what is wrong with it.
            if (new FileInfo(path).Length > mostBytes || !Begins(path))
                return null;
            return await BytesAsync(path, await File.ReadAllBytesAsync(path, cancel), cancel);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A saved sitemap as a feed of its pages: they are taken in once, as those of a saved feed are.</summary>
    /// <returns><c>null</c> when it is none, or an index of others.</returns>
    public async Task<(Feed Pages, RawPage File)?> SitemapAsync(string path, int mostBytes, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(path).Length > mostBytes || !Begins(path))
                return null;
            var file = new RawPage(await File.ReadAllBytesAsync(path, cancel), clock.GetCurrentInstant());
            return SourceForm.Read(SourceKind.Sitemap, file, mostBytes) is { } pages ? (pages, file) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Takes in a list of subscriptions or an index of sitemaps, neither of which needs more than noting.</summary>
    /// <returns><c>null</c> when it is neither.</returns>
    public async Task<AddReport?> BytesAsync(string where, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (await subscriptions.ImportAsync(where, bytes, cancel) is { } import)
            return new AddReport(null, 0, 0, 0, import.Faults) { Sources = import.Added, KnownSources = import.Known };
        if (SitemapReader.Read(bytes) is not { } map)
            return null;
        if (!map.IsIndex)
            return null;   // its pages are taken in like a feed's
        var (added, faults) = (0, new List<AddFault>());
        foreach (var address in map.Entries.OrderByDescending(entry => entry.Changed ?? Instant.MinValue).Select(entry => entry.Address).Take(MostSitemaps))
        {
            if (Urls.WebUrl.Parse(address) is not { Scheme: "http" or "https" } url)
            {
                faults.Add(new AddFault(where, $"\"{address}\" is no address of a sitemap"));
                continue;
            }
            await sources.AddAsync(SourceKind.Sitemap, url.ToString(), null, clock.GetCurrentInstant(), cancel);
            added++;
        }
        return new AddReport(null, 0, 0, 0, faults) { Sources = added };
    }

    /// <summary>What an answer leads to: the source it is, or names, with its own answer.</summary>
    /// <returns><c>null</c> when it is a page to be read, or nothing.</returns>
    public async Task<(SourceKind Kind, Uri Address, FetchResult.Fetched Answer)?> LeadsAsync(Uri url, FetchResult.Fetched fetched, CancellationToken cancel)
    {
        var page = fetched.Page;
        var kind = Incoming.Tell(page.Bytes.Span, page.ContentType, out _);
        if (kind != IncomingKind.Feed && SitemapReader.Read(page.Bytes) is { IsIndex: false })
            return (SourceKind.Sitemap, url, fetched);
        if (kind != IncomingKind.Page || !IsFront(page))
            return null;
        foreach (var link in FeedDiscovery.Find(PageParser.Parse(page)).Where(link => link.IsDeclared && ArticleAddress.IsWeb(link.Address)).Take(FeedsTried))
        {
            if (await fetcher.FetchAsync(new FetchRequest(link.Address, FetchPurpose.Feed), cancel) is FetchResult.Fetched answer
                && FeedReader.Read(answer.Page.Bytes, answer.Page.Url, answer.Page.ContentType) is { Items.Count: > 0 })
                return (SourceKind.Feed, link.Address, answer);
        }
        return SourceForm.Read(SourceKind.List, page, 0) is null ? null : (SourceKind.List, url, fetched);
    }

    // A site's own address, or a page that is read as a list of others.
    private static bool IsFront(RawPage page) =>
        page.Url is { AbsolutePath: "/", Query: "" } || PageReader.Read(page).Result is ExtractResult.Refused { Reason: RefusalReason.Listing };

    private static bool Begins(string path)
    {
        using var file = File.OpenRead(path);
        var text = Head(file);
        if (text is ['\u001F', '\u008B', ..])
        {
            file.Position = 0;
            using var unpacked = new GZipStream(file, CompressionMode.Decompress);
            text = Head(unpacked);
        }
        return text.Contains("<opml", StringComparison.OrdinalIgnoreCase) || text.Contains("<urlset", StringComparison.Ordinal) || text.Contains("<sitemapindex", StringComparison.Ordinal);
    }

    private static string Head(Stream file)
    {
        var head = new byte[Look];
        return Encoding.Latin1.GetString(head, 0, file.ReadAtLeast(head, Look, throwOnEndOfStream: false)).Replace("\0", "", StringComparison.Ordinal);
    }
}
