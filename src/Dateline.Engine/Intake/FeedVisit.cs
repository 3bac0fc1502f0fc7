using Dateline.Engine.Fetch;
using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>Visits feeds: takes in what is new, and notes when to come back.</summary>
internal sealed class FeedVisit(IPageStore pages, ISourceStore sources, IPageFetcher fetcher, FeedOptions options, FetchOptions fetching, IClock clock)
{
    private static readonly Duration LongestPause = Duration.FromHours(24);

    /// <summary>Visits a feed on the list of sources.</summary>
    /// <returns>How many pages are new.</returns>
    public async Task<int> VisitAsync(Source source, IProgress<AddProgress>? progress, CancellationToken cancel)
    {
        var result = await fetcher.FetchAsync(new FetchRequest(new Uri(source.Address), FetchPurpose.Feed, source.ETag, source.LastModified), cancel);
        var now = clock.GetCurrentInstant();
        switch (result)
        {
            case FetchResult.Fetched fetched when SourceForm.Read(source.Kind, fetched.Page) is { } feed:
                var accepting = new Accepting(pages, source.Id, progress);
                await TakeAsync(feed, fetched.Page, accepting, mayFetch: true, cancel);
                await accepting.FlushAsync(cancel);
                await EndAsync(source, fetched, feed, accepting, cancel);
                return accepting.Accepted;
            case FetchResult.Fetched:
                await FailAsync(source, "what is there is no feed any more", null, now, cancel);
                return 0;
            case FetchResult.NotModified:
                await sources.VisitedAsync(source.Id, new SourceVisit(now, null, now + Pause, null, source.ETag, source.LastModified), cancel);
                return 0;
            case FetchResult.Failed { IsGone: true } gone:
                // 410: it asks never to be visited again.
                await sources.VisitedAsync(source.Id, new SourceVisit(now, gone.Reason, null, null, null, null), cancel);
                return 0;
            case FetchResult.Failed failed:
                await FailAsync(source, failed.Reason, failed.RetryAfter, now, cancel);
                return 0;
            default:
                throw new InvalidOperationException("FetchResult is a closed set.");
        }
    }

    /// <summary>Takes in the items of a feed just read, each by its page or its own text.</summary>
    public async Task TakeAsync(Feed feed, RawPage of, Accepting accepting, bool mayFetch, CancellationToken cancel)
    {
        var items = feed.Items.Take(options.MaxItems).ToList();
        accepting.Total = (accepting.Total ?? 0) + items.Count;
        // Oldest first: the order in which they were published is the order in which copies are told from originals.
        foreach (var item in Enumerable.Reverse(items))
            await TakeAsync(feed, of, item, accepting, mayFetch, cancel);
    }

    /// <summary>Notes the outcome of a visit that brought a feed.</summary>
    public async Task EndAsync(Source source, FetchResult.Fetched fetched, Feed feed, Accepting accepting, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var trouble = accepting.Faults.Count > 0 && accepting.Accepted == 0 && accepting.Known == 0 ? accepting.Faults[0].ToString() : null;
        // A visit without its items is repeated in full: validators are kept only when it went well.
        var clean = accepting.Faults.Count == 0;
        await sources.VisitedAsync(
            source.Id, new SourceVisit(now, trouble, now + Pause, feed.Title, clean ? fetched.ETag : null, clean ? fetched.Page.LastModified : null), cancel);
    }

    private Duration Pause => Duration.FromMinutes(options.PollMinutes);

    private async Task TakeAsync(Feed feed, RawPage of, FeedItem item, Accepting accepting, bool mayFetch, CancellationToken cancel)
    {
        var link = FeedPage.LinkOf(item);
        var where = link?.AbsoluteUri ?? item.Id ?? "an item without an address";
        var seen = link is null ? null : await pages.LastSeenAsync(link, cancel);
        var isFetched = mayFetch && link is not null && options.FetchPages && fetching.Enabled;
        // Known, and the feed does not say it changed since; or it could not be fetched again: a feed's text never stands in for a page on file.
        if (seen is not null && !(isFetched && item.Updated > seen))
        {
            accepting.Pass(where);
            return;
        }
        if (isFetched)
        {
            var result = await fetcher.FetchAsync(new FetchRequest(link!, FetchPurpose.Page), cancel);
            if (result is FetchResult.Fetched { Page: var page } && Incoming.Tell(page.Bytes.Span, page.ContentType, out _) == IncomingKind.Page)
            {
                await accepting.AddAsync(Named(page, FeedPage.WordOf(feed, item, of.Url, isOwnText: false)), where, cancel);
                return;
            }
            if (item.Content is null || seen is not null)
            {
                accepting.Fail(where, result is FetchResult.Failed failed ? failed.Reason : "it is not a page");
                return;
            }
        }
        if (FeedPage.OwnText(feed, item, of.Url, of.FetchedAt) is { } own)
            await accepting.AddAsync(own, where, cancel);
        else
            accepting.Fail(where, "the item has no text of its own");
    }

    internal static RawPage Named(RawPage page, FeedWord word) => new(page.Bytes, page.FetchedAt)
    {
        Url = page.Url,
        ContentType = page.ContentType,
        LastModified = page.LastModified,
        Kind = page.Kind,
        Feed = word,
    };

    private async Task FailAsync(Source source, string trouble, Duration? retryAfter, Instant now, CancellationToken cancel)
    {
        var pause = Duration.Min(LongestPause, Pause * Math.Pow(2, Math.Min(source.Faults, 10)));
        if (retryAfter is { } asked)
            pause = Duration.Min(LongestPause, Duration.Max(pause, asked));
        await sources.VisitedAsync(source.Id, new SourceVisit(now, trouble, now + pause, null, null, null), cancel);
    }
}
