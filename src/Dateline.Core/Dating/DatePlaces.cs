using System.Buffers;
using Dateline.Pages;

namespace Dateline.Dating;

/// <summary>What the names of the elements around a date say of it.</summary>
internal static class DatePlaces
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

    private static readonly SearchValues<string> Dates = SearchValues.Create(
    [
        "date", "datum", "fecha", "time", "publi", "posted", "postmeta", "post-meta", "post_meta", "entry-meta", "entrymeta", "article-meta", "articlemeta", "meta-info", "metadata", "byline", "stamp", "created", "dateline", "posted-on", "pubtime", "published", "article__meta", "post-info", "article-info", "articleinfo", "author", "infos", "submitted", "credit",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the node stands in comments, lists of other pages, navigation or the foot of the page.</summary>
    /// <param name="node">The node.</param>
    /// <param name="headline">The element of the headline; -1 when not known. What holds the headline too is no aside.</param>
    public static bool IsAside(PageNode node, int headline)
    {
        var tree = node.Tree;
        var isNear = headline >= 0 && node.Index > headline - 25 && node.Index < tree.Row(headline).End + 30;
        var steps = 0;
        for (var i = node.Index; i > 0 && steps < 16; steps++)
        {
            ref readonly var row = ref tree.Row(i);
            if (row.Tag is Tag.Body or Tag.Html or Tag.Main || (headline >= i && headline < row.End))
                return false;
            if (row.Tag is Tag.Nav || (row.Tag is Tag.Aside && !isNear))
                return true;
            if (row.Tag == Tag.Footer && !InArticle(tree, row.Parent))
                return true;
            if (row.Tag != Tag.Text && !isNear && Named(tree, i, steps < 4 ? Asides : FarAsides))
                return true;
            i = row.Parent;
        }
        return false;
    }

    /// <summary>Whether the node or one of the three elements around it is named after a date or a byline.</summary>
    public static bool IsDatePlace(PageNode node)
    {
        var i = node.Index;
        for (var steps = 0; i > 0 && steps < 4; steps++)
        {
            ref readonly var row = ref node.Tree.Row(i);
            if (row.Tag is Tag.Body or Tag.Html or Tag.Article or Tag.Main)
                return false;
            if (row.Tag == Tag.Time || (row.Tag != Tag.Text && Named(node.Tree, i, Dates)))
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

    private static bool Named(PageTree tree, int index, SearchValues<string> words)
    {
        foreach (ref readonly var attribute in tree.Attributes(index))
        {
            if (attribute.Name is "class" or "id" or "data-testid" or "data-component" or "role" && attribute.Value.Length < 400 && attribute.Value.AsSpan().IndexOfAny(words) >= 0)
                return true;
        }
        return false;
    }
}
