namespace Dateline.Model;

/// <summary>One event, told by one or many independent reports.</summary>
/// <param name="Id">Kept when the story grows.</param>
/// <param name="Reports">The copy groups, oldest first, each with the reason it belongs here; at least one.</param>
public sealed record Story(StoryId Id, IReadOnlyList<StoryReport> Reports);

/// <summary>One independent report of a story.</summary>
/// <param name="Group">The text and its copies.</param>
/// <param name="Reason">Why it tells of the same event, for a person.</param>
public sealed record StoryReport(CopyGroupId Group, string Reason);
