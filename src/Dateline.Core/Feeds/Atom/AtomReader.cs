using Dateline.Text.Dates;
using Dateline.Feeds.Rss;
using Dateline.Xml;
using Dateline.Model;
using NodaTime;

namespace Dateline.Feeds.Atom;

/// <summary>Atom 1.0 (RFC 4287) and 0.3, in whatever namespace the root stands.</summary>
internal static class AtomReader
{
    public static Feed Read(XmlElement root, Uri? url) => new()
    {
        Format = root.Attribute("version")?.Trim() is "0.3" or "0.2" or "0.1" ? "atom 0.3" : "atom 1.0",
        Title = Html(root, "title"),
        Link = AtomLinks.Alternate(root, url) ?? AtomLinks.Of(root, "related", url) ?? AtomLinks.Of(root, "via", url),
        Description = Html(root, "subtitle") ?? Html(root, "tagline") ?? Html(root, "info") ?? FeedWords.Html(root.First(XmlSpaces.Dc, "description")),
        Language = FeedWords.LanguageTag(root.Attribute(XmlSpaces.Xml, "lang") ?? root.First(XmlSpaces.Dc, "language")?.Text()),
        Id = FeedWords.Id(Text(root, "id"), root, url),
        Updated = Date(root, "updated", "modified", "published").At,
        Published = Date(root, "published", "issued", "created").At,
        Author = AtomText.Persons(root, root.Space).Select(person => person.Written).FirstOrDefault(),
        Authors = [.. AtomText.Persons(root, root.Space).Select(person => person.Name)],
        Rights = Html(root, "rights") ?? Html(root, "copyright") ?? FeedWords.Html(root.First(XmlSpaces.Dc, "rights")),
        Image = FeedWords.Link(Text(root, "logo") ?? Text(root, "icon"), root, url),
        Categories = Categories(root),
        Items = [.. root.Elements(root.Space, "entry").Concat(root.Space == XmlSpaces.Rss ? [] : root.Elements(XmlSpaces.Rss, "entry")).Select(entry => Entry(entry, url))],
    };

    private static FeedItem Entry(XmlElement entry, Uri? url)
    {
        var (published, quote) = Date(entry, "published", "issued", "created");
        var persons = AtomText.Persons(entry, entry.Space).ToList();
        if (persons.Count == 0 && entry.First(entry.Space, "source") is { } source)
            persons = [.. AtomText.Persons(source, entry.Space)];
        if (persons.Count == 0)
            persons = [.. entry.Elements(XmlSpaces.Dc, "creator").Select(creator => FeedWords.Person(creator.Text())).OfType<string>().Select(name => (name, name))];
        if (persons.Count == 0 && entry.Parent is { } feed)
            persons = [.. AtomText.Persons(feed, feed.Space)];
        var (updated, updatedQuote) = Date(entry, "updated", "modified");
        return new FeedItem
        {
            Id = FeedWords.Id(Text(entry, "id"), entry, url),
            Link = AtomLinks.Alternate(entry, url) ?? AtomLinks.Of(entry, "related", url) ?? AtomLinks.Of(entry, "via", url) ?? ContentSource(entry, url),
            Title = Html(entry, "title") ?? Media(entry, "title"),
            Summary = Html(entry, "summary") ?? Media(entry, "description"),
            Content = Html(entry, "content") ?? FeedWords.Html(entry.First(XmlSpaces.Content, "encoded")),
            Published = published ?? updated ?? RssReader.FirstDate(entry, (XmlSpaces.Dc, "date"), (XmlSpaces.Rss, "pubDate")).At,
            PublishedQuote = quote ?? updatedQuote,
            Updated = updated,
            Author = persons.Select(person => person.Item2).FirstOrDefault(),
            Authors = [.. persons.Select(person => person.Item1)],
            Categories = Categories(entry),
            Enclosures = Enclosures(entry, url),
        };
    }

    private static string? ContentSource(XmlElement entry, Uri? url) =>
        entry.First(entry.Space, "content") is { } content ? FeedWords.Link(content.Attribute("src"), content, url) : null;

    private static List<string> Categories(XmlElement of)
    {
        var found = new List<string>();
        foreach (var child in of.Elements().Where(child => child.Name.Equals("category", StringComparison.OrdinalIgnoreCase) && (child.Space == of.Space || child.Space == XmlSpaces.Atom)))
        {
            if (FeedWords.Line(FeedWords.Said(child.Attribute("label")) ?? FeedWords.Said(child.Attribute("term")) ?? child.Text()) is { } category && !found.Contains(category, StringComparer.Ordinal))
                found.Add(category);
        }
        foreach (var subject in RssCategories.Of(of).Where(subject => !found.Contains(subject, StringComparer.Ordinal)))
        {
            if (!of.Elements(of.Space, "category").Any(child => child.Attribute("term") == subject || child.Attribute("label") == subject))
                found.Add(subject);
        }
        return found;
    }

    private static List<FeedEnclosure> Enclosures(XmlElement entry, Uri? url)
    {
        var found = new List<FeedEnclosure>();
        foreach (var link in entry.Elements().Where(child => AtomLinks.IsLink(child, entry) && AtomLinks.RelOf(child) == "enclosure"))
            found.Add(new FeedEnclosure(FeedWords.Link(AtomLinks.AddressOf(link), link, url)!, FeedWords.Line(link.Attribute("type")), FeedWords.Line(link.Attribute("length"))));
        foreach (var media in entry.Elements(XmlSpaces.Media, "group").Prepend(entry).SelectMany(group => group.Elements(XmlSpaces.Media, "content")))
        {
            if (FeedWords.Link(media.Attribute("url"), media, url) is { } address && !found.Exists(other => other.Url == address))
                found.Add(new FeedEnclosure(address, FeedWords.Line(media.Attribute("type")), FeedWords.Line(media.Attribute("fileSize"))));
        }
        return found;
    }

    private static string? Media(XmlElement entry, string name) => entry.Elements(XmlSpaces.Media, "group").Prepend(entry)
        .Select(group => FeedWords.Html(group.First(XmlSpaces.Media, name))).FirstOrDefault(html => html is not null);

    private static string? Text(XmlElement of, string name) => of.First(of.Space, name)?.Text() ?? (of.Space == XmlSpaces.Atom ? null : of.First(XmlSpaces.Atom, name)?.Text());

    private static string? Html(XmlElement of, string name) => AtomText.Html(of.First(of.Space, name) ?? (of.Space == XmlSpaces.Atom ? null : of.First(XmlSpaces.Atom, name)));

    private static (Instant? At, string? Quote) Date(XmlElement of, params string[] names)
    {
        foreach (var name in names)
        {
            if (Text(of, name) is { } text && FeedDate.Read(text) is { } at)
                return (at, FeedWords.Line(text));
        }
        return (null, null);
    }
}
