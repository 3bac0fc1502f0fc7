namespace Dateline.Web.Site;

/// <summary>What a reader may say of an article with one button.</summary>
/// <param name="Code">As it is stored and sent.</param>
/// <param name="Label">On the button.</param>
internal sealed record ReactionKind(string Code, string Label)
{
    public static IReadOnlyList<ReactionKind> All { get; } = [new("very-good", "Very good"), new("doubt", "I doubt this")];

    public static bool IsKnown(string? code) => All.Any(kind => string.Equals(kind.Code, code, StringComparison.Ordinal));
}
