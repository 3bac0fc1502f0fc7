using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.Cli.Tests;

/// <summary><c>dateline read</c> as a filter, and <c>dateline add</c>, over web archives and JSON lines.</summary>
public sealed class FilterTests : IDisposable
{
    private readonly Program _program = new();

    [Fact]
    public async Task An_archive_gives_a_line_a_page_in_order_and_counts_what_is_no_page()
    {
        Archive("crawl.warc.gz", 30);

        var run = await _program.RunAsync("read", "crawl.warc.gz", "--jsonl");

        var lines = Lines(run.Output);
        Assert.Equal(0, run.Status);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"https://anselcourier.example/{i}"), lines.Select(line => line.GetProperty("url").GetString()));
        Assert.All(lines, line => Assert.Equal("crawl.warc.gz", line.GetProperty("source").GetString()));
        var offsets = lines.Select(line => line.GetProperty("capture").GetProperty("offset").GetInt64()).ToList();
        Assert.Equal(offsets.Order(), offsets);
        Assert.Equal("2026-11-12T08:00:00Z", lines[0].GetProperty("capture").GetProperty("capturedAt").GetString());
        Assert.Contains("1 media", Assert.Single(run.Faults), StringComparison.Ordinal);
        Assert.Contains("1 redirect", run.Faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_order_the_same_answers_come()
    {
        Archive("crawl.warc", 30);

        var run = await _program.RunAsync("read", "crawl.warc", "--jsonl", "--unordered", "--progress");

        Assert.Equal(30, Lines(run.Output).Select(line => line.GetProperty("url").GetString()).Distinct().Count());
        Assert.Contains("records/s", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_archive_is_read_as_far_as_it_goes_and_the_run_fails_in_part()
    {
        var path = Archive("crawl.warc.gz", 5);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..^40]);

        var run = await _program.RunAsync("read", "crawl.warc.gz", "--jsonl");

        Assert.Equal(1, run.Status);
        Assert.InRange(Lines(run.Output).Count, 4, 5);
        Assert.Contains(run.Faults, fault => fault.Contains("at byte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_of_JSON_on_standard_input_are_pages_and_a_broken_one_is_named_by_its_byte()
    {
        var good = JsonSerializer.Serialize(new { id = "a1", url = "https://anselcourier.example/a", html = Invented.Page, fetchedAt = "2026-11-12T08:00:00Z" });
        var text = JsonSerializer.Serialize(new { id = "a2", text = Invented.Lines });

        var run = await _program.RunAsync($"{good}\n{{broken\n{text}\n", ["read", "-", "--jsonl"]);

        var lines = Lines(run.Output);
        Assert.Equal(1, run.Status);
        Assert.Equal(["a1", "a2"], lines.Select(line => line.GetProperty("capture").GetProperty("record").GetString()));
        Assert.All(lines, line => Assert.True(line.GetProperty("isArticle").GetBoolean()));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"at byte {Encoding.UTF8.GetByteCount(good) + 1}"), Assert.Single(run.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parts_of_an_article_in_one_run_are_one_answer_that_names_their_places()
    {
        for (var part = 1; part <= 2; part++)
        {
            var page = Invented.Page.Replace("harbour-bridge\"", part == 1 ? "harbour-bridge\"" : "harbour-bridge?page=2\"", StringComparison.Ordinal)
                .Replace("</article>", part == 1 ? "</article><a href=\"?page=2\" rel=next>2</a>" : "</article><a href=\"/news/harbour-bridge\" rel=prev>1</a>", StringComparison.Ordinal);
            _program.Write($"parts/{part}.html", part == 1 ? page : page.Replace("<p>", "<p>Later: ", StringComparison.Ordinal));
        }

        var run = await _program.RunAsync("read", "parts", "--jsonl");

        var answer = Assert.Single(Lines(run.Output));
        Assert.Equal([1, 2], answer.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("number").GetInt32()));
        Assert.Equal(10, answer.GetProperty("paragraphs").GetArrayLength());
    }

    [Fact]
    public async Task An_archive_is_added_with_its_own_addresses_and_a_second_time_changes_nothing()
    {
        Archive("crawl.warc.gz", 3);

        var first = await _program.RunAsync("add", "crawl.warc.gz", "--data", _program.Data, "--json");
        var second = await _program.RunAsync("add", "crawl.warc.gz", "--data", _program.Data, "--json");

        Assert.Equal(0, first.Status);
        Assert.Equal((3, 0, 4), Added(first.Output));
        Assert.Equal((0, 3, 4), Added(second.Output));
    }

    public void Dispose() => _program.Dispose();

    private static (int Accepted, int Known, int Skipped) Added(string output)
    {
        var one = JsonDocument.Parse(output).RootElement.GetProperty("added")[0];
        return (one.GetProperty("accepted").GetInt32(), one.GetProperty("known").GetInt32(), one.GetProperty("skipped").GetInt32());
    }

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    // Pages with a note, a redirect, a picture and a request among them.
    private string Archive(string name, int pages)
    {
        var path = Path.Combine(_program.Folder, name);
        using var file = File.Create(path);
        void Record(string type, string url, string block)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Date: 2026-11-12T08:00:00Z\r\nWARC-Target-URI: {url}\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n"));
            if (!name.EndsWith(".gz", StringComparison.Ordinal))
            {
                file.Write(bytes);
                return;
            }
            using var member = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
            member.Write(bytes);
        }

        Record("warcinfo", "urn:a", "software: a test");
        Record("response", "https://anselcourier.example/old", "HTTP/1.1 301 Moved\r\n\r\n");
        Record("response", "https://anselcourier.example/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG");
        Record("request", "https://anselcourier.example/0", "GET /0 HTTP/1.1\r\n\r\n");
        for (var i = 0; i < pages; i++)
        {
            var page = Invented.Page.Replace("4,000", $"{4_000 + i}", StringComparison.Ordinal).Replace("/news/harbour-bridge", $"/{i}", StringComparison.Ordinal);
            Record("response", $"https://anselcourier.example/{i}", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}");
        }
        return path;
    }
}
