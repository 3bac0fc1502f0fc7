using NodaTime;

namespace Dateline.Model;

/// <summary>A sitemap (sitemaps.org 0.9): pages of a site, or further sitemaps.</summary>
public sealed record Sitemap
{
    /// <summary>Whether its entries are sitemaps themselves.</summary>
    public bool IsIndex { get; init; }

    /// <summary>Whether it is a bare list of lines.</summary>
    public bool IsText { get; init; }

    /// <summary>Its entries, in order.</summary>
    public IReadOnlyList<SitemapEntry> Entries { get; init; } = [];

    /// <summary>What is wrong with its form; empty for a well-formed one.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>One address of a sitemap.</summary>
/// <param name="Address">The address, as written but for white space around it.</param>
/// <param name="Changed">When it says the page was last changed (<c>lastmod</c>); <c>null</c> when it does not.</param>
/// <param name="News">What a news sitemap says of the article; <c>null</c> when it is none.</param>
public sealed record SitemapEntry(string Address, Instant? Changed = null, SitemapNews? News = null);

/// <summary>What a news sitemap says of an article.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Publication">The outlet.</param>
/// <param name="Language">The outlet's language, as written.</param>
/// <param name="Published">When it was published; <c>null</c> when that is no date.</param>
/// <param name="PublishedQuote">The words <paramref name="Published"/> was read from.</param>
public sealed record SitemapNews(string? Title, string? Publication, string? Language, Instant? Published, string? PublishedQuote);
