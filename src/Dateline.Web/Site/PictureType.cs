namespace Dateline.Web.Site;

/// <summary>Tells a picture by its first bytes; what the other side calls it does not count. Raster types only: an SVG is a document.</summary>
internal static class PictureType
{
    /// <returns><c>null</c> when it is no picture that is passed on.</returns>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12)
            return null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return "image/gif";
        if (bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return "image/webp";
        if (bytes[4..].StartsWith("ftypavif"u8) || bytes[4..].StartsWith("ftypavis"u8))
            return "image/avif";
        return null;
    }
}
