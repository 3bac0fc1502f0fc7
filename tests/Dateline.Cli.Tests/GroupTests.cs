using System.Text.Json;

namespace Dateline.Cli.Tests;

public sealed class GroupTests : IDisposable
{
    private const string Text = "Varland's leader toured two missile works on Friday and ordered a steep rise in output, the state radio said Monday, days before the drills of "
        + "its southern neighbours begin. He drove one of the new cars himself and set the aim of doubling the yearly output so that all 14 brigades can be supplied.";

    private readonly Program _program = new();

    [Fact]
    public async Task Lines_of_articles_are_grouped_one_answer_a_line()
    {
        var run = await _program.RunAsync(Lines(Line("a", "Amsel Post", "2023-08-14", Text), Line("b", "Buzz Planet", "2025-04-06", Text), Line("c", "Gulf Mail", null, "Bread is dear in Orre.")), ["group", "-"]);

        var answers = Answers(run.Output);
        Assert.Equal(0, run.Status);
        Assert.Equal(["a", "b", "c"], answers.Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(answers[0].GetProperty("group").GetString(), answers[1].GetProperty("group").GetString());
        Assert.Equal(1, answers[1].GetProperty("copies").GetInt32());
        Assert.Equal("a", answers[1].GetProperty("origin").GetProperty("article").GetString());
        Assert.Equal(answers[0].GetProperty("story").GetProperty("id").GetString(), answers[1].GetProperty("story").GetProperty("id").GetString());
        Assert.NotEqual(answers[0].GetProperty("story").GetProperty("id").GetString(), answers[2].GetProperty("story").GetProperty("id").GetString());
        Assert.Equal("not-given", answers[2].GetProperty("date").GetProperty("standing").GetString());
    }

    [Fact]
    public async Task A_corpus_is_cleaned_of_its_copies()
    {
        var run = await _program.RunAsync(Lines(Line("a", "Amsel Post", "2023-08-14", Text), Line("b", "Buzz Planet", "2023-08-14", Text)), ["group", "-", "--first-only"]);

        Assert.Equal("a", Assert.Single(Answers(run.Output)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_line_that_is_no_json_is_named_and_the_others_are_answered()
    {
        var run = await _program.RunAsync("not json\n" + Line("a", "Amsel Post", "2023-08-14", Text) + "\n", ["group", "-"]);

        Assert.Equal(1, run.Status);
        Assert.Single(Answers(run.Output));
    }

    [Fact]
    public async Task Texts_are_dated_by_their_words_with_the_evidence()
    {
        var line = Line("a", "Amsel Post", "2017-11-18", "The ferry sank on Tuesday, Nov. 17, 2020, the harbour office of Amsel said Wednesday. Since 2018 it had been too heavy.");

        var run = await _program.RunAsync(line + "\n", ["date", "-"]);

        var answer = Assert.Single(Answers(run.Output));
        Assert.StartsWith("2020-11", answer.GetProperty("day").GetString(), StringComparison.Ordinal);
        Assert.Equal("contradicted", answer.GetProperty("standing").GetString());
        Assert.NotEmpty(answer.GetProperty("evidence").EnumerateArray());
    }

    public void Dispose() => _program.Dispose();

    private static string Lines(params string[] lines) => string.Join('\n', lines) + "\n";

    private static string Line(string id, string source, string? published, string text) => JsonSerializer.Serialize(new { id, source, published, text });

    private static List<JsonElement> Answers(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
}
