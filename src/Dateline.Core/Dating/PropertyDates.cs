using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Dating;

/// <summary>Dates in microdata and RDFa.</summary>
internal static class PropertyDates
{
    public static void Read(PageMarkup markup, ArticlePlace place, DateHabit habit, List<DateClaim> claims)
    {
        foreach (var (name, index) in markup.Properties)
        {
            if (name.Length is < 4 or > 14 || Meaning(name) is not { } meaning)
                continue;
            var node = markup.Tree[index];
            if (PageAsides.IsAside(node, place))
                continue;
            var value = node.Attribute("content") ?? node.Attribute("datetime") ?? node.Attribute("title");
            var text = value is { Length: > 0 } ? value : node.End - node.Index < 40 ? node.TextContent() : "";
            var date = MachineDates.Read(text, habit);
            if (date is null && value is { Length: > 0 } && node.End - node.Index < 40)
                date = MachineDates.Read(text = node.TextContent(), habit);
            if (date is { } found)
                claims.Add(new DateClaim(found, DateWitness.Microdata, text, meaning.Role, meaning.Strength));
        }
    }

    private static (DateRole Role, int Strength)? Meaning(string name) => name switch
    {
        "datePublished" or "datepublished" => (DateRole.Published, 86),
        "dateCreated" or "datecreated" => (DateRole.Published, 74),
        "pubdate" or "published" or "issued" => (DateRole.Published, 74),
        "created" or "date" => (DateRole.Published, 66),
        "uploadDate" => (DateRole.Published, 50),
        "dateModified" or "datemodified" or "modified" => (DateRole.Updated, 84),
        _ => null,
    };
}
