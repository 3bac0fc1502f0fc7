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

    /// <summary>Sources that are to be read by <paramref name="now"/>, longest overdue first.</summary>
    /// <param name="now">When.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="isWanted">Asked of each that is due, in order, until there are enough: those that are passed over keep none of the others back.</param>
    /// <param name="cancel">Stops it.</param>
    Task<IReadOnlyList<Source>> DueAsync(Instant now, int limit, Func<DueSource, bool> isWanted, CancellationToken cancel);

    /// <summary>All sources by title, then address.</summary>
    Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancel);

    /// <summary>The addresses of all sources of one kind, in the order they were added.</summary>
    Task<IReadOnlyList<string>> AddressesAsync(SourceKind kind, CancellationToken cancel);

    /// <summary>Notes the outcome of a visit.</summary>
    Task VisitedAsync(long id, SourceVisit visit, CancellationToken cancel);

    /// <summary>What its items said at the last visit, as <see cref="SourceVisit.Marks"/> noted it; <c>null</c> when nothing was.</summary>
    Task<byte[]?> MarksAsync(long id, CancellationToken cancel);

    /// <summary>Gives a source its new address and keeps the former one in its history.</summary>
    /// <returns><c>false</c> when another source of its kind has that address: nothing is changed then.</returns>
    Task<bool> MoveAsync(long id, string address, Instant at, CancellationToken cancel);

    /// <summary>Where it was before, oldest first.</summary>
    Task<IReadOnlyList<SourceMove>> MovesAsync(long id, CancellationToken cancel);

    /// <summary>Says that it is to be visited at once.</summary>
    Task CallAsync(long id, Instant now, CancellationToken cancel);
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

    /// <summary>When it publishes; <c>null</c> when it was never visited.</summary>
    public Intake.FeedRhythm? Rhythm { get; init; }

    /// <summary>What it asked for at its last full answer, as JSON; <c>null</c> when it was never visited.</summary>
    internal string? Pace { get; init; }

    /// <summary>Whether it ended: it answered that it is gone for good, or moved to where another source is.</summary>
    public bool HasEnded => Kind == SourceKind.Feed && NextDue is null;

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
public sealed record SourceVisit(Instant At, string? Trouble, Instant? NextDue, string? Title, string? ETag, string? LastModified)
{
    /// <summary>When it publishes; <c>null</c> leaves what is known.</summary>
    public Intake.FeedRhythm? Rhythm { get; init; }

    /// <summary>What it asks for, as JSON; <c>null</c> leaves what is known.</summary>
    internal string? Pace { get; init; }

    /// <summary>What its items say; <c>null</c> leaves what is known.</summary>
    public byte[]? Marks { get; init; }

    /// <summary>Whether the source itself was read: its trouble, if any, is with what it holds.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>A move of a source.</summary>
/// <param name="At">When it was noticed.</param>
/// <param name="Former">Where it was.</param>
/// <param name="Address">Where it went.</param>
public sealed record SourceMove(Instant At, string Former, string Address);
