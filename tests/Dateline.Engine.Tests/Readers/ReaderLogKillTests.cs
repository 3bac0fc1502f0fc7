using System.Diagnostics;
using System.Globalization;
using Dateline.Engine.Readers;

namespace Dateline.Engine.Tests.Readers;

/// <summary>A process that takes readers' events is killed at a moment of its own choosing; what it had said was counted is counted.</summary>
public sealed class ReaderLogKillTests
{
    private const string FolderVariable = "DATELINE_TEST_READERS_FOLDER";
    private const string Counted = "event counted";
    private const int KillAfter = 80;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_counted_after_it()
    {
        var folder = Directory.CreateTempSubdirectory("dateline-test-kill-").FullName;
        try
        {
            var acknowledged = await RunAndKillAsync(folder);
            using var desk = new TemporaryDesk(folder);
            Assert.Empty(await desk.Database.CheckAsync(Cancel));

            await desk.Get<ReaderDesk>().ReadyAsync(Cancel);

            var counted = desk.Get<ReaderDesk>().Report().Events;
            Assert.True(acknowledged >= KillAfter, $"only {acknowledged} events were taken before the kill");
            Assert.InRange(counted, acknowledged, acknowledged + 1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The process that is killed: runs only as the child of the test above.</summary>
    [Fact(Explicit = true)]
    public async Task Child_that_takes_events_until_it_is_killed()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.NotNull(folder);
        using var desk = new TemporaryDesk(folder);
        var readers = await desk.ReadersAsync();
        // Straight into the pipe: what waits in a writer's buffer would be said after the next event is counted, or never.
        await using var output = Console.OpenStandardOutput();
        var counted = System.Text.Encoding.UTF8.GetBytes($"\n{Counted}\n");
        for (var visit = 0; visit < 100_000; visit++)
        {
            var fates = await readers.TakeAsync([desk.Open(string.Create(CultureInfo.InvariantCulture, $"visit-{visit}"), ReadersDesk.Paper[visit % 100])], Cancel);
            if (fates[0] == EventFate.Counted)
                await output.WriteAsync(counted, Cancel);
        }
    }

    private static async Task<int> RunAndKillAsync(string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Dateline.Engine.Tests"), ["-explicit", "only", "-method", $"*.{nameof(Child_that_takes_events_until_it_is_killed)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[FolderVariable] = folder;
        using var child = Process.Start(start)!;
        child.BeginErrorReadLine();
        var counted = 0;
        while (await child.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (line == Counted && ++counted == KillAfter)
                child.Kill();
        }
        await child.WaitForExitAsync(Cancel);
        return counted;
    }
}
