using System.Text;
using System.Text.Unicode;
using Dateline.Model;
using UtfUnknown;

namespace Dateline.Pages;

/// <summary>Bytes to characters: byte order mark, then the header's charset, then the page's own meta element, then detection.</summary>
/// <remarks>WHATWG Encoding and HTML Standards, with one difference: a page that names a Latin charset and is valid UTF-8 beyond ASCII is
/// UTF-8, because a text of any length is never so by chance.</remarks>
internal static class PageDecoder
{
    private const int Prescan = 1024;
    private const int LatePrescan = 64 * 1024;
    private const int Sample = 128 * 1024;

    // What a browser falls back to in most languages (HTML Standard §13.2.3.2).
    private const string Fallback = "windows-1252";

    /// <summary>The text of an HTML page or a plain text, and the charset's WHATWG name.</summary>
    public static (string Text, string Charset) Decode(RawPage page) => Decode(page.Bytes.Span, page.ContentType, isXml: false);

    /// <summary>The text of an XML document.</summary>
    public static (string Text, string Charset) DecodeXml(ReadOnlySpan<byte> bytes, string? contentType) => Decode(bytes, contentType, isXml: true);

    private static (string Text, string Charset) Decode(ReadOnlySpan<byte> bytes, string? contentType, bool isXml)
    {
        var (charset, skip) = Tell(bytes, contentType, isXml);
        return (Charsets.Of(charset).GetString(bytes[skip..]), charset);
    }

    private static (string Charset, int Skip) Tell(ReadOnlySpan<byte> bytes, string? contentType, bool isXml)
    {
        if (Mark(bytes) is { } mark)
            return mark;
        if (FromHeader(contentType) is { } header)
            return (Settle(header, bytes), 0);
        if (Wide(bytes) is { } wide)
            return (wide, 0);
        var named = isXml ? MetaPrescan.Xml(bytes) : MetaPrescan.Html(bytes[..Math.Min(bytes.Length, Prescan)]);
        if (named is not null)
            return (Settle(named, bytes), 0);
        // RFC 3023 §3.1: as text without a charset it is ASCII, and where it is, the two differ in name only.
        if (isXml && contentType is not null && contentType.TrimStart().StartsWith("text/", StringComparison.OrdinalIgnoreCase) && Ascii.IsValid(bytes) && !bytes.Contains((byte)0x1B))
            return (Fallback, 0);
        if (Utf8.IsValid(bytes) && !bytes.Contains((byte)0x1B))
            return (bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F) || isXml ? "utf-8" : Late(bytes) ?? Fallback, 0);
        return ((isXml ? null : Late(bytes)) ?? Detect(bytes), 0);
    }

    // The parser changes its mind at a meta element after the first kilobyte too (HTML Standard §13.2.3.5).
    private static string? Late(ReadOnlySpan<byte> bytes) =>
        bytes.Length > Prescan ? MetaPrescan.Html(bytes[..Math.Min(bytes.Length, LatePrescan)]) : null;

    private static string Settle(string charset, ReadOnlySpan<byte> bytes) =>
        charset == Fallback && bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && Utf8.IsValid(bytes) ? "utf-8" : charset;

    private static (string, int)? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => ("utf-32le", 4),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0, 0, 0xFE, 0xFF, ..] => ("utf-32be", 4),
        _ => null,
    };

    // No mark, but the first character can only be "<" in two or four bytes (XML 1.0, appendix F).
    private static string? Wide(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'<', 0, 0, 0, ..] => "utf-32le",
        [0, 0, 0, (byte)'<', ..] => "utf-32be",
        [(byte)'<', 0, not 0, 0, ..] => "utf-16le",
        [0, (byte)'<', 0, not 0, ..] => "utf-16be",
        _ => null,
    };

    private static string? FromHeader(string? contentType)
    {
        var at = contentType?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
            return null;
        var value = contentType.AsSpan(at + "charset".Length).TrimStart();
        if (!value.StartsWith("="))
            return null;
        value = value[1..].TrimStart();
        var end = value.IndexOf(';');
        return Charsets.Find((end < 0 ? value : value[..end]).ToString());
    }

    private static string Detect(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)].ToArray();
        return Charsets.Find(CharsetDetector.DetectFromBytes(sample).Detected?.EncodingName) ?? Fallback;
    }
}
