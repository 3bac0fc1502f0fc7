using System.Buffers.Binary;
using System.Text;

namespace Dateline.Copies;

/// <summary>What is kept of a text to find it again without reading it: its grams, its length, its address's hash, and why it is in its group.</summary>
/// <remarks>Form, little-endian: version, words (int32), address (uint64), number of grams (int32), grams (uint32 each), the reason in UTF-8, and
/// 32 bits that the rest is checked by. A torn or foreign sketch is seen as such.</remarks>
internal static class CopySketch
{
    private const int Head = sizeof(int) + sizeof(int) + sizeof(ulong) + sizeof(int);
    private const int MostGrams = 1_024;

    public static byte[] Write(CopyText text, string reason)
    {
        var grams = text.Sample.Grams.Span[..text.Sample.Kept];
        var reasonBytes = Encoding.UTF8.GetBytes(reason);
        var sketch = new byte[Head + grams.Length * sizeof(uint) + reasonBytes.Length + sizeof(uint)];
        BinaryPrimitives.WriteInt32LittleEndian(sketch, CopyIndex.Version);
        BinaryPrimitives.WriteInt32LittleEndian(sketch.AsSpan(4), text.Words.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(sketch.AsSpan(8), text.AddressHash);
        BinaryPrimitives.WriteInt32LittleEndian(sketch.AsSpan(16), grams.Length);
        for (var i = 0; i < grams.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(sketch.AsSpan(Head + i * sizeof(uint)), grams[i]);
        reasonBytes.CopyTo(sketch, Head + grams.Length * sizeof(uint));
        BinaryPrimitives.WriteUInt32LittleEndian(sketch.AsSpan(sketch.Length - sizeof(uint)), Sum(sketch.AsSpan(..^sizeof(uint))));
        return sketch;
    }

    /// <summary>Reads what <see cref="Write"/> wrote; <c>null</c> for anything else.</summary>
    public static (int Words, ulong Address, uint[] Grams, string Reason)? Read(ReadOnlySpan<byte> sketch)
    {
        if (sketch.Length < Head + sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(sketch[^sizeof(uint)..]) != Sum(sketch[..^sizeof(uint)]))
            return null;
        var words = BinaryPrimitives.ReadInt32LittleEndian(sketch[4..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(sketch[16..]);
        if (BinaryPrimitives.ReadInt32LittleEndian(sketch) != CopyIndex.Version || words < 0 || count is < 0 or > MostGrams
            || Head + count * sizeof(uint) + sizeof(uint) > sketch.Length)
            return null;
        var grams = new uint[count];
        for (var i = 0; i < count; i++)
            grams[i] = BinaryPrimitives.ReadUInt32LittleEndian(sketch[(Head + i * sizeof(uint))..]);
        return (words, BinaryPrimitives.ReadUInt64LittleEndian(sketch[8..]), grams, Encoding.UTF8.GetString(sketch[(Head + count * sizeof(uint))..^sizeof(uint)]));
    }

    // FNV-1a, 32 bits.
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 2166136261u;
        foreach (var one in bytes)
            sum = (sum ^ one) * 16777619u;
        return sum;
    }
}
