namespace Dateline.Model;

/// <summary>Where a copy group came to stand among the stories.</summary>
/// <param name="Story">The story as it now stands; a story of one report when no other tells of the event.</param>
/// <param name="MergedAway">Stories that became part of <paramref name="Story"/>, or have no report left, and are no more.</param>
public sealed record StoryPlacement(Story Story, IReadOnlyList<StoryId> MergedAway);
