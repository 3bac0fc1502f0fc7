using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dateline.Pages;

namespace Dateline.Eval.Html;

/// <summary>Holds a <see cref="PageTree"/> against the tree AngleSharp builds of the same page.</summary>
internal static class OracleTree
{
    /// <summary>The first place where the trees differ, with both sides; <c>null</c> when they are equal in names, attributes, texts and order.</summary>
    public static string? Difference(string html, PageTree tree)
    {
        INode root = new HtmlParser().ParseDocument(html).DocumentElement;
        var index = 0;
        foreach (var (node, depth) in Walk(root))
        {
            var theirs = Show(node);
            if (index == tree.Count)
                return $"at {index}, depth {depth}: ours ends, theirs has {theirs}";
            var ours = Show(tree[index]);
            var ourDepth = tree[index].Ancestors().Count();
            if (depth != ourDepth || !string.Equals(ours, theirs, HasRawText(node.Parent) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            {
                var from = Math.Max(0, ours.AsSpan().CommonPrefixLength(theirs) - 40);
                return $"at {index}: ours {ourDepth} {Cut(ours, from)}, theirs {depth} {Cut(theirs, from)}{Path(tree[index])}";
            }
            index++;
        }
        return index == tree.Count ? null : $"at {index}: theirs ends, ours has {Show(tree[index])}{Path(tree[index])}";
    }

    // AngleSharp lowers the name of an end tag that does not end the raw text it stands in; the standard (§13.2.5.14, "anything else") keeps it.
    private static bool HasRawText(INode? parent) => parent is IElement { LocalName: "style" or "script" or "xmp" or "iframe" or "noembed" or "noframes" or "title" or "textarea" };

    // Templates' content counts as their children on both sides.
    private static IEnumerable<(INode Node, int Depth)> Walk(INode root)
    {
        var open = new Stack<(INode Node, int Depth)>();
        open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            if (at.Node is not (IElement or IText))
                continue;
            yield return at;
            var holder = at.Node is IHtmlTemplateElement template ? template.Content : at.Node;
            for (var child = holder.LastChild; child is not null; child = child.PreviousSibling)
                open.Push((child, at.Depth + 1));
        }
    }

    private static string Show(INode node) => node switch
    {
        IElement element => $"<{element.LocalName}{string.Concat(element.Attributes.Select(a => $" {QualifiedName(a)}=\"{a.Value}\""))}>",
        _ => $"\"{((IText)node).Data}\"",
    };

    // AngleSharp gives the local name alone where the standard's "adjust foreign attributes" keeps the prefix.
    private static string QualifiedName(IAttr attribute) => attribute.NamespaceUri switch
    {
        "http://www.w3.org/1999/xlink" => "xlink:" + attribute.LocalName,
        "http://www.w3.org/XML/1998/namespace" => "xml:" + attribute.LocalName,
        _ => attribute.Name,
    };

    private static string Show(PageNode node)
    {
        if (node.IsText)
            return $"\"{node.Text}\"";
        var attributes = string.Concat(node.Attributes.ToArray().Select(a => $" {a.Name}=\"{a.Value}\""));
        return $"<{node.Name}{attributes}>";
    }

    private static string Path(PageNode node) =>
        $"\n    below {string.Join(" > ", node.Ancestors().Reverse().Select(a => a.Name))}"
        + $"\n    after {(node.Index > 0 ? string.Join(' ', Enumerable.Range(Math.Max(0, node.Index - 4), Math.Min(4, node.Index)).Select(i => Cut(Show(node.Tree[i])))) : "")}";

    private static string Cut(string text, int from = 0) => text.Length - from > 90 ? string.Concat(text.AsSpan(from, 90), "...") : text[from..];
}
