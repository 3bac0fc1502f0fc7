using System.Text;
using Dateline.Pages.Html;

namespace Dateline.Pages;

/// <summary>
/// A parsed page as flat arrays in document order: made once, read only, cheap to scan. Node 0 is the root element.
/// A node's subtree is the range from its index to <see cref="PageNode.End"/>. Comments are not kept.
/// </summary>
/// <remarks>
/// Texts and attribute values are cut out of the page when they are first read, and kept then; two readers at once may each cut one, to the same effect.
/// </remarks>
public sealed class PageTree
{
    private readonly NodeRow[] _rows;
    private readonly string?[] _texts;
    private readonly string _page;
    private readonly string _resolved;
    private readonly PageAttribute[] _attributes;
    private readonly AttributeSlice[] _slices;
    private NamedValues? _values;

    internal PageTree(NodeRow[] rows, string?[] texts, string page, string resolved, PageAttribute[] attributes, AttributeSlice[] slices)
    {
        _rows = rows;
        _texts = texts;
        _page = page;
        _resolved = resolved;
        _attributes = attributes;
        _slices = slices;
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
        if (row.Tag == Tag.Text)
            return [];
        for (var i = row.Start; i < row.Start + row.Length; i++)
            _ = Value(i);
        return _attributes.AsSpan(row.Start, row.Length);
    }

    /// <summary>The value of one attribute, without reading the others; <c>null</c> when absent.</summary>
    internal string? Attribute(int index, string name) => Find(index, name) is var at and >= 0 ? Value(at) : null;

    /// <summary>The same without a string made of it where that can be helped; empty when absent.</summary>
    internal ReadOnlySpan<char> AttributeSpan(int index, string name) => Find(index, name) is var at and >= 0 ? AttributeSpan(at) : [];

    /// <summary>Numbers for the values of the attributes that name elements; made when first asked for.</summary>
    internal NamedValues Values => _values ??= new NamedValues(_page, _slices);

    /// <summary>The number of one attribute's name, as <see cref="Html.AttributeName"/> counts the known ones.</summary>
    /// <inheritdoc cref="AttributeName" path="/param"/>
    internal int AttributeNumber(int attribute) => _slices[attribute].Name;

    /// <summary>Whether a text is nothing but the white space that HTML knows.</summary>
    internal bool IsBlank(int index) => _rows[index].Form == TextForm.Blank;

    /// <summary>The name of one attribute, counted over the whole page: an element's are those from its row's start on.</summary>
    internal string AttributeName(int attribute) => _attributes[attribute].Name;

    /// <summary>The value of one attribute, without a string made of it where that can be helped.</summary>
    /// <inheritdoc cref="AttributeName" path="/param"/>
    internal ReadOnlySpan<char> AttributeSpan(int attribute)
    {
        if (_attributes[attribute].Value is { } cut)
            return cut;
        var value = _page.AsSpan(_slices[attribute].Start, _slices[attribute].Length);
        return value.ContainsAny('&', '\0') ? Value(attribute) : value;
    }

    /// <summary>A text's characters, or the name of an element whose tag is <see cref="Tag.Other"/>.</summary>
    internal string? Text(int index)
    {
        ref readonly var row = ref _rows[index];
        return row.Tag == Tag.Text ? _texts[index] ??= Cut(row) : _texts[index];
    }

    /// <summary>A text's characters, without a string made of them where that can be helped.</summary>
    internal ReadOnlySpan<char> TextSpan(int index)
    {
        ref readonly var row = ref _rows[index];
        if (row.Form == TextForm.Resolved)
            return _resolved.AsSpan(row.Start, row.Length);
        var text = _page.AsSpan(row.Start, row.Length);
        return row.Form == TextForm.Page && text.Contains('&') ? Text(index) : text;
    }

    /// <summary>An attribute's value as it stands in the page, resolved.</summary>
    internal static string Value(string page, int start, int length)
    {
        var value = page.AsSpan(start, length);
        return value.ContainsAny('&', '\0') ? Resolve(value, inAttribute: true) : Whitespaces.Of(value) ?? value.ToString();
    }

    private int Find(int index, string name)
    {
        ref readonly var row = ref _rows[index];
        if (row.Tag == Tag.Text)
            return -1;
        for (var i = row.Start; i < row.Start + row.Length; i++)
        {
            if (string.Equals(_attributes[i].Name, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }

    private string Value(int attribute)
    {
        ref var cut = ref _attributes[attribute];
        if (cut.Value is null)
            cut = cut with { Value = Value(_page, _slices[attribute].Start, _slices[attribute].Length) };
        return cut.Value!;
    }

    private string Cut(in NodeRow row)
    {
        var text = (row.Form == TextForm.Resolved ? _resolved : _page).AsSpan(row.Start, row.Length);
        return row.Form == TextForm.Page && text.Contains('&') ? Resolve(text, inAttribute: false) : Whitespaces.Of(text) ?? text.ToString();
    }

    private static string Resolve(ReadOnlySpan<char> text, bool inAttribute)
    {
        var resolved = new StringBuilder(text.Length);
        CharacterReferences.Resolve(text, inAttribute, replaceNul: true, resolved);
        return resolved.ToString();
    }
}

/// <summary>One attribute.</summary>
/// <param name="Name">Lower-case name.</param>
/// <param name="Value">Value with character references resolved; may be empty.</param>
public readonly record struct PageAttribute(string Name, string Value);

/// <summary>The fixed part of a node.</summary>
/// <param name="Tag">The element's tag; <see cref="Pages.Tag.Text"/> for a text.</param>
/// <param name="Form">Where a text's characters are.</param>
/// <param name="Parent">Index of the parent; -1 at the root.</param>
/// <param name="End">Index after the last node of the subtree.</param>
/// <param name="Start">First attribute; where a text starts.</param>
/// <param name="Length">How many attributes; how long a text is.</param>
internal readonly record struct NodeRow(Tag Tag, TextForm Form, int Parent, int End, int Start, int Length)
{
    /// <summary>How many attributes an element has; 0 for a text.</summary>
    public int AttributeCount => Tag == Tag.Text ? 0 : Length;
}
