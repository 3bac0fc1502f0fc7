using System.Buffers.Binary;

namespace Dateline.Claims;

/// <summary>Boosted trees that ask one question on each level (<see cref="Text.ObliviousTrees"/>), with whole leaves: sums are the same on every machine.</summary>
internal sealed class TreeScorer
{
    private const int Head = 10;

    private readonly int _depth;
    private readonly byte[] _columns;
    private readonly float[] _limits;
    private readonly short[] _leaves;
    private readonly int _start;
    private readonly float _step;

    private TreeScorer(int depth, int start, float step, byte[] columns, float[] limits, short[] leaves) =>
        (_depth, _start, _step, _columns, _limits, _leaves) = (depth, start, step, columns, limits, leaves);

    /// <summary>Whether it has no trees: it then says nothing of anything.</summary>
    public bool IsEmpty => _columns.Length == 0;

    /// <summary>How likely a row of numbers is right, 0 to 1.</summary>
    public float Chance(ReadOnlySpan<float> row)
    {
        var sum = _start;
        var leaf = 0;
        for (var question = 0; question < _columns.Length; leaf += 1 << _depth)
        {
            var index = 0;
            for (var level = 0; level < _depth; level++, question++)
                index = index << 1 | (row[_columns[question]] > _limits[question] ? 1 : 0);
            sum += _leaves[leaf + index];
        }
        var odds = Exponential.Of(sum * _step);
        return odds / (1 + odds);
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote and moves <paramref name="bytes"/> behind it.</summary>
    public static TreeScorer Read(ref ReadOnlySpan<byte> bytes)
    {
        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var depth = (int)BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
        var start = BinaryPrimitives.ReadInt16LittleEndian(bytes[4..]);
        var step = BinaryPrimitives.ReadSingleLittleEndian(bytes[6..]);
        if (depth > 8)
            throw new InvalidDataException("Not trees of a scorer.");
        bytes = bytes[Head..];
        var columns = bytes[..(count * depth)].ToArray();
        bytes = bytes[columns.Length..];
        var limits = new float[count * depth];
        for (var i = 0; i < limits.Length; i++)
            limits[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]);
        bytes = bytes[(4 * limits.Length)..];
        var leaves = new short[count << depth];
        for (var i = 0; i < leaves.Length; i++)
            leaves[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]);
        bytes = bytes[(2 * leaves.Length)..];
        return new TreeScorer(depth, start, step, columns, limits, leaves);
    }

    /// <summary>Trees as grown, made small.</summary>
    /// <param name="trees">The trees; <c>null</c> for none.</param>
    public static byte[] ToBytes(Text.ObliviousTrees? trees)
    {
        var count = trees is null ? 0 : trees.Features.Length / trees.Depth;
        var body = new byte[Head + (trees is null ? 0 : (5 * trees.Features.Length) + (2 * trees.Leaves.Length))];
        if (trees is null)
            return body;
        var step = Math.Max(1e-3f, Math.Max(Math.Abs(trees.Start), trees.Leaves.Max(Math.Abs))) / short.MaxValue;
        BinaryPrimitives.WriteUInt16LittleEndian(body, (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(2), (ushort)trees.Depth);
        BinaryPrimitives.WriteInt16LittleEndian(body.AsSpan(4), (short)MathF.Round(trees.Start / step));
        BinaryPrimitives.WriteSingleLittleEndian(body.AsSpan(6), step);
        var at = Head;
        foreach (var feature in trees.Features)
            body[at++] = (byte)feature;
        foreach (var limit in trees.Limits)
        {
            BinaryPrimitives.WriteSingleLittleEndian(body.AsSpan(at), limit);
            at += 4;
        }
        foreach (var leaf in trees.Leaves)
        {
            BinaryPrimitives.WriteInt16LittleEndian(body.AsSpan(at), (short)MathF.Round(leaf / step));
            at += 2;
        }
        return body;
    }
}
