namespace Dateline.Web.Site.Views;

/// <summary>Everything the page of one story shows.</summary>
/// <param name="Entry">The story.</param>
/// <param name="Reports">Its independent reports, oldest first.</param>
internal sealed record StorySheet(StoryEntry Entry, IReadOnlyList<ReportEntry> Reports)
{
    /// <summary>Other stories of its saga, with what both tell of.</summary>
    public IReadOnlyList<(StoryEntry Story, string Reason)> Saga { get; init; } = [];

    /// <summary>Who says what and when, in short.</summary>
    public HearingBrief Hearing { get; init; } = HearingBrief.None;

    /// <summary>What editors decided about the story and its texts, newest first.</summary>
    public IReadOnlyList<DecisionEntry> Decisions { get; init; } = [];

    /// <summary>For a reader who may decide.</summary>
    public EditorView? Editor { get; init; }
}
