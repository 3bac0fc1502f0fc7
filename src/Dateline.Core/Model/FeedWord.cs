using NodaTime;

namespace Dateline.Model;

/// <summary>What a feed said of a page it links to. A claim like every other, kept beside what the page says.</summary>
public sealed record FeedWord
{
    /// <summary>Address of the feed; <c>null</c> when it was read from a file.</summary>
    public Uri? Feed { get; init; }

    /// <summary>The feed's own title, usually the outlet.</summary>
    public string? FeedTitle { get; init; }

    /// <summary>The item's guid or Atom id, as written.</summary>
    public string? ItemId { get; init; }

    /// <summary>The item's headline, as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>The item's author, as written.</summary>
    public string? Author { get; init; }

    /// <summary>When the feed says it was published; <c>null</c> when it does not say.</summary>
    public Instant? Published { get; init; }

    /// <summary>The words <see cref="Published"/> was read from.</summary>
    public string? PublishedQuote { get; init; }

    /// <summary>When the feed says it was last changed; <c>null</c> when it does not say.</summary>
    public Instant? Updated { get; init; }

    /// <summary>The item's categories, in the feed's order.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Whether the page is the feed's own text of the item, not the page it links to.</summary>
    public bool IsOwnText { get; init; }
}
