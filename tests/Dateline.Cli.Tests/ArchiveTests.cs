using System.Text.Json;

namespace Dateline.Cli.Tests;

public sealed class ArchiveTests : IDisposable
{
    private readonly Program _program = new();

    [Fact]
    public async Task What_is_added_can_be_found_and_shown()
    {
        _program.Write("pages/bridge.html", Invented.Page);
        _program.Write("pages/herring.txt", Invented.Lines);

        var added = await _program.RunAsync("add", "pages", "--data", _program.Data);
        var found = await _program.RunAsync("search", "harbour", "bridge", "--json", "--data", _program.Data);
        var id = JsonDocument.Parse(found.Output).RootElement[0].GetProperty("id").GetString()!;
        var shown = await _program.RunAsync("show", id, "--data", _program.Data);

        Assert.Equal(0, added.Status);
        Assert.Contains("2 new articles", added.Output, StringComparison.Ordinal);
        Assert.Contains("“We kept the last week in reserve for storms", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Capture: sha256 ", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_the_same_again_changes_nothing()
    {
        var page = _program.Write("bridge.html", Invented.Page);
        await _program.RunAsync("add", page, "--data", _program.Data);

        var again = await _program.RunAsync("add", page, "--data", _program.Data);
        var doctor = await _program.RunAsync("doctor", "--data", _program.Data);

        Assert.Equal(0, again.Status);
        Assert.Contains("0 new pages, 1 known", again.Output, StringComparison.Ordinal);
        Assert.Contains("pages: 1 kept", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("articles: 1 on file", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_goes_to_the_xdg_data_directory_unless_told_otherwise()
    {
        await _program.RunAsync("add", _program.Write("bridge.html", Invented.Page));

        Assert.True(File.Exists(Path.Combine(_program.Folder, "xdg-data", "dateline", "dateline.db")));
    }

    [Fact]
    public async Task Config_names_every_value_and_where_it_came_from()
    {
        _program.Environment["DATELINE_FETCH__RETRIES"] = "7";
        _program.Environment["DATELINE_WEB__ADDTOKEN_FILE"] = _program.Write("token", "a-token-of-some-length\n");

        var run = await _program.RunAsync("config", "--json");

        var settings = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("7", settings.GetProperty("Dateline:Fetch:Retries").GetProperty("value").GetString());
        Assert.Equal("environment", settings.GetProperty("Dateline:Fetch:Retries").GetProperty("origin").GetString());
        Assert.Equal("(hidden)", settings.GetProperty("Dateline:Web:AddToken").GetProperty("value").GetString());
        Assert.Equal("default", settings.GetProperty("Dateline:Fetch:MaxRedirects").GetProperty("origin").GetString());
    }

    public void Dispose() => _program.Dispose();
}
