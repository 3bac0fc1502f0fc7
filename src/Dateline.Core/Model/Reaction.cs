namespace Dateline.Model;

/// <summary>A reaction counter that stood on the page, e.g. "veryGood! (9)".</summary>
/// <param name="Label">The label as written.</param>
/// <param name="Count">How often, as the page claims; at least 0.</param>
public sealed record Reaction(string Label, long Count);
