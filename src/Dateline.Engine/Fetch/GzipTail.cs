using System.Buffers.Binary;

namespace Dateline.Engine.Fetch;

/// <summary>The last eight bytes of a gzip member: the checksum and length of what it held (RFC 1952 §2.3.1). They tell a body of several members that is whole
/// from one that was cut short.</summary>
internal static class GzipTail
{
    private const int Bytes = 8;

    // The polynomial of RFC 1952 §8, reflected.
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>Whether <paramref name="tail"/> ends a member that held the end of <paramref name="body"/>.</summary>
    public static bool Closes(ReadOnlySpan<byte> tail, ReadOnlySpan<byte> body)
    {
        if (tail.Length < Bytes)
            return false;
        var checksum = BinaryPrimitives.ReadUInt32LittleEndian(tail[^Bytes..]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail[^4..]);
        return length <= body.Length && Checksum(body[^(int)length..]) == checksum;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
            sum = Table[(byte)(sum ^ one)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        return value;
    }
}
