using System.Runtime.Intrinsics;

namespace Dateline.Claims;

/// <summary>The probabilities of labels in a chain, by one pass forwards and one back, each word's sums brought to 1 so that no length runs out of range.</summary>
internal static class ForwardBackward
{
    private const int Labels = ChainTagger.Labels;

    /// <param name="words">For each word eight weights, none negative.</param>
    /// <param name="moves">For each label and the next one a weight, none negative.</param>
    /// <param name="chances">For each word eight probabilities are written here.</param>
    public static void Run(ReadOnlySpan<float> words, ReadOnlySpan<float> moves, Span<float> chances)
    {
        var length = words.Length / Labels;
        Span<float> turned = stackalloc float[Labels * Labels];
        for (var a = 0; a < Labels; a++)
        {
            for (var b = 0; b < Labels; b++)
                turned[b * Labels + a] = moves[a * Labels + b];
        }
        var now = Vector256.Create(words[..Labels]);
        for (var i = 0; ; i++)
        {
            var sum = Sum(now);
            now *= Vector256.Create(1 / Math.Max(sum, 1e-30f));
            now.CopyTo(chances[(i * Labels)..]);
            if (i + 1 == length)
                break;
            now = Through(now, moves) * Vector256.Create(words.Slice((i + 1) * Labels, Labels));
        }
        var back = Vector256<float>.One;
        for (var i = length - 1; ; i--)
        {
            var both = Vector256.Create(chances.Slice(i * Labels, Labels)) * back;
            (both * Vector256.Create(1 / Math.Max(Sum(both), 1e-30f))).CopyTo(chances[(i * Labels)..]);
            if (i == 0)
                break;
            back = Through(back * Vector256.Create(words.Slice(i * Labels, Labels)), turned);
            back *= Vector256.Create(1 / Math.Max(Sum(back), 1e-30f));
        }
    }

    /// <summary>The probability of one chain of labels.</summary>
    /// <param name="words">For each word eight weights, none negative.</param>
    /// <param name="moves">For each label and the next one a weight, none negative.</param>
    /// <param name="labels">The chain.</param>
    public static double Chance(ReadOnlySpan<float> words, ReadOnlySpan<float> moves, ReadOnlySpan<byte> labels)
    {
        var now = Vector256.Create(words[..Labels]);
        var chance = (double)words[labels[0]];
        for (var i = 0; ; i++)
        {
            // All chains and the one are divided by the same sums, so that neither runs out of range.
            var sum = Math.Max(Sum(now), 1e-30f);
            chance /= sum;
            if (i + 1 == labels.Length)
                return Math.Min(chance, 1);
            now = Through(now * Vector256.Create(1 / sum), moves) * Vector256.Create(words.Slice((i + 1) * Labels, Labels));
            chance *= words[(i + 1) * Labels + labels[i + 1]] * moves[labels[i] * Labels + labels[i + 1]];
        }
    }

    // In a fixed order: floats added in another one make another sum.
    private static float Sum(Vector256<float> of)
    {
        var four = of.GetLower() + of.GetUpper();
        return four[0] + four[1] + (four[2] + four[3]);
    }

    // A row of weights times the moves: each label's part in the order of the labels.
    private static Vector256<float> Through(Vector256<float> from, ReadOnlySpan<float> moves)
    {
        var sum = Vector256<float>.Zero;
        for (var label = 0; label < Labels; label++)
            sum += Vector256.Create(from[label]) * Vector256.Create(moves.Slice(label * Labels, Labels));
        return sum;
    }
}
