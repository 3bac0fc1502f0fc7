using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.Cli.Tests;

/// <summary>The program as one end of a pipe.</summary>
public sealed class PipeTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly Program _program = new();

    [Fact]
    public async Task A_reader_that_has_enough_ends_the_run_quietly_and_early()
    {
        var line = JsonSerializer.Serialize(new { url = "https://anselcourier.example/a", html = Invented.Page });
        using var process = _program.Start("read", "--jsonl", "-");
        var error = process.StandardError.ReadToEndAsync(Cancel);
        // As much as the pipes hold would be written anyway; this is a stream without an end.
        var feeding = Task.Run(
            async () =>
            {
                try
                {
                    while (!process.HasExited)
                        await process.StandardInput.WriteLineAsync(line);
                }
                catch (IOException)
                {
                    // The program has gone.
                }
            },
            Cancel);

        var first = await process.StandardOutput.ReadLineAsync(Cancel);
        process.StandardOutput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        await feeding;

        Assert.Contains("\"headline\"", first, StringComparison.Ordinal);
        Assert.Equal((0, ""), (process.ExitCode, await error));
    }

    [Fact]
    public async Task A_WACZ_from_a_pipe_is_refused_with_the_reason()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("archive/data.warc").Open();
            entry.Write("WARC/1.1\r\n"u8);
        }
        using var process = _program.Start("read", "-");
        await process.StandardInput.BaseStream.WriteAsync(zip.ToArray(), Cancel);
        process.StandardInput.Close();

        var error = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("WACZ", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("not from a pipe", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_subscriptions_comes_out_as_it_went_in()
    {
        var list = _program.Write("list.opml", """
            <?xml version="1.0" encoding="utf-8"?>
            <opml version="2.0"><head><title>Mornings</title></head><body>
            <outline text="Harbours"><outline text="The Ansel Courier" type="rss" xmlUrl="https://anselcourier.example/feed.xml"/></outline>
            <outline text="Sorrel Bay Post" type="rss" xmlUrl="https://sorrel.example/rss"/>
            </body></opml>
            """);

        var imported = await _program.RunAsync("sources", "import", list, "--data", _program.Data);
        var again = await _program.RunAsync("sources", "import", list, "--data", _program.Data);
        var exported = await _program.RunAsync("sources", "export", "--data", _program.Data);
        var toFile = await _program.RunAsync("sources", "export", "out.opml", "--data", _program.Data);

        Assert.Equal((0, 0, 0, 0), (imported.Status, again.Status, exported.Status, toFile.Status));
        Assert.Contains("2 new sources, 0 known", imported.Output, StringComparison.Ordinal);
        Assert.Contains("0 new sources, 2 known", again.Output, StringComparison.Ordinal);
        var outlines = System.Xml.Linq.XDocument.Parse(exported.Output.TrimStart('\uFEFF')).Descendants("outline").ToList();
        Assert.Equal(["https://anselcourier.example/feed.xml", "https://sorrel.example/rss"], outlines.Select(o => o.Attribute("xmlUrl")?.Value).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal("Harbours", outlines.Single(o => o.Attribute("xmlUrl")?.Value == "https://anselcourier.example/feed.xml").Parent?.Attribute("text")?.Value);
        Assert.Equal(exported.Output.TrimStart('\uFEFF'), File.ReadAllText(Path.Combine(_program.Folder, "out.opml"), Encoding.UTF8));
    }

    [Theory]
    [InlineData("list.opml", "<html><body>no list</body></html>", "no feed in it")]
    [InlineData("list.opml", "not even markup", "list.opml")]
    [InlineData("missing.opml", null, "missing.opml")]
    public async Task What_is_no_list_is_told_in_one_line(string name, string? content, string named)
    {
        if (content is not null)
            _program.Write(name, content);

        var run = await _program.RunAsync("sources", "import", name, "--data", _program.Data);

        Assert.Equal(1, run.Status);
        Assert.Contains(named, Assert.Single(run.Faults), StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();
}
