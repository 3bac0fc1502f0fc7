using Dateline.Model;
using Dateline.Pages;
using Dateline.Text;
using Dateline.Urls;

namespace Dateline.Watching;

/// <summary>A list page of a site without a feed: its links to articles, found by what repeats, without selectors.</summary>
/// <remarks>
/// A list is made by a program: its entries hang in the same place of the tree, one after another, each with a headline of some length that leads to a
/// page of its own on the same site. Menus repeat as well, but their words are few.
/// </remarks>
public static class WatchedPage
{
    private const int LongestPath = 6;
    private const int FewestEntries = 3;
    private const int FewestLetters = 20;
    private const int MostEntries = 200;

    /// <summary>The links of a page's lists of articles, in page order, each once. Never throws for what the page holds.</summary>
    /// <returns>Empty when the page has no list.</returns>
    public static IReadOnlyList<ListedLink> Links(ParsedPage page)
    {
        if (page.Tree is not { } tree || page.Raw.Url is not { } url || WebUrl.Parse(url.AbsoluteUri) is not { } address)
            return [];
        var against = tree.Root.Descendants(Tag.Base).Select(node => node.Attribute("href")).FirstOrDefault(href => href is not null) is { } href
            ? WebUrl.Parse(href, address) ?? address : address;
        var entries = new Dictionary<string, (string Place, string Title, int Index)>(StringComparer.Ordinal);
        foreach (var link in tree.Root.Descendants(Tag.A))
        {
            if (Entry(link, against, address) is not { } entry)
                continue;
            // A picture and a headline lead to the same page: the headline speaks.
            if (!entries.TryGetValue(entry.Url, out var known) || entry.Title.Length > known.Title.Length)
                entries[entry.Url] = (entry.Place, entry.Title, known.Title is null ? link.Index : known.Index);
        }
        var lists = entries.GroupBy(pair => pair.Value.Place, StringComparer.Ordinal)
            .Where(list => list.Count() >= FewestEntries && list.Average(pair => pair.Value.Title.Length) >= FewestLetters)
            .SelectMany(list => list).OrderBy(pair => pair.Value.Index).Take(MostEntries);
        return [.. lists.Select(pair => new ListedLink(new Uri(pair.Key), pair.Value.Title))];
    }

    private static (string Url, string Place, string Title)? Entry(PageNode link, WebUrl against, WebUrl address)
    {
        if (link.Attribute("href") is not { } href || WebUrl.Parse(href, against) is not { Scheme: "http" or "https" } url)
            return null;
        // Other sites, the page itself, and the site's own front page are no entries.
        if (url.Host != address.Host || url.Path == address.Path || url.Path.Trim('/').Length == 0)
            return null;
        var title = Whitespace.Squash(link.TextContent());
        if (title.Length == 0 || !Uri.TryCreate((url with { Fragment = null }).ToString(), UriKind.Absolute, out var absolute))
            return null;
        return IsFurniture(link) ? null : (absolute.AbsoluteUri, PlaceOf(link), title);
    }

    private static bool IsFurniture(PageNode link) => link.Ancestors().Any(outer => outer.Tag is Tag.Nav or Tag.Footer);

    // The path of tags above it, the nearest with their classes: what a template writes alike.
    private static string PlaceOf(PageNode link)
    {
        var path = new List<string>();
        foreach (var outer in link.Ancestors().Take(LongestPath))
            path.Add(path.Count < 2 ? $"{outer.Name}.{FirstClass(outer)}" : outer.Name);
        return $"{FirstClass(link)}<{string.Join('<', path)}";
    }

    private static string FirstClass(PageNode node) => (node.Attribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
}
