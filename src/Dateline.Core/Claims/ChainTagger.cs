using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Claims;

/// <summary>A linear chain of eight labels (conditional random field; Lafferty, McCallum and Pereira 2001) over rows of small whole weights.</summary>
/// <remarks>Scores are sums of whole numbers; probabilities are made from them by additions and multiplications in a fixed order. So the answer is the same on every machine.</remarks>
internal sealed class ChainTagger
{
    /// <summary>How many labels a row has weights for.</summary>
    public const int Labels = 8;

    // Far below any score that weights can reach.
    private const int Never = -1_000_000;

    private readonly Block[] _blocks;
    private readonly sbyte[] _rows;
    private readonly int[] _moves;
    private readonly float[] _moveChances;
    private readonly float _step;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // as Read
    private ChainTagger(float step, int[] moves, ulong[] known, sbyte[] rows)
    {
        _step = step;
        _moves = moves;
        _rows = rows;
        _blocks = new Block[known.Length];
        var rank = 1;
        for (var i = 0; i < known.Length; i++)
        {
            _blocks[i] = new Block { Known = known[i], Rank = rank };
            rank += BitOperations.PopCount(known[i]);
        }
        _moveChances = [.. moves.Select(move => move <= Never ? 0 : Exponential.Of(move * step))];
    }

    /// <summary>Logarithm of odds in one whole step of a score.</summary>
    public float Step => _step;

    /// <summary>The weight of one label after another.</summary>
    public int Move(int before, int after) => _moves[before * Labels + after];

    /// <summary>Reads what <see cref="ToBytes"/> wrote and moves <paramref name="bytes"/> behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run once, over millions of bytes: it never gets warm
    public static ChainTagger Read(ref ReadOnlySpan<byte> bytes)
    {
        var step = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var moves = new int[Labels * Labels];
        for (var i = 0; i < moves.Length; i++)
            moves[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(8 + 2 * i)..]) is var move && move == short.MinValue ? Never : move;
        var used = bytes[8 + 2 * moves.Length];
        bytes = bytes[(9 + 2 * moves.Length)..];
        if (count < 0 || count > bytes.Length)
            throw new InvalidDataException("Not weights of a tagger.");
        var known = new ulong[1 << (FeatureKeys.Bits - 6)];
        var key = -1;
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            while (bytes[at] == 255)
            {
                key += 255;
                at++;
            }
            key += bytes[at++] + 1;
            known[key >> 6] |= 1UL << (key & 63);
        }
        var rows = new sbyte[(count + 1) * Labels];
        Span<int> columns = stackalloc int[Labels];
        var width = 0;
        for (var label = 0; label < Labels; label++)
        {
            if ((used >> label & 1) != 0)
                columns[width++] = label;
        }
        var weights = MemoryMarshal.Cast<byte, sbyte>(bytes.Slice(at, width * count));
        // Row by row: memory is written once, in order.
        for (var i = 0; i < count; i++)
        {
            for (var column = 0; column < width; column++)
                rows[(i + 1) * Labels + columns[column]] = weights[column * count + i];
        }
        at += width * count;
        bytes = bytes[at..];
        return new ChainTagger(step, moves, known, rows);
    }

    /// <summary>Weights as trained, made small: 127 steps either side of nought.</summary>
    /// <param name="moves">For each label and the next one their weight; negative infinity where the pair cannot be.</param>
    /// <param name="rows">For each key that is kept, in order, its eight weights.</param>
    public static byte[] ToBytes(float[] moves, IReadOnlyList<(int Key, float[] Weights)> rows)
    {
        // The few largest weights are cut: finer steps serve all others better.
        var sizes = rows.SelectMany(row => row.Weights).Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var largest = sizes.Length == 0 ? 1 : Math.Max(1e-3f, sizes[(int)(sizes.Length * 0.9995)]);
        var step = largest / 127;
        var head = new byte[9 + 2 * moves.Length];
        BinaryPrimitives.WriteSingleLittleEndian(head, step);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), rows.Count);
        for (var i = 0; i < moves.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(8 + 2 * i), float.IsNegativeInfinity(moves[i]) ? short.MinValue : (short)Math.Clamp(MathF.Round(moves[i] / step), -30_000, 30_000));
        var gaps = new List<byte>(rows.Count * 2);
        var last = -1;
        foreach (var (key, _) in rows)
        {
            var gap = key - last - 1;
            for (; gap >= 255; gap -= 255)
                gaps.Add(255);
            gaps.Add((byte)gap);
            last = key;
        }
        var columns = new List<byte>(rows.Count * Labels);
        for (var label = 0; label < Labels; label++)
        {
            // A label the tagger does not know has no column.
            if (rows.All(row => row.Weights[label] == 0))
                continue;
            head[^1] |= (byte)(1 << label);
            columns.AddRange(rows.Select(row => (byte)(sbyte)Math.Clamp(MathF.Round(row.Weights[label] / step), -127, 127)));
        }
        return [.. head, .. gaps, .. columns];
    }

    /// <summary>Adds up the weights of a word's features.</summary>
    /// <param name="keys">The features' keys; those without a row are passed over.</param>
    /// <param name="scores">Eight sums are written here.</param>
    public void Score(ReadOnlySpan<int> keys, Span<int> scores)
    {
        var sum = Vector128<short>.Zero;
        ref var rows = ref Unsafe.As<sbyte, byte>(ref MemoryMarshal.GetArrayDataReference(_rows));
        var blocks = _blocks;
        foreach (var key in keys)
        {
            ref readonly var block = ref blocks[key >> 6];
            var bit = 1UL << (key & 63);
            // A key without a row takes the row of noughts in front: a branch here would be guessed wrong too often.
            var row = (block.Known & bit) == 0 ? 0 : block.Rank + BitOperations.PopCount(block.Known & (bit - 1));
            sum += Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<long>(ref Unsafe.Add(ref rows, row * Labels))).AsSByte());
        }
        for (var label = 0; label < Labels; label++)
            scores[label] = sum[label];
    }

    /// <summary>The likeliest labels.</summary>
    /// <param name="scores">Eight a word.</param>
    /// <param name="labels">One a word is written here.</param>
    /// <param name="first">Labels that may open the chain, as bits.</param>
    /// <returns>The score of the whole chain.</returns>
    public int Best(ReadOnlySpan<int> scores, Span<byte> labels, int first)
    {
        var length = labels.Length;
        if (length == 0)
            return 0;
        var from = new byte[length * Labels];
        Span<int> now = stackalloc int[Labels];
        for (var label = 0; label < Labels; label++)
            now[label] = (first >> label & 1) == 0 ? Never : scores[label];
        var lowest = Vector256.Create(2 * Never);
        for (var i = 1; i < length; i++)
        {
            // All eight labels side by side; of two equal ways the first stays.
            var best = Vector256.Create(now[0]) + Vector256.Create(_moves.AsSpan(0, Labels));
            var before = Vector256<int>.Zero;
            for (var other = 1; other < Labels; other++)
            {
                var score = Vector256.Create(now[other]) + Vector256.Create(_moves.AsSpan(other * Labels, Labels));
                var isBetter = Vector256.GreaterThan(score, best);
                best = Vector256.ConditionalSelect(isBetter, score, best);
                before = Vector256.ConditionalSelect(isBetter, Vector256.Create(other), before);
            }
            (Vector256.Max(best, lowest) + Vector256.Create(scores.Slice(i * Labels, Labels))).CopyTo(now);
            for (var label = 0; label < Labels; label++)
                from[i * Labels + label] = (byte)before[label];
        }
        var last = 0;
        for (var label = 1; label < Labels; label++)
            last = now[label] > now[last] ? label : last;
        var total = now[last];
        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = from[i * Labels + last];
        }
        return total;
    }

    /// <summary>The score of one chain of labels.</summary>
    public int Total(ReadOnlySpan<int> scores, ReadOnlySpan<byte> labels)
    {
        var total = labels.IsEmpty ? 0 : scores[labels[0]];
        for (var i = 1; i < labels.Length; i++)
            total += _moves[labels[i - 1] * Labels + labels[i]] + scores[i * Labels + labels[i]];
        return total;
    }

    /// <summary>The probability of each label of each word.</summary>
    /// <param name="scores">Eight a word.</param>
    /// <param name="chances">Eight a word are written here.</param>
    /// <param name="first">Labels that may open the chain, as bits.</param>
    public void Chances(ReadOnlySpan<int> scores, Span<float> chances, int first)
    {
        if (scores.Length > 0)
            ForwardBackward.Run(Weights(scores, first), _moveChances, chances);
    }

    /// <summary>The probability of each label of each word, and that of one chain of labels.</summary>
    public double Chances(ReadOnlySpan<int> scores, Span<float> chances, ReadOnlySpan<byte> labels, int first)
    {
        if (labels.IsEmpty)
            return 1;
        var words = Weights(scores, first);
        ForwardBackward.Run(words, _moveChances, chances);
        return ForwardBackward.Chance(words, _moveChances, labels);
    }

    private float[] Weights(ReadOnlySpan<int> scores, int first)
    {
        var words = new float[scores.Length];
        for (var i = 0; i < scores.Length; i += Labels)
        {
            var highest = int.MinValue;
            for (var label = 0; label < Labels; label++)
                highest = Math.Max(highest, scores[i + label]);
            for (var label = 0; label < Labels; label++)
                words[i + label] = Exponential.Of((scores[i + label] - highest) * _step);
        }
        for (var label = 0; label < Labels; label++)
        {
            if ((first >> label & 1) == 0)
                words[label] = 0;
        }
        return words;
    }

    // Which of 64 keys have a row, and the row of the first.
    private struct Block
    {
        public ulong Known;
        public int Rank;
    }
}
