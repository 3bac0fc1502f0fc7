using System.Net;
using System.Net.Sockets;

namespace Dateline.Cli.Tests;

/// <summary>Whatever is wrong is told in one line that says what and where; nothing is stored half.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Program _program = new();

    [Theory]
    [InlineData("read", "missing.html", "missing.html")]
    [InlineData("add", "missing.html", "missing.html")]
    [InlineData("read", "https://", "https://")]
    [InlineData("add", "ftp://files.example/page", "ftp://files.example/page")]
    [InlineData("show", "aaaaaaaaaaaaa", "aaaaaaaaaaaaa")]
    public async Task What_does_not_exist_is_named(string verb, string what, string named)
    {
        var run = await _program.RunAsync(verb, what, "--data", _program.Data);

        Assert.Equal(1, run.Status);
        Assert.Contains(named, Assert.Single(run.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read", "page.html", "--jsn")]
    [InlineData("reed", "page.html", "--json")]
    [InlineData("read", "page.html", "--url=nonsense")]
    [InlineData("show", "not-an-id", "--json")]
    [InlineData("search", "word", "--limit=0")]
    [InlineData("serve", "--listen", "nowhere")]
    public async Task Wrong_use_is_status_two(params string[] args)
    {
        var run = await _program.RunAsync(args);

        Assert.Equal(2, run.Status);
        Assert.StartsWith("dateline: ", Assert.Single(run.Faults), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj", "PDF")]
    [InlineData("", "empty")]
    [InlineData("   \n  ", "empty")]
    public async Task What_is_no_page_is_refused_by_name(string content, string named)
    {
        var file = _program.Write("thing.html", content);

        var read = await _program.RunAsync("read", file);
        var added = await _program.RunAsync("add", file, "--data", _program.Data);
        var doctor = await _program.RunAsync("doctor", "--data", _program.Data);

        Assert.Equal(1, read.Status);
        Assert.Contains(named, Assert.Single(read.Faults), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, added.Status);
        Assert.Contains(named, Assert.Single(added.Faults), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("pages: 0 kept", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_not_cut()
    {
        var file = Path.Combine(_program.Folder, "large.html");
        await File.WriteAllTextAsync(file, Invented.Page + new string('x', 50_000_000), TestContext.Current.CancellationToken);

        var run = await _program.RunAsync("add", file, "--data", _program.Data);

        Assert.Equal(1, run.Status);
        Assert.Contains("MaxPageBytes", Assert.Single(run.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_nested_a_hundred_thousand_deep_is_read()
    {
        var file = _program.Write("deep.html", string.Concat(Enumerable.Repeat("<div>", 100_000)) + Invented.Page);

        var run = await _program.RunAsync("read", file, "--json");

        Assert.Equal(0, run.Status);
        Assert.Contains("opened to traffic on Thursday", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_answers_404_is_told_with_its_status()
    {
        using var server = new HttpListener();
        var port = FreePort();
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        var serving = ServeAsync(server, HttpStatusCode.NotFound);
        _program.Environment["DATELINE_FETCH__ALLOWPRIVATE__0"] = "127.0.0.1";

        var run = await _program.RunAsync("read", $"http://127.0.0.1:{port}/gone.html");

        Assert.Equal(1, run.Status);
        var fault = Assert.Single(run.Faults);
        Assert.Contains("404", fault, StringComparison.Ordinal);
        Assert.Contains("/gone.html", fault, StringComparison.Ordinal);
        server.Stop();
        await serving;
    }

    [Fact]
    public async Task An_address_of_this_machine_is_not_fetched_unless_a_setting_names_it()
    {
        var run = await _program.RunAsync("read", "http://127.0.0.1:9/page.html");

        Assert.Equal(1, run.Status);
        Assert.Contains("127.0.0.1", Assert.Single(run.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_archive_file_is_told_and_left_as_it_is()
    {
        Directory.CreateDirectory(_program.Data);
        var archive = Path.Combine(_program.Data, "dateline.db");
        await File.WriteAllTextAsync(archive, "this is no archive, and must stay as it is", TestContext.Current.CancellationToken);

        var run = await _program.RunAsync("sources", "--data", _program.Data);

        Assert.Equal(1, run.Status);
        Assert.Contains(archive, Assert.Single(run.Faults), StringComparison.Ordinal);
        Assert.Equal("this is no archive, and must stay as it is", await File.ReadAllTextAsync(archive, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_used_is_named()
    {
        var file = _program.Write("occupied", "a file where a directory is needed");

        var run = await _program.RunAsync("add", _program.Write("bridge.html", Invented.Page), "--data", file);

        Assert.Equal(1, run.Status);
        Assert.Contains(file, Assert.Single(run.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var run = await _program.RunAsync("serve", "--listen", $"http://127.0.0.1:{port}", "--data", _program.Data);

        Assert.Equal(1, run.Status);
        Assert.Contains(port.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(run.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DATELINE_FETCH__MAXBODYBYTES", "12", "MaxBodyBytes")]
    [InlineData("DATELINE_FETCH__MAXBODYBITES", "9000000", "MAXBODYBITES")]
    [InlineData("DATELINE_FECTH__RETRIES", "3", "FECTH")]
    public async Task A_wrong_or_misspelt_setting_stops_the_start(string variable, string value, string named)
    {
        _program.Environment[variable] = value;

        var run = await _program.RunAsync("config");

        Assert.Equal(1, run.Status);
        Assert.Contains(named, Assert.Single(run.Faults), StringComparison.OrdinalIgnoreCase);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static async Task ServeAsync(HttpListener server, HttpStatusCode status)
    {
        try
        {
            while (true)
            {
                var context = await server.GetContextAsync();
                context.Response.StatusCode = (int)status;
                context.Response.Close();
            }
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    public void Dispose() => _program.Dispose();
}
