using System.Text;
using Dateline.Model;
using Dateline.Pages;
using Dateline.Text;
using Dateline.Xml;

namespace Dateline.Opml;

/// <summary>OPML in and out: folders, titles and the attributes of other programs are kept; what is bad is named by its line, what is good is read.</summary>
public static class OpmlFile
{
    private const int LongestName = 60;

    /// <summary>Reads a list. Never throws for what the bytes hold.</summary>
    /// <returns><c>null</c> when it is no OPML.</returns>
    public static OpmlList? Read(ReadOnlyMemory<byte> bytes)
    {
        var (text, _) = PageDecoder.DecodeXml(bytes.Span, null);
        var document = XmlScan.Read(text);
        if (document.Root is not { } root || (!Is(root, "opml") && !root.Elements().Any(child => Is(child, "body"))))
            return null;
        var lines = new LineTable(text);
        var faults = new List<OpmlFault>();
        var body = root.Elements().FirstOrDefault(child => Is(child, "body"));
        if (body is null)
            faults.Add(new OpmlFault(lines.Of(root.At), "the list has no body"));
        var title = root.Elements().FirstOrDefault(child => Is(child, "head"))?.Elements().FirstOrDefault(child => Is(child, "title"));
        return new OpmlList
        {
            Title = Said(title?.Text()),
            Outlines = body is null ? [] : Outlines(body, lines, faults),
            Prefixes = document.Prefixes,
            Faults = faults,
            Warnings = document.Warnings,
        };
    }

    /// <summary>Writes a list as OPML 2.0.</summary>
    public static byte[] Write(OpmlList list) => Encoding.UTF8.GetBytes(OpmlWriter.Write(list));

    // As deep as the XML reader lets elements nest.
    private static List<OpmlOutline> Outlines(XmlElement of, LineTable lines, List<OpmlFault> faults)
    {
        var found = new List<OpmlOutline>();
        foreach (var element in of.Elements())
        {
            if (!Is(element, "outline"))
                continue;
            var line = lines.Of(element.At);
            var feed = Said(Exactly(element, "xmlUrl"));
            var type = Said(element.Attribute("type"));
            if (feed is null && Said(element.Attribute("xmlUrl")) is not null)
                faults.Add(new OpmlFault(line, $"the address of \"{Short(NameOf(element))}\" stands in an attribute that is not written xmlUrl"));
            else if (feed is null && type is "rss" or "atom" or "feed")
                faults.Add(new OpmlFault(line, $"\"{Short(NameOf(element))}\" is said to be a feed, but has no address (xmlUrl)"));
            else if (feed is not null && Urls.WebUrl.Parse(feed) is not { Scheme: "http" or "https" or "feed" })
                faults.Add(new OpmlFault(line, $"\"{Short(feed)}\" is no address of a feed"));
            found.Add(new OpmlOutline
            {
                Title = NameOf(element),
                Feed = feed,
                Site = Said(Exactly(element, "htmlUrl")),
                Attributes = [.. element.Attributes.Where(attribute => !IsOurs(attribute.Qualified)).Select(attribute => KeyValuePair.Create(attribute.Qualified, attribute.Value))],
                Outlines = Outlines(element, lines, faults),
                Line = line,
            });
        }
        return found;
    }

    private static string? NameOf(XmlElement element) => Said(Exactly(element, "title")) ?? Said(Exactly(element, "text"));

    // XML knows capitals from small letters, and so do the programs that read what we write.
    private static string? Exactly(XmlElement element, string name) =>
        element.Attributes.Find(attribute => string.Equals(attribute.Qualified, name, StringComparison.Ordinal))?.Value;

    private static bool IsOurs(string name) => name is "title" or "text" or "xmlUrl" or "htmlUrl";

    private static bool Is(XmlElement element, string name) => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? Said(string? text) => Whitespace.Squash(text ?? "") is { Length: > 0 } said ? said : null;

    private static string Short(string? text) => text is null ? "an outline" : text.Length > LongestName ? text[..LongestName] + "…" : text;
}
