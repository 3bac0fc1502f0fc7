namespace Dateline.Web.Site;

/// <summary>What a reader may say of an article with one button.</summary>
/// <param name="Code">As it is stored and sent.</param>
/// <param name="Label">On the button.</param>
internal sealed record ReactionKind(string Code, string Label)
{
    /// <summary>The reaction that is a favour.</summary>
    public const string Favour = "very-good";

    public static IReadOnlyList<ReactionKind> All { get; } = [new(Favour, "Very good"), new("doubt", "I doubt this")];

    public static bool IsKnown(string? code) => All.Any(kind => string.Equals(kind.Code, code, StringComparison.Ordinal));
}
