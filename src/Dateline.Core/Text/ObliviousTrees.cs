using System.Globalization;

namespace Dateline.Text;

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

    /// <summary>Reads trees as they are kept in a model file: <c>trees COUNT DEPTH START</c>, then a line per tree.</summary>
    /// <exception cref="FormatException">There are no trees here.</exception>
    public static ObliviousTrees Read(TextReader reader)
    {
        var head = reader.ReadLine() is { } first && first.StartsWith("trees ", StringComparison.Ordinal) ? first[6..].Split(' ')
            : throw new FormatException("A model's trees start with \"trees\".");
        var count = int.Parse(head[0], CultureInfo.InvariantCulture);
        var depth = int.Parse(head[1], CultureInfo.InvariantCulture);
        var features = new int[count * depth];
        var limits = new float[count * depth];
        var leaves = new float[count << depth];
        for (var t = 0; t < count; t++)
        {
            var line = reader.ReadLine()!.Split(' ');
            for (var d = 0; d < depth; d++)
            {
                features[t * depth + d] = int.Parse(line[d * 2], CultureInfo.InvariantCulture);
                limits[t * depth + d] = float.Parse(line[d * 2 + 1], CultureInfo.InvariantCulture);
            }
            for (var l = 0; l < 1 << depth; l++)
                leaves[(t << depth) + l] = int.Parse(line[depth * 2 + l], CultureInfo.InvariantCulture) / 1000f;
        }
        return new ObliviousTrees(depth, features, limits, leaves, float.Parse(head[2], CultureInfo.InvariantCulture));
    }
}
