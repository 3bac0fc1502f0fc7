using System.Diagnostics;
using System.Globalization;

namespace Dateline.Engine.Tests.Work;

/// <summary>A process that adds pages is killed at a moment of its own choosing; what it had said was accepted is there.</summary>
public sealed class KillTests
{
    private const string FolderVariable = "DATELINE_TEST_KILL_FOLDER";
    private const string Accepted = "page accepted";
    private const int KillAfter = 60;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_accepted_page_survives_a_kill_and_is_read_afterwards()
    {
        var folder = Directory.CreateTempSubdirectory("dateline-test-kill-").FullName;
        try
        {
            var accepted = await RunAndKillAsync(folder);
            using var desk = new TemporaryDesk(folder);
            Assert.Empty(await desk.Database.CheckAsync(Cancel));

            var work = await desk.Desk.DrainAsync(null, Cancel);

            Assert.True(accepted >= KillAfter, $"only {accepted} pages were accepted before the kill");
            for (var page = 0; page < accepted; page++)
                Assert.NotNull(await desk.Articles.FindByUrlAsync(Address(page), Cancel));
            var counts = await desk.Queue.CountsAsync(desk.Clock.GetCurrentInstant(), Cancel);
            Assert.Equal((0, 0), (counts.Open, counts.Parked));
            Assert.True(work.Open == 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The process that is killed: runs only as the child of the test above.</summary>
    [Fact(Explicit = true)]
    public async Task Child_that_adds_pages_until_it_is_killed()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.NotNull(folder);
        using var desk = new TemporaryDesk(folder);
        using var working = new CancellationTokenSource();
        var loop = Task.Run(() => desk.Loop.RunAsync(working.Token), Cancel);
        for (var page = 0; page < 100_000; page++)
        {
            await desk.Desk.AddPageAsync(Invented.Page($"Report {page} of the swing bridge", Address(page).AbsoluteUri, $"This is report number {page}."), "test", Cancel);
            await Console.Out.WriteLineAsync(Accepted);
        }
        await working.CancelAsync();
        await loop;
    }

    private static Uri Address(int page) => new(string.Create(CultureInfo.InvariantCulture, $"https://courier.example/report/{page}"));

    private static async Task<int> RunAndKillAsync(string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Dateline.Engine.Tests"), ["-explicit", "only", "-method", $"*.{nameof(Child_that_adds_pages_until_it_is_killed)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[FolderVariable] = folder;
        using var child = Process.Start(start)!;
        child.BeginErrorReadLine();
        var accepted = 0;
        // What it said before it died is read to the end: a page is accepted before its line is written.
        while (await child.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (line == Accepted && ++accepted == KillAfter)
                child.Kill();
        }
        await child.WaitForExitAsync(Cancel);
        return accepted;
    }
}
