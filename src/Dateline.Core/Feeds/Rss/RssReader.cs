using Dateline.Text.Dates;
using Dateline.Feeds.Atom;
using Dateline.Xml;
using Dateline.Model;

namespace Dateline.Feeds.Rss;

/// <summary>RSS 0.9x, 1.0 and 2.0 with the content, dc, dcterms, media, itunes and atom modules.</summary>
internal static class RssReader
{
    public static Feed Read(XmlElement root, Uri? url)
    {
        var channel = root.Name.Equals("channel", StringComparison.OrdinalIgnoreCase) ? root : root.First(XmlSpaces.Rss, "channel") ?? root.Elements().FirstOrDefault(child => child.Name == "channel") ?? root;
        var link = FeedWords.Link(LinkOf(channel), channel, url) ?? AtomLinks.Alternate(channel, url);
        return new Feed
        {
            Format = FormatOf(root),
            Title = FeedWords.Html(channel.First(XmlSpaces.Rss, "title")) ?? FeedWords.Html(channel.First(XmlSpaces.Dc, "title")) ?? FeedWords.Html(channel.First(XmlSpaces.Atom, "title"))
                ?? FeedWords.Html(channel.First(XmlSpaces.Itunes, "title")),
            Link = link,
            Description = FirstHtml(channel, (XmlSpaces.Rss, "description"), (XmlSpaces.Dc, "description"), (XmlSpaces.Atom, "subtitle"),
                (XmlSpaces.Itunes, "summary"), (XmlSpaces.Itunes, "subtitle"), (XmlSpaces.Rss, "tagline")),
            Language = FeedWords.LanguageTag(FirstText(channel, (XmlSpaces.Rss, "language"), (XmlSpaces.Dc, "language")) ?? channel.Inherited(XmlSpaces.Xml, "lang")),
            Id = FeedWords.Line(FirstText(channel, (XmlSpaces.Atom, "id"), (XmlSpaces.Rss, "guid"), (XmlSpaces.Dc, "identifier"))),
            Updated = FirstDate(channel, (XmlSpaces.Rss, "lastBuildDate"), (XmlSpaces.Atom, "updated"), (XmlSpaces.DcTerms, "modified"), (XmlSpaces.Dc, "date"), (XmlSpaces.Rss, "pubDate")).At ?? FeedDate.Read(channel.Attribute("lastmod")),
            Published = FirstDate(channel, (XmlSpaces.Rss, "pubDate"), (XmlSpaces.Atom, "published"), (XmlSpaces.DcTerms, "issued"), (XmlSpaces.DcTerms, "created"), (XmlSpaces.Dc, "date")).At,
            Author = FirstPerson(channel),
            Authors = Persons(channel),
            Rights = FirstHtml(channel, (XmlSpaces.Rss, "copyright"), (XmlSpaces.Dc, "rights"), (XmlSpaces.Atom, "rights"), (XmlSpaces.Media, "copyright")),
            Image = FeedWords.Link(ImageOf(channel) ?? ImageOf(root), channel, url),
            Categories = RssCategories.Of(channel),
            Items = [.. Items(root, channel).Select(item => RssItem.Read(item, SiteOf(link) ?? url))],
        };
    }

    internal static string? FirstText(XmlElement of, params (string Space, string Name)[] names)
    {
        foreach (var (space, name) in names)
        {
            foreach (var found in of.Elements(space, name))
            {
                if (FeedWords.Said(found.Text()) is { } text)
                    return text;
            }
        }
        return null;
    }

    internal static string? FirstHtml(XmlElement of, params (string Space, string Name)[] names)
    {
        foreach (var (space, name) in names)
        {
            foreach (var found in of.Elements(space, name))
            {
                if ((space == XmlSpaces.Atom ? AtomText.Html(found) : FeedWords.Html(found)) is { } html)
                    return html;
            }
        }
        return null;
    }

    internal static (NodaTime.Instant? At, string? Quote) FirstDate(XmlElement of, params (string Space, string Name)[] names)
    {
        foreach (var (space, name) in names)
        {
            foreach (var found in of.Elements(space, name))
            {
                if (FeedDate.Read(found.Text()) is { } at)
                    return (at, FeedWords.Line(found.Text()));
            }
        }
        return (null, null);
    }

    /// <summary>The first author as written, with an address when one is given.</summary>
    internal static string? FirstPerson(XmlElement of) => FeedWords.Line(FirstText(
        of, (XmlSpaces.Rss, "author"), (XmlSpaces.Dc, "creator"), (XmlSpaces.Rss, "managingEditor"), (XmlSpaces.Itunes, "author"), (XmlSpaces.Dc, "author")))
        ?? AtomText.Persons(of, XmlSpaces.Atom).Select(person => person.Written).FirstOrDefault()
        ?? FeedWords.Line(of.First(XmlSpaces.Itunes, "owner") is { } owner ? FirstText(owner, (XmlSpaces.Itunes, "name")) : null)
        ?? FeedWords.Line(FirstText(of, (XmlSpaces.Dc, "publisher"), (XmlSpaces.Rss, "webMaster")));

    internal static IReadOnlyList<string> Persons(XmlElement of)
    {
        var names = new List<string>();
        foreach (var (space, name) in ((string, string)[])[(XmlSpaces.Rss, "author"), (XmlSpaces.Dc, "creator"), (XmlSpaces.Dc, "author"), (XmlSpaces.Rss, "managingEditor"), (XmlSpaces.Itunes, "author")])
        {
            foreach (var found in of.Elements(space, name))
            {
                if (FeedWords.Person(found.HasElements && found.First(space, "name") is { } inner ? inner.Text() : found.Text()) is { } person && !names.Contains(person, StringComparer.Ordinal))
                    names.Add(person);
            }
        }
        names.AddRange(AtomText.Persons(of, XmlSpaces.Atom).Select(person => person.Name).Where(name => !names.Contains(name, StringComparer.Ordinal)));
        if (names.Count == 0 && FeedWords.Person(of.First(XmlSpaces.Rss, "webMaster")?.Text()) is { } master)
            names.Add(master);
        return names;
    }

    // Of several the last: what a publisher adds to a template stands after it. CDF has it in an attribute.
    private static string? LinkOf(XmlElement channel) =>
        channel.Elements(XmlSpaces.Rss, "link").Select(link => FeedWords.Said(link.Attribute("href")) ?? FeedWords.Said(link.Text())).LastOrDefault(link => link is not null)
        ?? FeedWords.Said(channel.Attribute("href"));

    // Relative links of RSS are the site's, whatever server hands out the feed.
    private static Uri? SiteOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var site) && site.Scheme.StartsWith("http", StringComparison.Ordinal) ? site : null;

    // A bare link of RSS is a text; modules have links of their own that are none.
    internal static string? RssText(XmlElement of, string name) => FirstText(of, (XmlSpaces.Rss, name));

    // RSS 2.0 keeps items in the channel, RSS 1.0 and 0.90 beside it; some forget which, and some never close an item.
    private static List<XmlElement> Items(XmlElement root, XmlElement channel)
    {
        var found = new List<XmlElement>();
        Gather(root, found, 0);
        if (root != channel && found.Count == 0)
            Gather(channel, found, 0);
        return found;
    }

    private static void Gather(XmlElement at, List<XmlElement> found, int depth)
    {
        foreach (var child in at.Elements())
        {
            var isItem = child.Name is "item" or "entry" or "ITEM" && child.Space is XmlSpaces.Rss or XmlSpaces.Atom or XmlSpaces.Rdf;
            if (isItem)
                found.Add(child);
            if (depth < 8 && (isItem || child.Name is "channel" or "CHANNEL" or "items" or "rss"))
                Gather(child, found, depth + 1);
        }
    }

    private static string? ImageOf(XmlElement channel)
    {
        if (channel.Elements(XmlSpaces.Itunes, "link").FirstOrDefault(link => link.Attribute("rel") == "image")?.Attribute("href") is { } old)
            return old;
        foreach (var image in channel.Elements().Where(child => child.Name is "image" or "logo" or "icon" && child.Space is XmlSpaces.Rss or XmlSpaces.Itunes or XmlSpaces.Atom))
        {
            var address = image.Attribute("href") ?? image.Attribute("url") ?? FeedWords.Said(image.Elements().FirstOrDefault(child => child.Name == "url")?.Text())
                ?? (image.HasElements ? null : FeedWords.Said(image.Text()));
            if (address is not null && image.Name is "image" or "logo")
                return address;
        }
        return null;
    }

    private static string FormatOf(XmlElement root) => root.Name.ToLowerInvariant() switch
    {
        "rss" when FeedWords.Line(root.Attribute("version")) is { } version => $"rss {version}",
        "rdf" => "rss 1.0",
        _ => "rss",
    };
}
