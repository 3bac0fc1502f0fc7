using System.Runtime.InteropServices;

namespace Dateline.Readership;

/// <summary>Grows boosted trees leaf by leaf on histograms (Friedman 2001; Ke et al., "LightGBM", 2017), one thread, the same rows always the same trees.</summary>
internal sealed record TreeGrowth
{
    private const int Bins = FigureBins.Most;

    // Pull and weight of a row are whole numbers in the halves of one long, so that one addition sums both, in any order the same.
    private const float Grain = 2048;

    public required TreeLoss Loss { get; init; }

    public int Trees { get; init; } = 120;

    public int Leaves { get; init; } = 24;

    public float Rate { get; init; } = 0.08f;

    /// <summary>Least weight of a leaf, in second derivatives.</summary>
    public float LeastWeight { get; init; } = 5;

    public float Shrink { get; init; } = 5;

    public float ColumnShare { get; init; } = 0.5f;

    /// <summary>Groups each tree looks at, of all.</summary>
    public float GroupShare { get; init; } = 1;

    /// <summary>Forests grown each on draws of its own, whose mean answers (bagging, Breiman 1996).</summary>
    public int Forests { get; init; } = 1;

    /// <summary>Figures that may not be asked about.</summary>
    public IReadOnlySet<int> Without { get; init; } = new HashSet<int>();

    public BlendTrees Grow(IReadOnlyList<TrainingRows.Group> groups, int width)
    {
        var rows = groups.Sum(group => group.Count);
        var limits = FigureBins.Limits(groups, width, rows);
        var bins = new byte[rows * width];
        var labels = new float[rows];
        var known = new float[rows];
        var starts = new int[groups.Count + 1];
        var at = 0;
        for (var g = 0; g < groups.Count; g++)
        {
            var group = groups[g];
            starts[g] = at;
            for (var i = 0; i < group.Count; i++, at++)
            {
                labels[at] = group.Labels[i];
                known[at] = group.Offsets.Length == 0 ? 0 : group.Offsets[i];
                for (var f = 0; f < width; f++)
                    bins[at * width + f] = FigureBins.Of(limits[f], group.Rows[i * width + f]);
            }
        }
        starts[^1] = at;
        var steps = new Step[rows];
        var forest = new GrowingForest();
        var packed = new long[rows];
        var order = new int[rows];
        var margins = new float[rows];
        for (var t = 0; t < Trees * Forests; t++)
        {
            if (t % Trees == 0)
                known.CopyTo(margins, 0);
            FillSteps(labels, margins, starts, steps);
            var grain = Pack(steps, packed);
            var count = 0;
            for (var g = 0; g < groups.Count; g++)
            {
                if (Draw(t, g + 0x10000) >= GroupShare)
                    continue;
                for (var i = starts[g]; i < starts[g + 1]; i++)
                    order[count++] = i;
            }
            var columns = Columns(t, width, limits);
            GrowOne(forest, bins, width, limits, columns, packed, grain, order.AsSpan(0, count));
            forest.AddTo(margins, bins, width);
        }
        return forest.Done(Forests);
    }

    private void FillSteps(float[] labels, float[] margins, int[] starts, Step[] steps)
    {
        for (var g = 0; g + 1 < starts.Length; g++)
        {
            var (from, to) = (starts[g], starts[g + 1]);
            switch (Loss)
            {
                case TreeLoss.Choice:
                    ChoiceSteps(labels, margins, from, to, steps);
                    break;
                case TreeLoss.Pairs:
                    PairSteps(labels, margins, from, to, steps);
                    break;
                case TreeLoss.Belongs:
                    for (var i = from; i < to; i++)
                    {
                        var likely = 1 / (1 + MathF.Exp(-margins[i]));
                        steps[i] = new Step(labels[i] - likely, Math.Max(likely * (1 - likely), 1e-4f));
                    }
                    break;
                case TreeLoss.Number:
                    for (var i = from; i < to; i++)
                        steps[i] = new Step(labels[i] - margins[i], 1);
                    break;
                default:
                    for (var i = from; i < to; i++)
                    {
                        var expected = MathF.Exp(Math.Min(margins[i], 20));
                        steps[i] = new Step(labels[i] - expected, Math.Max(expected, 1e-3f));
                    }
                    break;
            }
        }
    }

    private static void ChoiceSteps(float[] labels, float[] margins, int from, int to, Step[] steps)
    {
        var top = float.MinValue;
        float chosen = 0, sum = 0;
        for (var i = from; i < to; i++)
        {
            top = Math.Max(top, margins[i]);
            chosen += labels[i];
        }
        for (var i = from; i < to; i++)
            sum += MathF.Exp(margins[i] - top);
        for (var i = from; i < to; i++)
        {
            var p = MathF.Exp(margins[i] - top) / sum;
            steps[i] = new Step(labels[i] / chosen - p, Math.Max(p * (1 - p), 1e-4f));
        }
    }

    private static void PairSteps(float[] labels, float[] margins, int from, int to, Step[] steps)
    {
        for (var i = from; i < to; i++)
            steps[i] = default;
        var chosen = 0;
        for (var i = from; i < to; i++)
            chosen += labels[i] > 0 ? 1 : 0;
        var weight = 1f / Math.Max(1, chosen * (to - from - chosen));
        for (var i = from; i < to; i++)
        {
            if (labels[i] <= 0)
                continue;
            for (var k = from; k < to; k++)
            {
                if (labels[k] > 0)
                    continue;
                var p = 1 / (1 + MathF.Exp(margins[i] - margins[k]));
                var h = p * (1 - p) * weight;
                steps[i] = new Step(steps[i].Pull + p * weight, steps[i].Weight + h);
                steps[k] = new Step(steps[k].Pull - p * weight, steps[k].Weight + h);
            }
        }
        for (var i = from; i < to; i++)
            steps[i] = steps[i] with { Weight = Math.Max(steps[i].Weight, 1e-4f) };
    }

    private static (float Pull, float Weight) Pack(Step[] steps, long[] packed)
    {
        float pull = 1e-9f, weight = 1e-9f;
        foreach (var step in steps)
        {
            pull = Math.Max(pull, Math.Abs(step.Pull));
            weight = Math.Max(weight, step.Weight);
        }
        var (pullGrain, weightGrain) = (pull / Grain, weight / Grain);
        for (var i = 0; i < steps.Length; i++)
            packed[i] = ((long)MathF.Round(steps[i].Pull / pullGrain) << 32) + (long)MathF.Ceiling(steps[i].Weight / weightGrain);
        return (pullGrain, weightGrain);
    }

    // A draw from 0 to 1 that hangs on its numbers alone.
    private static float Draw(int tree, int of)
    {
        var draw = ((uint)tree * 0x9E3779B1u ^ (uint)of * 0x85EBCA6Bu) * 0xC2B2AE35u;
        draw ^= draw >> 15;
        draw *= 0x27D4EB2Fu;
        draw ^= draw >> 13;
        return (draw >> 8) / (float)(1 << 24);
    }

    // Which figures a tree may ask about is drawn from its number alone.
    private int[] Columns(int tree, int width, float[][] limits)
    {
        var columns = new List<int>();
        for (var f = 0; f < width; f++)
        {
            if (limits[f].Length == 0 || Without.Contains(f))
                continue;
            if (Draw(tree, f) < ColumnShare)
                columns.Add(f);
        }
        return [.. columns];
    }

    private void GrowOne(GrowingForest forest, byte[] bins, int width, float[][] limits, int[] columns, long[] packed, (float Pull, float Weight) grain, Span<int> order)
    {
        var root = new Leaf(0, order.Length) { Sums = Histogram(bins, width, columns, packed, order) };
        var open = new List<Leaf> { root };
        Choose(root, columns, limits, grain);
        for (var leaves = 1; leaves < Leaves; leaves++)
        {
            Leaf? best = null;
            foreach (var leaf in open)
            {
                if (leaf.Left is null && leaf.Gain > 0 && (best is null || leaf.Gain > best.Gain))
                    best = leaf;
            }
            if (best is null)
                break;
            var middle = Part(bins, width, order, best);
            var left = new Leaf(best.From, middle);
            var right = new Leaf(middle, best.To);
            var (small, big) = left.Count <= right.Count ? (left, right) : (right, left);
            small.Sums = Histogram(bins, width, columns, packed, order.Slice(small.From, small.Count));
            for (var i = 0; i < best.Sums.Length; i++)
                best.Sums[i] -= small.Sums[i];
            big.Sums = best.Sums;
            best.Sums = [];
            (best.Left, best.Right) = (left, right);
            Choose(left, columns, limits, grain);
            Choose(right, columns, limits, grain);
            open.Add(left);
            open.Add(right);
        }
        forest.Start();
        Write(forest, root, limits);
    }

    private void Write(GrowingForest forest, Leaf leaf, float[][] limits)
    {
        var value = Rate * leaf.Pull / (leaf.Weight + Shrink);
        if (leaf.Left is null)
        {
            forest.Add(-1, 0, 0, value);
            return;
        }
        var node = forest.Add((short)leaf.Figure, (byte)leaf.Bin, limits[leaf.Figure][leaf.Bin], value);
        Write(forest, leaf.Left, limits);
        forest.TurnRight(node);
        Write(forest, leaf.Right!, limits);
    }

    private static int Part(byte[] bins, int width, Span<int> order, Leaf leaf)
    {
        var (low, high) = (leaf.From, leaf.To - 1);
        while (low <= high)
        {
            if (bins[order[low] * width + leaf.Figure] <= leaf.Bin)
                low++;
            else
                (order[low], order[high]) = (order[high--], order[low]);
        }
        return low;
    }

    private static long[] Histogram(byte[] bins, int width, int[] columns, long[] packed, ReadOnlySpan<int> rows)
    {
        var sums = new long[columns.Length * Bins];
        foreach (var row in rows)
        {
            var step = packed[row];
            var of = bins.AsSpan(row * width, width);
            var at = 0;
            foreach (var column in columns)
            {
                sums[at + of[column]] += step;
                at += Bins;
            }
        }
        return sums;
    }

    private void Choose(Leaf leaf, int[] columns, float[][] limits, (float Pull, float Weight) grain)
    {
        long all = 0;
        for (var b = 0; b < Bins && columns.Length > 0; b++)
            all += leaf.Sums[b];
        var (pull, weight) = Parts(all, grain);
        (leaf.Pull, leaf.Weight) = ((float)pull, (float)weight);
        var whole = pull * pull / (weight + Shrink);
        for (var c = 0; c < columns.Length; c++)
        {
            var figure = columns[c];
            long left = 0;
            for (var b = 0; b < limits[figure].Length; b++)
            {
                left += leaf.Sums[c * Bins + b];
                var (leftPull, leftWeight) = Parts(left, grain);
                var (rightPull, rightWeight) = (pull - leftPull, weight - leftWeight);
                if (leftWeight < LeastWeight || rightWeight < LeastWeight)
                    continue;
                var gain = (float)(leftPull * leftPull / (leftWeight + Shrink) + rightPull * rightPull / (rightWeight + Shrink) - whole);
                if (gain > leaf.Gain + 1e-4f)
                    (leaf.Gain, leaf.Figure, leaf.Bin) = (gain, figure, b);
            }
        }
    }

    private static (double Pull, double Weight) Parts(long sum, (float Pull, float Weight) grain) =>
        ((sum >> 32) * (double)grain.Pull, (uint)sum * (double)grain.Weight);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Step(float Pull, float Weight);

    private sealed class Leaf(int from, int to)
    {
        public int From { get; } = from;
        public int To { get; } = to;
        public int Count => To - From;
        public long[] Sums { get; set; } = [];
        public Leaf? Left { get; set; }
        public Leaf? Right { get; set; }
        public float Gain { get; set; }
        public int Figure { get; set; }
        public int Bin { get; set; }
        public float Pull { get; set; }
        public float Weight { get; set; }
    }
}
