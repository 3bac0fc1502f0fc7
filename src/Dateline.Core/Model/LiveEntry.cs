namespace Dateline.Model;

/// <summary>Where an entry of a live blog begins.</summary>
/// <param name="Time">The line that tells its time, as written; at most 80 characters.</param>
/// <param name="FirstBlock">Index of its first block in <c>blocks</c>.</param>
public sealed record LiveEntry(string Time, int FirstBlock);
