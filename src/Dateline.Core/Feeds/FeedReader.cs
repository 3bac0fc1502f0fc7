using Dateline.Feeds.Atom;
using Dateline.Feeds.JsonFeed;
using Dateline.Feeds.NewsMl;
using Dateline.Feeds.Rss;
using Dateline.Xml;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Feeds;

/// <summary>Bytes in, feed out: RSS 0.9x, 1.0 and 2.0 with their modules, Atom 0.3 and 1.0, JSON Feed 1.x, and the news items of agencies, NewsML-G2 and
/// ninjs. Malformed ones are read as far as they go.</summary>
public static class FeedReader
{
    /// <summary>Reads a feed. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The feed as received.</param>
    /// <param name="url">Its address, the base of relative links; <c>null</c> when not known.</param>
    /// <param name="contentType">The server's <c>Content-Type</c>; <c>null</c> when there was none.</param>
    /// <returns><c>null</c> when it is no feed.</returns>
    public static Feed? Read(ReadOnlyMemory<byte> bytes, Uri? url = null, string? contentType = null)
    {
        var (text, charset) = PageDecoder.DecodeXml(bytes.Span, contentType);
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.StartsWith("{") || start.StartsWith("["))
            return JsonFeedReader.Read(text, url) is { } json ? json with { Charset = charset } : null;
        var document = XmlScan.Read(text);
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            document.Warnings.Add($"some bytes are no {charset}");
        var feed = document.Root is { } root ? ReadXml(root, url) : null;
        return feed is null ? null : feed with { Charset = charset, Warnings = document.Warnings, Pace = PaceReader.Of(document.Root!, url) };
    }

    private static Feed? ReadXml(XmlElement root, Uri? url) => root.Name.ToLowerInvariant() switch
    {
        "feed" => AtomReader.Read(root, url),
        "rss" or "rdf" or "channel" => RssReader.Read(root, url),
        "newsitem" or "newsmessage" => NewsMlReader.Read(root, url),
        // Some wrap the feed in an element of their own.
        _ => root.Elements().FirstOrDefault(child => child.Name is "feed" or "rss" or "channel") is { } inner && root.Space != XmlSpaces.Xhtml && root.Name != "html"
            ? ReadXml(inner, url)
            : null,
    };
}
