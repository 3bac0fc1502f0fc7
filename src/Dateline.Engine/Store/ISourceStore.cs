using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Where pages come from: feeds, sites, files, folders, and how they fare.</summary>
public interface ISourceStore
{
    /// <summary>Adds a source; adding it again changes nothing.</summary>
    /// <returns>The source as it stands.</returns>
    Task<Source> AddAsync(SourceKind kind, string address, string? title, Instant at, CancellationToken cancel);

    /// <returns><c>null</c> when there is no such source.</returns>
    Task<Source?> FindAsync(long id, CancellationToken cancel);

    /// <summary>Sources that are to be read by <paramref name="now"/>, longest overdue first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Source>> DueAsync(Instant now, int limit, CancellationToken cancel);

    /// <summary>All sources by title, then address.</summary>
    Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancel);

    /// <summary>Notes the outcome of a visit.</summary>
    Task VisitedAsync(long id, SourceVisit visit, CancellationToken cancel);
}

/// <summary>A source.</summary>
public sealed record Source
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>URL or absolute path.</summary>
    public required string Address { get; init; }

    /// <summary>Its own title; <c>null</c> when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>When it was added.</summary>
    public required Instant AddedAt { get; init; }

    /// <summary>When it was last read without fault; <c>null</c> when never.</summary>
    public Instant? LastSuccess { get; init; }

    /// <summary>When it is next to be read; <c>null</c> for files and folders.</summary>
    public Instant? NextDue { get; init; }

    /// <summary>What is wrong with it, one line; <c>null</c> when nothing is.</summary>
    public string? Trouble { get; init; }

    /// <summary>How many visits have failed since the last that did not.</summary>
    public int Faults { get; init; }

    /// <summary>How many articles came from it.</summary>
    public long Articles { get; init; }

    /// <summary>The ETag of the last answer, for a conditional request.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified of the last answer, for a conditional request.</summary>
    public string? LastModified { get; init; }
}

/// <summary>Kinds of sources.</summary>
public enum SourceKind
{
    /// <summary>An RSS or Atom feed, visited again and again.</summary>
    Feed,

    /// <summary>A single page.</summary>
    Page,

    /// <summary>A file, read once.</summary>
    File,

    /// <summary>A folder of files, read once each.</summary>
    Folder,

    /// <summary>A sitemap, visited again and again.</summary>
    Sitemap,

    /// <summary>A page that lists articles, watched for new ones.</summary>
    List,
}

/// <summary>The outcome of a visit.</summary>
/// <param name="At">When.</param>
/// <param name="Trouble">What went wrong, one line; <c>null</c> when nothing did.</param>
/// <param name="NextDue">When to come back.</param>
/// <param name="Title">The source's own title, when it gave one.</param>
/// <param name="ETag">Validator of the answer.</param>
/// <param name="LastModified">Validator of the answer.</param>
public sealed record SourceVisit(Instant At, string? Trouble, Instant? NextDue, string? Title, string? ETag, string? LastModified);
