using Dateline.Web.Markup;
using NodaTime;

namespace Dateline.Web.Site.Views;

/// <summary>What stands around every page.</summary>
internal sealed record PageFrame
{
    /// <summary>The paper's name.</summary>
    public required string Paper { get; init; }

    /// <summary>Scheme and host readers know the site by, without a slash at the end.</summary>
    public required string Root { get; init; }

    /// <summary>When the page was made.</summary>
    public required Instant Now { get; init; }

    /// <summary>Section slugs in newspaper order.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Where pictures are loaded from.</summary>
    public Pictures Pictures { get; init; } = Pictures.Outside;

    /// <summary>The title without the paper's name; <c>null</c> on the front page.</summary>
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The page's own path; <c>null</c> for pages that should not be found (errors).</summary>
    public string? Path { get; init; }

    /// <summary>The path of the feed that follows this page.</summary>
    public string Feed { get; init; } = "/feed.xml";

    /// <summary>Its media type.</summary>
    public string FeedType { get; init; } = "application/rss+xml";

    /// <summary>The section the page stands in.</summary>
    public string? Section { get; init; }

    /// <summary>What was searched for, to stand in the search field.</summary>
    public string? Words { get; init; }

    /// <summary>More for the page's head.</summary>
    public Html Head { get; init; } = Html.None;

    /// <summary>The year that dates on this page may leave out.</summary>
    public int Year => Now.InUtc().Year;
}
