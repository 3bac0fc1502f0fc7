using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Web.Site.Views;

/// <summary>Everything the page of one article shows.</summary>
internal sealed record ArticleSheet
{
    public required ArticleEntry Entry { get; init; }

    /// <summary>The report this text is, with its copies; <c>null</c> until grouped.</summary>
    public ReportEntry? Report { get; init; }

    /// <summary>The story it belongs to; <c>null</c> until grouped.</summary>
    public StoryEntry? Story { get; init; }

    /// <summary>The story's other independent reports, oldest first.</summary>
    public IReadOnlyList<ReportEntry> OtherReports { get; init; } = [];

    public IReadOnlyList<ReactionCount> Reactions { get; init; } = [];

    public IReadOnlyList<ListedEntry> Related { get; init; } = [];

    public IReadOnlyList<ListedEntry> Ranking { get; init; } = [];

    public IReadOnlyList<ListedEntry> Recommendation { get; init; } = [];

    /// <summary>Whether the reader asked to be remembered.</summary>
    public bool HasProfile { get; init; }

    /// <summary>When it was written, by its words alone; <c>null</c> when no word tells of a time.</summary>
    public TextDate? ByWords { get; init; }

    /// <summary>Which passages it shares with the text it was copied from; <c>null</c> when it is no copy.</summary>
    public SharedText? Shared { get; init; }

    /// <summary>Which of its statements are denied elsewhere in the story, and which deny others.</summary>
    public IReadOnlyList<DisputeEntry> Disputes { get; init; } = [];

    /// <summary>What editors decided about this text and its copies, newest first.</summary>
    public IReadOnlyList<DecisionEntry> Decisions { get; init; } = [];

    /// <summary>For a reader who may decide.</summary>
    public EditorView? Editor { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ArticleVersion> Versions { get; init; } = [];
}
