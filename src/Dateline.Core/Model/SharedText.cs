namespace Dateline.Model;

/// <summary>A copy laid beside the text it was copied from: which of its passages stand there too, and which are its own.</summary>
/// <param name="Of">The article it was laid beside.</param>
/// <param name="Share">Share of the compared words that stand in the other text in the same runs: 0 to 1.</param>
/// <param name="Paragraphs">Its paragraphs in order, as far as they were compared.</param>
/// <param name="IsWhole">Whether the text was compared to its end; a very long one is not.</param>
public sealed record SharedText(ArticleId Of, double Share, IReadOnlyList<SharedParagraph> Paragraphs, bool IsWhole);

/// <summary>One paragraph, all of it in passages.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Passages">Its passages in order, without gaps; empty for a paragraph without words.</param>
public sealed record SharedParagraph(string Text, IReadOnlyList<SharedPassage> Passages);

/// <summary>A passage of a paragraph.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character; the space after it is its own.</param>
/// <param name="IsShared">Whether its words stand in the other text too.</param>
public sealed record SharedPassage(int Start, int End, bool IsShared);
