namespace Dateline.Model;

/// <summary>One event, told by one or many independent reports.</summary>
/// <param name="Id">Kept when the story grows.</param>
/// <param name="Reports">The copy groups, oldest first, each with the reason it belongs here; at least one.</param>
public sealed record Story(StoryId Id, IReadOnlyList<StoryReport> Reports)
{
    /// <summary>Other stories of the same saga: another day of the affair, or the same people and places at another event.</summary>
    public IReadOnlyList<StoryLink> Saga { get; init; } = [];
}

/// <summary>One independent report of a story.</summary>
/// <param name="Group">The text and its copies.</param>
/// <param name="Reason">Why it tells of the same event, for a person.</param>
public sealed record StoryReport(CopyGroupId Group, string Reason);

/// <summary>Another story of the same saga.</summary>
/// <param name="Story">The other story.</param>
/// <param name="Reason">What both tell of, for a person.</param>
public sealed record StoryLink(StoryId Story, string Reason);
