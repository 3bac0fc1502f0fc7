using Dateline.Model;

namespace Dateline.Pages;

/// <summary>Finds where in the page's tree the story begins.</summary>
internal static class StoryPlace
{
    // Shorter openings stand in teasers too; longer ones only cost time.
    private const int Least = 24;
    private const int Most = 48;

    /// <summary>The index of the text its first long paragraph begins with; -1 when it is not found.</summary>
    public static int Find(PageMarkup markup, Article article)
    {
        foreach (var block in article.Blocks)
        {
            if (block is not Paragraph { Text.Length: >= 2 * Least } paragraph)
                continue;
            return Of(markup.Tree, Letters(paragraph.Text, Most));
        }
        return -1;
    }

    private static int Of(PageTree tree, string opening)
    {
        if (opening.Length < Least)
            return -1;
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Row(i).Tag is Tag.Script or Tag.Style or Tag.Template or Tag.Noscript)
            {
                i = tree.Row(i).End - 1;
                continue;
            }
            if (tree.Row(i).Tag == Tag.Text && !tree.IsBlank(i) && Opens(tree, i, opening))
                return i;
        }
        return -1;
    }

    // The words may be parted by inline elements; white space does not count.
    private static bool Opens(PageTree tree, int index, string opening)
    {
        var at = 0;
        for (var i = index; i < tree.Count && i < index + 12; i++)
        {
            if (tree.Row(i).Tag != Tag.Text)
                continue;
            foreach (var c in tree.TextSpan(i))
            {
                if (char.IsWhiteSpace(c))
                    continue;
                if (c != opening[at])
                    return false;
                if (++at == opening.Length)
                    return true;
            }
            if (at == 0)
                return false;
        }
        return false;
    }

    private static string Letters(string text, int most)
    {
        Span<char> kept = stackalloc char[most];
        var count = 0;
        foreach (var c in text)
        {
            if (count == most)
                break;
            if (!char.IsWhiteSpace(c))
                kept[count++] = c;
        }
        return kept[..count].ToString();
    }
}
