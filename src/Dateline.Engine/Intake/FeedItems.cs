using Dateline.Engine.Fetch;
using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Engine.Intake;

/// <summary>From items of a feed to pages: which are new or changed, their pages fetched, and the feed's own text where a page refuses.</summary>
internal sealed class FeedItems(IPageStore pages, IPageFetcher fetcher, PartFetching parts, FeedOptions options, FetchOptions fetching, TimeProvider time)
{
    // Pages held at once: items of different hosts are fetched side by side, and taken in in the feed's order.
    private const int Window = 8;

    // A feed that says at every visit that all has changed is believed a few items at a time.
    private const int MostRefetched = 20;

    // What counts as an article's text in a summary, characters; teasers are shorter.
    private const int SummaryIsText = 600;

    /// <summary>Where the pages of one source go.</summary>
    public Accepting Accept(Source source, IProgress<AddProgress>? progress) => new(pages, source.Id, progress);

    /// <summary>Takes in the items within the time of one visit; what is left is for the next.</summary>
    public async Task TakeInTimeAsync(Feed feed, RawPage of, Accepting accepting, ItemMarks marks, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.VisitSeconds), time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        await TakeAsync(feed, of, accepting, marks, mayFetch: true, until.Token, cancel);
    }

    /// <summary>Takes in the items, oldest first: the order in which they were published is the order in which copies are told from originals.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="of">The feed as received.</param>
    /// <param name="accepting">Where the pages go.</param>
    /// <param name="marks">What its items said before; <c>null</c> for a feed that is not visited again.</param>
    /// <param name="mayFetch">Whether the pages of items may be fetched.</param>
    /// <param name="until">Ends the fetching; what is left is for the next visit.</param>
    /// <param name="cancel">Ends it all.</param>
    public async Task TakeAsync(Feed feed, RawPage of, Accepting accepting, ItemMarks? marks, bool mayFetch, CancellationToken until, CancellationToken cancel)
    {
        var items = feed.Items.Take(options.MaxItems).Reverse().ToList();
        accepting.Total = (accepting.Total ?? 0) + items.Count;
        var (refetched, waiting) = (0, new List<Wanted>(Window));
        foreach (var item in items)
        {
            var link = FeedPage.LinkOf(item);
            var change = marks?.Look(item) ?? ItemChange.New;
            if (change == ItemChange.None)
            {
                marks!.Note(item);
                accepting.Pass(Where(item, link));
                continue;
            }
            var seen = link is null ? null : await pages.LastSeenAsync(link, cancel);
            var isFetched = mayFetch && link is not null && options.FetchPages && fetching.Enabled;
            // On file, from this feed or another: again only when something says that it changed, or when the page could not be had before.
            var isNews = seen is null || change == ItemChange.Changed || item.Updated > seen.At || (seen.IsOwnText && marks is not null);
            if (seen is not null && !(isNews && (isFetched || seen.IsOwnText)))
            {
                marks?.Note(item);
                accepting.Pass(Where(item, link));
                continue;
            }
            if (seen is not null && ++refetched > MostRefetched)
            {
                marks?.Keep(item);
                accepting.Pass(Where(item, link));
                continue;
            }
            waiting.Add(new Wanted(item, isFetched ? link : null, seen));
            if (waiting.Count == Window)
                await TakeAsync(feed, of, waiting, accepting, marks, until, cancel);
        }
        await TakeAsync(feed, of, waiting, accepting, marks, until, cancel);
    }

    private async Task TakeAsync(Feed feed, RawPage of, List<Wanted> window, Accepting accepting, ItemMarks? marks, CancellationToken until, CancellationToken cancel)
    {
        // Every fetch waits for its host's turn by itself, so hosts do not wait for one another.
        var results = await Task.WhenAll(window.Select(wanted => FetchAsync(wanted, until, cancel)));
        foreach (var (wanted, (result, others)) in window.Zip(results))
            await AcceptAsync(feed, of, wanted, result, others, accepting, marks, cancel);
        window.Clear();
    }

    private async Task<(FetchResult? Result, IReadOnlyList<RawPage> Others)> FetchAsync(Wanted wanted, CancellationToken until, CancellationToken cancel)
    {
        if (wanted.Link is null)
            return (null, []);
        FetchResult? result = null;
        try
        {
            until.ThrowIfCancellationRequested();
            result = await fetcher.FetchAsync(new FetchRequest(wanted.Link, FetchPurpose.Page), until);
            var isPage = result is FetchResult.Fetched { Page: var page } && Incoming.Tell(page.Bytes.Span, page.ContentType, out _) == IncomingKind.Page;
            return (result, isPage ? await parts.OthersAsync(((FetchResult.Fetched)result).Page, until) : []);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (result ?? new FetchResult.Failed(OutOfTime), []);
        }
    }

    private const string OutOfTime = "the visit took as long as it may (Dateline:Feeds:VisitSeconds); the rest comes with the next";

    private static async Task AcceptAsync(Feed feed, RawPage of, Wanted wanted, FetchResult? result, IReadOnlyList<RawPage> others, Accepting accepting, ItemMarks? marks, CancellationToken cancel)
    {
        var (item, seen) = (wanted.Item, wanted.Seen);
        var where = Where(item, FeedPage.LinkOf(item));
        var own = OwnTextOf(item) is null && wanted.Link is not null ? null : FeedPage.OwnText(feed, item, of.Url, of.FetchedAt);
        if (result is FetchResult.Fetched { Page: var page } && Incoming.Tell(page.Bytes.Span, page.ContentType, out _) == IncomingKind.Page)
        {
            var named = FeedVisit.Named(page, FeedPage.WordOf(feed, item, of.Url, isOwnText: false));
            if (own is null && ChallengeOf(named) is { } challenge)
            {
                // As good as a fault of the server: nothing is kept, and it is asked again at the next visit.
                marks?.Keep(item);
                accepting.Fail(where, challenge);
                return;
            }
            marks?.Note(item);
            if (own is null || SaysAsMuch(named, own))
            {
                await accepting.AddAsync(named, others, where, cancel);
                return;
            }
            // A wall, a teaser, a challenge: the page is kept, and the feed's text is the article.
            if (seen is null)
                await accepting.KeepBesideAsync(named, cancel);
        }
        // What may be there at the next visit is asked for again then; robots.txt is asked each time, which costs nothing.
        var mayHeal = result is FetchResult.Failed { IsForbidden: false, Status: 0 or >= 500 or 429 or 408 };
        if (mayHeal || result is FetchResult.Failed { IsForbidden: true })
            marks?.Keep(item);
        else
            marks?.Note(item);
        if (own is not null && (seen is null || seen.IsOwnText))
            await accepting.AddAsync(own, where, cancel);
        else
            accepting.Fail(where, result switch { FetchResult.Failed failed => failed.Reason, null => "the item has no text of its own", _ => "it is not a page" }, mayHeal);
    }

    /// <summary>What to say of a page that asks for proof of a human reader, whatever its status said; <c>null</c> for any other.</summary>
    private static string? ChallengeOf(RawPage page) => PageReader.Read(page).Result is ExtractResult.Refused { Reason: RefusalReason.Challenge } refused
        ? $"a challenge stands in the place of the page ({refused.Detail})" : null;

    // Whether the page gives at least half of what the feed gives: a wall gives a teaser or nothing.
    private static bool SaysAsMuch(RawPage page, RawPage own)
    {
        var fromFeed = LengthOf(own);
        return fromFeed < SummaryIsText || LengthOf(page) >= fromFeed / 2;
    }

    private static int LengthOf(RawPage page) =>
        PageReader.Read(page).Result is ExtractResult.Found { Article: var article } ? article.Paragraphs().Sum(text => text.Length) : 0;

    private static string? OwnTextOf(FeedItem item) => item.Content ?? (item.Summary?.Length >= SummaryIsText ? item.Summary : null);

    private static string Where(FeedItem item, Uri? link) => link?.AbsoluteUri ?? item.Id ?? "an item without an address";

    private sealed record Wanted(FeedItem Item, Uri? Link, Sighting? Seen);
}
