using System.Text;
using System.Xml;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Feeds;

/// <summary>RSS 2.0 of stories, with the Atom self link (RFC 4287) and Dublin Core creator that readers expect.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <param name="frame">Paper, root and time.</param>
    /// <param name="title">The feed's title.</param>
    /// <param name="path">The page the feed follows.</param>
    /// <param name="stories">Newest first.</param>
    public static string Of(PageFrame frame, string title, string path, IReadOnlyList<StoryEntry> stories)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteStartElement("channel");
            Element(xml, "title", title);
            Element(xml, "link", frame.Root + path);
            Element(xml, "description", "Stories, each once, with where it came from and when.");
            Element(xml, "lastBuildDate", DateWords.ForFeed(frame.Now));
            xml.WriteStartElement("atom", "link", Atom);
            xml.WriteAttributeString("href", frame.Root + frame.Feed);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            foreach (var story in stories)
                Item(xml, frame, story);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return text.Append('\n').ToString();
    }

    private static void Item(XmlWriter xml, PageFrame frame, StoryEntry entry)
    {
        var verdict = entry.Lead.Published;
        xml.WriteStartElement("item");
        Element(xml, "title", entry.Headline);
        Element(xml, "link", frame.Root + entry.Path);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString($"{frame.Root}/story/{entry.Story.Story.Id.Value}");
        xml.WriteEndElement();
        // RSS wants a full instant; a story without a date has none rather than today's.
        if (verdict.Best is { } best)
            Element(xml, "pubDate", DateWords.ForFeed(best.Earliest));
        xml.WriteElementString("dc", "creator", DublinCore, Clean(entry.Lead.Reporter));
        if (entry.Story.Section is { } section)
            Element(xml, "category", SectionWords.Name(section));
        Element(xml, "description", Description(entry));
        xml.WriteEndElement();
    }

    private static string Description(StoryEntry entry)
    {
        var verdict = entry.Lead.Published;
        var when = verdict.Best is { } best ? $"{DateWords.Of(best)}, {WitnessWords.From(best.Witness)}" : "date not given";
        var facts = $"{entry.Lead.Reporter} · {when} · {CountWords.Reports(entry.Story.Reports, entry.Story.Copies)}";
        return entry.Lead.Lede is { } lede
            ? Markup.Html.Each([lede, facts], part => $"<p>{part}</p>").ToString()
            : facts;
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Clean(value));

    // Characters XML 1.0 section 2.2 does not know (control characters, lone surrogates) cannot be written in any form.
    public static string Clean(string text)
    {
        if (!text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' || (rune.Value >= ' ' && (rune.Value & 0xFFFE) != 0xFFFE))
                clean.Append(rune.ToString());
        }
        return clean.ToString();
    }
}
