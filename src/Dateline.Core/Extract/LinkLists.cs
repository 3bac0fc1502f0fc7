using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>
/// Reads the page's own named lists of other pages (Related, Ranking, Most read) in any language: a short line that is no link, and under
/// the same roof a run of lines that are.
/// </summary>
internal static class LinkLists
{
    private const int FewestItems = 3;
    private const int MostItems = 60;
    private const int MostLists = 40;
    private const int FarthestClimb = 60;
    private const float LongestName = 8;

    public static List<LinkList> Read(Galley galley, ReadOnlySpan<bool> story, Addresses addresses)
    {
        var lists = new List<LinkList>();
        var i = 0;
        while (i < galley.Count && lists.Count < MostLists)
        {
            if (!IsName(galley, i, story))
            {
                i++;
                continue;
            }
            var (items, next) = Items(galley, i, story, addresses);
            if (items.Count >= FewestItems && ReadsLikeHeadlines(items))
            {
                lists.Add(new LinkList(LineText.Of(galley, i).TrimEnd(':', '：', ' '), items));
                i = next;
            }
            else
            {
                i++;
            }
        }
        return lists;
    }

    private static bool IsName(Galley galley, int index, ReadOnlySpan<bool> story)
    {
        if (story[index] || index == galley.HeadlineLine || index + FewestItems >= galley.Count)
            return false;
        ref readonly var line = ref galley.Lines[index];
        var around = galley.Around[line.Block];
        // A reaction counter or a page number names nothing.
        if (line.Words > LongestName || line.Letters == 0 || (line.Digits > 0 && line.LastChar is ')' or ']') || (around & (Surroundings.Nav | Surroundings.Form)) != 0)
            return false;
        return (around & Surroundings.Heading) != 0 || line.LinkChars == 0;
    }

    /// <summary>The run of linked lines after a name: of one template, with nothing but short unlinked notes (dates, ranks) between.</summary>
    private static (List<LinkListItem> Items, int Next) Items(Galley galley, int name, ReadOnlySpan<bool> story, Addresses addresses)
    {
        var items = new List<LinkListItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var roof = 0;
        var notes = 0;
        var i = name + 1;
        for (; i < galley.Count && items.Count < MostItems; i++)
        {
            ref readonly var line = ref galley.Lines[i];
            if (story[i] || (roof > 0 && line.First >= galley.Tree.Row(roof).End))
                break;
            var anchor = line.LinkShare > 0.6f ? LinkOf(galley, i) : -1;
            if (anchor < 0)
            {
                // The nearest name before the first item is the list's; a later one of the same make opens the next.
                if (++notes > 2 || line.Words > 30 || (IsName(galley, i, story) && (items.Count == 0 ? line.Words > 1 || line.Digits == 0 : IsNextName(galley, name, i))))
                    break;
                continue;
            }
            notes = 0;
            if (items.Count == 0)
                roof = Roof(galley, galley.Lines[name].Block, line.First);
            // A page of unknown address has links that lead nowhere yet; their words are the list all the same.
            var href = galley.Tree[anchor].Attribute("href");
            var url = addresses.Resolve(href);
            if (url is null && (addresses.AreKnown || string.IsNullOrEmpty(href) || href[0] == '#' || href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
                continue;
            var text = LineText.OfLink(galley, i, anchor);
            if (text.Length > 0 && seen.Add(text))
                items.Add(new LinkListItem(text, url));
        }
        return (items, i);
    }

    // A line that looks just as the list's own name did, or an unlinked heading, names the next list.
    private static bool IsNextName(Galley galley, int name, int line) =>
        galley.Paths[galley.Lines[name].Block].Own == galley.Paths[galley.Lines[line].Block].Own
        || (galley.Around[galley.Lines[line].Block] & Surroundings.Heading) != 0;

    /// <summary>The lowest node that holds both the name and the first item; -1 stands for none below the body.</summary>
    private static int Roof(Galley galley, int name, int item)
    {
        var node = name;
        for (var steps = 0; node > 0 && steps < FarthestClimb && galley.Tree.Row(node).End <= item; steps++)
            node = galley.Tree.Row(node).Parent;
        return node;
    }

    private static int LinkOf(Galley galley, int index)
    {
        ref readonly var line = ref galley.Lines[index];
        for (var i = line.First; i <= line.Last; i++)
        {
            if ((galley.Around[i] & (Surroundings.Link | Surroundings.Taken)) == (Surroundings.Link | Surroundings.Taken))
                return LineText.Anchor(galley, i);
        }
        return -1;
    }

    // Menus name things; lists of stories say things.
    private static bool ReadsLikeHeadlines(List<LinkListItem> items)
    {
        var length = 0;
        var wide = 0;
        foreach (var item in items)
        {
            length += item.Text.Length;
            foreach (var c in item.Text)
                wide += c >= '\u2E80' ? 1 : 0;
        }
        return length + wide * 2 >= items.Count * 24;
    }
}
