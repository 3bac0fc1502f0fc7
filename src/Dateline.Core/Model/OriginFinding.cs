namespace Dateline.Model;

/// <summary>Whose report a text is.</summary>
/// <param name="Name">The agency or outlet; <c>null</c> when not known.</param>
/// <param name="Article">The article of the group that stands nearest to the origin; <c>null</c> when none does.</param>
/// <param name="Sentence">Why we think so, or why it is not known.</param>
public sealed record OriginFinding(string? Name, ArticleId? Article, string Sentence);
