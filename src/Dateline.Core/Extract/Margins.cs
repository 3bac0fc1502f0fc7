using Dateline.Model;

namespace Dateline.Extract;

/// <summary>The short lines at the story's edges: byline, dates and counts above it; credits, corrections and rights below it. Other stages read them.</summary>
internal static class Margins
{
    private const int Above = 14;
    private const int Under = 40;
    private const int MostFoot = 12;
    private const float LongestHead = 40;
    private const float LongestFoot = 90;

    /// <summary>Lines around the headline that are no story: some before it, and all between it and the story.</summary>
    public static List<string> Head(Galley galley, ReadOnlySpan<bool> story)
    {
        var lines = new List<string>();
        var first = StoryLines.First(story);
        if (first < 0)
            first = galley.Count;
        var headline = galley.HeadlineLine >= 0 && galley.HeadlineLine < first ? galley.HeadlineLine : Math.Max(0, first - Above);
        var from = Math.Max(0, headline - Above / 2);
        // A byline may also stand beside the first paragraphs.
        var to = Math.Min(galley.Count, Math.Min(first + 3, headline + Under));
        for (var i = from; i < to; i++)
        {
            if (story[i] || galley.Lines[i].Words > LongestHead || (i == galley.HeadlineLine && !galley.IsMixed(i)))
                continue;
            if ((galley.Around[galley.Lines[i].Block] & Surroundings.Nav) != 0 && i < headline)
                continue;
            // A row of links above the headline is a menu.
            if (i < headline && galley.Lines[i].LinkShare > 0.9f && galley.Lines[i].Words > 3)
                continue;
            foreach (var part in LineText.Parts(galley, i))
            {
                if (part.Length > 1)
                    lines.Add(part);
            }
        }
        return lines;
    }

    /// <summary>Lines right after the story, up to the first list of links.</summary>
    public static List<string> Foot(Galley galley, ReadOnlySpan<bool> story, IReadOnlyList<LinkList> lists)
    {
        var lines = new List<string>();
        var last = StoryLines.Last(story);
        if (last < 0)
            return lines;
        var links = 0;
        for (var i = last + 1; i < galley.Count && i <= last + Under && lines.Count < MostFoot; i++)
        {
            ref readonly var line = ref galley.Lines[i];
            if (line.LinkShare > 0.9f && ++links > 6)
                break;
            if (line.LinkShare > 0.9f || line.Words > LongestFoot)
                continue;
            links = 0;
            if (LineText.Of(galley, i) is not { Length: > 2 } text)
                continue;
            if (IsNamed(lists, text))
                break;
            lines.Add(text);
        }
        return lines;
    }

    private static bool IsNamed(IReadOnlyList<LinkList> lists, string text)
    {
        foreach (var list in lists)
        {
            if (text.StartsWith(list.Name, StringComparison.Ordinal) && text.Length <= list.Name.Length + 2)
                return true;
        }
        return false;
    }
}
