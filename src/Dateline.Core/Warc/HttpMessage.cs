using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dateline.Model;

namespace Dateline.Warc;

/// <summary>Takes HTTP off a record's block: head, chunks (RFC 9112 §7.1) and content codings (RFC 9110 §8.4), within bounds.</summary>
/// <remarks>Crawlers keep heads that speak of codings they have undone already: a coding is undone only where it is found.</remarks>
internal static class HttpMessage
{
    private const int MostCodings = 3;

    public static WarcPayload Of(WarcRecord record, WarcBounds bounds)
    {
        var block = record.Block;
        if (!IsMessage(record, block.Span))
            return new WarcPayload(null, null, block, null);
        var head = HeadLength(block.Span);
        var lines = block.Span[..head];
        var first = Math.Max(lines.IndexOf((byte)'\n'), 0);
        var payload = new WarcPayload(Status(lines), RecordHead.Fields(lines[first..]), block[head..], null);
        if (payload.Bytes.IsEmpty)
            return payload;
        if (payload.Field("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            payload = Unchunk(payload);
        return Decode(payload, bounds.MaxPayloadBytes);
    }

    private static bool IsMessage(WarcRecord record, ReadOnlySpan<byte> block)
    {
        if (record.Type is not ("response" or "request" or "revisit"))
            return false;
        if (block.StartsWith("HTTP/"u8))
            return true;
        var end = block.IndexOf((byte)'\n');
        return record.Type == "request" && end > 0 && block[..end].IndexOf(" HTTP/"u8) > 0;
    }

    private static int HeadLength(ReadOnlySpan<byte> block)
    {
        for (var at = 0; block[at..].IndexOf((byte)'\n') is >= 0 and var end;)
        {
            at += end + 1;
            switch (block[at..])
            {
                case [(byte)'\n', ..]:
                    return at + 1;
                case [(byte)'\r', (byte)'\n', ..]:
                    return at + 2;
            }
        }
        return block.Length;
    }

    private static int? Status(ReadOnlySpan<byte> lines)
    {
        var space = lines.IndexOf((byte)' ');
        if (!lines.StartsWith("HTTP/"u8) || space < 0)
            return null;
        var word = lines[(space + 1)..].TrimStart((byte)' ');
        return word.Length >= 3 && int.TryParse(Encoding.ASCII.GetString(word[..3]), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
    }

    private static WarcPayload Unchunk(WarcPayload payload)
    {
        var rest = payload.Bytes.Span;
        var whole = new MemoryStream(rest.Length);
        while (true)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 || ChunkSize(rest[..end]) is not { } size)
                return whole.Length == 0 ? payload : payload with { Bytes = Bytes(whole), Damage = "its chunks are broken" };
            if (size == 0)
                return payload with { Bytes = Bytes(whole) };
            rest = rest[(end + 1)..];
            if (size > rest.Length)
            {
                whole.Write(rest);
                return payload with { Bytes = Bytes(whole), Damage = "its last chunk is cut short" };
            }
            whole.Write(rest[..(int)size]);
            rest = rest[(int)size..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
            if (rest.IsEmpty)
                return payload with { Bytes = Bytes(whole) };
        }
    }

    private static long? ChunkSize(ReadOnlySpan<byte> line)
    {
        var semicolon = line.IndexOf((byte)';');
        var word = Encoding.ASCII.GetString(semicolon < 0 ? line : line[..semicolon]).Trim();
        return word.Length is > 0 and <= 12 && long.TryParse(word, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) ? size : null;
    }

    private static WarcPayload Decode(WarcPayload payload, int most)
    {
        var codings = payload.Field("Content-Encoding")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (codings.Length > MostCodings)
            return payload with { Damage = $"it has {codings.Length} content codings" };
        foreach (var coding in codings.Reverse())
        {
            payload = coding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => Gunzip(payload, most),
                "deflate" => Inflate(payload, most),
                "br" => Expand(payload, bytes => new BrotliStream(bytes, CompressionMode.Decompress), "Brotli", most),
                "identity" or "none" or "utf-8" or "" => payload,
                _ when LooksPlain(payload.Bytes.Span) => payload,
                var other => payload with { Damage = $"its content coding {Short(other)} is not known" },
            };
            if (payload.Damage is not null)
                return payload;
        }
        return payload;
    }

    private static WarcPayload Gunzip(WarcPayload payload, int most)
    {
        if (!GzipMembers.BeginsAt(payload.Bytes.Span))
            return payload;
        using var stream = Open(payload.Bytes);
        var stored = new ByteWindow(stream.Read, GzipMembers.History);
        using var members = new GzipMembers(stored);
        var whole = new MemoryStream();
        var piece = new byte[32 * 1024];
        while (members.Open())
        {
            int got;
            while ((got = members.Read(piece, 0, piece.Length)) > 0)
            {
                if (whole.Length + got > most)
                    return TooLong(payload, most);
                whole.Write(piece, 0, got);
            }
            if (members.Damage is { } damage)
                return payload with { Bytes = Bytes(whole), Damage = $"gzip: {damage}" };
        }
        return payload with { Bytes = Bytes(whole) };
    }

    // "deflate" is zlib's form by the standard and bare deflate by many servers (RFC 9110 §8.4.1.2).
    private static WarcPayload Inflate(WarcPayload payload, int most)
    {
        var head = payload.Bytes.Span;
        var isZlib = head.Length > 2 && (head[0] & 15) == 8 && ((head[0] << 8) + head[1]) % 31 == 0;
        return Expand(payload, bytes => isZlib ? new ZLibStream(bytes, CompressionMode.Decompress) : new DeflateStream(bytes, CompressionMode.Decompress), "deflate", most);
    }

    private static WarcPayload Expand(WarcPayload payload, Func<Stream, Stream> open, string coding, int most)
    {
        var whole = new MemoryStream();
        try
        {
            using var expanded = open(Open(payload.Bytes));
            var piece = new byte[32 * 1024];
            int got;
            while ((got = expanded.Read(piece, 0, piece.Length)) > 0)
            {
                if (whole.Length + got > most)
                    return TooLong(payload, most);
                whole.Write(piece, 0, got);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or IOException)
        {
            return whole.Length == 0 && LooksPlain(payload.Bytes.Span) ? payload : payload with { Bytes = Bytes(whole), Damage = $"{coding}: the compressed data is damaged" };
        }
        return whole.Length == 0 && LooksPlain(payload.Bytes.Span) ? payload : payload with { Bytes = Bytes(whole) };
    }

    private static WarcPayload TooLong(WarcPayload payload, int most) =>
        payload with { Bytes = default, Damage = $"it has more than {most} bytes when its coding is undone" };

    // Markup or JSON in the clear under a head that says it is compressed.
    private static bool LooksPlain(ReadOnlySpan<byte> bytes)
    {
        var look = bytes[..Math.Min(bytes.Length, 512)];
        return !look.ContainsAnyInRange((byte)0, (byte)8) && look.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<' or (byte)'{' or (byte)'[', ..];
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray());

    private static ReadOnlyMemory<byte> Bytes(MemoryStream stream) => stream.GetBuffer().AsMemory(0, (int)stream.Length);

    private static string Short(string word) => word.Length > 20 ? word[..20] : word;
}
