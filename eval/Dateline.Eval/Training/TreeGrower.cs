using Dateline.Text;

namespace Dateline.Eval.Training;

/// <summary>Grows boosted oblivious trees for a yes-or-no answer: logistic loss, second-order steps, at most 64 steps per number.</summary>
internal sealed class TreeGrower
{
    public required int Depth { get; init; }
    public required int Trees { get; init; }
    public required float Rate { get; init; }
    public float Shrink { get; init; } = 0.5f;
    public float ColumnShare { get; init; } = 0.4f;
    public float RowShare { get; init; } = 0.5f;
    public int Seed { get; init; } = 1;

    public ObliviousTrees Grow(float[][] rows, float[] labels, float[] weights, int columns)
    {
        var limits = new float[columns][];
        var bins = new byte[columns][];
        Parallel.For(0, columns, c => (limits[c], bins[c]) = Bin(rows, c));
        var n = rows.Length;
        double yes = 0, all = 0;
        for (var i = 0; i < n; i++)
        {
            yes += labels[i] * weights[i];
            all += weights[i];
        }
        var start = (float)Math.Log(yes / (all - yes));
        var margins = new float[n];
        Array.Fill(margins, start);
        var steps = new (float G, float H)[n];
        var chosen = new int[n];
        var features = new List<int>();
        var thresholds = new List<float>();
        var leaves = new List<float>();
        var random = new Random(Seed);
        var scale = (float)(n / all);
        for (var t = 0; t < Trees; t++)
        {
            var sampled = 0;
            for (var i = 0; i < n; i++)
            {
                if (random.NextSingle() >= RowShare)
                    continue;
                var p = 1 / (1 + MathF.Exp(-margins[i]));
                steps[sampled] = (weights[i] * scale * (labels[i] - p), weights[i] * scale * Math.Max(p * (1 - p), 1e-4f));
                chosen[sampled++] = i;
            }
            var used = Enumerable.Range(0, columns).Where(_ => random.NextSingle() < ColumnShare).ToArray();
            var leaf = new int[n];
            for (var d = 0; d < Depth; d++)
            {
                var (column, bin) = BestQuestion(used, bins, limits, steps, chosen.AsMemory(0, sampled), leaf, 1 << d);
                features.Add(column);
                thresholds.Add(limits[column].Length == 0 ? float.MaxValue : limits[column][bin]);
                var of = bins[column];
                for (var i = 0; i < n; i++)
                    leaf[i] = leaf[i] << 1 | (of[i] > bin ? 1 : 0);
            }
            var sumsG = new double[1 << Depth];
            var sumsH = new double[1 << Depth];
            for (var k = 0; k < sampled; k++)
            {
                sumsG[leaf[chosen[k]]] += steps[k].G;
                sumsH[leaf[chosen[k]]] += steps[k].H;
            }
            for (var l = 0; l < sumsG.Length; l++)
                leaves.Add((float)Math.Round(Rate * sumsG[l] / (sumsH[l] + Shrink * 20), 3));
            var at = leaves.Count - (1 << Depth);
            for (var i = 0; i < n; i++)
                margins[i] += leaves[at + leaf[i]];
        }
        return new ObliviousTrees(Depth, [.. features], [.. thresholds], [.. leaves], start);
    }

    private (int Column, int Bin) BestQuestion(int[] columns, byte[][] bins, float[][] limits, (float G, float H)[] gradients, ReadOnlyMemory<int> chosen, int[] leaf, int leafCount)
    {
        var best = new (double Gain, int Column, int Bin)[columns.Length];
        Parallel.For(0, columns.Length, k =>
        {
            var column = columns[k];
            var steps = limits[column].Length + 1;
            if (steps < 2)
                return;
            var sums = new (float G, float H)[leafCount * steps];
            var of = bins[column];
            var rows = chosen.Span;
            for (var i = 0; i < rows.Length; i++)
            {
                ref var at = ref sums[leaf[rows[i]] * steps + of[rows[i]]];
                at.G += gradients[i].G;
                at.H += gradients[i].H;
            }
            var shrink = Shrink * 20;
            best[k] = (-1, column, 0);
            var gain = new double[steps - 1];
            for (var l = 0; l < leafCount; l++)
            {
                double allG = 0, allH = 0;
                for (var b = 0; b < steps; b++)
                {
                    allG += sums[l * steps + b].G;
                    allH += sums[l * steps + b].H;
                }
                double leftG = 0, leftH = 0;
                for (var b = 0; b < steps - 1; b++)
                {
                    leftG += sums[l * steps + b].G;
                    leftH += sums[l * steps + b].H;
                    gain[b] += leftG * leftG / (leftH + shrink) + (allG - leftG) * (allG - leftG) / (allH - leftH + shrink);
                }
            }
            for (var b = 0; b < steps - 1; b++)
            {
                if (gain[b] > best[k].Gain)
                    best[k] = (gain[b], column, b);
            }
        });
        var top = best.MaxBy(b => b.Gain);
        return (top.Column, top.Bin);
    }

    private static (float[] Limits, byte[] Bins) Bin(float[][] rows, int column)
    {
        var sample = new List<float>();
        var step = Math.Max(1, rows.Length / 20000);
        for (var i = 0; i < rows.Length; i += step)
            sample.Add(rows[i][column]);
        sample.Sort();
        var limits = new List<float>();
        for (var q = 1; q < 64; q++)
        {
            var value = sample[(int)((long)q * sample.Count / 64)];
            if ((limits.Count == 0 || value > limits[^1]) && value < sample[^1])
                limits.Add(value);
        }
        if (limits.Count == 0 || sample[0] < limits[0])
            limits.Insert(0, sample[0]);
        var bins = new byte[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var value = rows[i][column];
            int lo = 0, hi = limits.Count;
            while (lo < hi)
            {
                var mid = (lo + hi) / 2;
                if (value > limits[mid])
                    lo = mid + 1;
                else
                    hi = mid;
            }
            bins[i] = (byte)lo;
        }
        return ([.. limits], bins);
    }
}
