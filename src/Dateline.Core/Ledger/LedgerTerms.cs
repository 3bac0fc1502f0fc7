using System.Buffers.Binary;

namespace Dateline.Ledger;

/// <summary>
/// The times known before a desk has read anything: on which days of 1989 to 2020 names and pairs stood in print. <c>ledger-terms.bin</c>, counted by
/// <c>./dev eval train-dates</c>.
/// </summary>
/// <remarks>Little-endian: version (4 bytes), articles (4), for each its day (2) and its number of terms (2); terms (4), for each its hash (4), how many
/// articles hold it (1) and their numbers (2 each). No text can be read from it.</remarks>
internal static class LedgerTerms
{
    private const int Version = 1;

    /// <summary>Learns the shipped times.</summary>
    public static void LearnShipped(TermTimes times)
    {
        using var stream = typeof(LedgerTerms).Assembly.GetManifestResourceStream("Dateline.Ledger.ledger-terms.bin")
            ?? throw new InvalidDataException("the ledger's terms are not in the library");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        Learn(memory.GetBuffer().AsSpan(0, (int)memory.Length), times);
    }

    /// <exception cref="InvalidDataException">The bytes are of another form.</exception>
    public static void Learn(ReadOnlySpan<byte> bytes, TermTimes times)
    {
        if (bytes.Length < 8 || BinaryPrimitives.ReadInt32LittleEndian(bytes) != Version)
            throw new InvalidDataException("these are no terms of a ledger");
        var first = times.Learned;
        var articles = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        bytes = bytes[8..];
        for (var i = 0; i < articles; i++, bytes = bytes[4..])
            times.Open(BinaryPrimitives.ReadUInt16LittleEndian(bytes), BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]));
        var terms = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[4..];
        for (var i = 0; i < terms; i++)
        {
            var (term, count) = (BinaryPrimitives.ReadUInt32LittleEndian(bytes), bytes[4]);
            for (var k = 0; k < count; k++)
                times.Add(term, first + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(5 + 2 * k)..]));
            bytes = bytes[(5 + 2 * count)..];
        }
    }

    /// <summary>Writes what <see cref="Learn"/> reads.</summary>
    /// <param name="articles">Day and number of terms of each.</param>
    /// <param name="terms">Each term with the numbers of its articles, rising, at most 255.</param>
    public static byte[] ToBytes(IReadOnlyList<(int Day, int Terms)> articles, IEnumerable<KeyValuePair<uint, List<int>>> terms)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(Version);
        writer.Write(articles.Count);
        foreach (var (day, count) in articles)
        {
            writer.Write((ushort)day);
            writer.Write((ushort)count);
        }
        var sorted = terms.OrderBy(pair => pair.Key).ToList();
        writer.Write(sorted.Count);
        foreach (var (term, holders) in sorted)
        {
            writer.Write(term);
            writer.Write((byte)holders.Count);
            foreach (var holder in holders)
                writer.Write((ushort)holder);
        }
        writer.Flush();
        return memory.ToArray();
    }
}
