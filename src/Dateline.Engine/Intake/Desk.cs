using System.Globalization;
using Dateline.Engine.Fetch;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Feeds;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>The desk's front door: takes in addresses, files, folders and feeds. What it reports as accepted is kept, come what may.</summary>
public sealed class Desk
{
    private readonly IPageStore _pages;
    private readonly ISourceStore _sources;
    private readonly IPageFetcher _fetcher;
    private readonly PartFetching _parts;
    private readonly FeedVisit _feeds;
    private readonly SiteDoor _door;
    private readonly WorkLoop _work;
    private readonly DeskOptions _options;
    private readonly IClock _clock;

    internal Desk(IPageStore pages, ISourceStore sources, IPageFetcher fetcher, PartFetching parts, FeedVisit feeds, SiteDoor door, WorkLoop work, DeskOptions options, IClock clock)
    {
        _pages = pages;
        _sources = sources;
        _fetcher = fetcher;
        _parts = parts;
        _feeds = feeds;
        _door = door;
        _work = work;
        _options = options;
        _clock = clock;
    }

    /// <summary>Adds what <paramref name="what"/> names: an http or https address of a page or a feed, a file, or a folder with all in it.
    /// Adding the same again changes nothing.</summary>
    /// <param name="what">As a person types it.</param>
    /// <param name="progress">Told after every file or item.</param>
    /// <param name="cancel">Stops it; what was accepted by then stays.</param>
    /// <returns>What came of it. What is wrong with the input is a fault in the report, never an exception.</returns>
    /// <exception cref="DeskFileException">The archive cannot be used.</exception>
    public async Task<AddReport> AddAsync(string what, IProgress<AddProgress>? progress, CancellationToken cancel)
    {
        if (Directory.Exists(what))
            return await AddFolderAsync(Path.GetFullPath(what), progress, cancel);
        if (File.Exists(what))
            return await AddFileAsync(Path.GetFullPath(what), progress, cancel);
        if (!what.Contains("://", StringComparison.Ordinal))
            return Refuse(what, "there is no such file or folder, and it is no address (addresses begin with https:// or http://)");
        return WebAddress.Any(what) is { } url ? await AddUrlAsync(url, progress, cancel) : Refuse(what, "this is not an address");
    }

    /// <summary>Adds the page or feed at an address. Never touches a file of this machine.</summary>
    public async Task<AddReport> AddUrlAsync(Uri url, IProgress<AddProgress>? progress, CancellationToken cancel)
    {
        if (!url.IsAbsoluteUri || !ArticleAddress.IsWeb(url) || url.Host.Length == 0)
            return Refuse(url.OriginalString, "only http and https addresses can be fetched");
        var result = await _fetcher.FetchAsync(new FetchRequest(url, FetchPurpose.Asked), cancel);
        if (result is not FetchResult.Fetched fetched)
            return Refuse(url.AbsoluteUri, result is FetchResult.Failed failed ? failed.Reason : "the server says nothing has changed since we never asked");
        if (await _door.LeadsAsync(url, fetched, cancel) is { } lead)
            return await AddFeedAsync(lead.Kind, lead.Address, lead.Answer, progress, cancel);
        var kind = Incoming.Tell(fetched.Page.Bytes.Span, fetched.Page.ContentType, out var reason);
        if (kind == IncomingKind.NotAPage)
            return await _door.BytesAsync(url.AbsoluteUri, fetched.Page.Bytes, cancel) ?? Refuse(url.AbsoluteUri, reason);
        if (kind == IncomingKind.Feed)
            return await AddFeedAsync(SourceKind.Feed, url, fetched, progress, cancel);
        var source = await _sources.AddAsync(SourceKind.Page, url.AbsoluteUri, null, _clock.GetCurrentInstant(), cancel);
        var accepting = new Accepting(_pages, source.Id, progress) { Total = 1 };
        await accepting.AddAsync(fetched.Page, await _parts.OthersAsync(fetched.Page, cancel), url.AbsoluteUri, cancel);
        return await EndAsync(accepting, source, 0, cancel);
    }

    /// <summary>Adds a page given as bytes.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What to call it in a fault: "standard input".</param>
    /// <param name="cancel">Stops it before it is accepted.</param>
    public async Task<AddReport> AddPageAsync(RawPage page, string name, CancellationToken cancel)
    {
        if (page.Bytes.Length > _options.MaxPageBytes)
            return Refuse(name, $"it has {page.Bytes.Length:N0} bytes, {_options.MaxPageBytes:N0} are allowed (Dateline:Desk:MaxPageBytes)");
        if (Incoming.Tell(page.Bytes.Span, page.ContentType, out var reason) == IncomingKind.NotAPage)
            return Refuse(name, reason);
        var accepting = new Accepting(_pages, null, null);
        await accepting.AddAsync(page, name, cancel);
        return await EndAsync(accepting, null, 0, cancel);
    }

    /// <summary>Reads, files and groups everything accepted, here and now.</summary>
    public Task<WorkProgress> DrainAsync(IProgress<WorkProgress>? progress, CancellationToken cancel) => _work.DrainAsync(progress, cancel);

    private async Task<AddReport> AddFileAsync(string path, IProgress<AddProgress>? progress, CancellationToken cancel)
    {
        if (await _door.FileAsync(path, _options.MaxPageBytes, cancel) is { } list)
            return list;
        if (await _door.SitemapAsync(path, _options.MaxPageBytes, cancel) is var (map, saved))
            return await AddSitemapAsync(path, map, saved, progress, cancel);
        if (IncomingArchive.IsNamed(path) || IncomingArchive.Begins(path))
        {
            var archive = await _sources.AddAsync(SourceKind.File, path, null, _clock.GetCurrentInstant(), cancel);
            var all = new Accepting(_pages, archive.Id, progress);
            return await EndAsync(all, archive, await AddArchiveAsync(path, all, cancel), cancel);
        }
        var (page, kind, fault) = await IncomingFile.ReadAsync(path, null, _options.MaxPageBytes, _clock.GetCurrentInstant(), cancel);
        if (page is null)
            return Refuse(path, fault);
        var source = await _sources.AddAsync(SourceKind.File, path, null, _clock.GetCurrentInstant(), cancel);
        var accepting = new Accepting(_pages, source.Id, progress) { Total = 1 };
        if (kind == IncomingKind.Feed && FeedReader.Read(page.Bytes, page.Url, page.ContentType) is { } feed)
            await _feeds.TakeAsync(feed, page, accepting, mayFetch: true, cancel);
        else
            await accepting.AddAsync(page, path, cancel);
        return await EndAsync(accepting, source, 0, cancel);
    }

    private async Task<AddReport> AddSitemapAsync(string path, Feed map, RawPage saved, IProgress<AddProgress>? progress, CancellationToken cancel)
    {
        var source = await _sources.AddAsync(SourceKind.File, path, null, _clock.GetCurrentInstant(), cancel);
        var accepting = new Accepting(_pages, source.Id, progress);
        await _feeds.TakeAsync(map, saved, accepting, mayFetch: true, cancel);
        if (map.Items.Count > _feeds.MostItems)
            accepting.Fail(path, string.Create(CultureInfo.InvariantCulture, $"it names {map.Items.Count:N0} pages; the newest {_feeds.MostItems:N0} were read (Dateline:Feeds:MaxItems)"), mayHeal: false);
        return await EndAsync(accepting, source, 0, cancel);
    }

    private async Task<AddReport> AddFeedAsync(SourceKind kind, Uri url, FetchResult.Fetched fetched, IProgress<AddProgress>? progress, CancellationToken cancel)
    {
        if (SourceForm.Read(kind, fetched.Page, _options.MaxPageBytes) is not { } feed)
            return Refuse(url.AbsoluteUri, "it looks like a feed, but cannot be read as one");
        var source = await _sources.AddAsync(kind, url.AbsoluteUri, feed.Title, _clock.GetCurrentInstant(), cancel);
        var accepting = new Accepting(_pages, source.Id, progress);
        await _feeds.TakeAsync(feed, fetched.Page, accepting, mayFetch: true, cancel);
        await accepting.FlushAsync(cancel);
        await _feeds.EndAsync(source, fetched, feed, accepting, cancel);
        _work.Wake();
        return accepting.Report(await _sources.FindAsync(source.Id, cancel), 0);
    }

    private async Task<AddReport> AddFolderAsync(string folder, IProgress<AddProgress>? progress, CancellationToken cancel)
    {
        var faults = new List<AddFault>();
        var walk = FolderWalk.Of(folder, faults);
        var source = await _sources.AddAsync(SourceKind.Folder, folder, Path.GetFileName(folder), _clock.GetCurrentInstant(), cancel);
        var accepting = new Accepting(_pages, source.Id, progress) { Total = walk.Files.Count };
        accepting.Faults.AddRange(faults);
        // Feeds in the folder speak of the pages beside them; what they alone hold is read from their own text, and nothing is fetched.
        var feeds = new List<(Feed Feed, RawPage Page)>();
        var words = new Dictionary<string, FeedWord>(StringComparer.Ordinal);
        foreach (var file in walk.Files.Where(IncomingFile.MayBeFeed))
        {
            var (page, kind, _) = await IncomingFile.ReadAsync(file, walk.Captures.Of(file), _options.MaxPageBytes, _clock.GetCurrentInstant(), cancel);
            if (kind != IncomingKind.Feed || FeedReader.Read(page!.Bytes, page.Url, page.ContentType) is not { } feed)
                continue;
            feeds.Add((feed, page));
            foreach (var item in feed.Items)
            {
                if (FeedPage.LinkOf(item) is { } link)
                    words.TryAdd(ArticleAddress.Normal(link), FeedPage.WordOf(feed, item, page.Url, isOwnText: false));
            }
        }
        var skipped = walk.Skipped;
        foreach (var file in walk.Files)
        {
            if (IncomingArchive.IsNamed(file))
            {
                skipped += await AddArchiveAsync(file, accepting, cancel);
                continue;
            }
            var (page, kind, fault) = await IncomingFile.ReadAsync(file, walk.Captures.Of(file), _options.MaxPageBytes, _clock.GetCurrentInstant(), cancel);
            if (page is null)
                accepting.Fail(file, fault);
            else if (kind == IncomingKind.Feed)
                accepting.Look(file);
            else
                await accepting.AddAsync(page.Url is { } url && words.TryGetValue(ArticleAddress.Normal(url), out var word) ? FeedVisit.Named(page, word) : page, file, cancel);
        }
        await accepting.FlushAsync(cancel);
        foreach (var (feed, page) in feeds)
            await _feeds.TakeAsync(feed, page, accepting, mayFetch: false, cancel);
        return await EndAsync(accepting, source, skipped, cancel);
    }

    // Batches are kept as the archive is read: stopped half way and begun again, what was kept is known and passed over.
    private async Task<int> AddArchiveAsync(string path, Accepting accepting, CancellationToken cancel)
    {
        var skipped = 0;
        foreach (var packed in new IncomingArchive(_options.MaxPageBytes, _clock).File(path, path, bytes => Single(bytes, path)))
        {
            cancel.ThrowIfCancellationRequested();
            var one = packed.Opened();
            if (one.Page is { } page)
                await accepting.AddAsync(page, path, cancel);
            else if (one.Fault is { } fault)
                accepting.Fail(path, fault);
            else
                skipped++;
        }
        return skipped;
    }

    private GatheredPage Single(byte[] bytes, string path)
    {
        if (bytes.Length > _options.MaxPageBytes)
            return new GatheredPage(path, null, $"it has more than {_options.MaxPageBytes:N0} bytes (Dateline:Desk:MaxPageBytes)");
        return Incoming.Tell(bytes, null, out var reason) == IncomingKind.Page
            ? new GatheredPage(path, new RawPage(bytes, _clock.GetCurrentInstant()) { Url = SavedPage.AddressOf(bytes) }, null)
            : new GatheredPage(path, null, reason.Length > 0 ? reason : "it is a feed inside a gzip");
    }

    private async Task<AddReport> EndAsync(Accepting accepting, Source? source, int skipped, CancellationToken cancel)
    {
        await accepting.FlushAsync(cancel);
        _work.Wake();
        if (source is null)
            return accepting.Report(null, skipped);
        var trouble = accepting.Faults.Count == 0 ? null : $"{accepting.Faults.Count} could not be taken in; first {accepting.Faults[0]}";
        await _sources.VisitedAsync(source.Id, new SourceVisit(_clock.GetCurrentInstant(), trouble, null, null, null, null), cancel);
        return accepting.Report(await _sources.FindAsync(source.Id, cancel), skipped);
    }

    private static AddReport Refuse(string where, string what) => new(null, 0, 0, 0, [new AddFault(where, what)]);
}
