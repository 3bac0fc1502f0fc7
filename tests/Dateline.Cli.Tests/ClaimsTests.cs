using System.Text.Json;

namespace Dateline.Cli.Tests;

/// <summary><c>dateline claims</c> as a filter.</summary>
public sealed class ClaimsTests : IDisposable
{
    private readonly Program _program = new();

    [Fact]
    public async Task Each_line_gives_a_line_of_statements_that_slice_its_text()
    {
        var text = "President Oran Tull said that no troops would leave the island.";
        var line = JsonSerializer.Serialize(new { id = "a1", title = "Tull: no troops leave", text });

        var run = await _program.RunAsync(line + "\n", ["claims", "-"]);

        var answer = JsonDocument.Parse(Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal(0, run.Status);
        Assert.Equal("a1", answer.GetProperty("id").GetString());
        var said = answer.GetProperty("statements").EnumerateArray().First();
        var content = said.GetProperty("content")[0];
        Assert.Equal(content.GetProperty("words").GetString(), text[content.GetProperty("start").GetInt32()..content.GetProperty("end").GetInt32()]);
        Assert.Equal("said", said.GetProperty("cue")[0].GetProperty("words").GetString());
    }

    [Fact]
    public async Task Plain_lines_are_texts_of_their_own()
    {
        var run = await _program.RunAsync("The mayor said the bridge was safe.\nNothing happened.\n", ["claims", "-", "--plain", "--said"]);

        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(one => JsonDocument.Parse(one).RootElement).ToList();
        Assert.Equal(0, run.Status);
        Assert.Equal(2, answers.Count);
        Assert.Single(answers[0].GetProperty("statements").EnumerateArray());
        Assert.Empty(answers[1].GetProperty("statements").EnumerateArray());
    }

    [Fact]
    public async Task A_line_that_is_no_json_is_named_and_the_run_fails_in_part()
    {
        var run = await _program.RunAsync("not json\n{\"text\":\"The mayor said the bridge was safe.\"}\n", ["claims", "-"]);

        Assert.Equal(1, run.Status);
        Assert.Contains("line 1", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => _program.Dispose();
}
