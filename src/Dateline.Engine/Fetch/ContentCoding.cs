using System.Globalization;
using System.IO.Compression;

namespace Dateline.Engine.Fetch;

/// <summary>Content encodings undone (RFC 9110 §8.4). What is declared is believed only as far as the bytes bear it out: some servers declare gzip
/// and send the page as it is.</summary>
internal static class ContentCoding
{
    /// <summary>The encodings in the order they were put on; "identity" is none.</summary>
    public static List<string> Of(IEnumerable<string> values) =>
        [.. values.SelectMany(value => value.Split(',')).Select(name => name.Trim().ToLowerInvariant()).Where(name => name.Length > 0 && name != "identity").Take(100)];

    /// <summary>The body with its encodings undone, last one first.</summary>
    /// <exception cref="BrokenBoundException">There are too many, or one we do not know.</exception>
    public static async Task<Stream> UndoAsync(Stream body, List<string> encodings, int most, CancellationToken cancel)
    {
        if (encodings.Count > most)
            throw new BrokenBoundException(string.Create(CultureInfo.InvariantCulture, $"{encodings.Count} content encodings are stacked, {most} are allowed (Dateline:Fetch:MaxEncodings)"));
        for (var i = encodings.Count - 1; i >= 0; i--)
            body = await UndoAsync(body, encodings[i], cancel);
        return body;
    }

    private static async Task<Stream> UndoAsync(Stream body, string encoding, CancellationToken cancel)
    {
        if (encoding == "br")
            return new BrotliStream(body, CompressionMode.Decompress);
        var head = new byte[4];
        var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        var whole = new PrefixedStream(head.AsMemory(0, length), body);
        return encoding switch
        {
            "gzip" or "x-gzip" => head is [0x1F, 0x8B, ..] ? new GZipStream(whole, CompressionMode.Decompress) : whole,
            // "deflate" is zlib by the standard and bare deflate from some servers.
            "deflate" => IsZlib(head) ? new ZLibStream(whole, CompressionMode.Decompress)
                : IsMarkup(head) ? whole : new DeflateStream(whole, CompressionMode.Decompress),
            _ when IsMarkup(head) => whole,
            _ => throw new BrokenBoundException($"it is encoded in {(encoding.Length > 20 ? encoding[..20] : encoding)}, which was not asked for"),
        };
    }

    private static bool IsZlib(byte[] head) => (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;

    private static bool IsMarkup(byte[] head) => head is [(byte)'<', ..] or [(byte)'{', ..] or [0xEF, 0xBB, 0xBF, ..] or [(byte)'\n' or (byte)'\r' or (byte)' ', ..];
}
