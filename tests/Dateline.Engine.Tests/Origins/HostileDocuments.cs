using System.Text;
using Dateline.Engine.Store;

namespace Dateline.Engine.Tests.Origins;

/// <summary>Documents that lie, swell or nest, and answers that mislead.</summary>
internal static partial class HostileOrigin
{
    private static IEnumerable<Behaviour> Documents()
    {
        yield return Doc("b22-billion-laughs", "", "<!DOCTYPE rss [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(1, 20).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{(i == 1 ? "" : i - 1)};", 10))}\">")) + "]><rss version=\"2.0\"><channel><title>&a20;</title></channel></rss>");
        yield return Doc("b22-quadratic", "", $"<!DOCTYPE rss [<!ENTITY a \"{new string('x', 50_000)}\">]><rss version=\"2.0\"><channel><title>{string.Concat(Enumerable.Repeat("&a;", 20_000))}</title></channel></rss>");
        yield return Doc("b22-external-entity", "", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y SYSTEM \"http://b91-trap.test/\">]><rss version=\"2.0\"><channel><title>&x;&y;</title></channel></rss>");
        yield return Doc("b22-parameter-entity", "", "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"http://b91-trap.test/\"> %x;]><rss version=\"2.0\"><channel><title>t</title></channel></rss>");
        yield return new("b22-utf16-doctype", "", exchange => exchange.AnswerAsync(Ok, System.Text.Encoding.Unicode.GetBytes("\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>")));
        yield return new("b22-utf7-doctype", "", exchange => exchange.AnswerAsync(Ok, "+ADwAIQ-DOCTYPE rss +AFsAPAAh-ENTITY x SYSTEM +ACI-http://b91-trap.test/+ACIAPgBdAD4-<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>", "Content-Type: application/rss+xml; charset=utf-7\r\n"));
        yield return Doc("b23-deep-xml", "", "<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + "</channel></rss>");
        yield return Doc("b23-deep-html", "no feed", "<!doctype html><html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)));
        yield return Doc("b23-many-attributes", "", "<rss version=\"2.0\" " + string.Concat(Enumerable.Range(0, 80_000).Select(i => $"a{i}=\"1\" ")) + "><channel><title>t</title></channel></rss>");
        yield return Doc("b24-one-long-text", null, InventedFeed.Of("Long", InventedFeed.Item("t", guid: "g", text: new string('x', 900_000))));
        yield return Doc("b24-many-items", null, InventedFeed.Of("Many", [.. Enumerable.Range(0, 9_000).Select(i => InventedFeed.Item($"Item {i}", guid: $"g{i}", text: "Text."))]));
        foreach (var charset in (string[])["utf-16", "utf-7", "x-user-defined", new string('x', 10_000), "\u0000"])
        {
            yield return new($"b25-charset-{charset[..1]}{charset.Length}".Replace('\0', '0'), "", exchange => exchange.AnswerAsync(Ok, Feed(exchange.Host), $"Content-Type: application/rss+xml; charset={charset.Replace('\0', '0')}\r\n"));
        }
        yield return new("b25-broken-utf8", "", exchange => exchange.AnswerAsync(Ok, (byte[])[.. "<rss version=\"2.0\"><channel><title>"u8, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0, 0xFF, .. "</title></channel></rss>"u8]));
        yield return Doc("b32-a-sitemap-of-itself", "", "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + string.Concat(Enumerable.Repeat("<sitemap><loc>http://b32-a-sitemap-of-itself.test/feed</loc></sitemap>", 5_000)) + "</sitemapindex>");
        yield return new("b32-packed-bomb", "one of more than 8,388,608 bytes (Dateline:Fetch:MaxBodyBytes)", exchange => exchange.AnswerAsync(Ok, Gzip(new byte[16 * 1024 * 1024]), "Content-Type: application/x-gzip\r\n")) { Kind = SourceKind.Sitemap };
        yield return new("b32-many-children", "page, no feed|it is a sitemap", exchange => exchange.AnswerAsync(Ok, "<sitemapindex>" + string.Concat(Enumerable.Range(0, 12_000).Select(i => $"<sitemap><loc>http://spam{i}.test/deep/er/{i}.xml</loc></sitemap>")) + "</sitemapindex>")) { Kind = SourceKind.Sitemap };
        yield return Doc("b33-ever-deeper", null, InventedFeed.Of("Deeper", [.. Enumerable.Range(0, 30).Select(i => InventedFeed.Item($"Level {i}", link: string.Concat(Enumerable.Repeat("/deeper", i + 1)) + $"?session={i}", text: "Text."))]));
        yield return new("b33-trap", null, exchange => exchange.AnswerAsync(Ok, InventedFeed.Of("Trap", [.. Enumerable.Range(0, 300).Select(i => InventedFeed.Item($"Day {exchange.Number}-{i}", guid: $"{exchange.Number}-{i}", text: "Text."))])));
        yield return new("b34-guids-change", null, exchange => exchange.AnswerAsync(Ok, InventedFeed.Of("Guids", [.. Enumerable.Range(0, 5).Select(i => InventedFeed.Item($"Story {i}", guid: $"{exchange.Number}-{i}", text: $"The same text {i}."))])));
        yield return new("b34-contents-change", null, exchange => exchange.AnswerAsync(Ok, InventedFeed.Of("Contents", InventedFeed.Item("Story", guid: "one", text: $"Text number {exchange.Number}."))));
        yield return Doc("b34-no-guid-no-link", null, InventedFeed.Of("Bare", InventedFeed.Item("Story", text: "Text.")));
        yield return Doc("b34-one-guid-for-all", null, InventedFeed.Of("One", [.. Enumerable.Range(0, 5).Select(i => InventedFeed.Item($"Story {i}", guid: "same", text: $"Text {i}."))]));
        yield return Doc("b35-dates", null, InventedFeed.Of("Dates", [.. ((string[])["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 2099 23:59:59 GMT", "10000-01-01T00:00:00Z", "0000-00-00", "never", ""]).Select(date => InventedFeed.Item(date, guid: date, text: "Text.", extra: $"<pubDate>{date}</pubDate>"))]));
        yield return Doc("b36-claims-another", null, InventedFeed.Of("Thief", InventedFeed.Item("Not the ferry", link: "http://b92-victim.test/story", text: string.Concat(Enumerable.Repeat("The harbour council never voted for anything, says somebody who was not there and has no name. ", 12)))));
        yield return Doc("b37-scripts", null, $"<rss version=\"2.0\"><channel><title>&lt;script&gt;alert(1)&lt;/script&gt;</title><image><url>javascript:alert(1)</url></image>{InventedFeed.Item("&lt;img src=x onerror=alert(1)&gt;", link: "javascript:alert(1)", guid: "x", text: "<svg onload=alert(1)>", extra: "<enclosure url=\"javascript:alert(1)\" type=\"text/html\" length=\"1\"/><category>&lt;b onclick=alert(1)&gt;</category>")}</channel></rss>");
        yield return Doc("b38-forms", null, InventedFeed.Of("Forms", InventedFeed.Item("t", guid: "g", text: "<img src=\"/logout\"><form action=\"/reaction\" method=post></form><meta http-equiv=refresh content=\"0;url=//evil.test\"><base href=\"//evil.test\"><link rel=stylesheet href=\"//evil.test\">")));
    }

    private static IEnumerable<Behaviour> Statuses()
    {
        yield return Doc("b26-error-page", "page, no feed", "<!doctype html><html><head><title>Oops</title></head><body><h1>Not found</h1></body></html>");
        yield return new("b26-challenge-403", "the server answered 403", exchange => exchange.AnswerAsync("403 Forbidden", "<html>Checking your browser</html>"));
        yield return new("b26-challenge-503", "the server answered 503", exchange => exchange.AnswerAsync("503 Service Unavailable", "<html>Checking your browser</html>"));
        foreach (var (name, value) in ((string, string)[])[("seconds", "7200"), ("date", "Sat, 21 Nov 2026 12:00:00 GMT"), ("negative", "-5"), ("far", "Fri, 31 Dec 9999 23:59:59 GMT"), ("garbage", "soon"), ("huge", "99999999999999")])
            yield return new("b27-later-" + name, "the server answered 429, we ask too often|asked to be left alone", exchange => exchange.AnswerAsync("429 Too Many Requests", headers: $"Retry-After: {value}\r\n"));
        yield return new("b28-error-500", "the server answered 500", exchange => exchange.AnswerAsync("500 Internal Server Error"));
        yield return new("b28-gone", "the page is gone", exchange => exchange.AnswerAsync("410 Gone"));
        yield return new("b29-304-unasked", "the server says nothing has changed since we never asked", exchange => exchange.AnswerAsync("304 Not Modified"));
        yield return new("b29-etag-changes", null, exchange => exchange.AnswerAsync(Ok, Feed(exchange.Host), $"ETag: \"{exchange.Number}\"\r\n"));
        yield return new("b29-etag-10kb", null, exchange => exchange.AnswerAsync(Ok, Feed(exchange.Host), $"ETag: W/\"{new string('e', 10_000)}\"\r\nLast-Modified: Thu, 31 Dec 2099 23:59:59 GMT\r\n"));
        yield return new("b30-age-of-a-second", null, exchange => exchange.AnswerAsync(Ok, Feed(exchange.Host), "Cache-Control: max-age=1\r\n"));
        yield return new("b30-age-of-ten-years", null, exchange => exchange.AnswerAsync(Ok, Feed(exchange.Host), "Cache-Control: max-age=315360000\r\n"));
        foreach (var (name, expect, serve) in Robots)
        {
            yield return new("b31-robots-" + name, expect, exchange => exchange.Path switch
            {
                "/robots.txt" => serve(exchange),
                "/story" => exchange.AnswerAsync(Ok, Invented.Html("A story behind rules"), "Content-Type: text/html\r\n"),
                _ when exchange.Path.StartsWith("/r", StringComparison.Ordinal) => exchange.AnswerAsync("302 Found", headers: $"Location: /r{exchange.Number}\r\n"),
                _ => exchange.AnswerAsync(Ok, InventedFeed.Of("Rules", InventedFeed.Item("A story behind rules", link: "/story"))),
            });
        }
    }

    private static readonly byte[] ManyRules = System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Disallow: /private\n", 270_000)));

    private static readonly byte[] ManyGroups = System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"User-agent: bot{i}\nDisallow: /\n")));

    private static readonly (string Name, string? Expect, Func<Exchange, Task> Serve)[] Robots =
    [
        ("500", "cannot be had (the server answered 500)", exchange => exchange.AnswerAsync("500 Internal Server Error")),
        ("403", null, exchange => exchange.AnswerAsync("403 Forbidden")),
        ("5mb", null, exchange => exchange.AnswerAsync(Ok, ManyRules)),
        ("redirects", null, exchange => exchange.AnswerAsync("302 Found", headers: "Location: /r0\r\n")),
        ("html", null, exchange => exchange.AnswerAsync(Ok, "<!doctype html><html><body>User-agent</body></html>", "Content-Type: text/html\r\n")),
        ("slow", "cannot be had (no headers within 5 s (Dateline:Fetch:HeaderSeconds))", exchange => exchange.PauseAsync(60_000)),
        ("nuls", null, exchange => exchange.AnswerAsync(Ok, new byte[10_000])),
        ("delay", null, exchange => exchange.AnswerAsync(Ok, "User-agent: *\nCrawl-delay: 1000000000\n")),
        ("groups", null, exchange => exchange.AnswerAsync(Ok, ManyGroups)),
        ("forbids", "does not let us fetch it", exchange => exchange.AnswerAsync(Ok, "User-agent: *\nDisallow: /\n")),
    ];

    private static Behaviour Doc(string name, string? expect, string document) => new(name, expect, exchange => exchange.AnswerAsync(Ok, document));
}
