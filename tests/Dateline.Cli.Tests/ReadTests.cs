using System.Text.Json;

namespace Dateline.Cli.Tests;

public sealed class ReadTests : IDisposable
{
    private readonly Program _program = new();

    [Fact]
    public async Task A_page_is_printed_as_text_for_a_person()
    {
        var page = _program.Write("bridge.html", Invented.Page);

        var run = await _program.RunAsync("read", page);

        Assert.Equal(0, run.Status);
        Assert.Contains("Harbour bridge at Port Ansel opens a week early", run.Output, StringComparison.Ordinal);
        Assert.Contains("Ines Tallow", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("©", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_as_json_is_one_object()
    {
        var page = _program.Write("bridge.html", Invented.Page);

        var run = await _program.RunAsync("read", page, "--json");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("The Ansel Courier", answer.GetProperty("site").GetString());
        Assert.Equal("Ines Tallow", answer.GetProperty("bylines")[0].GetString());
        Assert.Equal(5, answer.GetProperty("paragraphs").GetArrayLength());
        Assert.StartsWith("2026-11-12T07:30:00", answer.GetProperty("pageDate").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_of_a_crawler_are_read_from_standard_input()
    {
        var run = await _program.RunAsync(Invented.Lines, ["read", "-", "--json"]);

        var answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(0, run.Status);
        Assert.Equal("Fishing fleet of Sorrel Bay doubles its catch", answer.GetProperty("headline").GetString());
        Assert.Equal("Ledgerpoint", answer.GetProperty("site").GetString());
        Assert.Equal(["Home", "Markets"], answer.GetProperty("breadcrumb").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("2026-10-02T18:04:11", answer.GetProperty("pageDate").GetString());
        Assert.Equal("SORREL BAY", answer.GetProperty("dateline").GetProperty("place").GetString());
        Assert.Equal("Norway", answer.GetProperty("dateline").GetProperty("country").GetString());
        Assert.Equal(5, answer.GetProperty("paragraphs").GetArrayLength());
        Assert.Equal(31, answer.GetProperty("reactions")[0].GetProperty("count").GetInt32());
        Assert.Equal(["Related", "Ranking", "Recommendation"], answer.GetProperty("lists").EnumerateArray().Select(e => e.GetProperty("name").GetString()));
        Assert.Equal([3, 2, 2], answer.GetProperty("lists").EnumerateArray().Select(e => e.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task A_folder_is_read_file_by_file_in_order_one_line_each()
    {
        for (var i = 0; i < 20; i++)
            _program.Write($"pages/{i:00}.html", Invented.Page.Replace("4,000", $"{i}", StringComparison.Ordinal));
        _program.Write("pages/look.css", "p { }");

        var run = await _program.RunAsync("read", "pages", "--jsonl");

        var sources = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString());
        Assert.Equal(Enumerable.Range(0, 20).Select(i => Path.Combine("pages", $"{i:00}.html")), sources);
    }

    [Fact]
    public async Task One_bad_file_of_several_fails_the_run_and_keeps_the_others()
    {
        var page = _program.Write("bridge.html", Invented.Page);

        var run = await _program.RunAsync("read", "missing.html", page, "--jsonl");

        Assert.Equal(1, run.Status);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("missing.html", Assert.Single(run.Faults), StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();
}
