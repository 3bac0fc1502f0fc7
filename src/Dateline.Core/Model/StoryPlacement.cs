namespace Dateline.Model;

/// <summary>Where a copy group came to stand among the stories.</summary>
/// <param name="Story">The story as it now stands; a story of one report when no other tells of the event.</param>
/// <param name="MergedAway">Stories that became part of <paramref name="Story"/>, or have no report left, and are no more.</param>
public sealed record StoryPlacement(Story Story, IReadOnlyList<StoryId> MergedAway)
{
    /// <summary>Other stories that changed: reports left them, or they were split off.</summary>
    public IReadOnlyList<Story> Others { get; init; } = [];

    /// <summary>All stories that changed, as they now stand.</summary>
    public IEnumerable<Story> Changed => Others.Prepend(Story);
}
