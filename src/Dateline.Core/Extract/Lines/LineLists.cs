using Dateline.Model;

namespace Dateline.Extract.Lines;

/// <summary>A list of other pages found among the lines.</summary>
/// <param name="List">Heading and entries.</param>
/// <param name="Start">The heading's line.</param>
/// <param name="End">The line after the last entry.</param>
internal sealed record LineList(LinkList List, int Start, int End);

/// <summary>Finds the lists of other pages: a heading, then bullets or lines that read like headlines.</summary>
internal static class LineLists
{
    /// <summary>Every list from line <paramref name="from"/> on.</summary>
    public static List<LineList> Find(IReadOnlyList<LineTraits> lines, int from)
    {
        var found = new List<LineList>();
        for (var i = Math.Max(from, 0); i + 1 < lines.Count;)
        {
            if (!lines[i].Bullet && TryRead(lines, i) is { } list)
            {
                found.Add(list);
                i = list.End;
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    private static LineList? TryRead(IReadOnlyList<LineTraits> lines, int start)
    {
        var heading = lines[start];
        var known = ListHeadings.Is(heading.Text);
        var bulleted = lines[start + 1].Bullet;
        if (!known && !(bulleted && heading.Words is >= 1 and <= 5 && heading.Weight <= 40 && !heading.EndsSentence && heading.Digits == 0))
            return null;
        var items = new List<LinkListItem>();
        var end = start + 1;
        var bulletItems = 0;
        for (var i = start + 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (bulleted ? !line.Bullet : line.Bullet || ListHeadings.Is(line.Text))
                break;
            if (bulleted ? line.Weight < 2 : !IsHeadline(line))
            {
                // A date or a byline under an entry.
                if (!bulleted && items.Count > 0 && line.Words <= 4 && line.Weight < 24 && i + 1 < lines.Count && IsHeadline(lines[i + 1]) && !line.Furniture)
                    continue;
                break;
            }
            items.Add(new LinkListItem(line.Text, null));
            bulletItems += line.Words >= 4 || line.Dense ? 1 : 0;
            end = i + 1;
        }
        var enough = known ? items.Count >= 1 && bulletItems * 2 >= items.Count : items.Count >= 3 && bulletItems * 3 >= items.Count * 2;
        return enough ? new LineList(new LinkList(Name(heading.Text), items), start, end) : null;
    }

    private static bool IsHeadline(in LineTraits line) =>
        (line.Words >= 4 || (line.Dense && line.Weight >= 20)) && line.Weight is >= 16 and <= 260 && !line.Furniture
        && !(line.EndsSentence && line.Text[^1] is '.' or '。' && (line.Weight > 110 || line.InnerStops > 0));

    private static string Name(string heading) => heading.Trim(' ', ':', '：', '»', '›', '#', '*', '|', '–', '—', '-');
}
