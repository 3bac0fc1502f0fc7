using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Pages as received, compressed, under their SHA-256. Nothing here is ever changed or dropped.</summary>
public interface IPageStore
{
    /// <summary>Keeps <paramref name="page"/> and queues it for reading. When the task ends it survives a kill of the process.</summary>
    /// <returns><c>true</c> when this capture (these bytes at this address) is new.</returns>
    async Task<bool> KeepAsync(RawPage page, CancellationToken cancel) => (await KeepManyAsync([page], null, cancel))[0];

    /// <summary>Keeps all of <paramref name="pages"/> and queues the new ones for reading, or, when it fails, none.</summary>
    /// <param name="pages">The pages, in the order they are to be read.</param>
    /// <param name="source">Where they came from; <c>null</c> when from no source on the list.</param>
    /// <param name="cancel">Stops it before anything is kept.</param>
    /// <returns>For each page whether this capture is new.</returns>
    Task<IReadOnlyList<bool>> KeepManyAsync(IReadOnlyList<RawPage> pages, long? source, CancellationToken cancel);

    /// <summary>The page with its newest capture's address and headers; <c>null</c> when there is none.</summary>
    Task<RawPage?> FindAsync(PageId id, CancellationToken cancel);

    /// <summary>The captures of <paramref name="ids"/> that exist, in the order asked.</summary>
    Task<IReadOnlyList<Capture>> CapturesAsync(IReadOnlyCollection<long> ids, CancellationToken cancel);

    /// <summary>The newest capture of every address that may be a part of the article at <paramref name="whole"/>, by their beginning; at most 120.</summary>
    /// <param name="whole">The address parts share, their numbers taken off.</param>
    /// <param name="cancel">Stops the query.</param>
    Task<IReadOnlyList<Capture>> PartsAsync(Uri whole, CancellationToken cancel);

    /// <summary>The last time something was received of this address, under http or https, or filed under it as its canonical address;
    /// <c>null</c> when never.</summary>
    Task<Sighting?> LastSeenAsync(Uri url, CancellationToken cancel);

    /// <summary>How many pages are kept, and their size in bytes before and after compression.</summary>
    Task<PageTotals> TotalsAsync(CancellationToken cancel);
}

/// <summary>A page as it was seen at one address.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Page">The page with that address, its headers and the feed's word.</param>
public sealed record Capture(long Id, RawPage Page);

/// <summary>A time a page was seen.</summary>
/// <param name="At">When.</param>
/// <param name="IsOwnText">Whether it was a feed's own text, because the page itself could not be had.</param>
public sealed record Sighting(Instant At, bool IsOwnText);

/// <summary>How much is kept.</summary>
/// <param name="Pages">Different pages.</param>
/// <param name="Bytes">Their bytes as received.</param>
/// <param name="StoredBytes">Their bytes as stored.</param>
public sealed record PageTotals(long Pages, long Bytes, long StoredBytes);
