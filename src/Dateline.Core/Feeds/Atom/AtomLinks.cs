using Dateline.Xml;

namespace Dateline.Feeds.Atom;

/// <summary>atom:link (RFC 4287 §4.2.7).</summary>
internal static class AtomLinks
{
    /// <summary>The page an element stands for: its alternate link, HTML before other types.</summary>
    public static string? Alternate(XmlElement of, Uri? url)
    {
        var alternates = of.Elements().Where(child => IsLink(child, of) && RelOf(child) == "alternate").ToList();
        var best = alternates.Find(link => link.Attribute("type") is null or "text/html" or "application/xhtml+xml") ?? alternates.FirstOrDefault();
        return best is null ? null : FeedWords.Link(AddressOf(best), best, url);
    }

    /// <summary>The link with a relation; <c>null</c> when there is none.</summary>
    public static string? Of(XmlElement of, string rel, Uri? url) =>
        of.Elements().FirstOrDefault(child => IsLink(child, of) && RelOf(child) == rel) is { } link ? FeedWords.Link(AddressOf(link), link, url) : null;

    internal static bool IsLink(XmlElement child, XmlElement of) =>
        child.Name.Equals("link", StringComparison.OrdinalIgnoreCase) && (child.Space == XmlSpaces.Atom || child.Space == of.Space) && AddressOf(child) is not null;

    // Some write the address into the element, as RSS does.
    internal static string? AddressOf(XmlElement link) => FeedWords.Line(link.Attribute("href")) ?? (link.Attribute("rel") is null ? null : FeedWords.Line(link.Text()));

    internal static string RelOf(XmlElement link) => link.Attribute("rel")?.Trim().ToLowerInvariant() switch
    {
        null or "" => "alternate",
        "http://www.iana.org/assignments/relation/alternate" => "alternate",
        var rel => rel,
    };
}
