namespace Dateline.Model;

/// <summary>Who is behind a page: the outlet that shows it, the people it names, the agency it is from.</summary>
public sealed record SourceFinding
{
    /// <summary>The names in the byline, cleaned of "By", titles and outlets; the page's own claim.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>The byline as written, the words <see cref="Bylines"/> was read from; <c>null</c> when there is none.</summary>
    public string? BylineQuote { get; init; }

    /// <summary>Agencies the byline names, as written; they are no authors.</summary>
    public IReadOnlyList<string> BylineAgencies { get; init; } = [];

    /// <summary>Short name of the news agency the report is from (AP, AFP, Reuters, dpa); <c>null</c> when none is credited.</summary>
    public string? Agency { get; init; }

    /// <summary>The words the agency was read from.</summary>
    public string? AgencyQuote { get; init; }

    /// <summary>The dateline the text opens with; <c>null</c> when it has none.</summary>
    public StoryDateline? Dateline { get; init; }

    /// <summary>Another outlet or address the page itself names as its source ("first published in", canonical elsewhere); <c>null</c> when none.</summary>
    public string? CopiedFrom { get; init; }

    /// <summary>A page that names nobody.</summary>
    public static SourceFinding Unknown { get; } = new();
}
