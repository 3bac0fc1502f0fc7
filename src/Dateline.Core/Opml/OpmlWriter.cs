using System.Text;
using Dateline.Model;

namespace Dateline.Opml;

/// <summary>Writes OPML 2.0.</summary>
internal static class OpmlWriter
{
    public static string Write(OpmlList list)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"");
        foreach (var (prefix, address) in list.Prefixes.Where(pair => IsName(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Attribute(text, "xmlns:" + prefix, address);
        text.Append(">\n  <head>\n    <title>");
        Characters(text, list.Title ?? "Subscriptions");
        text.Append("</title>\n  </head>\n  <body>\n");
        foreach (var outline in list.Outlines)
            Outline(text, outline, list.Prefixes, 2);
        return text.Append("  </body>\n</opml>\n").ToString();
    }

    private static void Outline(StringBuilder text, OpmlOutline outline, IReadOnlyDictionary<string, string> prefixes, int depth)
    {
        text.Append(' ', depth * 2).Append("<outline");
        Attribute(text, "text", outline.Title ?? "");
        if (outline.Title is { } title && outline.Feed is not null)
            Attribute(text, "title", title);
        if (outline.Feed is { } feed)
        {
            if (!outline.Attributes.Any(attribute => attribute.Key.Equals("type", StringComparison.OrdinalIgnoreCase)))
                Attribute(text, "type", "rss");
            Attribute(text, "xmlUrl", feed);
        }
        if (outline.Site is { } site)
            Attribute(text, "htmlUrl", site);
        foreach (var (name, value) in outline.Attributes)
        {
            // A prefix nobody declared would make the whole list unreadable elsewhere.
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 ? IsName(name) : IsName(name[(colon + 1)..]) && prefixes.ContainsKey(name[..colon]))
                Attribute(text, name, value);
        }
        if (outline.Outlines.Count == 0)
        {
            text.Append("/>\n");
            return;
        }
        text.Append(">\n");
        foreach (var child in outline.Outlines)
            Outline(text, child, prefixes, depth + 1);
        text.Append(' ', depth * 2).Append("</outline>\n");
    }

    private static void Attribute(StringBuilder text, string name, string value)
    {
        text.Append(' ').Append(name).Append("=\"");
        Characters(text, value);
        text.Append('"');
    }

    private static void Characters(StringBuilder text, string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                '\n' => text.Append("&#10;"),
                '\t' => text.Append("&#9;"),
                // What XML 1.0 has no place for (§2.2).
                < ' ' or 0xFFFE or 0xFFFF => text,
                _ => text.Append(rune.ToString()),
            };
        }
    }

    private static bool IsName(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') && !name.Equals("xml", StringComparison.OrdinalIgnoreCase);
}
