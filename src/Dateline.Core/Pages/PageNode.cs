using System.Text;

namespace Dateline.Pages;

/// <summary>A node of a <see cref="PageTree"/>: an element or a text. A view of two words; copying it costs nothing.</summary>
public readonly record struct PageNode
{
    internal PageNode(PageTree tree, int index)
    {
        Tree = tree;
        Index = index;
    }

    /// <summary>The tree it belongs to.</summary>
    public PageTree Tree { get; }

    /// <summary>Its place in document order.</summary>
    public int Index { get; }

    /// <summary>Its tag; <see cref="Tag.Text"/> for a text.</summary>
    public Tag Tag => Tree.Row(Index).Tag;

    /// <summary>Whether it is a text.</summary>
    public bool IsText => Tag == Tag.Text;

    /// <summary>Index after the last node of its subtree.</summary>
    public int End => Tree.Row(Index).End;

    /// <summary>Its parent; <c>null</c> at the root.</summary>
    public PageNode? Parent => Tree.Row(Index).Parent is >= 0 and var parent ? new PageNode(Tree, parent) : null;

    /// <summary>The text's characters as parsed; empty for an element.</summary>
    public string Text => IsText ? Tree.Text(Index) ?? "" : "";

    /// <summary>The element's local name, lower case, also for <see cref="Tag.Other"/>; empty for a text.</summary>
    public string Name => IsText ? "" : Tree.Text(Index) ?? Tags.NameOf(Tag);

    /// <summary>Its attributes in page order.</summary>
    public ReadOnlySpan<PageAttribute> Attributes => Tree.Attributes(Index);

    /// <summary>The value of the attribute <paramref name="name"/> (lower case); <c>null</c> when absent.</summary>
    public string? Attribute(string name) => Tree.Attribute(Index, name);

    /// <summary>Its children in order.</summary>
    public IEnumerable<PageNode> Children()
    {
        var end = End;
        for (var i = Index + 1; i < end; i = Tree.Row(i).End)
            yield return new PageNode(Tree, i);
    }

    /// <summary>Every node below it in document order.</summary>
    public IEnumerable<PageNode> Descendants()
    {
        var end = End;
        for (var i = Index + 1; i < end; i++)
            yield return new PageNode(Tree, i);
    }

    /// <summary>Every element below it with the tag <paramref name="tag"/>, in document order.</summary>
    public IEnumerable<PageNode> Descendants(Tag tag)
    {
        var end = End;
        for (var i = Index + 1; i < end; i++)
        {
            if (Tree.Row(i).Tag == tag)
                yield return new PageNode(Tree, i);
        }
    }

    /// <summary>Its ancestors, nearest first.</summary>
    public IEnumerable<PageNode> Ancestors()
    {
        for (var i = Tree.Row(Index).Parent; i >= 0; i = Tree.Row(i).Parent)
            yield return new PageNode(Tree, i);
    }

    /// <summary>All texts below it (script, style and template left out), white space squashed to single spaces, trimmed.
    /// <c>br</c> and the edges of block elements count as a space.</summary>
    public string TextContent()
    {
        if (IsText)
            return Squash(Text);
        var text = new StringBuilder();
        var end = End;
        for (var i = Index + 1; i < end;)
        {
            ref readonly var row = ref Tree.Row(i);
            if (row.Tag is Tag.Script or Tag.Style or Tag.Template)
            {
                i = row.End;
                continue;
            }
            if (row.Tag == Tag.Text)
                text.Append(Tree.TextSpan(i));
            else if (row.Tag == Tag.Br || Tags.IsBlock(row.Tag))
                text.Append(' ');
            i++;
        }
        return Squash(text.ToString());
    }

    private static string Squash(string text) => Dateline.Text.Whitespace.Squash(text);
}
