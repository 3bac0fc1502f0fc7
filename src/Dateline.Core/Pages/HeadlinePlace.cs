using Dateline.Model;

namespace Dateline.Pages;

/// <summary>Finds the element that shows the headline.</summary>
internal static class HeadlinePlace
{
    private const int MostNodes = 60;

    /// <summary>Its index in the tree; -1 when no element can be told to be it.</summary>
    public static int Find(PageMarkup markup, Article article)
    {
        var tree = markup.Tree;
        var title = article.Headline ?? markup.Meta("og:title");
        if (title is not null)
        {
            for (var i = 0; i < tree.Count; i++)
            {
                if (tree.Row(i).Tag is Tag.H1 or Tag.H2 or Tag.H3 && tree.Row(i).End - i < MostNodes && IsTitle(tree[i].TextContent(), title))
                    return i;
            }
        }
        // Of several h1 the longest: the others are the site's name and section heads.
        var best = -1;
        var longest = 8;
        foreach (var index in markup.Headings.Take(8))
        {
            var length = tree.Row(index).End - index < MostNodes ? tree[index].TextContent().Length : 0;
            if (length > longest)
                (best, longest) = (index, length);
        }
        return best;
    }

    private static bool IsTitle(string text, string title) =>
        text.Length >= 8 && (string.Equals(text, title, StringComparison.OrdinalIgnoreCase) || (text.Length >= 16 && title.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            // A kicker may stand in the same heading.
            || (title.Length >= 16 && text.Length < title.Length * 3 && text.EndsWith(title, StringComparison.OrdinalIgnoreCase)));
}
