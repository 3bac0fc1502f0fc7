using System.Buffers;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
    // So many rows are asked at once, number by number side by side: each question compares all of them.
    private const int Side = 16;
    private const int Half = Side / 2;
    private const int WideDepth = 6;

    // Only the numbers some tree asks about are laid side by side; a question knows its number by the place there.
    private readonly int[] _asked = [.. Features.Distinct().Order()];
    private readonly int[] _places = Places(Features);

    /// <summary>Probabilities for many rows, each the very number <see cref="Ask(ReadOnlySpan{float})"/> gives.</summary>
    /// <param name="rows">The rows, one after another.</param>
    /// <param name="width">Numbers per row.</param>
    /// <param name="which">The rows to ask, by index.</param>
    /// <param name="answers">Receives the probability of each of them at the row's index; the others are left as they are.</param>
    public void Ask(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> which, Span<float> answers)
    {
        var panel = ArrayPool<float>.Shared.Rent(_asked.Length * Side);
        Span<float> sums = stackalloc float[Side];
        for (var from = 0; from < which.Length; from += Side)
        {
            var some = which.Slice(from, Math.Min(Side, which.Length - from));
            Lay(rows, width, some, panel);
            if (Avx512F.IsSupported && Depth == WideDepth)
                SumWide(panel, sums);
            else if (some.Length <= Half)
                SumHalf(panel, sums);
            else
                Sum(panel, sums);
            for (var lane = 0; lane < some.Length; lane++)
                answers[some[lane]] = 1 / (1 + MathF.Exp(-sums[lane]));
        }
        ArrayPool<float>.Shared.Return(panel);
    }

    // Four rows at a time, so that a place is looked up once for them.
    private void Lay(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> some, Span<float> panel)
    {
        ReadOnlySpan<int> asked = _asked;
        var lane = 0;
        for (; lane + 4 <= some.Length; lane += 4)
        {
            var one = rows.Slice(some[lane] * width, width);
            var two = rows.Slice(some[lane + 1] * width, width);
            var three = rows.Slice(some[lane + 2] * width, width);
            var four = rows.Slice(some[lane + 3] * width, width);
            for (var place = 0; place < asked.Length; place++)
            {
                var number = asked[place];
                Vector128.Create(one[number], two[number], three[number], four[number]).CopyTo(panel.Slice(place * Side + lane, 4));
            }
        }
        for (; lane < some.Length; lane++)
        {
            var row = rows.Slice(some[lane] * width, width);
            for (var place = 0; place < asked.Length; place++)
                panel[place * Side + lane] = row[asked[place]];
        }
    }

    // Trees of 64 leaves where sixteen rows fit one vector: the leaves lie in four, and two permutations of two of them each pick for all rows at once.
    private void SumWide(ReadOnlySpan<float> panel, Span<float> sums)
    {
        var sum = Vector512.Create(Start);
        ReadOnlySpan<int> places = _places;
        ReadOnlySpan<float> limits = Limits, leaves = Leaves;
        for (int question = 0, leaf = 0; question < places.Length; leaf += 1 << WideDepth)
        {
            var index = Vector512<int>.Zero;
            for (var d = 0; d < WideDepth; d++, question++)
                index = index + index - Vector512.GreaterThan(Vector512.Create(panel.Slice(places[question], Side)), Vector512.Create(limits[question])).AsInt32();
            var tree = leaves.Slice(leaf, 1 << WideDepth);
            // The lower five bits of an index pick within a pair of vectors, the sixth picks the pair.
            var low = Avx512F.PermuteVar16x32x2(Vector512.Create(tree), index, Vector512.Create(tree[16..]));
            var high = Avx512F.PermuteVar16x32x2(Vector512.Create(tree[32..]), index, Vector512.Create(tree[48..]));
            sum += Vector512.ConditionalSelect(Vector512.GreaterThan(index, Vector512.Create(31)).AsSingle(), high, low);
        }
        sum.CopyTo(sums);
    }

    // Every lane adds its leaves tree by tree, as one row alone does: the sum is the same to the last bit.
    private void Sum(ReadOnlySpan<float> panel, Span<float> sums)
    {
        var (first, second) = (Vector256.Create(Start), Vector256.Create(Start));
        ReadOnlySpan<int> places = _places;
        ReadOnlySpan<float> limits = Limits, leaves = Leaves;
        var size = 1 << Depth;
        for (int question = 0, leaf = 0; question < places.Length; leaf += size)
        {
            var (one, two) = (Vector256<int>.Zero, Vector256<int>.Zero);
            for (var d = 0; d < Depth; d++, question++)
            {
                var limit = Vector256.Create(limits[question]);
                var column = panel.Slice(places[question], Side);
                // A yes is -1 in every bit.
                one = one + one - Vector256.GreaterThan(Vector256.Create(column), limit).AsInt32();
                two = two + two - Vector256.GreaterThan(Vector256.Create(column[Half..]), limit).AsInt32();
            }
            var tree = leaves.Slice(leaf, size);
            first += Pick(tree, one);
            second += Pick(tree, two);
        }
        first.CopyTo(sums);
        second.CopyTo(sums[Half..]);
    }

    // The same for eight rows or fewer.
    private void SumHalf(ReadOnlySpan<float> panel, Span<float> sums)
    {
        var sum = Vector256.Create(Start);
        ReadOnlySpan<int> places = _places;
        ReadOnlySpan<float> limits = Limits, leaves = Leaves;
        var size = 1 << Depth;
        for (int question = 0, leaf = 0; question < places.Length; leaf += size)
        {
            var index = Vector256<int>.Zero;
            for (var d = 0; d < Depth; d++, question++)
                index = index + index - Vector256.GreaterThan(Vector256.Create(panel.Slice(places[question], Half)), Vector256.Create(limits[question])).AsInt32();
            sum += Pick(leaves.Slice(leaf, size), index);
        }
        sum.CopyTo(sums);
    }

    private static Vector256<float> Pick(ReadOnlySpan<float> tree, Vector256<int> index) => Vector256.Create(
        tree[index.GetElement(0)], tree[index.GetElement(1)], tree[index.GetElement(2)], tree[index.GetElement(3)],
        tree[index.GetElement(4)], tree[index.GetElement(5)], tree[index.GetElement(6)], tree[index.GetElement(7)]);

    private static int[] Places(int[] features)
    {
        var asked = features.Distinct().Order().ToList();
        return [.. features.Select(feature => asked.IndexOf(feature) * Side)];
    }

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
