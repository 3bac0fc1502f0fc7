using System.Text;
using NodaTime;

namespace Dateline.Model;

/// <summary>A page as received. Never changed and never dropped; everything else can be made again from it.</summary>
public sealed record RawPage
{
    private PageId? _id;

    /// <summary>A page of <paramref name="bytes"/>, first seen by us at <paramref name="fetchedAt"/>.</summary>
    public RawPage(ReadOnlyMemory<byte> bytes, Instant fetchedAt)
    {
        Bytes = bytes;
        FetchedAt = fetchedAt;
    }

    /// <summary>A page given as text (kept as UTF-8), mostly for tests and samples.</summary>
    /// <param name="url">Its address; <c>null</c> when it has none.</param>
    /// <param name="html">The page's markup.</param>
    /// <param name="fetchedAt">When it was received.</param>
    public RawPage(Uri? url, string html, Instant fetchedAt)
        : this(Encoding.UTF8.GetBytes(html), fetchedAt)
    {
        Url = url;
        ContentType = "text/html; charset=utf-8";
    }

    /// <summary>The body, after transfer and content encodings are undone, before any charset is applied.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>When we received it. Nothing dated later (plus a small slack) is believed.</summary>
    public Instant FetchedAt { get; }

    /// <summary>SHA-256 of <see cref="Bytes"/>.</summary>
    public PageId Id => _id ??= PageId.Of(Bytes.Span);

    /// <summary>The address after redirects; <c>null</c> for a file or standard input of unknown origin.</summary>
    public Uri? Url { get; init; }

    /// <summary>The server's <c>Content-Type</c>, as sent; <c>null</c> when there was none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The server's <c>Last-Modified</c>, as sent; <c>null</c> when there was none.</summary>
    public string? LastModified { get; init; }

    /// <summary>Whether this is HTML or the plain text of a page, when the caller knows.</summary>
    public PageKind Kind { get; init; }

    /// <summary>What a feed said of this page; <c>null</c> when it came without one.</summary>
    public FeedWord? Feed { get; init; }

    /// <inheritdoc />
    public bool Equals(RawPage? other) => other is not null && Id == other.Id && Url == other.Url && FetchedAt == other.FetchedAt;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Url, FetchedAt);
}
