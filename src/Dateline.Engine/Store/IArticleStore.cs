using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Articles and their versions, and the pages that are none.</summary>
public interface IArticleStore
{
    /// <summary>Files what was read: a new article, a new version of a known one, or nothing when the text is unchanged.</summary>
    async Task<FilingOutcome> FileAsync(PageReading reading, string readerVersion, CancellationToken cancel) =>
        (await FileManyAsync([reading], readerVersion, cancel))[0];

    /// <summary>Files all of <paramref name="readings"/>, or, when it fails, none. Filing a reading again changes nothing.</summary>
    /// <param name="readings">Readings that found an article.</param>
    /// <param name="readerVersion">The page stages' versions.</param>
    /// <param name="cancel">Stops it before anything is filed.</param>
    /// <exception cref="ArgumentException">A reading is a refusal.</exception>
    Task<IReadOnlyList<FilingOutcome>> FileManyAsync(IReadOnlyList<PageReading> readings, string readerVersion, CancellationToken cancel);

    /// <summary>Notes why pages are no articles; they stay kept, and are counted.</summary>
    /// <exception cref="ArgumentException">A reading is not a refusal.</exception>
    Task RefuseAsync(IReadOnlyList<PageReading> readings, string readerVersion, CancellationToken cancel);

    /// <summary>How many pages were refused, by reason.</summary>
    Task<IReadOnlyDictionary<RefusalReason, long>> RefusalCountsAsync(CancellationToken cancel);

    /// <summary>Refused pages, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<RefusedPage>> RefusedAsync(RefusalReason? reason, int limit, CancellationToken cancel);

    /// <returns><c>null</c> when there is no such article.</returns>
    Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancel);

    /// <summary>The articles of <paramref name="ids"/> that exist, in the order asked.</summary>
    Task<IReadOnlyList<StoredArticle>> FindManyAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancel);

    /// <summary>The article at an address; <c>null</c> when there is none.</summary>
    Task<StoredArticle?> FindByUrlAsync(Uri url, CancellationToken cancel);

    /// <summary>The article a page was filed under; <c>null</c> when it was refused or is not read yet.</summary>
    Task<StoredArticle?> FindByPageAsync(PageId page, CancellationToken cancel);

    /// <summary>Articles newest first (by first seen, then id), at most <paramref name="limit"/>.</summary>
    /// <param name="after">The cursor of the page before; <c>null</c> for the first page.</param>
    /// <param name="limit">1 to 200.</param>
    /// <param name="cancel">Stops the query.</param>
    Task<PageOf<StoredArticle>> ListAsync(string? after, int limit, CancellationToken cancel);

    /// <summary>All versions, oldest first; empty when there is no such article.</summary>
    Task<IReadOnlyList<ArticleVersion>> VersionsAsync(ArticleId id, CancellationToken cancel);

    /// <summary>How many articles there are.</summary>
    Task<long> CountAsync(CancellationToken cancel);
}

/// <summary>A page that is no article.</summary>
/// <param name="Page">The page.</param>
/// <param name="Url">Its address; <c>null</c> when it has none.</param>
/// <param name="FetchedAt">When it was received.</param>
/// <param name="Reason">Why it is none.</param>
/// <param name="Detail">The same for a person.</param>
public sealed record RefusedPage(PageId Page, Uri? Url, Instant FetchedAt, RefusalReason Reason, string Detail);
