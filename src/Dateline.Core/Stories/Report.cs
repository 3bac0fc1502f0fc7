using Dateline.Model;
using NodaTime;

namespace Dateline.Stories;

/// <summary>A report as the index keeps it: its weightiest terms, its time and where it stands.</summary>
internal sealed class Report
{
    public required CopyGroupId Group { get; init; }

    public required IReadOnlyList<ArticleId> Articles { get; set; }

    public required string Outlet { get; set; }

    /// <summary>When its text was first published; <c>null</c> when not known: then time says nothing.</summary>
    public required Instant? At { get; set; }

    /// <summary>Order by which reports of one story stand: publication, else first seen.</summary>
    public required Instant Order { get; set; }

    public required uint[] Terms { get; set; }

    /// <summary>Weights of <see cref="Terms"/>, of length 1 (Euclid).</summary>
    public required float[] Weights { get; set; }

    public required TermKind[] Kinds { get; set; }

    /// <summary>How the names, phrases and numbers among <see cref="Terms"/> are written; empty for words.</summary>
    public required string[] Written { get; set; }

    public StoryFile Story { get; set; } = null!;

    public string Reason { get; set; } = "";
}

/// <summary>A story as the index keeps it.</summary>
internal sealed class StoryFile(StoryId id, long serial)
{
    public StoryId Id { get; } = id;

    /// <summary>Order of founding; when stories merge, the elder stays.</summary>
    public long Serial { get; } = serial;

    public List<int> Reports { get; } = [];

    /// <summary>The index's count of placements when it last got one.</summary>
    public long Touched { get; set; }
}
