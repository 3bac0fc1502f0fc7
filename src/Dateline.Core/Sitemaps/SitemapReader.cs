using Dateline.Model;
using Dateline.Pages;
using Dateline.Text;
using Dateline.Text.Dates;
using Dateline.Xml;

namespace Dateline.Sitemaps;

/// <summary>Bytes in, sitemap out: sitemaps, indexes, news sitemaps, plain lists of addresses, each also in gzip.</summary>
public static class SitemapReader
{
    /// <summary>How large an unpacked sitemap may be, bytes (sitemaps.org: 50 MiB).</summary>
    public const int MostBytes = 50 * 1024 * 1024;

    // sitemaps.org: at most 50,000 addresses.
    private const int MostEntries = 50_000;

    /// <summary>Reads a sitemap. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The sitemap, packed or not.</param>
    /// <param name="mostBytes">How many bytes a packed one may unpack to.</param>
    /// <returns><c>null</c> when it is none.</returns>
    public static Sitemap? Read(ReadOnlyMemory<byte> bytes, int mostBytes = MostBytes)
    {
        var unpacked = Gunzip.Of(bytes, mostBytes);
        if (unpacked is not { } plain)
            return null;
        var (text, _) = PageDecoder.DecodeXml(plain.Span, null);
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return start.StartsWith("<") ? ReadXml(text) : ReadText(text);
    }

    private static Sitemap? ReadXml(string text)
    {
        var document = XmlScan.Read(text);
        if (document.Root is not { } root || (!Is(root, "urlset") && !Is(root, "sitemapindex")))
            return null;
        var isIndex = Is(root, "sitemapindex");
        var entries = new List<SitemapEntry>();
        foreach (var element in root.Elements().Where(child => Is(child, isIndex ? "sitemap" : "url")))
        {
            if (entries.Count == MostEntries)
                break;
            if (Said(Own(element, "loc")) is { } address)
                entries.Add(new SitemapEntry(address, FeedDate.Read(Own(element, "lastmod")), News(element)));
        }
        return new Sitemap { IsIndex = isIndex, Entries = entries, Warnings = document.Warnings };
    }

    // A list has nothing but addresses; anything else on a line, and it is some other text.
    private static Sitemap? ReadText(string text)
    {
        var entries = new List<SitemapEntry>();
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim("\uFEFF \t");
            if (line.Length == 0)
                continue;
            if (!line.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                return null;
            if (entries.Count < MostEntries)
                entries.Add(new SitemapEntry(line.ToString()));
        }
        return entries.Count == 0 ? null : new Sitemap { IsText = true, Entries = entries };
    }

    private static SitemapNews? News(XmlElement of)
    {
        if (of.Elements().FirstOrDefault(child => Is(child, "news")) is not { } news)
            return null;
        var outlet = news.Elements().FirstOrDefault(child => Is(child, "publication"));
        var date = Said(Part(news, "publication_date"));
        return new SitemapNews(Said(Part(news, "title")), outlet is null ? null : Said(Part(outlet, "name")), outlet is null ? null : Said(Part(outlet, "language")), FeedDate.Read(date), date);
    }

    // Pictures and videos have a loc of their own, in their modules' namespaces.
    private static string? Own(XmlElement of, string name) => of.Elements().FirstOrDefault(child => Is(child, name) && child.Space == of.Space)?.Text();

    private static string? Part(XmlElement of, string name) => of.Elements().FirstOrDefault(child => Is(child, name))?.Text();

    private static bool Is(XmlElement element, string name) => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? Said(string? text) => Whitespace.Squash(text ?? "") is { Length: > 0 } said ? said : null;
}
