namespace Dateline.Lists;

/// <summary>A candidate and its score.</summary>
/// <param name="Place">Where it stands in the pool.</param>
/// <param name="Score">Higher comes first.</param>
internal readonly record struct RankedPlace(int Place, double Score);
