using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Tells tables of figures from the page's layout, and keeps those that stand between the story's lines.</summary>
internal static class StoryTables
{
    private const int FarthestClimb = 100;
    private const int FewestCells = 4;
    private const int LongestCell = 60;

    /// <summary>The table around a node when it holds figures rather than the page's layout; -1 otherwise.</summary>
    public static int Around(Galley galley, int node)
    {
        if ((galley.Around[node] & Surroundings.Table) == 0)
            return -1;
        for (var (i, steps) = (node, 0); i >= 0 && steps < FarthestClimb; i = galley.Tree.Row(i).Parent, steps++)
        {
            if (galley.Tree.Row(i).Tag != Tag.Table)
                continue;
            ref readonly var sums = ref galley.Sums[i];
            return sums.Lines >= FewestCells && sums.Prose * 3L < galley.Sums[0].Prose && sums.Chars / sums.Lines < LongestCell ? i : -1;
        }
        return -1;
    }

    /// <summary>Its cells do not read like a story; a table with story right before and right after it is part of it all the same.</summary>
    public static void Keep(Galley galley, Span<bool> story)
    {
        for (var i = 1; i < story.Length; i++)
        {
            if (story[i] || !story[i - 1] || Around(galley, galley.Lines[i].Block) is not (>= 0 and var table))
                continue;
            var next = i;
            while (next < story.Length && galley.Lines[next].First < galley.Tree.Row(table).End && !story[next])
                next++;
            if (next < story.Length && story[next] && galley.Sums[table].LinkChars * 3 < galley.Sums[table].Chars)
                story[i..next].Fill(true);
            i = next - 1;
        }
    }
}
