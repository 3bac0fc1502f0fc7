using System.Buffers;

namespace Dateline.Pages;

/// <summary>Tells comments, lists of other pages, navigation and the foot of a page from the place of the article.</summary>
internal static class PageAsides
{
    private static readonly SearchValues<string> Asides = SearchValues.Create(
    [
        "comment", "reply", "replies", "disqus", "discuss", "related", "sidebar", "side-bar", "widget", "popular", "trending", "most-read", "mostread", "recommend", "recent", "latest", "teaser", "footer", "more-from", "morefrom", "also-like", "newsletter", "promo", "sponsor", "carousel", "upcoming", "calendar", "archive", "next-post", "prev-post", "post-nav", "navigation", "ticker", "copyright", "weather", "similar", "aside", "readmore", "read-more", "topnews", "top-news",
    ], StringComparison.OrdinalIgnoreCase);

    // These hold at any distance; the names above only close by, as whole pages are called "has-sidebar" or "latest".
    private static readonly SearchValues<string> FarAsides = SearchValues.Create(
    [
        "comments", "comment-list", "commentlist", "disqus", "related", "sidebar-", "most-read", "mostread", "recommend", "site-footer", "page-footer", "upcoming",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the node stands in comments, lists of other pages, navigation or the foot of the page.</summary>
    /// <param name="node">The node.</param>
    /// <param name="place">The article. What holds its headline or its story is no aside; an <c>article</c> element that holds neither is one.</param>
    public static bool IsAside(PageNode node, ArticlePlace place)
    {
        var (headline, story) = place;
        var tree = node.Tree;
        var isNear = headline >= 0 && node.Index > headline - 25 && node.Index < tree.Row(headline).End + 30;
        // Outlets put the byline and the date of a story into an aside element of its own, as an address (HTML, the address element: contact of the nearest article).
        var isAddress = false;
        var steps = 0;
        for (var i = node.Index; i > 0 && steps < 16; steps++)
        {
            ref readonly var row = ref tree.Row(i);
            if (row.Tag is Tag.Body or Tag.Html or Tag.Main || (headline >= i && headline < row.End) || (story >= i && story < row.End))
                return false;
            if (row.Tag == Tag.Article && story >= 0)
                return true;
            isAddress |= row.Tag == Tag.Address;
            if (row.Tag is Tag.Nav || (row.Tag is Tag.Aside && !isNear && !isAddress))
                return true;
            if (row.Tag == Tag.Footer && !InArticle(tree, row.Parent))
                return true;
            if (row.Tag != Tag.Text && !isNear && IsNamed(tree, i, steps < 4 ? Asides : FarAsides))
                return true;
            i = row.Parent;
        }
        return false;
    }

    private static bool InArticle(PageTree tree, int index)
    {
        for (var i = index; i > 0; i = tree.Row(i).Parent)
        {
            if (tree.Row(i).Tag is Tag.Article)
                return true;
        }
        return false;
    }

    /// <summary>Whether a name of the element (class, id, role, test names) holds one of <paramref name="words"/>.</summary>
    public static bool IsNamed(PageTree tree, int index, SearchValues<string> words)
    {
        ref readonly var row = ref tree.Row(index);
        for (var i = row.Start; i < row.Start + row.AttributeCount; i++)
        {
            if (tree.AttributeName(i) is "class" or "id" or "data-testid" or "data-component" or "role" && tree.AttributeSpan(i) is { Length: < 400 } value && value.IndexOfAny(words) >= 0)
                return true;
        }
        return false;
    }
}
