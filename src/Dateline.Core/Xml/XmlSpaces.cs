using System.Collections.Frozen;

namespace Dateline.Xml;

/// <summary>Short names for the namespaces feeds use: one for all the addresses a module has had.</summary>
internal static class XmlSpaces
{
    public const string Rss = "";
    public const string Atom = "atom";
    public const string Content = "content";
    public const string Dc = "dc";
    public const string DcTerms = "dcterms";
    public const string Media = "media";
    public const string Itunes = "itunes";
    public const string Rdf = "rdf";
    public const string Xhtml = "xhtml";
    public const string Xml = "xml";

    private static readonly FrozenDictionary<string, string> ByAddress = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Rss,
        ["http://backend.userland.com/rss"] = Rss,
        ["http://backend.userland.com/rss2"] = Rss,
        ["http://backend.userland.com/rss091"] = Rss,
        ["http://blogs.law.harvard.edu/tech/rss"] = Rss,
        ["http://purl.org/rss/1.0/"] = Rss,
        ["http://my.netscape.com/rdf/simple/0.9/"] = Rss,
        ["http://channel.netscape.com/rdf/simple/0.9/"] = Rss,
        ["http://example.com/newformat#"] = Rss,
        ["http://example.com/necho"] = Rss,
        ["http://purl.org/echo/"] = Rss,
        ["uri/of/echo/namespace#"] = Rss,
        ["http://purl.org/pie/"] = Rss,
        ["http://www.w3.org/2005/Atom"] = Atom,
        ["http://purl.org/atom/ns#"] = Atom,
        ["http://purl.org/rss/1.0/modules/content/"] = Content,
        ["http://purl.org/dc/elements/1.1/"] = Dc,
        ["http://purl.org/dc/elements/1.0/"] = Dc,
        ["http://purl.org/dc/terms/"] = DcTerms,
        ["http://search.yahoo.com/mrss"] = Media,
        ["http://search.yahoo.com/mrss/"] = Media,
        ["http://www.itunes.com/DTDs/PodCast-1.0.dtd"] = Itunes,
        ["http://example.com/DTDs/PodCast-1.0.dtd"] = Itunes,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Rdf,
        ["http://www.w3.org/1999/xhtml"] = Xhtml,
        ["http://www.w3.org/XML/1998/namespace"] = Xml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByPrefix = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["atom"] = Atom,
        ["atom03"] = Atom,
        ["atom10"] = Atom,
        ["content"] = Content,
        ["dc"] = Dc,
        ["dcterms"] = DcTerms,
        ["media"] = Media,
        ["itunes"] = Itunes,
        ["rdf"] = Rdf,
        ["xhtml"] = Xhtml,
        ["xml"] = Xml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The short name of a namespace; its address when we know none.</summary>
    public static string OfAddress(string address) => ByAddress.TryGetValue(address.Trim(), out var name) ? name
        // UserLand numbered its addresses freely.
        : address.StartsWith("http://backend.userland.com/rss", StringComparison.OrdinalIgnoreCase) ? Rss : address;

    /// <summary>What a prefix that nobody declared usually means.</summary>
    public static string OfPrefix(string prefix) => ByPrefix.GetValueOrDefault(prefix, prefix);
}
