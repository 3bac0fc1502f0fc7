using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>Articles and their versions.</summary>
public interface IArticleStore
{
    /// <summary>Files what was read: a new article, a new version of a known one, or nothing when the text is unchanged.</summary>
    Task<FilingOutcome> FileAsync(PageReading reading, string readerVersion, CancellationToken cancel);

    /// <returns><c>null</c> when there is no such article.</returns>
    Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancel);

    /// <summary>The articles of <paramref name="ids"/> that exist, in the order asked.</summary>
    Task<IReadOnlyList<StoredArticle>> FindManyAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancel);

    /// <summary>The article at an address; <c>null</c> when there is none.</summary>
    Task<StoredArticle?> FindByUrlAsync(Uri url, CancellationToken cancel);

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
