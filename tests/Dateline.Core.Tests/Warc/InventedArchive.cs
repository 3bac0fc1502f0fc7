using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dateline.Core.Tests.Warc;

/// <summary>Writes web archives for tests; addresses and words are invented.</summary>
internal static class InventedArchive
{
    public const string Html = "<!doctype html><title>Ferry of Tarrow sails again</title><p>The ferry of Tarrow sails again from Monday, the harbour office said.";

    /// <summary>A record with a block of text.</summary>
    public static byte[] Record(string type, string block, string? url = "https://ansel.example/ferry", string version = "WARC/1.0", string extra = "") =>
        Record(type, Encoding.UTF8.GetBytes(block), url, version, extra);

    /// <summary>A record with a block of bytes.</summary>
    public static byte[] Record(string type, byte[] block, string? url = "https://ansel.example/ferry", string version = "WARC/1.0", string extra = "")
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{version}\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:test:{type}>\r\nWARC-Date: 2026-11-12T07:30:00Z\r\n");
        if (url is not null)
            head.Append(CultureInfo.InvariantCulture, $"WARC-Target-URI: {url}\r\n");
        head.Append(extra).Append(CultureInfo.InvariantCulture, $"Content-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. block, .. "\r\n\r\n"u8];
    }

    /// <summary>A response with an HTML page.</summary>
    public static byte[] Page(string html = Html, string url = "https://ansel.example/ferry") => Response("Content-Type: text/html\r\n", Encoding.UTF8.GetBytes(html), url);

    /// <summary>A response with a body as sent.</summary>
    public static byte[] Response(string fields, byte[] body, string url = "https://ansel.example/ferry", string status = "200 OK") =>
        Record("response", [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\n"), .. body], url);

    public static byte[] Gzip(params byte[][] pieces) => Squeeze(stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true), pieces);

    public static byte[] Squeeze(Func<Stream, Stream> open, params byte[][] pieces)
    {
        using var target = new MemoryStream();
        using (var stream = open(target))
        {
            foreach (var piece in pieces)
                stream.Write(piece);
        }
        return target.ToArray();
    }

    /// <summary>A WACZ of one or more archive files.</summary>
    public static byte[] Wacz(params (string Name, byte[] Bytes)[] entries)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(bytes);
            }
        }
        return target.ToArray();
    }
}
