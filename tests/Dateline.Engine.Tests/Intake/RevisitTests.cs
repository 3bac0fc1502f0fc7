using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dateline.Engine.Tests.Intake;

/// <summary>Records of a web archive that say "as before".</summary>
public sealed class RevisitTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("WARC-Refers-To: <urn:test:first>\r\n")]
    [InlineData("WARC-Refers-To-Target-URI: https://courier.example/bridge\r\nWARC-Refers-To-Date: 2026-11-12T07:30:00Z\r\n")]
    [InlineData("WARC-Payload-Digest: sha1:BRIDGE\r\n")]
    public async Task A_revisit_gives_the_article_of_the_record_it_refers_to_at_its_own_address(string refers)
    {
        using var desk = new TemporaryDesk();
        var first = Response("first", "https://courier.example/bridge", Invented.Html("Swing bridge to close"), "WARC-Payload-Digest: sha1:BRIDGE\r\n");
        var other = Response("other", "https://courier.example/ferry", Invented.Html("Ferry to run all winter", extra: "The ferry will run on every day but Sunday."));
        var archive = Write(desk, first, other, Revisit("https://post.example/wire/bridge", refers));

        var report = await desk.Desk.AddAsync(archive, null, Cancel);
        await desk.Desk.DrainAsync(null, Cancel);

        Assert.Empty(report.Faults);
        Assert.Equal((3, 0), (report.Accepted, report.Skipped));
        var again = await desk.Articles.FindByUrlAsync(new Uri("https://post.example/wire/bridge"), Cancel);
        Assert.Equal("Swing bridge to close", again!.Filed.Article.Headline);
    }

    [Fact]
    public async Task Revisits_that_lead_nowhere_are_told_of_in_one_line()
    {
        using var desk = new TemporaryDesk();
        var archive = Write(desk, Response("first", "https://courier.example/bridge", Invented.Html("Swing bridge to close")), Revisit("https://courier.example/pier", "WARC-Refers-To: <urn:test:elsewhere>\r\n"), Revisit("https://courier.example/quay", ""));

        var report = await desk.Desk.AddAsync(archive, null, Cancel);

        Assert.Equal((1, 2), (report.Accepted, report.Skipped));
        Assert.StartsWith("2 revisits refer to pages that are not before them in this file", Assert.Single(report.Faults).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_seen_again_is_nothing_to_speak_of()
    {
        using var desk = new TemporaryDesk();
        var archive = Write(desk, Response("first", "https://courier.example/bridge", Invented.Html("Swing bridge to close")), Revisit("https://courier.example/logo.png", "", "image/png"));

        var report = await desk.Desk.AddAsync(archive, null, Cancel);

        Assert.Empty(report.Faults);
        Assert.Equal((1, 1), (report.Accepted, report.Skipped));
    }

    private static string Write(TemporaryDesk desk, params byte[][] records)
    {
        var path = Path.Combine(desk.Folder, "crawl.warc.gz");
        using var file = File.Create(path);
        foreach (var record in records)
        {
            using var member = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
            member.Write(record);
        }
        return path;
    }

    private static byte[] Response(string id, string url, string html, string fields = "") =>
        Record("response", id, url, $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}", fields, "2026-11-12T07:30:00Z");

    private static byte[] Revisit(string url, string fields, string media = "text/html") =>
        Record("revisit", url, url, $"HTTP/1.1 200 OK\r\nContent-Type: {media}\r\n\r\n", fields, "2026-11-13T07:30:00Z");

    private static byte[] Record(string type, string id, string url, string block, string fields, string date)
    {
        var bytes = Encoding.UTF8.GetBytes(block);
        var head = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:test:{id}>\r\nWARC-Date: {date}\r\nWARC-Target-URI: {url}\r\n{fields}Content-Type: application/http\r\nContent-Length: {bytes.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head), .. bytes, .. "\r\n\r\n"u8];
    }
}
