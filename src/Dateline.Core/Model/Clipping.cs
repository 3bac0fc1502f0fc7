namespace Dateline.Model;

/// <summary>A text on file that is like another.</summary>
/// <param name="Number">The number it was filed under.</param>
/// <param name="Likeness">Cosine of the two vectors, -1 to 1.</param>
/// <param name="Names">The names both speak of, each counted from 1 when no other text has it towards 0 when all have it.</param>
public sealed record Clipping(long Number, double Likeness, double Names);
