using System.Text;
using Dateline.Pages;

namespace Dateline.Markup;

/// <summary>Writes what the lists allow of one tree, in one pass over its nodes.</summary>
internal sealed class MarkupWriter(PageTree tree, Uri? address)
{
    // Deeper elements are left out; their words stay.
    private const int Deepest = 64;

    private readonly StringBuilder _written = new();
    private readonly List<(Tag Tag, int End)> _open = [];

    public string Write()
    {
        for (var i = 0; i < tree.Count;)
        {
            Close(i);
            var node = tree[i];
            if (node.IsText)
            {
                AddText(node.Text);
                i++;
            }
            else if (MarkupLists.IsDropped(node))
            {
                i = node.End;
            }
            else
            {
                if (MarkupLists.IsKept(node.Tag))
                    Open(node);
                i++;
            }
        }
        Close(int.MaxValue);
        return _written.ToString().Trim(' ', '\t', '\n', '\f', '\r');
    }

    /// <summary>Adds characters so that they can be nothing but characters.</summary>
    public static void Append(StringBuilder to, string text, bool inAttribute)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => to.Append("&amp;"),
                '<' => to.Append("&lt;"),
                '>' => to.Append("&gt;"),
                '"' when inAttribute => to.Append("&quot;"),
                // A back-tick ends an attribute in browsers long gone.
                '`' when inAttribute => to.Append("&#96;"),
                '\0' => to,
                _ => to.Append(c),
            };
        }
    }

    private void AddText(string text)
    {
        // The parser takes the first line feed of a pre for layout.
        if (text.StartsWith('\n') && _open is [.., { Tag: Tag.Pre }] && _written[^1] == '>')
            _written.Append('\n');
        Append(_written, text, inAttribute: false);
    }

    private void Open(PageNode node)
    {
        if (_open.Count >= Deepest || !MarkupLists.MayStandIn(node.Tag, _open))
            return;
        if (Tags.IsBlock(node.Tag))
            ClosePhrases();
        var start = _written.Length;
        _written.Append('<').Append(node.Name);
        var mustHave = MarkupLists.Needs(node.Tag);
        var hasIt = mustHave is null;
        foreach (var attribute in node.Attributes)
        {
            if (MarkupLists.Value(node.Tag, attribute, address) is not { } value)
                continue;
            _written.Append(' ').Append(attribute.Name).Append("=\"");
            Append(_written, value, inAttribute: true);
            _written.Append('"');
            hasIt |= attribute.Name == mustHave;
        }
        if (!hasIt)
        {
            // A picture without an address is nothing; a link without one is its words.
            _written.Length = start;
            return;
        }
        if (node.Tag == Tag.A)
            _written.Append(" rel=\"noopener noreferrer nofollow\"");
        _written.Append('>');
        if (!MarkupLists.IsVoid(node.Tag))
            _open.Add((node.Tag, node.End));
    }

    // A block inside a paragraph ends it, here as in the parser that reads this.
    private void ClosePhrases()
    {
        var paragraph = _open.FindLastIndex(open => open.Tag is Tag.P);
        if (paragraph < 0 || _open.FindIndex(paragraph, open => open.Tag is Tag.Td or Tag.Th or Tag.Caption) >= 0)
            return;
        for (var i = _open.Count - 1; i >= paragraph; i--)
            End(i);
    }

    private void Close(int at)
    {
        while (_open.Count > 0 && _open[^1].End <= at)
            End(_open.Count - 1);
    }

    private void End(int index)
    {
        _written.Append("</").Append(Tags.NameOf(_open[index].Tag)).Append('>');
        _open.RemoveAt(index);
    }
}
