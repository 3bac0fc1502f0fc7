using Dateline.Model;

namespace Dateline.Engine.Fetch;

/// <summary>Gets a page from the web. An edge of the process: tests put their own origin here.</summary>
public interface IPageFetcher
{
    /// <summary>Fetches one address, within all bounds. Never throws for what the other side does.</summary>
    Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancel);
}

/// <summary>What is asked for.</summary>
/// <param name="Url">http or https, absolute.</param>
/// <param name="Purpose">Why: pages obey robots.txt, feeds are made to be fetched.</param>
/// <param name="ETag">ETag of the answer we have, for a conditional request (RFC 9110 §13).</param>
/// <param name="LastModified">Last-Modified of the answer we have.</param>
public sealed record FetchRequest(Uri Url, FetchPurpose Purpose, string? ETag = null, string? LastModified = null);

/// <summary>Why something is fetched.</summary>
public enum FetchPurpose
{
    /// <summary>A page a person named: fetched as their browser would.</summary>
    Asked,

    /// <summary>A page found in a feed: robots.txt decides.</summary>
    Page,

    /// <summary>A feed.</summary>
    Feed,

    /// <summary>A picture of a page that is being read: fetched as the reader's browser would.</summary>
    Picture,
}

/// <summary>What came of a fetch.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>An answer with a body.</summary>
    /// <param name="Page">The body, its address after redirects and its headers.</param>
    /// <param name="ETag">Its validator; <c>null</c> when it gave none.</param>
    public sealed record Fetched(RawPage Page, string? ETag) : FetchResult
    {
        /// <summary>What else its headers say.</summary>
        public HeaderWord Word { get; init; } = HeaderWord.Silent;

        /// <summary>Where the address has moved for good: every redirect on the way was a 301 or 308; <c>null</c> when it has not.</summary>
        public Uri? MovedTo { get; init; }
    }

    /// <summary>304: what we have is still right.</summary>
    public sealed record NotModified : FetchResult
    {
        /// <summary>What else its headers say.</summary>
        public HeaderWord Word { get; init; } = HeaderWord.Silent;

        /// <inheritdoc cref="Fetched.MovedTo"/>
        public Uri? MovedTo { get; init; }
    }

    /// <summary>No page.</summary>
    /// <param name="Reason">One line for a person: what went wrong, with the bound it broke and the figure.</param>
    /// <param name="RetryAfter">When the other side asks us to come back; <c>null</c> when it does not say.</param>
    /// <param name="IsGone">Whether the other side says it is gone for good (410).</param>
    public sealed record Failed(string Reason, NodaTime.Duration? RetryAfter = null, bool IsGone = false) : FetchResult
    {
        /// <summary>The status of the answer; 0 when there was no whole answer.</summary>
        public int Status { get; init; }

        /// <summary>Whether robots.txt does not let us.</summary>
        public bool IsForbidden { get; init; }
    }
}
