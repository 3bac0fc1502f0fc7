namespace Dateline.Model;

/// <summary>A link inside a paragraph.</summary>
/// <param name="Start">First UTF-16 code unit of the linked words in the paragraph's text.</param>
/// <param name="Length">Length of the linked words, UTF-16 code units; at least 1.</param>
/// <param name="Url">Where it leads: absolute, http or https.</param>
public sealed record TextLink(int Start, int Length, Uri Url);
