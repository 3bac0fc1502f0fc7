using System.Text.Json;

namespace Dateline.Cli.Tests;

public sealed class DecideTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_date_is_set_listed_and_taken_back()
    {
        var id = await AddAsync();

        var set = await RunAsync("decide", "date", id, "2024-02-11", "--note", "The harbour book says so.", "--editor", "I. Moran");
        var shown = await RunAsync("show", id);
        var undone = await RunAsync("decide", "undo", "1");
        var list = await RunAsync("decide", "list", "--json");

        Assert.Equal((0, 0), (set.Status, undone.Status));
        Assert.Contains("1  an editor (I. Moran) set the date to 11 Feb 2024", set.Output, StringComparison.Ordinal);
        Assert.Contains("Date: an editor (I. Moran) set the date to 11 Feb 2024", shown.Output, StringComparison.Ordinal);
        var all = JsonDocument.Parse(list.Output).RootElement.EnumerateArray().ToList();
        Assert.Equal(["undo", "set-date"], all.Select(one => one.GetProperty("kind").GetString()));
        Assert.Equal(2, all[1].GetProperty("undoneBy").GetInt64());
    }

    [Fact]
    public async Task What_cannot_be_decided_is_one_line_and_a_status()
    {
        var id = await AddAsync();
        (string[] Args, int Status, string Says)[] cases =
        [
            (["decide", "date", id, "soon", "--note", "x"], 2, "a date is a month"), (["decide", "date", "no-id", "2024-02-11", "--note", "x"], 2, "no identifier"),
            (["decide", "split-copy", id, "--note", "x"], 1, "stands alone"), (["decide", "split-copy", "aaaaaaaaaaaaa", "--note", "x"], 1, "there is no article"), (["decide", "undo", "one"], 2, "no number"),
            (["decide", "undo", "9"], 1, "there is no decision 9"), (["decide", "merge-stories", "aaaaaaaaaaaaa", "bbbbbbbbbbbbb", "--note", "x"], 1, "there is no story"), (["decide", "burn", id], 2, "dateline decide --help"),
        ];
        foreach (var (args, status, says) in cases)
        {
            var answer = await RunAsync(args);
            Assert.Equal((string.Join(' ', args), status), (string.Join(' ', args), answer.Status));
            Assert.Contains(says, answer.Error, StringComparison.Ordinal);
        }
        Assert.Contains("Nothing has been decided yet.", (await RunAsync("decide", "list")).Output, StringComparison.Ordinal);
    }

    private async Task<string> AddAsync()
    {
        await RunAsync("add", _program.Write("bridge.html", Invented.Page));
        var found = await RunAsync("search", "harbour", "bridge", "--json");
        return JsonDocument.Parse(found.Output).RootElement[0].GetProperty("id").GetString()!;
    }

    private Task<Outcome> RunAsync(params string[] args) => _program.RunAsync([.. args, "--data", _program.Data]);
}
