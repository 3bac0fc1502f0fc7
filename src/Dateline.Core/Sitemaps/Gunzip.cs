using System.IO.Compression;

namespace Dateline.Sitemaps;

/// <summary>Takes gzip off what is packed.</summary>
internal static class Gunzip
{
    /// <param name="bytes">The sitemap.</param>
    /// <param name="most">How many bytes it may unpack to.</param>
    /// <returns>The bytes unpacked, as far as they go; as they are when they are not packed; <c>null</c> when they are larger than a sitemap may be.</returns>
    public static ReadOnlyMemory<byte>? Of(ReadOnlyMemory<byte> bytes, int most)
    {
        if (bytes.Span is not [0x1F, 0x8B, ..])
            return bytes;
        using var packed = new MemoryStream(bytes.ToArray(), writable: false);
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var piece = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = gzip.Read(piece, 0, piece.Length)) > 0)
            {
                plain.Write(piece, 0, read);
                if (plain.Length > most)
                    return null;
            }
        }
        catch (InvalidDataException)
        {
            // A damaged end: what came before it stands.
        }
        return plain.ToArray();
    }
}
