using System.Runtime.CompilerServices;
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

    /// <summary>Figures that may not be asked about.</summary>
    public IReadOnlySet<int> Without { get; init; } = new HashSet<int>();

    public BlendTrees Grow(IReadOnlyList<TrainingRows.Group> groups, int width)
    {
        var rows = groups.Sum(group => group.Count);
        var limits = FigureBins.Limits(groups, width, rows);
        var ladders = Array.ConvertAll(limits, FigureBins.Ladder);
        var bins = new byte[rows * width];
        var labels = new float[rows];
        var margins = new float[rows];
        var starts = new int[groups.Count + 1];
        var at = 0;
        for (var g = 0; g < groups.Count; g++)
        {
            var group = groups[g];
            starts[g] = at;
            for (var i = 0; i < group.Count; i++, at++)
            {
                labels[at] = group.Labels[i];
                margins[at] = group.Offsets.Length == 0 ? 0 : group.Offsets[i];
                for (var f = 0; f < width; f++)
                    bins[at * width + f] = FigureBins.Of(ladders[f], group.Rows[i * width + f]);
            }
        }
        starts[^1] = at;
        var steps = new Step[rows];
        var forest = new GrowingForest();
        var packed = new long[rows];
        var drawn = new int[rows];
        var order = new int[rows];
        var aside = new int[rows];
        var seen = new byte[rows];
        var isDrawn = new bool[groups.Count];
        for (var t = 0; t < Trees; t++)
        {
            var count = 0;
            for (var g = 0; g < groups.Count; g++)
            {
                isDrawn[g] = Draw(t, g + 0x10000) < GroupShare;
                if (!isDrawn[g])
                    continue;
                FillSteps(labels.AsSpan(starts[g]..starts[g + 1]), margins.AsSpan(starts[g]..starts[g + 1]), steps.AsSpan(count));
                for (var i = starts[g]; i < starts[g + 1]; i++, count++)
                    (drawn[count], order[count]) = (i, count);
            }
            var grain = Pack(steps.AsSpan(0, count), packed);
            var columns = Columns(t, width, limits);
            if (seen.Length < count * columns.Length)
                seen = new byte[count * columns.Length];
            Gather(bins, width, drawn.AsSpan(0, count), columns, seen);
            var leaves = GrowOne(new Look(seen, columns, packed, grain), limits, order.AsSpan(0, count), aside);
            forest.Start();
            Write(forest, leaves[0], limits);
            // The rows a tree was grown on stand leaf by leaf; the others ask it.
            foreach (var leaf in leaves.Where(leaf => leaf.Left is null))
            {
                foreach (var place in order.AsSpan(leaf.From, leaf.Count))
                    margins[drawn[place]] += Value(leaf);
            }
            for (var g = 0; g < groups.Count; g++)
            {
                if (!isDrawn[g])
                    forest.AddTo(margins, starts[g], starts[g + 1], bins, width);
            }
        }
        return forest.Done();
    }

    private void FillSteps(ReadOnlySpan<float> labels, ReadOnlySpan<float> margins, Span<Step> steps)
    {
        switch (Loss)
        {
            case TreeLoss.Choice:
                ChoiceSteps(labels, margins, steps);
                break;
            case TreeLoss.Pairs:
                PairSteps(labels, margins, steps);
                break;
            case TreeLoss.Belongs:
                for (var i = 0; i < labels.Length; i++)
                {
                    var likely = 1 / (1 + MathF.Exp(-margins[i]));
                    steps[i] = new Step(labels[i] - likely, Math.Max(likely * (1 - likely), 1e-4f));
                }
                break;
            case TreeLoss.Number:
                for (var i = 0; i < labels.Length; i++)
                    steps[i] = new Step(labels[i] - margins[i], 1);
                break;
            default:
                for (var i = 0; i < labels.Length; i++)
                {
                    var expected = MathF.Exp(Math.Min(margins[i], 20));
                    steps[i] = new Step(labels[i] - expected, Math.Max(expected, 1e-3f));
                }
                break;
        }
    }

    private static void ChoiceSteps(ReadOnlySpan<float> labels, ReadOnlySpan<float> margins, Span<Step> steps)
    {
        var top = float.MinValue;
        float chosen = 0, sum = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            top = Math.Max(top, margins[i]);
            chosen += labels[i];
        }
        for (var i = 0; i < labels.Length; i++)
        {
            var odds = MathF.Exp(margins[i] - top);
            steps[i] = new Step(odds, 0);
            sum += odds;
        }
        for (var i = 0; i < labels.Length; i++)
        {
            var p = steps[i].Pull / sum;
            steps[i] = new Step(labels[i] / chosen - p, Math.Max(p * (1 - p), 1e-4f));
        }
    }

    private static void PairSteps(ReadOnlySpan<float> labels, ReadOnlySpan<float> margins, Span<Step> steps)
    {
        var chosen = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            steps[i] = default;
            chosen += labels[i] > 0 ? 1 : 0;
        }
        var weight = 1f / Math.Max(1, chosen * (labels.Length - chosen));
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] <= 0)
                continue;
            for (var k = 0; k < labels.Length; k++)
            {
                if (labels[k] > 0)
                    continue;
                var p = 1 / (1 + MathF.Exp(margins[i] - margins[k]));
                var h = p * (1 - p) * weight;
                steps[i] = new Step(steps[i].Pull + p * weight, steps[i].Weight + h);
                steps[k] = new Step(steps[k].Pull - p * weight, steps[k].Weight + h);
            }
        }
        for (var i = 0; i < labels.Length; i++)
            steps[i] = steps[i] with { Weight = Math.Max(steps[i].Weight, 1e-4f) };
    }

    private static (float Pull, float Weight) Pack(ReadOnlySpan<Step> steps, long[] packed)
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

    // The steps of the rows a tree looks at, in the columns it may ask about, side by side.
    private static void Gather(byte[] bins, int width, ReadOnlySpan<int> drawn, int[] columns, byte[] seen)
    {
        ref var into = ref MemoryMarshal.GetArrayDataReference(seen);
        foreach (var row in drawn)
        {
            ref var of = ref MemoryMarshal.GetReference(bins.AsSpan(row * width, width));
            foreach (var column in columns)
            {
                into = Unsafe.Add(ref of, column);
                into = ref Unsafe.Add(ref into, 1);
            }
        }
    }

    // All leaves there ever were, the root first.
    private List<Leaf> GrowOne(Look look, float[][] limits, Span<int> order, Span<int> aside)
    {
        var root = new Leaf(0, order.Length) { Sums = Histogram(look, order) };
        var leaves = new List<Leaf> { root };
        Choose(root, look, limits);
        for (var count = 1; count < Leaves; count++)
        {
            Leaf? best = null;
            foreach (var leaf in leaves)
            {
                if (leaf.Left is null && leaf.Gain > 0 && (best is null || leaf.Gain > best.Gain))
                    best = leaf;
            }
            if (best is null)
                break;
            var middle = Part(look, order, best, aside);
            var left = new Leaf(best.From, middle);
            var right = new Leaf(middle, best.To);
            var (small, big) = left.Count <= right.Count ? (left, right) : (right, left);
            small.Sums = Histogram(look, order.Slice(small.From, small.Count));
            for (var i = 0; i < best.Sums.Length; i++)
                best.Sums[i] -= small.Sums[i];
            big.Sums = best.Sums;
            best.Sums = [];
            (best.Left, best.Right) = (left, right);
            Choose(left, look, limits);
            Choose(right, look, limits);
            leaves.Add(left);
            leaves.Add(right);
        }
        return leaves;
    }

    private float Value(Leaf leaf) => Rate * leaf.Pull / (leaf.Weight + Shrink);

    private void Write(GrowingForest forest, Leaf leaf, float[][] limits)
    {
        if (leaf.Left is null)
        {
            forest.Add(-1, 0, 0, Value(leaf));
            return;
        }
        var node = forest.Add((short)leaf.Figure, (byte)leaf.Bin, limits[leaf.Figure][leaf.Bin], Value(leaf));
        Write(forest, leaf.Left, limits);
        forest.TurnRight(node);
        Write(forest, leaf.Right!, limits);
    }

    // Both sides keep their order. No jump that could be guessed wrong: each place is written down on both, and one of them is written over.
    private static int Part(Look look, Span<int> order, Leaf leaf, Span<int> aside)
    {
        var columns = look.Columns.Length;
        var (left, right) = (leaf.From, 0);
        for (var i = leaf.From; i < leaf.To; i++)
        {
            var place = order[i];
            var isRight = look.Seen[place * columns + leaf.Column] > leaf.Bin ? 1 : 0;
            order[left] = place;
            aside[right] = place;
            left += 1 - isRight;
            right += isRight;
        }
        aside[..right].CopyTo(order[left..]);
        return left;
    }

    private static long[] Histogram(Look look, ReadOnlySpan<int> places)
    {
        var columns = look.Columns.Length;
        var sums = new long[columns * Bins];
        // A bin is below Bins: nothing is out of bounds, and asking each time would take as long as the sum.
        ref var first = ref MemoryMarshal.GetArrayDataReference(sums);
        foreach (var place in places)
        {
            var step = look.Packed[place];
            ref var at = ref first;
            foreach (var bin in look.Seen.AsSpan(place * columns, columns))
            {
                Unsafe.Add(ref at, (nint)bin) += step;
                at = ref Unsafe.Add(ref at, Bins);
            }
        }
        return sums;
    }

    private void Choose(Leaf leaf, Look look, float[][] limits)
    {
        long all = 0;
        for (var b = 0; b < Bins && look.Columns.Length > 0; b++)
            all += leaf.Sums[b];
        var (pull, weight) = Parts(all, look.Grain);
        (leaf.Pull, leaf.Weight) = ((float)pull, (float)weight);
        var whole = pull * pull / (weight + Shrink);
        for (var c = 0; c < look.Columns.Length; c++)
        {
            var figure = look.Columns[c];
            long left = 0;
            for (var b = 0; b < limits[figure].Length; b++)
            {
                left += leaf.Sums[c * Bins + b];
                var (leftPull, leftWeight) = Parts(left, look.Grain);
                var (rightPull, rightWeight) = (pull - leftPull, weight - leftWeight);
                if (leftWeight < LeastWeight || rightWeight < LeastWeight)
                    continue;
                var gain = (float)(leftPull * leftPull / (leftWeight + Shrink) + rightPull * rightPull / (rightWeight + Shrink) - whole);
                if (gain > leaf.Gain + 1e-4f)
                    (leaf.Gain, leaf.Column, leaf.Figure, leaf.Bin) = (gain, c, figure, b);
            }
        }
    }

    private static (double Pull, double Weight) Parts(long sum, (float Pull, float Weight) grain) =>
        ((sum >> 32) * (double)grain.Pull, (uint)sum * (double)grain.Weight);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Step(float Pull, float Weight);

    // What a tree is grown on: steps row by row, the figures they belong to, and where each row is pulled.
    private readonly record struct Look(byte[] Seen, int[] Columns, long[] Packed, (float Pull, float Weight) Grain);

    private sealed class Leaf(int from, int to)
    {
        public int From { get; } = from;
        public int To { get; } = to;
        public int Count => To - From;
        public long[] Sums { get; set; } = [];
        public Leaf? Left { get; set; }
        public Leaf? Right { get; set; }
        public float Gain { get; set; }
        public int Column { get; set; }
        public int Figure { get; set; }
        public int Bin { get; set; }
        public float Pull { get; set; }
        public float Weight { get; set; }
    }
}
