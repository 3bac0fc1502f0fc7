namespace Dateline.Model;

/// <summary>Where a part begins in the joined article.</summary>
/// <param name="Number">The part's number, from 1.</param>
/// <param name="Url">Its address; absent when it has none.</param>
/// <param name="FirstBlock">Index of its first block in <c>blocks</c>.</param>
public sealed record PartPlace(int Number, string? Url, int FirstBlock);
