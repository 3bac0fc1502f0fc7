using System.Text.Json.Serialization;

namespace Dateline.Model;

/// <summary>One piece of an article's body, in reading order. Text is plain: one line, white space squashed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(BulletList), "list")]
[JsonDerivedType(typeof(Figure), "image")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words; never empty.</param>
/// <param name="Links">Links and emphasis inside <paramref name="Text"/>, in order of their start.</param>
public sealed record Paragraph(string Text, IReadOnlyList<TextLink>? Links = null) : Block;

/// <summary>A cross-head inside the body; never the headline.</summary>
/// <param name="Text">Its words; never empty.</param>
/// <param name="Level">2 to 6, as in HTML.</param>
public sealed record Heading(string Text, int Level) : Block;

/// <summary>A block quotation.</summary>
/// <param name="Text">Its words, paragraphs parted by a line feed; never empty.</param>
/// <param name="Cite">Whom it is credited to inside the quotation's own element; <c>null</c> when nobody is named.</param>
public sealed record Quote(string Text, string? Cite = null) : Block;

/// <summary>A list inside the story.</summary>
/// <param name="Items">Its items' words; at least one.</param>
/// <param name="Ordered">Whether the items are numbered.</param>
public sealed record BulletList(IReadOnlyList<string> Items, bool Ordered) : Block;

/// <summary>An image with what is said of it.</summary>
/// <param name="Url">Absolute address of the best size named; <c>null</c> in plain text, where only the caption remains.</param>
/// <param name="Alt">The text alternative; <c>null</c> when absent or empty.</param>
/// <param name="Caption">The caption without its credit; <c>null</c> when there is none.</param>
/// <param name="Credit">Who made or supplied it, as written; <c>null</c> when not said.</param>
public sealed record Figure(Uri? Url, string? Alt, string? Caption, string? Credit) : Block;

/// <summary>A table of the story, cells as text.</summary>
/// <param name="Rows">Rows of cells; rows may differ in length.</param>
/// <param name="HasHeader">Whether the first row names the columns.</param>
public sealed record Table(IReadOnlyList<IReadOnlyList<string>> Rows, bool HasHeader) : Block;
