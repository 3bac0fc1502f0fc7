using System.Text;
using System.Xml;
using Dateline.Model;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;
using NodaTime;

namespace Dateline.Web.Site.Feeds;

/// <summary>Atom (RFC 4287) of what one source said, an entry a statement.</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int TitleLength = 120;

    /// <param name="frame">Paper, root and the feed's own path.</param>
    /// <param name="sheet">The source and what it said, newest first.</param>
    public static string Of(PageFrame frame, SourceSheet sheet)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, CheckCharacters = false }))
        {
            var page = frame.Root + Addresses.Source(sheet.Source.Key);
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, RssFeed.Clean($"{frame.Paper}: what {sheet.Source.Name} says"));
            xml.WriteElementString("id", Atom, page);
            xml.WriteElementString("updated", Atom, DateWords.Machine(sheet.Said.Select(Updated).DefaultIfEmpty(sheet.Source.Last).Max()));
            Link(xml, "self", frame.Root + frame.Feed, "application/atom+xml");
            Link(xml, "alternate", page, "text/html");
            foreach (var entry in sheet.Said)
                Entry(xml, frame, entry);
            xml.WriteEndElement();
        }
        return text.Append('\n').ToString();
    }

    private static void Entry(XmlWriter xml, PageFrame frame, FiledEntry entry)
    {
        var said = entry.Heard.Said;
        var first = entry.Heard.First!;
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, RssFeed.Clean(Title(said)));
        xml.WriteElementString("id", Atom, $"{frame.Root}{HeardEntry.PathOf(said.Places[0])}");
        xml.WriteElementString("updated", Atom, DateWords.Machine(Updated(entry)));
        // Atom asks when it was changed: when this desk saw it first. When it was published stands only where that is known.
        if (said.First is { } known)
            xml.WriteElementString("published", Atom, DateWords.Machine(known.Earliest));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, RssFeed.Clean(first.Outlet));
        xml.WriteEndElement();
        Link(xml, "alternate", frame.Root + HeardEntry.PathOf(said.Places[0]), "text/html");
        var where = entry.Heard.OtherCount == 0 ? first.Outlet : $"{first.Outlet} and {CountWords.Of(entry.Heard.OtherCount, "other", "others")}";
        var when = said.First is { } day ? DateWords.Of(day) : "date not given";
        xml.WriteElementString("content", Atom, RssFeed.Clean($"{said.Source} {SaidWords.Of(said.Stance)}: {said.Words} ({where}, {when})"));
        xml.WriteEndElement();
    }

    private static Instant Updated(FiledEntry entry) => entry.Heard.First!.Article.Filed.FirstSeen;

    private static string Title(HeardStatement said)
    {
        var words = said.Words.Trim('"', '“', '”', ' ');
        var cut = words.Length <= TitleLength ? words : Cut(words);
        return said.Stance is Stance.Asserts ? cut : $"{SaidWords.Of(said.Stance)}: {cut}";
    }

    private static string Cut(string words)
    {
        var end = words.LastIndexOf(' ', TitleLength);
        return $"{words[..(end > 0 ? end : TitleLength)]} …";
    }

    private static void Link(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }
}
