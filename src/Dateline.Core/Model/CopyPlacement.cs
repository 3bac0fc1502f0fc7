namespace Dateline.Model;

/// <summary>Where an article came to stand among its copies.</summary>
/// <param name="Group">The group as it now stands; a group of one when no copy is known.</param>
/// <param name="MergedAway">Groups that became part of <paramref name="Group"/> and are no more.</param>
/// <param name="Left">The groups, as they now stand, that lost an article because its text changed or its bridge is gone; mostly empty.</param>
public sealed record CopyPlacement(CopyGroup Group, IReadOnlyList<CopyGroupId> MergedAway, IReadOnlyList<CopyGroup> Left);
