using System.Buffers;
using Dateline.Pages;

namespace Dateline.Dating;

/// <summary>What the names of the elements around a date say of it.</summary>
internal static class DatePlaces
{
    private static readonly SearchValues<string> Dates = SearchValues.Create(
    [
        "date", "datum", "fecha", "time", "publi", "posted", "postmeta", "post-meta", "post_meta", "entry-meta", "entrymeta", "article-meta", "articlemeta", "meta-info", "metadata", "byline", "stamp", "created", "dateline", "posted-on", "pubtime", "published", "article__meta", "post-info", "article-info", "articleinfo", "author", "infos", "submitted", "credit",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the node or one of the three elements around it is named after a date or a byline.</summary>
    public static bool IsDatePlace(PageNode node)
    {
        var i = node.Index;
        for (var steps = 0; i > 0 && steps < 4; steps++)
        {
            ref readonly var row = ref node.Tree.Row(i);
            if (row.Tag is Tag.Body or Tag.Html or Tag.Article or Tag.Main)
                return false;
            if (row.Tag == Tag.Time || (row.Tag != Tag.Text && PageAsides.IsNamed(node.Tree, i, Dates)))
                return true;
            i = row.Parent;
        }
        return false;
    }
}
