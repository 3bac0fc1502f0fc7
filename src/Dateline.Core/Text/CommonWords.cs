using System.Buffers.Binary;

namespace Dateline.Text;

/// <summary>How common words are in English news at large, so that an index that has read little knows already what says nothing.</summary>
/// <remarks><c>common-words.bin</c>: four bytes of a word's hash, one of its share: 255 + 20 × log2(share). No text can be read from it.</remarks>
internal static class CommonWords
{
    private const int Entry = 5;
    private const float Steps = 20;

    /// <summary>Share of reports that hold the word, by its hash.</summary>
    public static IReadOnlyDictionary<uint, float> Shares { get; } = Read();

    public static byte Pack(double share) => (byte)Math.Clamp(Math.Round(255 + Steps * Math.Log2(share)), 0, 255);

    private static Dictionary<uint, float> Read()
    {
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream("Dateline.Text.common-words.bin");
        var shares = new Dictionary<uint, float>();
        if (stream is null)
            return shares;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        for (var at = 0; at + Entry <= bytes.Length; at += Entry)
            shares[BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at))] = MathF.Pow(2, (bytes[at + 4] - 255) / Steps);
        return shares;
    }
}
