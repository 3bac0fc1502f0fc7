using System.Text.RegularExpressions;
using Dateline.Model;
using Dateline.Pages;
using Dateline.Text;
using Dateline.Urls;

namespace Dateline.Discovery;

/// <summary>A page in, the feeds it names out, best first: those its link elements declare, then links that look like feeds.</summary>
public static partial class FeedDiscovery
{
    private const int Most = 20;

    /// <summary>Finds the feeds of a page. Never throws for what it holds.</summary>
    public static IReadOnlyList<FeedLink> Find(ParsedPage page)
    {
        if (page.Tree is not { } tree)
            return [];
        var found = new List<FeedLink>();
        var against = page.Raw.Url is { } url ? WebUrl.Parse(url.AbsoluteUri) : null;
        var hasBase = false;
        for (var i = 0; i < tree.Count && found.Count < Most; i++)
        {
            var node = tree[i];
            switch (node.Tag)
            {
                // Only what stands after a base is relative to it, and only the first counts (HTML Standard §4.2.3).
                case Tag.Base when !hasBase && node.Attribute("href") is { } href:
                    (hasBase, against) = (true, WebUrl.Parse(href, against) ?? against);
                    break;
                case Tag.Link when IsFeed(node):
                    Add(node.Attribute("href"), node.Attribute("title"), isDeclared: true);
                    break;
                case Tag.A when LooksLikeFeed().IsMatch(node.Attribute("href") ?? ""):
                    Add(node.Attribute("href"), node.TextContent(), isDeclared: false);
                    break;
            }
        }
        return [.. found.OrderByDescending(link => link.IsDeclared).ThenBy(link => IsOfComments(link))];

        void Add(string? href, string? title, bool isDeclared)
        {
            if (href is null || WebUrl.Parse(href.Trim(), against) is not { Scheme: "http" or "https" } address || !Uri.TryCreate(address.ToString(), UriKind.Absolute, out var absolute))
                return;
            var seen = found.FindIndex(link => link.Address == absolute);
            if (seen < 0)
                found.Add(new FeedLink(absolute, Whitespace.Squash(title ?? "") is { Length: > 0 } name ? name : null, isDeclared));
            else if (isDeclared && !found[seen].IsDeclared)
                found[seen] = found[seen] with { IsDeclared = true };
        }
    }

    private static bool IsFeed(PageNode link)
    {
        var relations = (link.Attribute("rel") ?? "").Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (relations.Contains("feed", StringComparer.OrdinalIgnoreCase))
            return true;
        var type = (link.Attribute("type") ?? "").Split(';')[0].Trim();
        return relations.Contains("alternate", StringComparer.OrdinalIgnoreCase) && !relations.Contains("stylesheet", StringComparer.OrdinalIgnoreCase)
            && type.ToLowerInvariant() is "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/feed+json" or "application/x.atom+xml" or "application/x-atom+xml";
    }

    // A site's feed of comments is rarely what a reader means.
    private static bool IsOfComments(FeedLink link) =>
        link.Address.AbsolutePath.Contains("/comments", StringComparison.OrdinalIgnoreCase) || (link.Title?.Contains("comments", StringComparison.OrdinalIgnoreCase) ?? false);

    [GeneratedRegex(@"(?:/(?:feed|rss|atom)/?|[./](?:rss|atom|rdf)|/(?:feed|rss|atom|index)\.(?:xml|json|rss|atom)|[?&](?:feed|format)=(?:rss2?|atom))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeFeed();
}
