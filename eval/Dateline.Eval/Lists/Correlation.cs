namespace Dateline.Eval.Lists;

/// <summary>How two rows of numbers go together.</summary>
internal static class Correlation
{
    /// <summary>Pearson's.</summary>
    public static double Of(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        var (a, b) = (left.Average(), right.Average());
        double both = 0, one = 0, other = 0;
        for (var i = 0; i < left.Count; i++)
        {
            both += (left[i] - a) * (right[i] - b);
            one += (left[i] - a) * (left[i] - a);
            other += (right[i] - b) * (right[i] - b);
        }
        return one > 0 && other > 0 ? both / Math.Sqrt(one * other) : 0;
    }

    /// <summary>Spearman's: Pearson's of the ranks, equal numbers sharing theirs.</summary>
    public static double OfRanks(IReadOnlyList<double> left, IReadOnlyList<double> right) => Of(Ranks(left), Ranks(right));

    private static double[] Ranks(IReadOnlyList<double> numbers)
    {
        var order = Enumerable.Range(0, numbers.Count).OrderBy(i => numbers[i]).ToArray();
        var ranks = new double[numbers.Count];
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            while (to + 1 < order.Length && numbers[order[to + 1]] == numbers[order[from]])
                to++;
            for (var i = from; i <= to; i++)
                ranks[order[i]] = (from + to) / 2.0;
            from = to + 1;
        }
        return ranks;
    }
}
