using Dateline.Model;
using NodaTime;

namespace Dateline.Stories;

/// <summary>A report as the index keeps it: its weightiest terms, packed, its time and where it stands. Under a kilobyte.</summary>
internal sealed class Report
{
    public required CopyGroupId Group { get; init; }

    public required IReadOnlyList<ArticleId> Articles { get; set; }

    public required string Outlet { get; init; }

    /// <summary>When its text was first published; <c>null</c> when not known: then time says nothing.</summary>
    public required Instant? At { get; init; }

    /// <summary>Order by which reports of one story stand: publication, else first seen.</summary>
    public required Instant Order { get; init; }

    /// <summary>Its words, names and numbers.</summary>
    public required ReportVector Vector { get; init; }

    public StoryFile Story { get; set; } = null!;

    public string Reason { get; set; } = "";
}
