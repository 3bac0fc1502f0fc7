namespace Dateline.Web.Site.Views;

/// <summary>Everything the front page shows.</summary>
internal sealed record FrontSheet
{
    /// <summary>The heaviest stories, heaviest first.</summary>
    public required IReadOnlyList<StoryEntry> Stories { get; init; }

    /// <summary>Other reports of the first story, newest first.</summary>
    public IReadOnlyList<ReportEntry> LeadReports { get; init; } = [];

    /// <summary>Sections with the stories that do not stand above.</summary>
    public IReadOnlyList<SectionBlock> Sections { get; init; } = [];

    public IReadOnlyList<ListedEntry> Ranking { get; init; } = [];

    /// <summary>How many stories are on file.</summary>
    public required long OnFile { get; init; }

    /// <summary>How many articles are on file.</summary>
    public required long Articles { get; init; }
}

/// <summary>A section on the front page.</summary>
/// <param name="Slug">Its slug; <c>null</c> for stories that stand in none.</param>
/// <param name="Stories">Its stories, heaviest first.</param>
internal sealed record SectionBlock(string? Slug, IReadOnlyList<StoryEntry> Stories);
