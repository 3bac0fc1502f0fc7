namespace Dateline.Model;

/// <summary>What a text is about, small enough to keep for every article and to compare in a microsecond. Made by the lists' entry.</summary>
/// <param name="Vector">Hashed word weights, of length 1 (Euclid); all zero when there is no text.</param>
/// <param name="Names">The names it speaks of, as written, weightiest first.</param>
public sealed record TextPrint(IReadOnlyList<float> Vector, IReadOnlyList<string> Names)
{
    /// <summary>A text without words.</summary>
    public static TextPrint Empty { get; } = new([], []);
}
