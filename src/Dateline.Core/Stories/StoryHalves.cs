namespace Dateline.Stories;

/// <summary>Parts the reports of a story into the two halves that are least alike.</summary>
internal static class StoryHalves
{
    /// <summary>Reports looked at, the newest; a story of more has shown that it holds.</summary>
    public const int Most = 24;

    /// <param name="numbers">The story's reports.</param>
    /// <param name="reports">All reports.</param>
    /// <returns>The second half; <c>null</c> when there are not two of at least two reports each.</returns>
    public static List<int>? Part(IReadOnlyList<int> numbers, List<Report?> reports)
    {
        if (numbers.Count is < 4 or > Most)
            return null;
        var n = numbers.Count;
        var alike = new float[n, n];
        int a = 0, b = 1;
        for (var i = 0; i < n; i++)
        {
            for (var k = i + 1; k < n; k++)
            {
                alike[i, k] = alike[k, i] = ReportLikeness.Of(reports[numbers[i]]!.Vector, reports[numbers[k]]!.Vector).Cosine;
                if (alike[i, k] < alike[a, b])
                    (a, b) = (i, k);
            }
        }
        var second = new bool[n];
        for (var i = 0; i < n; i++)
            second[i] = i != a && (i == b || alike[i, b] > alike[i, a]);
        // Once more by the mean over each half: the two that began it may be odd ones.
        var settled = (bool[])second.Clone();
        for (var i = 0; i < n; i++)
        {
            float first = 0, other = 0;
            int firsts = 0, others = 0;
            for (var k = 0; k < n; k++)
            {
                if (k == i)
                    continue;
                if (second[k])
                    (other, others) = (other + alike[i, k], others + 1);
                else
                    (first, firsts) = (first + alike[i, k], firsts + 1);
            }
            settled[i] = others > 0 && (firsts == 0 || other / others > first / firsts);
        }
        var half = Enumerable.Range(0, n).Where(i => settled[i]).Select(i => numbers[i]).ToList();
        return half.Count >= 2 && n - half.Count >= 2 ? half : null;
    }
}
