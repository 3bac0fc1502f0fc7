using NodaTime;

namespace Dateline.Model;

/// <summary>An article that may stand in a list, with what the desk knows of it.</summary>
public sealed record ListCandidate
{
    /// <summary>The article.</summary>
    public required FiledArticle Article { get; init; }

    /// <summary>Its group of copies.</summary>
    public required CopyGroupId Group { get; init; }

    /// <summary>Its story.</summary>
    public required StoryId Story { get; init; }

    /// <summary>How many independent reports its story has, this one included; at least 1.</summary>
    public required int Reports { get; init; }

    /// <summary>How many copies its story has beside the reports.</summary>
    public required int Copies { get; init; }

    /// <summary>When its text was first published, by the best evidence; first seen when no date is known.</summary>
    public required Instant At { get; init; }

    /// <summary>Section slug; <c>null</c> when none could be told.</summary>
    public string? Section { get; init; }

    /// <summary>What its text is about; made once per article and kept.</summary>
    public required TextPrint Print { get; init; }
}
