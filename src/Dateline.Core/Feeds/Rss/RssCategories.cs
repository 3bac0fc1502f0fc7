using Dateline.Xml;

namespace Dateline.Feeds.Rss;

/// <summary>Categories of a channel or an item, from all modules, each once.</summary>
internal static class RssCategories
{
    public static IReadOnlyList<string> Of(XmlElement of)
    {
        var found = new List<string>();
        foreach (var child in of.Elements())
        {
            switch (child.Space, child.Name.ToLowerInvariant())
            {
                case (XmlSpaces.Rss or XmlSpaces.Dc or XmlSpaces.Media, "category" or "subject"):
                    Add(child.Text());
                    break;
                case (XmlSpaces.Itunes, "category"):
                    Add(child.Attribute("text"));
                    foreach (var inner in child.Elements(XmlSpaces.Itunes, "category"))
                        Add(inner.Attribute("text"));
                    break;
                case (XmlSpaces.Atom, "category"):
                    Add(child.Attribute("label") ?? child.Attribute("term"));
                    break;
                case (XmlSpaces.Media or XmlSpaces.Itunes, "keywords"):
                    foreach (var word in child.Text().Split(','))
                        Add(word);
                    break;
            }
        }
        return found;

        void Add(string? written)
        {
            if (FeedWords.Line(written) is { } category && !found.Contains(category, StringComparer.Ordinal))
                found.Add(category);
        }
    }
}
