using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Dateline.Claims;

/// <summary>Classes of words that stand in the same company, learnt from running text.</summary>
internal sealed class WordClusters
{
    /// <summary>The class of a word that is not in the table, by what it is: see <see cref="Of"/>.</summary>
    public const uint Unknown = 1 << 16;

    private readonly uint[] _slots;
    private readonly ushort[] _classes;

    private WordClusters(uint[] slots, ushort[] classes)
    {
        _slots = slots;
        _classes = classes;
    }

    /// <summary>A table without words.</summary>
    public static WordClusters None { get; } = new(new uint[16], new ushort[16]);

    /// <summary>Makes a table.</summary>
    /// <param name="words">For each word's hash its class.</param>
    public static WordClusters From(IReadOnlyCollection<(uint Word, ushort Class)> words)
    {
        var size = 16;
        while (size < 2 * words.Count)
            size *= 2;
        var slots = new uint[size];
        var classes = new ushort[size];
        foreach (var (word, number) in words)
        {
            var at = (int)(Key(word) & (uint)(size - 1));
            while (slots[at] != 0)
                at = (at + 1) & (size - 1);
            slots[at] = Key(word);
            classes[at] = number;
        }
        return new WordClusters(slots, classes);
    }

    /// <summary>The wide class of a word, from its narrow one.</summary>
    public static uint Wide(uint narrow) => narrow >> 8;

    /// <summary>The narrow class of a word.</summary>
    public uint Of(in ClaimWord word)
    {
        var key = Key(word.Word);
        for (var at = (int)(key & (uint)(_slots.Length - 1)); _slots[at] != 0; at = (at + 1) & (_slots.Length - 1))
        {
            if (_slots[at] == key)
                return _classes[at];
        }
        return Unknown + ((uint)word.Kind << 8);
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote and moves <paramref name="bytes"/> behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // as ChainTagger.Read
    public static WordClusters Read(ref ReadOnlySpan<byte> bytes)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (count < 0 || count > (bytes.Length - 4) / 6)
            throw new InvalidDataException("Not a file of claim weights.");
        var words = new (uint, ushort)[count];
        for (var i = 0; i < count; i++)
            words[i] = (BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 + 6 * i)..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[(8 + 6 * i)..]));
        bytes = bytes[(4 + 6 * count)..];
        return From(words);
    }

    /// <summary>The table as bytes.</summary>
    public static byte[] ToBytes(IReadOnlyCollection<(uint Word, ushort Class)> words)
    {
        var bytes = new byte[4 + 6 * words.Count];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, words.Count);
        var at = 4;
        foreach (var (word, number) in words)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), word);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 4), number);
            at += 6;
        }
        return bytes;
    }

    private static uint Key(uint word) => word | 1;
}
