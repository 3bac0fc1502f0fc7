namespace Dateline.Sourcing;

/// <summary>One place of the page that names authors.</summary>
/// <param name="Names">The names there, in order.</param>
/// <param name="Agencies">The agencies there, as written.</param>
/// <param name="Quote">The words as written.</param>
/// <param name="Strength">How much the place is worth, 0 to 100.</param>
internal sealed record BylineClaim(IReadOnlyList<string> Names, IReadOnlyList<string> Agencies, string Quote, int Strength);
