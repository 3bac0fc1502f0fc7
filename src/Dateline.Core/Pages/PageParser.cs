using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Bytes in, <see cref="ParsedPage"/> out. Never throws for what the bytes hold.</summary>
public static class PageParser
{
    // The tree holds neither comments nor source positions, so they are not made.
    private static readonly HtmlParserOptions Lean = new() { SkipComments = true, DisableElementPositionTracking = true };

    /// <summary>Decodes and parses <paramref name="page"/>.</summary>
    public static ParsedPage Parse(RawPage page)
    {
        var (text, charset) = PageDecoder.Decode(page);
        var kind = page.Kind != PageKind.Unknown ? page.Kind : PageKinds.Tell(page, text);
        return kind == PageKind.Text
            ? new ParsedPage(page, kind, charset, null, Lines(text))
            : new ParsedPage(page, kind, charset, Tree(text), []);
    }

    internal static PageTree Tree(string html)
    {
        var document = new HtmlParser(Lean).ParseDocument(Nesting.Bound(html).AsMemory());
        return new TreeBuilder().Build(document.DocumentElement);
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var squashed = Whitespace.Squash(line.ToString());
            if (squashed.Length > 0)
                lines.Add(squashed);
        }
        return lines;
    }

    private sealed class TreeBuilder
    {
        private readonly List<NodeRow> _rows = [];
        private readonly List<PageAttribute> _attributes = [];
        private readonly List<string?> _texts = [];

        // An explicit walk: pages nest deeper than any stack.
        public PageTree Build(IElement root)
        {
            INode node = root;
            var parent = -1;
            while (true)
            {
                var index = Add(node, parent);
                if (index >= 0 && node.FirstChild is { } child)
                {
                    parent = index;
                    node = child;
                    continue;
                }
                if (index >= 0)
                    Close(index);
                while (node != root && node.NextSibling is null)
                {
                    node = node.Parent!;
                    Close(parent);
                    parent = _rows[parent].Parent;
                }
                if (node == root)
                    return new PageTree([.. _rows], [.. _attributes], [.. _texts]);
                node = node.NextSibling!;
            }
        }

        private void Close(int index) => _rows[index] = _rows[index] with { End = _rows.Count };

        private int Add(INode node, int parent)
        {
            var index = _rows.Count;
            switch (node)
            {
                case IElement element:
                    var tag = Tags.Of(element.LocalName);
                    var start = _attributes.Count;
                    foreach (var attribute in element.Attributes)
                        _attributes.Add(new PageAttribute(attribute.Name, attribute.Value));
                    _rows.Add(new NodeRow(tag, parent, index + 1, start, _attributes.Count - start));
                    _texts.Add(tag == Tag.Other ? element.LocalName : null);
                    return index;
                case IText text:
                    _rows.Add(new NodeRow(Tag.Text, parent, index + 1, _attributes.Count, 0));
                    _texts.Add(text.Data);
                    return index;
                default:
                    return -1;
            }
        }
    }
}
