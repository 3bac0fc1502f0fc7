using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Dateline.Claims;

/// <summary>Adds up one small whole weight for each feature: which of several readings is better, or how likely one is.</summary>
internal sealed class LinearScorer
{
    /// <summary>Logarithm of the number of weights, base 2.</summary>
    public const int Bits = 18;

    private readonly sbyte[] _weights;

    private LinearScorer(float step, sbyte[] weights) => (Step, _weights) = (step, weights);

    /// <summary>Logarithm of odds in one whole step of a score.</summary>
    public float Step { get; }

    /// <summary>Which weight a feature has.</summary>
    public static int Slot(int key) => key >> (FeatureKeys.Bits - Bits);

    /// <summary>The sum of the features' weights.</summary>
    public int Score(ReadOnlySpan<int> keys)
    {
        var sum = 0;
        foreach (var key in keys)
            sum += _weights[Slot(key)];
        return sum;
    }

    /// <summary>Whether it has no weights: it then says nothing of anything.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>Reads what <see cref="ToBytes"/> wrote and moves <paramref name="bytes"/> behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // as ChainTagger.Read
    public static LinearScorer Read(ref ReadOnlySpan<byte> bytes)
    {
        var step = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (count < 0 || count > (bytes.Length - 8) / 2)
            throw new InvalidDataException("Not weights of a scorer.");
        bytes = bytes[8..];
        var weights = new sbyte[1 << Bits];
        var at = 0;
        var slot = -1;
        for (var i = 0; i < count; i++)
        {
            for (; bytes[at] == 255; at++)
                slot += 255;
            slot += bytes[at++] + 1;
            weights[slot] = (sbyte)bytes[at++];
        }
        bytes = bytes[at..];
        return new LinearScorer(step, weights) { IsEmpty = count == 0 };
    }

    /// <summary>Weights as trained, made small: 127 steps either side of nought; the gaps between those that are kept come before each.</summary>
    public static byte[] ToBytes(float[] weights)
    {
        var sizes = weights.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var step = (sizes.Length == 0 ? 1 : Math.Max(1e-3f, sizes[(int)(sizes.Length * 0.9995)])) / 127;
        var body = new List<byte>();
        var count = 0;
        var last = -1;
        for (var i = 0; i < weights.Length; i++)
        {
            var whole = (int)Math.Clamp(MathF.Round(weights[i] / step), -127, 127);
            if (whole == 0)
                continue;
            var gap = i - last - 1;
            for (; gap >= 255; gap -= 255)
                body.Add(255);
            body.Add((byte)gap);
            body.Add((byte)(sbyte)whole);
            last = i;
            count++;
        }
        var head = new byte[8];
        BinaryPrimitives.WriteSingleLittleEndian(head, step);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), count);
        return [.. head, .. body];
    }
}
