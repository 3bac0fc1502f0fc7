using System.Diagnostics;
using System.Globalization;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using NodaTime;

namespace Dateline.Bench.Gather;

/// <summary>A process that takes in known articles is killed at random moments, again and again, while they come in: what it had said was accepted is
/// there once, the file is whole, and the site answers soon.</summary>
internal static class KillPart
{
    private const int Adders = 4;
    private const int ServedEvery = 10;

    // Work that was alone at a kill waits before it is tried again; nobody has to wait for that here.
    private const double Patience = 60;

    public static async Task<object> RunAsync(BenchOptions options)
    {
        var times = options.Count("--times", 50);
        var known = options.Count("--known", 20_000);
        var most = options.Count("--most-ms", 400);
        var folder = Directory.CreateTempSubdirectory("dateline-bench-").FullName;
        try
        {
            var random = new Random(options.Count("--seed", 1));
            var (opened, served, lost, damaged) = (0.0, 0.0, 0, 0);
            // Moments spread at random over the whole work, however fast it is: each a number of accepted articles, and some milliseconds after it.
            int[] moments = [.. Enumerable.Range(0, times).Select(_ => random.Next(known)).Order()];
            var kills = 0;
            foreach (var moment in moments)
            {
                var before = KillVictim.Accepted(folder);
                using (var victim = new KillVictim(folder, known))
                {
                    opened = Math.Max(opened, await victim.ReadyAsync());
                    await victim.AcceptsAsync(moment - before.Count);
                    await Task.Delay(random.Next(most));
                    kills += await victim.KillAsync() ? 1 : 0;
                }
                if (kills % ServedEvery == ServedEvery - 1)
                    served = Math.Max(served, await ServedSite.AnswersAfterAsync(Path.Combine(folder, "desk")));
                using var desk = new BenchDesk(Path.Combine(folder, "desk"));
                damaged += (await desk.Get<SqliteDatabase>().CheckAsync(CancellationToken.None)).Count > 0 ? 1 : 0;
                lost += await LostAsync(desk, KillVictim.Accepted(folder).Except(before));
            }
            using (var last = new KillVictim(folder, known))
                await last.EndAsync();
            using var whole = new BenchDesk(Path.Combine(folder, "desk"), time: new FastTime(Patience));
            while ((await whole.Get<Desk>().DrainAsync(null, CancellationToken.None)).Open > 0)
                await Task.Delay(250);
            var accepted = KillVictim.Accepted(folder);
            var articles = await whole.Get<IArticleStore>().CountAsync(CancellationToken.None);
            var result = new
            {
                kills,
                accepted = accepted.Count,
                articles,
                lost,
                missing = await MissingAsync(whole, accepted),
                damaged,
                isWhole = await whole.Get<SqliteDatabase>().CheckAsync(CancellationToken.None) is [],
                parked = (await whole.Get<IWorkQueue>().ParkedAsync(200, CancellationToken.None)).Count,
                slowestStartSeconds = Math.Round(opened, 2),
                slowestServeSeconds = Math.Round(served, 2),
            };
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"kill      {kills} kills, {result.accepted} articles accepted, {lost + result.missing} lost, {Math.Max(0, articles - known)} twice, {damaged} damaged files, taking in again after {result.slowestStartSeconds} s at most, the site after {result.slowestServeSeconds} s"));
            return result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The process that is killed.</summary>
    public static async Task<int> VictimAsync(BenchOptions options)
    {
        var folder = options.Text("--victim")!;
        using var desk = new BenchDesk(Path.Combine(folder, "desk"));
        await desk.Get<IArticleStore>().CountAsync(CancellationToken.None);
        using var working = new CancellationTokenSource();
        var loop = Task.Run(() => desk.Get<WorkLoop>().RunAsync(working.Token));
        Console.WriteLine("ready");
        using var said = TextWriter.Synchronized(new StreamWriter(KillVictim.ListOf(folder), append: true) { AutoFlush = true });
        var before = KillVictim.Accepted(folder);
        var left = Enumerable.Range(0, options.Count("--known", 20_000)).Where(page => !before.Contains(page));
        await Parallel.ForEachAsync(left, new ParallelOptions { MaxDegreeOfParallelism = Adders }, async (page, cancel) =>
        {
            await desk.Get<Desk>().AddPageAsync(new RawPage(KillVictim.Address(page), InventedPress.Page(page), Instant.FromUtc(2026, 11, 20, 12, 0)), "bench", cancel);
            // The number and its end in one write: a line that was cut by the kill was not said.
            said.WriteLine(page.ToString(CultureInfo.InvariantCulture));
            Console.WriteLine(page);
        });
        await working.CancelAsync();
        await loop;
        return 0;
    }

    // Kept as pages, whether read already or not.
    private static async Task<int> LostAsync(BenchDesk desk, IEnumerable<int> accepted)
    {
        var lost = 0;
        foreach (var page in accepted)
            lost += await desk.Get<IPageStore>().LastSeenAsync(KillVictim.Address(page), CancellationToken.None) is null ? 1 : 0;
        return lost;
    }

    private static async Task<int> MissingAsync(BenchDesk desk, IEnumerable<int> accepted)
    {
        var missing = 0;
        foreach (var page in accepted)
            missing += await desk.Get<IArticleStore>().FindByUrlAsync(KillVictim.Address(page), CancellationToken.None) is { Versions: 1 } ? 0 : 1;
        return missing;
    }
}
