using System.Globalization;
using Dateline.Engine.Fetch;
using Dateline.Engine.Store;
using Dateline.Feeds;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>Visits feeds: takes in what is new, and notes when to come back.</summary>
internal sealed class FeedVisit(
    ISourceStore sources, IPageFetcher fetcher, FeedItems items, HubDesk hubs, FeedOptions options, FetchOptions fetching, IClock clock) : IDisposable
{
    // A validator is sent back as it came; what is longer than this is none.
    private const int LongestValidator = 1_024;

    private readonly SemaphoreSlim _reading = new(Environment.ProcessorCount);

    /// <inheritdoc />
    public void Dispose() => _reading.Dispose();

    /// <summary>How many items are read at one visit.</summary>
    public int MostItems => options.MaxItems;

    /// <summary>Visits a feed on the list of sources.</summary>
    /// <returns>How many pages are new.</returns>
    public async Task<int> VisitAsync(Source source, IProgress<AddProgress>? progress, CancellationToken cancel)
    {
        var (result, feed) = await AskAsync(source, cancel);
        var now = clock.GetCurrentInstant();
        switch (result)
        {
            case FetchResult.Fetched fetched when feed is not null:
                return await TakeAsync(source, fetched, feed, progress, now, cancel);
            case FetchResult.Fetched fetched:
                await FailAsync(source, WhatInstead(source, fetched.Page), null, now, cancel);
                return 0;
            case FetchResult.NotModified when source.ETag is null && source.LastModified is null:
                await FailAsync(source, "the server says nothing has changed since we never asked", null, now, cancel);
                return 0;
            case FetchResult.NotModified unchanged:
                if (await MoveAsync(source, unchanged.MovedTo, now, cancel))
                    await UnchangedAsync(source, unchanged, now, cancel);
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

    // A large feed is read one a core, and what is not needed of it is let go: its pages may take minutes to come in.
    private async Task<(FetchResult Result, Feed? Feed)> AskAsync(Source source, CancellationToken cancel)
    {
        var result = await fetcher.FetchAsync(new FetchRequest(new Uri(source.Address), FetchPurpose.Feed, source.ETag, source.LastModified), cancel);
        if (result is not FetchResult.Fetched fetched)
            return (result, null);
        Feed? feed;
        await _reading.WaitAsync(cancel);
        try
        {
            feed = SourceForm.Read(source.Kind, fetched.Page, fetching.MaxBodyBytes);
        }
        finally
        {
            _reading.Release();
        }
        if (feed is null)
            return (result, null);
        var page = new RawPage(default, fetched.Page.FetchedAt) { Url = fetched.Page.Url, LastModified = fetched.Page.LastModified };
        return (fetched with { Page = page }, feed with { Items = [.. feed.Items.Take(options.MaxItems)], Warnings = [] });
    }

    private async Task<int> TakeAsync(Source source, FetchResult.Fetched fetched, Feed feed, IProgress<AddProgress>? progress, Instant now, CancellationToken cancel)
    {
        if (!await MoveAsync(source, fetched.MovedTo, now, cancel))
            return 0;
        var accepting = items.Accept(source, progress);
        var marks = new ItemMarks(await sources.MarksAsync(source.Id, cancel));
        await items.TakeInTimeAsync(feed, fetched.Page, accepting, marks, cancel);
        await accepting.FlushAsync(cancel);
        await EndAsync(source, fetched, feed, accepting, marks, cancel);
        return accepting.Accepted;
    }

    /// <summary>Takes in a feed that a hub sent, signed with our secret.</summary>
    /// <returns>How many pages are new.</returns>
    public async Task<int> PushedAsync(Source source, RawPage sent, CancellationToken cancel)
    {
        if (FeedReader.Read(sent.Bytes, sent.Url, sent.ContentType) is not { } feed)
            return 0;
        var accepting = items.Accept(source, null);
        // A hub may send the new items only: what the others said stays known.
        var marks = new ItemMarks(await sources.MarksAsync(source.Id, cancel));
        await items.TakeInTimeAsync(feed, sent, accepting, marks, cancel);
        await accepting.FlushAsync(cancel);
        return accepting.Accepted;
    }

    /// <summary>Takes in the items of a feed just read, each by its page or its own text.</summary>
    public Task TakeAsync(Feed feed, RawPage of, Accepting accepting, bool mayFetch, CancellationToken cancel) =>
        items.TakeAsync(feed, of, accepting, marks: null, mayFetch, cancel, cancel);

    /// <summary>Notes the outcome of a visit that brought a feed.</summary>
    public Task EndAsync(Source source, FetchResult.Fetched fetched, Feed feed, Accepting accepting, CancellationToken cancel) =>
        EndAsync(source, fetched, feed, accepting, marks: null, cancel);

    internal static RawPage Named(RawPage page, FeedWord word) => new(page.Bytes, page.FetchedAt)
    {
        Url = page.Url,
        ContentType = page.ContentType,
        LastModified = page.LastModified,
        Kind = page.Kind,
        Feed = word,
    };

    private async Task EndAsync(Source source, FetchResult.Fetched fetched, Feed feed, Accepting accepting, ItemMarks? marks, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var trouble = accepting.Faults.Count > 0 && accepting.Accepted == 0 && accepting.Known == 0 ? accepting.Faults[0].ToString() : null;
        // A visit without items that may come is repeated in full: validators are kept only when there is nothing left to come.
        var isClean = !accepting.MayHeal;
        var pace = SourcePace.Of(feed.Pace, fetched.Word);
        var rhythm = FeedRhythm.Observe(source.Rhythm, feed.Items.Take(options.MaxItems).Select(item => item.Published ?? item.Updated).OfType<Instant>(), now);
        var hasHub = await hubs.SeeAsync(source, pace, now, cancel);
        var visit = new SourceVisit(now, trouble, VisitTimes.Next(now, rhythm, pace, hasHub, options), feed.Title, isClean ? Validator(fetched.ETag) : null, isClean ? Validator(fetched.Page.LastModified) : null)
        {
            Rhythm = rhythm,
            Pace = pace.Write(),
            Marks = marks?.Write(),
            IsPartial = true,
        };
        await sources.VisitedAsync(source.Id, visit, cancel);
    }

    private async Task UnchangedAsync(Source source, FetchResult.NotModified unchanged, Instant now, CancellationToken cancel)
    {
        var pace = SourcePace.Read(source.Pace);
        if (unchanged.Word.MaxAge is { } age)
            pace = pace with { MaxAgeSeconds = age.TotalSeconds };
        var rhythm = FeedRhythm.Observe(source.Rhythm, [], now);
        var hasHub = await hubs.SeeAsync(source, pace, now, cancel);
        // What was wrong with its items still is; what was wrong with the feed is over.
        var trouble = source.Faults == 0 ? source.Trouble : null;
        var visit = new SourceVisit(now, trouble, VisitTimes.Next(now, rhythm, pace, hasHub, options), null, source.ETag, source.LastModified)
        {
            Rhythm = rhythm,
            Pace = pace.Write(),
            IsPartial = true,
        };
        await sources.VisitedAsync(source.Id, visit, cancel);
    }

    /// <returns><c>false</c> when the source ended because another is where it moved.</returns>
    private async Task<bool> MoveAsync(Source source, Uri? movedTo, Instant now, CancellationToken cancel)
    {
        if (movedTo is null || movedTo.AbsoluteUri == source.Address || await sources.MoveAsync(source.Id, movedTo.AbsoluteUri, now, cancel))
            return true;
        await sources.VisitedAsync(source.Id, new SourceVisit(now, $"it moved to {movedTo.AbsoluteUri}, which is on the list already", null, null, null, null), cancel);
        return false;
    }

    private Task FailAsync(Source source, string trouble, Duration? retryAfter, Instant now, CancellationToken cancel) =>
        sources.VisitedAsync(source.Id, new SourceVisit(now, trouble, VisitTimes.Again(now, source.Faults, retryAfter, source.Id, options), null, null, null), cancel);

    private string WhatInstead(Source source, RawPage page) => source.Kind switch
    {
        SourceKind.Sitemap when page.Bytes.Span is [0x1F, 0x8B, ..] =>
            string.Create(CultureInfo.InvariantCulture, $"there is no sitemap in the gzip archive, or one of more than {fetching.MaxBodyBytes:N0} bytes (Dateline:Fetch:MaxBodyBytes)"),
        _ when Incoming.Tell(page.Bytes.Span, page.ContentType, out var what) == IncomingKind.NotAPage && what.Length > 0 => $"there is no feed: {what}",
        _ => "what is there is a page, no feed",
    };

    private static string? Validator(string? value) => value is { Length: > 0 and <= LongestValidator } ? value : null;
}
