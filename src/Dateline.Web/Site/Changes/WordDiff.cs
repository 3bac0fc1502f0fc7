namespace Dateline.Web.Site.Changes;

/// <summary>What one text has that the other has not, word by word.</summary>
/// <remarks>E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), greedy form, with its search bounded: texts that have
/// almost nothing in common are shown as one cut and one addition, which is also how a person would read them.</remarks>
internal static class WordDiff
{
    private const int MaxEdits = 1500;

    /// <summary>The runs that lead from <paramref name="before"/> to <paramref name="after"/>, in reading order.</summary>
    public static IReadOnlyList<DiffRun> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && Same(before[head], after[head]))
            head++;
        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && Same(before[^(tail + 1)], after[^(tail + 1)]))
            tail++;

        var runs = new DiffRuns();
        runs.Add(DiffKind.Same, before.Take(head));
        Middle([.. before.Skip(head).Take(before.Count - head - tail)], [.. after.Skip(head).Take(after.Count - head - tail)], runs);
        runs.Add(DiffKind.Same, before.Skip(before.Count - tail));
        return runs.InOrder();
    }

    private static void Middle(string[] before, string[] after, DiffRuns runs)
    {
        if (before.Length == 0 || after.Length == 0 || Trace(before, after) is not { } trace)
        {
            runs.Add(DiffKind.Cut, before);
            runs.Add(DiffKind.Added, after);
            return;
        }
        foreach (var (kind, word) in Walk(before, after, trace))
            runs.Add(kind, [word]);
    }

    /// <returns>The furthest reaching points for each number of edits; <c>null</c> when too many edits are needed.</returns>
    private static List<int[]>? Trace(string[] before, string[] after)
    {
        var limit = Math.Min(before.Length + after.Length, MaxEdits);
        var reach = new int[2 * limit + 3];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= limit; edits++)
        {
            // Only the diagonals of this round are kept: from -edits to edits.
            trace.Add(reach[(limit + 1 - edits)..(limit + 2 + edits)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var at = limit + 1 + diagonal;
                var x = diagonal == -edits || (diagonal != edits && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                while (x < before.Length && x - diagonal < after.Length && Same(before[x], after[x - diagonal]))
                    x++;
                reach[at] = x;
                if (x >= before.Length && x - diagonal >= after.Length)
                    return trace;
            }
        }
        return null;
    }

    private static Stack<(DiffKind Kind, string Word)> Walk(string[] before, string[] after, List<int[]> trace)
    {
        var steps = new Stack<(DiffKind, string)>();
        var (x, y) = (before.Length, after.Length);
        for (var edits = trace.Count - 1; edits > 0; edits--)
        {
            var reach = trace[edits];
            var diagonal = x - y;
            int Reach(int of) => reach[of + edits];
            var down = diagonal == -edits || (diagonal != edits && Reach(diagonal - 1) < Reach(diagonal + 1));
            var previous = down ? diagonal + 1 : diagonal - 1;
            var (startX, startY) = (Reach(previous), Reach(previous) - previous);
            for (; x > startX && y > startY; y--)
                steps.Push((DiffKind.Same, before[--x]));
            if (down)
                steps.Push((DiffKind.Added, after[--y]));
            else
                steps.Push((DiffKind.Cut, before[--x]));
        }
        while (x > 0)
            steps.Push((DiffKind.Same, before[--x]));
        return steps;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
