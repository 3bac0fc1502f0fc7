using NodaTime;

namespace Dateline.Model;

/// <summary>A feed as read, whatever its format. Everything in it is the feed's own claim; unknown is <c>null</c>.</summary>
public sealed record Feed
{
    /// <summary>Format and version as far as it shows: "rss 2.0", "atom 1.0", "json 1.1".</summary>
    public required string Format { get; init; }

    /// <summary>The feed's title; may hold markup.</summary>
    public string? Title { get; init; }

    /// <summary>The site the feed belongs to, absolute where it can be made so.</summary>
    public string? Link { get; init; }

    /// <summary>What the feed says it is; may hold markup.</summary>
    public string? Description { get; init; }

    /// <summary>Language as written, BCP 47 in the best case.</summary>
    public string? Language { get; init; }

    /// <summary>The feed's identifier (Atom's <c>id</c>).</summary>
    public string? Id { get; init; }

    /// <summary>When the feed says it was last changed.</summary>
    public Instant? Updated { get; init; }

    /// <summary>When the feed says it was published.</summary>
    public Instant? Published { get; init; }

    /// <summary>Whom it names as authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Its author with address, as written.</summary>
    public string? Author { get; init; }

    /// <summary>Copyright line; may hold markup.</summary>
    public string? Rights { get; init; }

    /// <summary>Address of its picture.</summary>
    public string? Image { get; init; }

    /// <summary>Its categories, in order.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>When it wants to be visited, and who tells of news in it.</summary>
    public FeedPace Pace { get; init; } = FeedPace.Silent;

    /// <summary>Its items, in the feed's order.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>The charset it was decoded with, by its WHATWG name.</summary>
    public string Charset { get; init; } = "utf-8";

    /// <summary>What is wrong with its form, in the order found; empty for a well-formed feed.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>One item of a feed.</summary>
public sealed record FeedItem
{
    /// <summary>guid, Atom id or JSON id, as written.</summary>
    public string? Id { get; init; }

    /// <summary>The page it stands for, absolute where it can be made so.</summary>
    public string? Link { get; init; }

    /// <summary>Its headline; may hold markup.</summary>
    public string? Title { get; init; }

    /// <summary>Its summary, HTML.</summary>
    public string? Summary { get; init; }

    /// <summary>Its full text, HTML.</summary>
    public string? Content { get; init; }

    /// <summary>When it says it was published; <c>null</c> when it does not say or what it says is no date.</summary>
    public Instant? Published { get; init; }

    /// <summary>The words <see cref="Published"/> was read from.</summary>
    public string? PublishedQuote { get; init; }

    /// <summary>When it says it was last changed.</summary>
    public Instant? Updated { get; init; }

    /// <summary>Its author with address, as written.</summary>
    public string? Author { get; init; }

    /// <summary>The names of its authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Its categories, in order.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Pictures, sounds and films that belong to it.</summary>
    public IReadOnlyList<FeedEnclosure> Enclosures { get; init; } = [];
}

/// <summary>A file that belongs to an item.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Type">Its media type, as written; <c>null</c> when not said.</param>
/// <param name="Length">Its bytes, as written; <c>null</c> when not said.</param>
public sealed record FeedEnclosure(string Url, string? Type, string? Length);
