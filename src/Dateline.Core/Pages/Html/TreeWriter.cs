using System.Buffers;
using System.Text;

namespace Dateline.Pages.Html;

/// <summary>Writes linked nodes out as the rows of a <see cref="PageTree"/>, in document order, in one pass.</summary>
internal ref struct TreeWriter(string page, Branches branches, NameTable elementNames, StringBuilder resolved)
{
    private static readonly Tag[] KnownTags = MakeKnownTags();
    private static readonly SearchValues<char> Spaces = SearchValues.Create("\t\n\f\r ");

    // What was resolved during construction; texts made of several pieces are added behind it.
    private readonly string _resolvedSoFar = resolved.ToString();
    private Growing<NodeRow> _rows = new(4096);
    private Growing<(int Row, int Name)> _named = new(256);

    /// <summary>Writes the tree below <paramref name="root"/>.</summary>
    /// <param name="root">The html element.</param>
    /// <param name="attributes">All attributes of the page.</param>
    /// <param name="attributeNames">Their names.</param>
    /// <param name="withTemplates">Whether what is in templates is written too; the standard keeps it out of the tree.</param>
    public PageTree Write(int root, ReadOnlySpan<AttributeSlice> attributes, NameTable attributeNames, bool withTemplates)
    {
        Walk(root, withTemplates);
        var texts = new string?[_rows.Count];
        foreach (var (row, name) in _named.Items)
            texts[row] = elementNames[name];
        var named = new PageAttribute[attributes.Length];
        for (var i = 0; i < named.Length; i++)
            named[i] = new PageAttribute(attributeNames[attributes[i].Name], null!);
        var tree = new PageTree(_rows.Items.ToArray(), texts, page, resolved.Length == _resolvedSoFar.Length ? _resolvedSoFar : resolved.ToString(), named, attributes.ToArray());
        _rows.Return();
        _named.Return();
        return tree;
    }

    private void Walk(int root, bool withTemplates)
    {
        var (node, parent) = (root, -1);
        while (true)
        {
            ref readonly var branch = ref branches[node];
            if (branch.Kind == BranchKind.Element)
            {
                var index = Add(branch, parent);
                if (branch.First >= 0 && (withTemplates || !IsTemplate(branch)))
                {
                    (node, parent) = (branch.First, index);
                    continue;
                }
            }
            else if (branch.Kind != BranchKind.Comment)
            {
                node = AddText(node, parent);
            }
            while (node != root && branches[node].Next < 0)
            {
                node = branches[node].Parent;
                ref var closed = ref _rows[parent];
                parent = closed.Parent;
                closed = closed with { End = _rows.Count };
            }
            if (node == root)
                return;
            node = branches[node].Next;
        }
    }

    private static bool IsTemplate(in Branch branch) => branch.Name == (int)ElementName.Template && branch.Namespace == Namespace.Html;

    private int Add(in Branch branch, int parent)
    {
        var tag = branch.Name < KnownTags.Length ? KnownTags[branch.Name] : Tags.Of(elementNames[branch.Name]);
        var index = _rows.Add(new NodeRow(tag, TextForm.Raw, parent, _rows.Count + 1, branch.Start, branch.Length));
        if (tag == Tag.Other)
            _named.Add((index, branch.Name));
        return index;
    }

    // Adds the text that starts with the node and gives the last node of it.
    private int AddText(int node, int parent)
    {
        ref readonly var branch = ref branches[node];
        var (start, length, form) = (branch.Start, branch.Length, branch.Form);
        if (branch.Next >= 0 && branches[branch.Next].Kind == BranchKind.MoreText)
        {
            start = resolved.Length;
            Append(branch);
            while (branches[node].Next is >= 0 and var next && branches[next].Kind == BranchKind.MoreText)
            {
                node = next;
                Append(branches[node]);
            }
            (length, form) = (resolved.Length - start, TextForm.Resolved);
        }
        if (form != TextForm.Resolved)
            form = Seen(page.AsSpan(start, length), form);
        _rows.Add(new NodeRow(Tag.Text, form, parent, _rows.Count + 1, start, length));
        return node;
    }

    // Whoever reads a text wants to know these two things; half of all texts are blank.
    private static TextForm Seen(ReadOnlySpan<char> text, TextForm form) =>
        text.IndexOfAnyExcept(Spaces) < 0 ? TextForm.Blank : form == TextForm.Page && !text.Contains('&') ? TextForm.Raw : form;

    private readonly void Append(in Branch piece)
    {
        if (piece.Form == TextForm.Page)
            CharacterReferences.Resolve(page.AsSpan(piece.Start, piece.Length), inAttribute: false, replaceNul: false, resolved);
        else
            resolved.Append(piece.Form == TextForm.Raw ? page : _resolvedSoFar, piece.Start, piece.Length);
    }

    private static Tag[] MakeKnownTags()
    {
        var names = NameTable.Elements();
        return [.. Enumerable.Range(0, (int)ElementName.Known).Select(number => Tags.Of(names[number]))];
    }
}
