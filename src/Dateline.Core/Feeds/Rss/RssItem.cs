using Dateline.Feeds.Atom;
using Dateline.Text.Dates;
using Dateline.Xml;
using Dateline.Model;

namespace Dateline.Feeds.Rss;

/// <summary>One item of RSS.</summary>
internal static class RssItem
{
    public static FeedItem Read(XmlElement item, Uri? url)
    {
        var guid = item.First(XmlSpaces.Rss, "guid");
        var content = RssReader.FirstHtml(item, (XmlSpaces.Content, "encoded"), (XmlSpaces.Atom, "content"), (XmlSpaces.Rss, "content"), (XmlSpaces.Xhtml, "body"), (XmlSpaces.Xhtml, "div"), (XmlSpaces.Rss, "fullitem"), (XmlSpaces.Rss, "body"));
        var summary = RssReader.FirstHtml(item, (XmlSpaces.Rss, "description"), (XmlSpaces.Dc, "description"), (XmlSpaces.Atom, "summary"), (XmlSpaces.Rss, "summary"), (XmlSpaces.Itunes, "summary"),
            (XmlSpaces.Itunes, "subtitle")) ?? MediaHtml(item, "description");
        // Where both stand, the description is the text and the summary its summary.
        if (content is null && RssReader.FirstHtml(item, (XmlSpaces.Rss, "summary")) is { } brief && RssReader.FirstHtml(item, (XmlSpaces.Rss, "description")) is { } whole)
            (content, summary) = (whole, brief);
        var (published, quote) = RssReader.FirstDate(item, (XmlSpaces.Rss, "pubDate"), (XmlSpaces.Atom, "published"), (XmlSpaces.DcTerms, "issued"), (XmlSpaces.Dc, "date"), (XmlSpaces.DcTerms, "created"),
            (XmlSpaces.Rss, "date"), (XmlSpaces.Rss, "published"), (XmlSpaces.Rss, "issued"), (XmlSpaces.Rss, "created"));
        return new FeedItem
        {
            Id = FeedWords.Line(guid?.Text()) ?? FeedWords.Line(RssReader.FirstText(item, (XmlSpaces.Atom, "id"), (XmlSpaces.Rss, "id"), (XmlSpaces.Dc, "identifier"))) ?? FeedWords.Line(item.Attribute(XmlSpaces.Rdf, "about")),
            Link = LinkOf(item, guid, url),
            Title = FeedWords.Html(item.First(XmlSpaces.Rss, "title")) ?? FeedWords.Html(item.First(XmlSpaces.Dc, "title")) ?? AtomText.Html(item.First(XmlSpaces.Atom, "title"))
                ?? FeedWords.Html(item.First(XmlSpaces.Itunes, "title")) ?? MediaHtml(item, "title"),
            Summary = summary,
            Content = content,
            Published = published,
            PublishedQuote = quote,
            Updated = RssReader.FirstDate(item, (XmlSpaces.Atom, "updated"), (XmlSpaces.DcTerms, "modified"), (XmlSpaces.Rss, "lastBuildDate"), (XmlSpaces.Rss, "modified"), (XmlSpaces.Rss, "updated"), (XmlSpaces.Dc, "date")).At ?? FeedDate.Read(item.Attribute("lastmod")),
            Author = RssReader.FirstPerson(item),
            Authors = RssReader.Persons(item),
            Categories = RssCategories.Of(item),
            Enclosures = Enclosures(item, url),
        };
    }

    private static string? LinkOf(XmlElement item, XmlElement? guid, Uri? url)
    {
        if (RssReader.RssText(item, "link") is { } link)
            return FeedWords.Link(link, item, url);
        if (item.Elements(XmlSpaces.Rss, "link").Select(found => found.Attribute("href")).FirstOrDefault(href => href is not null) is { } href)
            return FeedWords.Link(href, item, url);
        if (AtomLinks.Alternate(item, url) is { } alternate)
            return alternate;
        if (FeedWords.Line(item.Attribute("href")) is { } attribute)
            return FeedWords.Link(attribute, item, url);
        // guid is an address unless it says that it is none (RSS 2.0, "guid").
        var isPermanent = !string.Equals(guid?.Attribute("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase);
        if (guid is not null && isPermanent && FeedWords.Line(guid.Text()) is { } address
            && (guid.Attribute("isPermaLink") is not null || address.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
            return FeedWords.Link(address, guid, url);
        return FeedWords.Line(item.Attribute(XmlSpaces.Rdf, "about")) is { } about && about.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? about
            : Enclosures(item, url) is [var first, ..] && item.First(XmlSpaces.Rss, "enclosure") is not null && guid is null ? first.Url : null;
    }

    private static List<FeedEnclosure> Enclosures(XmlElement item, Uri? url)
    {
        var found = new List<FeedEnclosure>();
        foreach (var child in item.Elements(XmlSpaces.Rss, "enclosure"))
            Add(child, child.Attribute("url") ?? child.Attribute("href"), child.Attribute("length"));
        foreach (var child in item.Elements(XmlSpaces.Atom, "link").Where(link => string.Equals(link.Attribute("rel"), "enclosure", StringComparison.OrdinalIgnoreCase)))
            Add(child, child.Attribute("href"), child.Attribute("length"));
        foreach (var child in item.Elements(XmlSpaces.Media, "group").Append(item).SelectMany(group => group.Elements(XmlSpaces.Media, "content")))
            Add(child, child.Attribute("url"), child.Attribute("fileSize"));
        return found;

        void Add(XmlElement at, string? address, string? length)
        {
            if (FeedWords.Link(address, at, url) is { } link && !found.Exists(other => other.Url == link))
                found.Add(new FeedEnclosure(link, FeedWords.Line(at.Attribute("type")), FeedWords.Line(length)));
        }
    }

    private static string? MediaHtml(XmlElement item, string name) => item.Elements(XmlSpaces.Media, "group").Prepend(item)
        .SelectMany(group => group.Elements(XmlSpaces.Media, "content").Prepend(group))
        .Select(group => FeedWords.Html(group.First(XmlSpaces.Media, name))).FirstOrDefault(html => html is not null);
}
