using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.Eval.Conformance;

/// <summary>Judges written markup with a parser that is not the product's: read as part of several elements, written out and read again.</summary>
internal static class MarkupOracle
{
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2",
        "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "table",
        "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    };

    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase) { "href", "src", "cite" };

    /// <returns>What is dangerous in it; <c>null</c> when nothing is.</returns>
    public static string? Danger(string markup)
    {
        foreach (var scripting in (bool[])[true, false])
        {
            var parser = new HtmlParser(new HtmlParserOptions { IsScripting = scripting });
            foreach (var context in (string[])["div", "td", "p"])
            {
                var fragment = Parse(parser, context, markup);
                if (Danger(fragment) is { } danger || Danger(Parse(parser, context, fragment.ToHtml())) is { } again && (danger = again) is not null)
                    return danger;
            }
        }
        return null;
    }

    private static IElement Parse(HtmlParser parser, string context, string markup)
    {
        var holder = parser.ParseDocument("").CreateElement(context);
        foreach (var node in parser.ParseFragment(markup, holder).ToArray())
            holder.AppendChild(node);
        return holder;
    }

    private static string? Danger(IElement root)
    {
        foreach (var element in root.QuerySelectorAll("*"))
        {
            if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
                return element.LocalName;
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc" or "id" or "name")
                    return attribute.Name;
                if (Addresses.Contains(attribute.Name) && Scheme(attribute.Value) is { } scheme && scheme is not ("http" or "https" or "mailto" or "data"))
                    return $"{attribute.Name}={scheme}";
                if (Addresses.Contains(attribute.Name) && Scheme(attribute.Value) == "data" && (attribute.Name != "src" || attribute.Value.Contains("svg", StringComparison.OrdinalIgnoreCase)))
                    return CaseForm.Short(attribute.Value);
            }
        }
        return null;
    }

    private static string? Scheme(string value)
    {
        var seen = string.Concat(value.Where(c => c > ' ' && !char.IsControl(c) && !char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format));
        var colon = seen.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && seen.AsSpan(0, colon).IndexOfAny("/?#") < 0 ? seen[..colon].ToLowerInvariant() : null;
    }
}
