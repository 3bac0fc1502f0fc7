using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>An article as the desk keeps it: its newest version, and where it stands.</summary>
public sealed record StoredArticle
{
    /// <summary>The article as the group and list stages see it.</summary>
    public required FiledArticle Filed { get; init; }

    /// <summary>The capture its newest version was read from.</summary>
    public required PageId Page { get; init; }

    /// <summary>How many versions of it are kept; at least 1.</summary>
    public required int Versions { get; init; }

    /// <summary>When its newest version was first seen.</summary>
    public required Instant ChangedAt { get; init; }

    /// <summary>The page stages' versions it was read with.</summary>
    public required string ReaderVersion { get; init; }

    /// <summary>The section of this desk it stands in, a slug such as <c>world</c>; <c>null</c> when none could be told.</summary>
    public string? Section { get; init; }

    /// <summary>Why it stands in that section.</summary>
    public string? SectionReason { get; init; }

    /// <summary>Its group of copies; <c>null</c> until grouped.</summary>
    public CopyGroupId? Group { get; init; }

    /// <summary>Its story; <c>null</c> until grouped.</summary>
    public StoryId? Story { get; init; }
}
