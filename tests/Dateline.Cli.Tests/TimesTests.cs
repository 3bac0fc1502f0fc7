using System.Text.Json;

namespace Dateline.Cli.Tests;

public sealed class TimesTests : IDisposable
{
    private readonly Program _program = new();

    [Fact]
    public async Task The_times_of_a_text_are_named_with_the_day_they_mean()
    {
        var run = await _program.RunAsync("The lock at Orre was shut on Monday, the harbour office said.", ["times", "-", "--date", "2023-08-16", "--json"]);

        var answer = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
        var time = Assert.Single(answer.GetProperty("times").EnumerateArray());
        Assert.Equal(0, run.Status);
        Assert.Equal("Monday", time.GetProperty("text").GetString());
        Assert.Equal("2023-08-14", time.GetProperty("value").GetString());
        Assert.Equal("published", time.GetProperty("anchor").GetString());
        Assert.Contains("16 Aug 2023", time.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_articles_are_answered_line_by_line_each_from_its_own_day()
    {
        var lines = JsonSerializer.Serialize(new { id = "a", published = "2023-08-16", text = "He resigned yesterday." }) + "\n"
            + JsonSerializer.Serialize(new { source = "b.html", published = new { earliest = "2024-02-29T23:00:00Z", latest = "2024-03-01T23:00:00Z", written = "2024-03-01" }, language = "de", paragraphs = new[] { "Der Damm brach gestern." } }) + "\n";

        var run = await _program.RunAsync(lines, ["times", "-", "--jsonl"]);

        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a", "b.html"], answers.Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(["2023-08-15", "2024-02-29"], answers.Select(one => one.GetProperty("times")[0].GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_line_that_is_no_json_is_named_and_the_others_are_answered()
    {
        var run = await _program.RunAsync("{ broken\n{\"text\":\"In 2019 the mill burnt.\"}\n", ["times", "-", "--jsonl"]);

        Assert.Equal(1, run.Status);
        Assert.Contains("line 1", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"2019\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_text_is_shown_for_a_person()
    {
        var file = _program.Write("report.txt", "The ferry sailed on 3 March 2021.\n");

        var run = await _program.RunAsync("times", file);

        Assert.Equal(0, run.Status);
        Assert.Contains("2021-03-03", run.Output, StringComparison.Ordinal);
        Assert.Contains("the words say it", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_wrong_use()
    {
        var run = await _program.RunAsync("text", ["times", "-", "--date", "yesterday"]);

        Assert.Equal(2, run.Status);
        Assert.Contains("--date", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();
}
