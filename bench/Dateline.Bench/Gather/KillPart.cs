using System.Diagnostics;
using System.Globalization;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using NodaTime;

namespace Dateline.Bench.Gather;

/// <summary>A process that takes in known articles is killed at random moments, again and again: what it had said was accepted is there once.</summary>
internal static class KillPart
{
    public static async Task<object> RunAsync(GatherOptions options)
    {
        var times = options.Count("--times", 50);
        var known = options.Count("--known", 20_000);
        var folder = Directory.CreateTempSubdirectory("dateline-bench-").FullName;
        try
        {
            var random = new Random(options.Count("--seed", 1));
            var (slowest, lost, damaged) = (0.0, 0, 0);
            var (kills, longest, watch) = (0, options.Number("--minutes", 10), Stopwatch.StartNew());
            for (; kills < times && watch.Elapsed.TotalMinutes < longest; kills++)
            {
                slowest = Math.Max(slowest, await RunAndKillAsync(folder, known, random.Next(200, 2_500)));
                using var desk = new BenchDesk(Path.Combine(folder, "desk"));
                damaged += (await desk.Get<SqliteDatabase>().CheckAsync(CancellationToken.None)).Count > 0 ? 1 : 0;
                lost += await LostAsync(desk, folder);
            }
            using var last = new BenchDesk(Path.Combine(folder, "desk"));
            var work = await last.Get<Desk>().DrainAsync(null, CancellationToken.None);
            var accepted = Accepted(folder);
            var articles = await last.Get<IArticleStore>().CountAsync(CancellationToken.None);
            var result = new { kills, accepted, articles, lost, missing = await MissingAsync(last, accepted), damaged, parked = (await last.Get<IWorkQueue>().ParkedAsync(10, CancellationToken.None)).Count, left = work.Open, slowestStartSeconds = Math.Round(slowest, 2) };
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill      {kills} kills, {accepted} articles accepted, {lost + result.missing} lost, {articles - accepted} twice or unsaid, {damaged} damaged files, ready after {result.slowestStartSeconds} s at most"));
            return result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The process that is killed.</summary>
    public static async Task<int> VictimAsync(GatherOptions options)
    {
        var folder = options.Text("--victim")!;
        using var desk = new BenchDesk(Path.Combine(folder, "desk"));
        await desk.Get<IArticleStore>().CountAsync(CancellationToken.None);
        using var working = new CancellationTokenSource();
        var loop = Task.Run(() => desk.Get<WorkLoop>().RunAsync(working.Token));
        Console.WriteLine("ready");
        await using var said = new StreamWriter(Path.Combine(folder, "accepted"), append: true) { AutoFlush = true };
        for (var page = Accepted(folder); page < options.Count("--known", 20_000); page++)
        {
            await desk.Get<Desk>().AddPageAsync(new RawPage(Address(page), InventedPress.Page(page), Instant.FromUtc(2026, 11, 20, 12, 0)), "bench", CancellationToken.None);
            await said.WriteLineAsync(page.ToString(CultureInfo.InvariantCulture));
        }
        await working.CancelAsync();
        await loop;
        return 0;
    }

    /// <returns>Seconds until it was ready.</returns>
    private static async Task<double> RunAndKillAsync(string folder, int known, int afterMs)
    {
        var start = new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], "gather", "--victim", folder, "--known", known.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        var watch = Stopwatch.StartNew();
        await child.StandardOutput.ReadLineAsync();
        var ready = watch.Elapsed.TotalSeconds;
        await Task.Delay(afterMs);
        child.Kill();
        await child.WaitForExitAsync();
        return ready;
    }

    // Kept as pages, whether read already or not.
    private static async Task<int> LostAsync(BenchDesk desk, string folder)
    {
        var lost = 0;
        var pages = desk.Get<IPageStore>();
        for (var page = Math.Max(0, Accepted(folder) - 200); page < Accepted(folder); page++)
            lost += await pages.LastSeenAsync(Address(page), CancellationToken.None) is null ? 1 : 0;
        return lost;
    }

    private static async Task<int> MissingAsync(BenchDesk desk, int accepted)
    {
        var missing = 0;
        for (var page = 0; page < accepted; page++)
            missing += await desk.Get<IArticleStore>().FindByUrlAsync(Address(page), CancellationToken.None) is { Versions: 1 } ? 0 : 1;
        return missing;
    }

    private static Uri Address(int page) => new(string.Create(CultureInfo.InvariantCulture, $"https://courier.example/report/{page}"));

    // Whole lines only: the last may have been cut by the kill.
    private static int Accepted(string folder)
    {
        var path = Path.Combine(folder, "accepted");
        return File.Exists(path) ? File.ReadAllText(path).Count(letter => letter == '\n') : 0;
    }
}
