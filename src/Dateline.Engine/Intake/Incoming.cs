using System.Text;

namespace Dateline.Engine.Intake;

/// <summary>Tells pages and feeds from everything else by their first bytes (WHATWG MIME Sniffing §6 and §7, in part).</summary>
internal static class Incoming
{
    private const int Look = 2048;

    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(" \t\r\n/>");

    private static readonly (byte[] Magic, string What)[] Magics =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF87a"u8.ToArray(), "a GIF image"),
        ("GIF89a"u8.ToArray(), "a GIF image"),
        ("RIFF"u8.ToArray(), "a WebP image, a video or a sound"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ("OggS"u8.ToArray(), "a sound or a video"),
        ("ID3"u8.ToArray(), "a sound"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("wOFF"u8.ToArray(), "a font"),
        ("wOF2"u8.ToArray(), "a font"),
        ("WARC/"u8.ToArray(), "a WARC archive"),
    ];

    /// <summary>What <paramref name="bytes"/> are; <paramref name="reason"/> says it in words when they are no page.</summary>
    public static IncomingKind Tell(ReadOnlySpan<byte> bytes, string? contentType, out string reason)
    {
        reason = "";
        if (bytes.IsEmpty)
        {
            reason = "it is empty";
            return IncomingKind.NotAPage;
        }
        foreach (var (magic, what) in Magics)
        {
            if (bytes.StartsWith(magic))
            {
                reason = $"it is {what}, not a page";
                return IncomingKind.NotAPage;
            }
        }
        if (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8))
        {
            reason = "it is a video or an AVIF image, not a page";
            return IncomingKind.NotAPage;
        }
        if (OtherMedia(contentType) is { } media)
        {
            reason = $"it is {media}, not a page";
            return IncomingKind.NotAPage;
        }
        var head = Head(bytes);
        if (head is null)
        {
            reason = "it is binary, not a page";
            return IncomingKind.NotAPage;
        }
        if (head.Length == 0)
        {
            reason = "it is empty";
            return IncomingKind.NotAPage;
        }
        return TellText(head, out reason);
    }

    private static IncomingKind TellText(string head, out string reason)
    {
        reason = "";
        if (head[0] is '{' or '[')
        {
            if (head.Contains("jsonfeed.org/version/", StringComparison.Ordinal) || IsNewsItem(head))
                return IncomingKind.Feed;
            reason = "it is JSON, not a page";
            return IncomingKind.NotAPage;
        }
        return RootElement(head) switch
        {
            "rss" or "RSS" or "feed" or "RDF" or "channel" or "newsItem" or "newsMessage" => IncomingKind.Feed,
            "svg" => Not("it is an SVG image, not a page", out reason),
            "opml" => Not("it is an OPML list, not a page", out reason),
            "urlset" or "sitemapindex" => Not("it is a sitemap, not a page", out reason),
            _ => IncomingKind.Page,
        };
    }

    // ninjs names no standard: an item has an address of its own and agencies' names for its parts.
    private static bool IsNewsItem(string head) => head.Contains("\"uri\"", StringComparison.Ordinal)
        && ((string[])["\"headline", "\"body_", "\"bodies\"", "\"versioncreated\"", "\"versionCreated\""]).Any(name => head.Contains(name, StringComparison.Ordinal));

    private static IncomingKind Not(string what, out string reason)
    {
        reason = what;
        return IncomingKind.NotAPage;
    }

    // The local name of the first element, after the declaration, comments and processing instructions; null when there is none in sight.
    private static string? RootElement(string head)
    {
        var at = 0;
        while ((at = head.IndexOf('<', at)) >= 0 && at + 1 < head.Length)
        {
            var rest = head.AsSpan(at);
            var end = rest.StartsWith("<!--") ? head.IndexOf("-->", at, StringComparison.Ordinal)
                : rest[1] is '?' or '!' ? head.IndexOf('>', at)
                : -1;
            if (rest[1] is '?' or '!')
            {
                if (end < 0)
                    return null;
                at = end;
                continue;
            }
            var name = rest[1..];
            var length = name.IndexOfAny(NameEnds);
            if (length <= 0)
                return null;
            name = name[..length];
            return name[(name.IndexOf(':') + 1)..].ToString();
        }
        return null;
    }

    private static string? Head(ReadOnlySpan<byte> bytes)
    {
        var look = bytes[..Math.Min(bytes.Length, Look)];
        var text = look switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(look),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(look),
            [(byte)'<', 0, ..] => Encoding.Unicode.GetString(look),
            [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(look),
            _ when look.Contains((byte)0) => null,
            _ => Encoding.Latin1.GetString(look is [0xEF, 0xBB, 0xBF, ..] ? look[3..] : look),
        };
        return text?.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f');
    }

    private static string? OtherMedia(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/pdf" => "a PDF",
        { } type when type.StartsWith("image/", StringComparison.Ordinal) => "an image",
        { } type when type.StartsWith("video/", StringComparison.Ordinal) => "a video",
        { } type when type.StartsWith("audio/", StringComparison.Ordinal) => "a sound",
        { } type when type.StartsWith("font/", StringComparison.Ordinal) => "a font",
        "text/css" => "a style sheet",
        "text/javascript" or "application/javascript" => "a script",
        _ => null,
    };
}
