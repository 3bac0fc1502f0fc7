namespace Dateline.Pages;

/// <summary>
/// A parsed page as flat arrays in document order: made once, read only, cheap to scan. Node 0 is the root element.
/// A node's subtree is the range from its index to <see cref="PageNode.End"/>. Comments are not kept.
/// </summary>
/// <remarks>Independent of the HTML parser that filled it, so the parser can be changed without touching a stage.</remarks>
public sealed class PageTree
{
    private readonly NodeRow[] _rows;
    private readonly PageAttribute[] _attributes;
    private readonly string?[] _texts;

    internal PageTree(NodeRow[] rows, PageAttribute[] attributes, string?[] texts)
    {
        _rows = rows;
        _attributes = attributes;
        _texts = texts;
    }

    /// <summary>How many nodes there are: elements and texts.</summary>
    public int Count => _rows.Length;

    /// <summary>The root element.</summary>
    public PageNode Root => new(this, 0);

    /// <summary>The node at <paramref name="index"/> in document order, 0 to <see cref="Count"/> - 1.</summary>
    public PageNode this[int index] => new(this, index);

    internal ref readonly NodeRow Row(int index) => ref _rows[index];

    internal ReadOnlySpan<PageAttribute> Attributes(int index)
    {
        ref readonly var row = ref _rows[index];
        return _attributes.AsSpan(row.AttributeStart, row.AttributeCount);
    }

    internal string? Text(int index) => _texts[index];
}

/// <summary>One attribute.</summary>
/// <param name="Name">Lower-case name.</param>
/// <param name="Value">Value with character references resolved; may be empty.</param>
public readonly record struct PageAttribute(string Name, string Value);

/// <summary>The fixed part of a node.</summary>
/// <param name="Tag">The element's tag; <see cref="Pages.Tag.Text"/> for a text.</param>
/// <param name="Parent">Index of the parent; -1 at the root.</param>
/// <param name="End">Index after the last node of the subtree.</param>
/// <param name="AttributeStart">First attribute.</param>
/// <param name="AttributeCount">How many attributes.</param>
internal readonly record struct NodeRow(Tag Tag, int Parent, int End, int AttributeStart, int AttributeCount);
