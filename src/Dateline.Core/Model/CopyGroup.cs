namespace Dateline.Model;

/// <summary>One text in one or many places.</summary>
/// <param name="Id">Kept when the group grows.</param>
/// <param name="Members">All places of the text, the one believed first in front; at least one.</param>
/// <param name="Published">When the text was first published, by the evidence of all members.</param>
/// <param name="Origin">Whose report it is.</param>
public sealed record CopyGroup(CopyGroupId Id, IReadOnlyList<CopyMember> Members, DateVerdict Published, OriginFinding Origin);
