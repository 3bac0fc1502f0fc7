using System.Text;

namespace Dateline.Xml;

/// <summary>An element of a document read tolerantly.</summary>
internal sealed class XmlElement(string name, string space, string qualified, XmlElement? parent)
{
    private readonly List<object> _content = [];

    /// <summary>Local name as written.</summary>
    public string Name { get; } = name;

    /// <summary>Short name of its namespace; see <see cref="XmlSpaces"/>.</summary>
    public string Space { get; } = space;

    /// <summary>Name with prefix, as written.</summary>
    public string Qualified { get; } = qualified;

    public XmlElement? Parent { get; } = parent;

    /// <summary>Where its tag begins, in characters of the document.</summary>
    public int At { get; init; }

    public List<XmlAttribute> Attributes { get; } = [];

    public void Add(XmlElement child) => _content.Add(child);

    public void Add(string text) => _content.Add(text);

    public IEnumerable<XmlElement> Elements() => _content.OfType<XmlElement>();

    public IEnumerable<XmlElement> Elements(string space, string name) =>
        Elements().Where(child => child.Space == space && string.Equals(child.Name, name, StringComparison.OrdinalIgnoreCase));

    public XmlElement? First(string space, string name) => Elements(space, name).FirstOrDefault();

    public bool HasElements => _content.Exists(part => part is XmlElement);

    /// <summary>The attribute without a namespace; <c>null</c> when absent.</summary>
    public string? Attribute(string name) => Attribute("", name);

    public string? Attribute(string space, string name) =>
        Attributes.Find(attribute => attribute.Space == space && string.Equals(attribute.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>An attribute of the element or the nearest ancestor that has it (xml:lang, xml:base).</summary>
    public string? Inherited(string space, string name)
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            if (at.Attribute(space, name) is { } value)
                return value;
        }
        return null;
    }

    /// <summary>Its characters and those of all below it.</summary>
    public string Text()
    {
        if (_content.Count == 1 && _content[0] is string only)
            return only;
        var text = new StringBuilder();
        Append(text, static (into, words) => into.Append(words), tags: false);
        return text.ToString();
    }

    /// <summary>What it holds, as markup: elements written out, characters escaped.</summary>
    public string Markup()
    {
        var markup = new StringBuilder();
        Append(markup, static (into, words) => into.Append(words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)), tags: true);
        return markup.ToString();
    }

    // As deep as XmlScan lets elements nest.
    private void Append(StringBuilder into, Action<StringBuilder, string> write, bool tags)
    {
        foreach (var part in _content)
        {
            if (part is string words)
            {
                write(into, words);
                continue;
            }
            var child = (XmlElement)part;
            if (tags)
                child.Open(into);
            child.Append(into, write, tags);
            if (tags && child._content.Count > 0)
                into.Append("</").Append(child.Name).Append('>');
        }
    }

    private void Open(StringBuilder into)
    {
        into.Append('<').Append(Name);
        foreach (var attribute in Attributes.Where(attribute => attribute.Space.Length == 0))
        {
            into.Append(' ').Append(attribute.Name).Append("=\"")
                .Append(attribute.Value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal))
                .Append('"');
        }
        into.Append(_content.Count > 0 ? ">" : Void.Contains(Name) ? "/>" : $"></{Name}>");
    }

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "input", "wbr", "source", "track", "embed", "area", "col" };
}

/// <summary>An attribute; <paramref name="Qualified"/> is its name with prefix, as written.</summary>
internal sealed record XmlAttribute(string Name, string Space, string Value, string Qualified);
