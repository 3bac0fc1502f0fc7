namespace Dateline.Xml;

/// <summary>A document read tolerantly.</summary>
internal sealed class XmlDocument
{
    public XmlElement? Root { get; set; }

    /// <summary>Every break of XML's rules, in the order found.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>Prefixes with the address each was first declared for; "" is the default namespace.</summary>
    public Dictionary<string, string> Prefixes { get; } = new(StringComparer.Ordinal);
}
