using System.Net;
using System.Text;
using Dateline.Xml;

namespace Dateline.Feeds.Atom;

/// <summary>Text and person constructs of Atom (RFC 4287 §3.1 and §3.2, and Atom 0.3's modes).</summary>
internal static class AtomText
{
    /// <summary>What a text construct says, as HTML.</summary>
    public static string? Html(XmlElement? element)
    {
        if (element is null)
            return null;
        var type = element.Attribute("type")?.Trim().ToLowerInvariant() ?? "";
        var mode = element.Attribute("mode")?.Trim().ToLowerInvariant();
        if (mode == "base64" || (mode is null && !element.HasElements && IsBinary(type)))
            return Base64(element.Text());
        if (element.HasElements)
        {
            // The div that XHTML content stands in is not part of it (RFC 4287 §3.1.1.3).
            var elements = element.Elements().ToList();
            return FeedWords.Said(elements is [{ Name: "div" } div] && type is "xhtml" or "application/xhtml+xml" ? div.Markup() : element.Markup());
        }
        var text = FeedWords.Said(element.Text());
        return text is not null && type is "" or "text" or "text/plain" && mode is not "escaped" ? Escape(text) : text;
    }

    /// <summary>Authors of a feed or an entry: name, and name with address as written.</summary>
    public static IEnumerable<(string Name, string Written)> Persons(XmlElement of, string space)
    {
        foreach (var person in of.Elements(space, "author").Concat(of.Elements(space, "contributor").Where(_ => false)))
        {
            var name = FeedWords.Line(Part(person, "name"));
            var mail = FeedWords.Line(Part(person, "email"));
            var words = name ?? mail ?? (person.HasElements ? FeedWords.Line(Part(person, "uri") ?? Part(person, "url")) : FeedWords.Person(person.Text()));
            if (words is not null)
                yield return (words, name is not null && mail is not null ? $"{name} ({mail})" : person.HasElements ? words : FeedWords.Line(person.Text())!);
        }
    }

    private static string? Part(XmlElement person, string name) =>
        person.Elements().FirstOrDefault(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Text();

    // Plain text that looks like markup is text all the same; "&amp;" alone is left, since so many mean the entity.
    private static string Escape(string text) => text.Contains('<', StringComparison.Ordinal) ? WebUtility.HtmlEncode(text) : text;

    private static bool IsBinary(string type) =>
        type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal);

    private static string? Base64(string text)
    {
        var bytes = new byte[text.Length];
        // A word of four letters is Base64 too, but decodes to nothing legible.
        if (!Convert.TryFromBase64String(text.Trim(), bytes, out var written) || !System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, written)) || bytes.AsSpan(0, written).ContainsAnyInRange((byte)0, (byte)8))
            return FeedWords.Said(text);
        // What was worth wrapping up was markup.
        return FeedWords.Said(Encoding.UTF8.GetString(bytes, 0, written));
    }
}
