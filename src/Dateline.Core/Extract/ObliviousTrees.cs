namespace Dateline.Extract;

/// <summary>
/// Boosted oblivious decision trees (every level of a tree asks one question of all), a shape that is small, quick to ask and slow to overfit.
/// After Langley and Sage, "Oblivious decision trees and abstract cases" (1994), boosted after Friedman (2001).
/// </summary>
/// <param name="Depth">Questions per tree.</param>
/// <param name="Features">Which number each question looks at: tree by tree, <paramref name="Depth"/> each.</param>
/// <param name="Limits">The answer is yes above this.</param>
/// <param name="Leaves">Log odds per leaf: tree by tree, 2^<paramref name="Depth"/> each.</param>
/// <param name="Start">Log odds before the first tree.</param>
internal sealed record ObliviousTrees(int Depth, int[] Features, float[] Limits, float[] Leaves, float Start)
{
    /// <summary>Probability for one row of numbers.</summary>
    public float Ask(ReadOnlySpan<float> row)
    {
        var sum = Start;
        var question = 0;
        var leaf = 0;
        while (question < Features.Length)
        {
            var index = 0;
            for (var d = 0; d < Depth; d++, question++)
                index = index << 1 | (row[Features[question]] > Limits[question] ? 1 : 0);
            sum += Leaves[leaf + index];
            leaf += 1 << Depth;
        }
        return 1 / (1 + MathF.Exp(-sum));
    }
}
