using Dateline.Model;
using Dateline.Text.Dates;
using Dateline.Xml;

namespace Dateline.Feeds.NewsMl;

/// <summary>NewsML-G2 (IPTC): a news item, or a message of several. Each is an item with its own text; nothing is fetched for it.</summary>
internal static class NewsMlReader
{
    private const int MostItems = 1_000;

    public static Feed Read(XmlElement root, Uri? url)
    {
        var items = new List<XmlElement>();
        Gather(root, items);
        var header = Child(root, "header");
        return new Feed
        {
            Format = "newsml-g2",
            Title = FeedWords.Line(Text(header, "sender")) ?? items.Select(Outlet).FirstOrDefault(outlet => outlet is not null),
            Updated = FeedDate.Read(Text(header, "sent")),
            Language = items.Select(item => FeedWords.LanguageTag(item.Inherited(XmlSpaces.Xml, "lang"))).FirstOrDefault(language => language is not null),
            Items = [.. items.Select(item => Item(item, url))],
        };
    }

    private static void Gather(XmlElement at, List<XmlElement> found)
    {
        if (at.Name == "newsItem" && found.Count < MostItems)
            found.Add(at);
        else if (at.Name is "newsMessage" or "itemSet")
            foreach (var child in at.Elements())
                Gather(child, found);
    }

    private static FeedItem Item(XmlElement item, Uri? url)
    {
        var (about, meta) = (Child(item, "contentMeta"), Child(item, "itemMeta"));
        var content = Child(item, "contentSet");
        var published = FeedWords.Line(Text(meta, "firstCreated")) ?? FeedWords.Line(Text(meta, "versionCreated")) ?? FeedWords.Line(Text(about, "contentCreated"));
        var authors = Texts(about, "creator").ToList();
        var byline = FeedWords.Line(Text(about, "by"));
        return new FeedItem
        {
            Id = FeedWords.Line(item.Attribute("guid")),
            Link = meta?.Elements().Where(link => link.Name == "link" && link.Attribute("href") is { } href && href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                .Select(link => FeedWords.Link(link.Attribute("href"), link, url)).FirstOrDefault(),
            Title = FeedWords.Html(Child(about, "headline")) ?? FeedWords.Html(Child(about, "slugline")),
            Summary = FeedWords.Html(Child(about, "description")),
            Content = Body(content),
            Published = FeedDate.Read(published),
            PublishedQuote = FeedDate.Read(published) is null ? null : published,
            Updated = FeedDate.Read(Text(meta, "versionCreated")),
            Author = byline ?? authors.FirstOrDefault(),
            Authors = byline is null ? authors : [byline],
            Categories = [.. Texts(about, "subject").Distinct(StringComparer.Ordinal)],
            Enclosures = [.. (content?.Elements() ?? []).Where(part => part.Name == "remoteContent" && part.Attribute("href") is not null)
                .Select(part => new FeedEnclosure(FeedWords.Link(part.Attribute("href"), part, url)!, FeedWords.Line(part.Attribute("contenttype")), FeedWords.Line(part.Attribute("size"))))],
        };
    }

    // The text stands as XHTML or NITF inside the item, or as characters.
    private static string? Body(XmlElement? content)
    {
        foreach (var part in content?.Elements() ?? [])
        {
            if (part.Name is "inlineXML" && (Below(part, "body.content") ?? Below(part, "body") ?? part) is var body)
                return FeedWords.Html(body);
            if (part.Name is "inlineData")
                return part.Attribute("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true ? FeedWords.Said(part.Text()) : Paragraphs(part.Text());
        }
        return null;
    }

    private static string? Paragraphs(string text) => FeedWords.Said(string.Concat(text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(paragraph => $"<p>{System.Net.WebUtility.HtmlEncode(paragraph)}</p>")));

    private static XmlElement? Below(XmlElement at, string name)
    {
        foreach (var child in at.Elements())
        {
            if (child.Name == name)
                return child;
            if (child.Name is "html" or "nitf" or "body" && Below(child, name) is { } found)
                return found;
        }
        return null;
    }

    private static string? Outlet(XmlElement item) => FeedWords.Line(Text(Child(item, "itemMeta"), "provider")) is { } provider ? provider : Texts(Child(item, "itemMeta"), "provider").FirstOrDefault();

    // A concept is named in words of its own, else by its code.
    private static IEnumerable<string> Texts(XmlElement? of, string name) => (of?.Elements() ?? []).Where(child => child.Name == name)
        .Select(child => FeedWords.Line(Text(child, "name")) ?? FeedWords.Line(child.Attribute("literal"))).OfType<string>();

    private static XmlElement? Child(XmlElement? of, string name) => of?.Elements().FirstOrDefault(child => child.Name == name);

    private static string? Text(XmlElement? of, string name) => Child(of, name)?.Text();
}
