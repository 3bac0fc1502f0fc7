using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Dateline.Engine.Store;

namespace Dateline.Engine.Tests.Origins;

/// <summary>What origins do to those who ask them, each on a host of its own.</summary>
/// <param name="Name">The host, and what is wrong with it.</param>
/// <param name="Expect">Words the source's trouble must hold; <c>null</c> when the source is to be well, "" when either will do.</param>
/// <param name="Serve">What it does.</param>
internal sealed record Behaviour(string Name, string? Expect, Func<Exchange, Task> Serve)
{
    /// <summary>What its source is taken for.</summary>
    public SourceKind Kind { get; init; } = SourceKind.Feed;
}

internal static partial class HostileOrigin
{
    public const string Ok = "200 OK";

    private static readonly Lazy<IReadOnlyList<Behaviour>> Made =
        new(() => [.. Stalling(), .. Framing(), .. Redirecting(), .. Encoding(), .. Documents(), .. Statuses(), .. Cookies()]);

    public static IReadOnlyList<Behaviour> All => Made.Value;

    public static string Feed(string host) => InventedFeed.Of($"Feed of {host}", InventedFeed.Item("An item", guid: host + "-1", text: "A short text."));

    private static IEnumerable<Behaviour> Stalling() =>
    [
        new("b01-never-a-byte", "no headers within 5 s (Dateline:Fetch:HeaderSeconds)", exchange => exchange.PauseAsync(60_000)),
        new("b02-slow-headers", "no headers within 5 s (Dateline:Fetch:HeaderSeconds)", exchange => DripAsync(exchange, "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nX-Padding: " + new string('x', 10_000))),
        new("b02-endless-hints", "no headers within 5 s (Dateline:Fetch:HeaderSeconds)", async exchange =>
        {
            while (true)
            {
                await exchange.SendAsync("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n");
                await exchange.PauseAsync(20);
            }
        }),
        new("b03-slow-body", "no whole answer within 8 s (Dateline:Fetch:TotalSeconds)", async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n");
            await DripAsync(exchange, new string('<', 100_000));
        }),
        new("b04-body-stalls", "no further byte within 5 s (Dateline:Fetch:IdleSeconds)", async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: 50000\r\n\r\n" + new string('x', 10_240));
            await exchange.PauseAsync(60_000);
        }),
        new("b05-endless-body", "1,048,576 are allowed (Dateline:Fetch:MaxBodyBytes)", async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss>");
            await PourAsync(exchange, new byte[16_384]);
        }),
        new("b06-endless-tiny-chunks", "(Dateline:Fetch:", async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            await PourAsync(exchange, System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1\r\nx\r\n", 500))));
        }),
        new("b24-a-large-feed", "52,428,800 bytes, 1,048,576 are allowed (Dateline:Fetch:MaxBodyBytes)", async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n");
            await PourAsync(exchange, new byte[16_384]);
        }),
    ];

    private static IEnumerable<Behaviour> Framing() =>
    [
        new("b07-shorter-than-promised", "broke off", exchange => exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss version=\"2.0\"><channel>")),
        new("b08-longer-than-promised", null, async exchange =>
        {
            var body = Feed(exchange.Host);
            exchange.IsKeptAlive = true;
            await exchange.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n{body}HTTP/1.1 200 OK\r\nContent-Length: {Smuggled.Length}\r\n\r\n{Smuggled}");
        }),
        new("b09-two-lengths", "", async exchange =>
        {
            var body = Feed(exchange.Host);
            exchange.IsKeptAlive = true;
            await exchange.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: {Smuggled.Length}\r\n\r\n{Smuggled}");
        }),
        new("b10-many-headers", "Dateline:Fetch:MaxHeaderKilobytes", exchange => exchange.SendAsync("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-More: " + new string('x', 90) + "\r\n", 10_000)) + "\r\n")),
        new("b10-one-huge-header", "Dateline:Fetch:MaxHeaderKilobytes", exchange => exchange.SendAsync("HTTP/1.1 200 OK\r\nX-Huge: " + new string('x', 256 * 1024) + "\r\n\r\n")),
        new("b10-endless-trailers", "", async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n");
            await PourAsync(exchange, System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("X-T: y\r\n", 100))));
        }),
        new("b40-reset-in-headers", "", exchange => ResetAsync(exchange, "HTTP/1.1 200 OK\r\nContent-")),
        new("b40-reset-in-body", "broke off", exchange => ResetAsync(exchange, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss")),
        new("b39-http2-flood", "", async exchange =>
        {
            // A SETTINGS frame (RFC 9113 §6.5) with as many entries as fit, over and over, to one who spoke HTTP/1.1.
            await PourAsync(exchange, [0x00, 0x3F, 0xFC, 0x04, 0, 0, 0, 0, 0, .. new byte[0x3FFC]]);
        }),
        .. Enumerable.Range(0, 10).Select(ResetAt),
        new("b40-not-http", "", exchange => exchange.SendAsync("SSH-2.0-OpenSSH_9.2\r\n")),
        new("b40-speaks-after-close", null, async exchange =>
        {
            var body = Feed(exchange.Host);
            await exchange.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
            await exchange.SendAsync(new string('x', 100_000));
        }),
    ];

    // The connection is reset after ever more of an answer, from its first byte to the last chunk but for its end.
    private static Behaviour ResetAt(int tenth) => new($"b40-reset-at-{tenth}", "", exchange =>
    {
        var body = Feed(exchange.Host);
        var whole = $"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n0\r\n";
        return ResetAsync(exchange, whole[..Math.Max(1, whole.Length * tenth / 9)]);
    });

    private const string Smuggled = "<rss version=\"2.0\"><channel><title>Smuggled</title></channel></rss>";

    private static IEnumerable<Behaviour> Redirecting()
    {
        yield return To("b11-location-100kb", "Dateline:Fetch:MaxHeaderKilobytes", "http://" + new string('a', 100_000) + ".test/");
        yield return To("b11-location-backslash", "", @"\\127.0.0.53\x");
        yield return To("b11-location-user", "user name or password", "http://ada:secret@b90-good.test/");
        yield return To("b11-location-empty", "redirects the address to itself", "");
        yield return new("b11-location-bare-host", null, exchange => exchange.AnswerAsync("302 Found", headers: $"Location: //b90-good.test:{PortOf(exchange)}/feed\r\n"));
        yield return new("b12-loop-of-one", "redirects the address to itself", exchange => exchange.AnswerAsync("302 Found", headers: $"Location: {exchange.Path}\r\n"));
        yield return new("b12-loop-of-two", "more than 3 redirects (Dateline:Fetch:MaxRedirects)", exchange => exchange.AnswerAsync("302 Found", headers: $"Location: /{(exchange.Path == "/a" ? "b" : "a")}\r\n"));
        yield return new("b12-loop-of-fifty", "more than 3 redirects (Dateline:Fetch:MaxRedirects)", exchange => exchange.AnswerAsync("302 Found", headers: $"Location: /{exchange.Number % 50}\r\n"));
        foreach (var (name, target) in Private)
            yield return To("b13-to-" + name, "not a public address", $"http://{target}/");
        foreach (var scheme in (string[])["file:///etc/passwd", "ftp://b90-good.test/", "gopher://b90-good.test/", "data:text/xml,<rss/>", "javascript:alert(1)"])
            yield return To("b14-to-" + scheme.Split(':')[0], "not fetched", scheme);
        yield return new("b16-other-origin", null, exchange => exchange.AnswerAsync("302 Found", headers: $"Set-Cookie: sid=1\r\nWWW-Authenticate: Basic\r\nLocation: http://b90-good.test:{PortOf(exchange)}/feed16\r\n"));
        yield return new("b28-moved", null, exchange => exchange.AnswerAsync("301 Moved Permanently", headers: $"Location: http://b90-good.test:{PortOf(exchange)}/moved\r\n"));
    }

    private static readonly (string Name, string Target)[] Private =
    [
        ("loopback", "127.0.0.53"), ("metadata", "169.254.169.254"), ("mapped", "[::ffff:10.0.0.1]"), ("decimal", "2130706485"), ("hex", "0x7f000035"),
        ("octal", "0177.0.0.065"), ("nat64", "[64:ff9b::7f00:35]"), ("6to4", "[2002:7f00:35::1]"), ("teredo", "[2001:0:4136:e378:8000:63bf:3fff:fdd2]"), ("zero", "0.0.0.0"),
        ("private-name", "private.test"), ("short", "127.53"),
    ];

    private static IEnumerable<Behaviour> Encoding()
    {
        var zeros = new byte[8 * 1024 * 1024];
        yield return new("b17-gzip-bomb", "Dateline:Fetch:MaxBodyBytes|Dateline:Fetch:MaxUnfold", async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            await PourAsync(exchange, Pack(zeros, stream => new GZipStream(stream, CompressionLevel.Optimal)));
        });
        yield return Packed("b17-unfolds-too-far", "times is allowed (Dateline:Fetch:MaxUnfold)", "gzip", Pack(new byte[1_040_000], stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
        yield return Packed("b18-twice-gzip", null, "gzip, gzip", Gzip(Gzip(Text("b18-twice-gzip"))));
        yield return Packed("b18-three-encodings", "3 content encodings are stacked, 2 are allowed (Dateline:Fetch:MaxEncodings)", "gzip, gzip, br", []);
        yield return Packed("b19-brotli-bomb", "Dateline:Fetch:MaxBodyBytes|Dateline:Fetch:MaxUnfold", "br", Pack(zeros, stream => new BrotliStream(stream, CompressionLevel.Fastest)));
        yield return Packed("b19-deflate-bomb", "Dateline:Fetch:MaxBodyBytes|Dateline:Fetch:MaxUnfold", "deflate", Pack(zeros, stream => new ZLibStream(stream, CompressionLevel.Fastest)));
        yield return Packed("b19-bare-deflate", null, "deflate", Pack(Text("b19-bare-deflate"), stream => new DeflateStream(stream, CompressionLevel.Fastest)));
        yield return Packed("b19-zstd-but-plain", null, "zstd", Text("b19-zstd-but-plain"));
        yield return Packed("b19-true-zstd", "encoded in zstd, which was not asked for", "zstd", [0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0]);
        var good = Gzip(Text("b20-trailing-garbage"));
        yield return Packed("b20-truncated-gzip", "broke off", "gzip", good[..(good.Length / 2)]);
        yield return Packed("b20-wrong-checksum", "broke off", "gzip", [.. good[..^8], 1, 2, 3, 4, .. good[^4..]]);
        yield return Packed("b20-trailing-garbage", null, "gzip", [.. good, .. System.Text.Encoding.ASCII.GetBytes("garbage at the end")]);
        var (first, second) = (Gzip(Text("b20-several-members")[..120]), Gzip(Text("b20-several-members")[120..]));
        yield return Packed("b20-several-members", null, "gzip", [.. first, .. second]);
        yield return Packed("b20-second-member-truncated", "broke off", "gzip", [.. first, .. second[..(second.Length / 2)]]);
        yield return Packed("b21-gzip-but-plain", null, "gzip", Text("b21-gzip-but-plain"));
        yield return Packed("b21-plain-but-gzip", "gzip archive", "identity", Gzip(Text("b21-plain-but-gzip")));
    }

    private static IEnumerable<Behaviour> Cookies() =>
    [
        new("b40-cookies", "Dateline:Fetch:MaxHeaderKilobytes", async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\n");
            await PourAsync(exchange, System.Text.Encoding.ASCII.GetBytes("Set-Cookie: a=" + new string('x', 8_000) + "\r\n"));
        }),
        new("b40-cookie-wall", "more than 3 redirects (Dateline:Fetch:MaxRedirects)", exchange => exchange.Head.Contains("Cookie:", StringComparison.OrdinalIgnoreCase)
            ? exchange.AnswerAsync(Ok, Feed(exchange.Host))
            : exchange.AnswerAsync("302 Found", headers: $"Set-Cookie: pass={exchange.Number}\r\nLocation: /feed?{exchange.Number}\r\n")),
    ];

    private static Behaviour To(string name, string? expect, string location) =>
        new(name, expect, exchange => exchange.SendAsync($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

    private static Behaviour Packed(string name, string? expect, string encoding, byte[] body) =>
        new(name, expect, exchange => exchange.AnswerAsync(Ok, body, $"Content-Encoding: {encoding}\r\n"));

    private static byte[] Text(string host) => System.Text.Encoding.UTF8.GetBytes(Feed(host));

    private static byte[] Gzip(byte[] bytes) => Pack(bytes, stream => new GZipStream(stream, CompressionLevel.Fastest));

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static int PortOf(Exchange exchange) => ((System.Net.IPEndPoint)exchange.Socket.LocalEndPoint!).Port;

    private static async Task DripAsync(Exchange exchange, string text)
    {
        foreach (var letter in text)
        {
            await exchange.SendAsync(letter.ToString());
            await exchange.PauseAsync(100);
        }
    }

    private static async Task PourAsync(Exchange exchange, byte[] bytes)
    {
        while (true)
            await exchange.SendAsync(bytes);
    }

    private static async Task ResetAsync(Exchange exchange, string first)
    {
        await exchange.SendAsync(first);
        exchange.Socket.LingerState = new LingerOption(true, 0);
        exchange.Socket.Close();
    }
}
