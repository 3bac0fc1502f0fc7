using System.Diagnostics;
using System.Globalization;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using NodaTime;

namespace Dateline.Engine.Tests.Editors;

/// <summary>A process that decides is killed in the middle of it; what it had said was decided holds.</summary>
public sealed class DecisionKillTests
{
    private const string FolderVariable = "DATELINE_TEST_DECIDE_FOLDER";
    private const string Decided = "decided ";
    private const int KillAfter = 12;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_decision_that_was_answered_survives_a_kill()
    {
        var folder = Directory.CreateTempSubdirectory("dateline-test-kill-").FullName;
        try
        {
            var answered = await RunAndKillAsync(folder);
            using var desk = new TemporaryDesk(folder);
            Assert.Empty(await desk.Database.CheckAsync(Cancel));

            await desk.Loop.DrainAsync(null, Cancel);

            var all = (await desk.Get<SqliteDecisionStore>().ListAsync(null, 200, Cancel)).Items;
            Assert.True(answered >= KillAfter && all.Count >= answered, $"{answered} decisions were answered, {all.Count} are there");
            Assert.All(all, decision => Assert.NotNull(decision.ObeyedAt));
            var article = (await desk.Articles.FindByUrlAsync(Quays.Address("post"), Cancel))!;
            Assert.Equal(all[0].Value, (await desk.Stories.FindGroupAsync(article.Group!.Value, Cancel))!.Published.Best!.Written);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The process that is killed: runs only as the child of the test above.</summary>
    [Fact(Explicit = true)]
    public async Task Child_that_decides_until_it_is_killed()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.NotNull(folder);
        using var desk = new TemporaryDesk(folder);
        await desk.Pages.KeepAsync(Quays.Report("post"), Cancel);
        await desk.Pages.KeepAsync(Quays.Report("mail"), Cancel);
        await desk.Loop.DrainAsync(null, Cancel);
        var article = (await desk.Articles.FindByUrlAsync(Quays.Address("post"), Cancel))!.Filed.Id;
        for (var day = new LocalDate(1950, 1, 1); day.Year < 2020; day = day.PlusDays(1))
        {
            var written = day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            var outcome = await desk.Get<EditorDesk>().DecideAsync(new DecisionRequest(new DecisionWish.SetDate(article, written), "", "Day by day."), Cancel);
            await Console.Out.WriteLineAsync($"{Decided}{Assert.IsType<DecisionOutcome.Decided>(outcome).Decision.Number}");
        }
    }

    private static async Task<int> RunAndKillAsync(string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Dateline.Engine.Tests"), ["-explicit", "only", "-method", $"*.{nameof(Child_that_decides_until_it_is_killed)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[FolderVariable] = folder;
        using var child = Process.Start(start)!;
        child.BeginErrorReadLine();
        var answered = 0;
        while (await child.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith(Decided, StringComparison.Ordinal) && ++answered == KillAfter)
                child.Kill();
        }
        await child.WaitForExitAsync(Cancel);
        return answered;
    }
}
