using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using NodaTime;

namespace Dateline.Bench.Gather;

/// <summary>Ten thousand feeds every quarter of an hour in one process, over real sockets into a real archive, in time that runs faster than ours.</summary>
internal static class SchedulePart
{
    public static async Task<object> RunAsync(BenchOptions options)
    {
        var feeds = options.Count("--feeds", 10_000);
        var hosts = options.Count("--hosts", 1_000);
        var rounds = options.Number("--rounds", 3);
        var speed = options.Number("--speed", 15);
        await using var origin = await GoodOrigin.StartAsync(speed);
        var folder = Directory.CreateTempSubdirectory("dateline-bench-").FullName;
        try
        {
            var time = new FastTime(speed);
            // Sockets and the processor do not run faster: bounds on their time are as long as they would be by our own.
            var bounds = new FetchOptions { AllowPrivate = ["127.0.0.1"], Retries = 0, HeaderSeconds = 15 * speed, IdleSeconds = 10 * speed, TotalSeconds = 30 * speed };
            using var fetcher = new WebFetcher(bounds, time, time, GoodOrigin.LookupAsync);
            using var desk = new BenchDesk(folder, fetcher, time, new()
            {
                ["Dateline:Feeds:MaxPollMinutes"] = "15",
                ["Dateline:Feeds:VisitSeconds"] = (300 * speed).ToString(CultureInfo.InvariantCulture),
            });
            var sources = desk.Get<ISourceStore>();
            var known = Stopwatch.StartNew();
            await AddAsync(sources, feeds, hosts, origin.Port, time);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          {feeds} feeds on the list in {known.Elapsed.TotalSeconds:0} s; {rounds} rounds at {speed} times the speed of time"));

            var polling = desk.Get<FeedPolling>();
            var late = new ConcurrentBag<double>();
            var visits = 0;
            polling.Began = (source, now) =>
            {
                Interlocked.Increment(ref visits);
                if (source.LastSuccess is not null && source.NextDue is { } due)
                    late.Add((now - due).TotalSeconds);
            };
            await polling.StartAsync(CancellationToken.None);
            // The first round is a start from nothing: all are due at once, and each brings its pages.
            while (visits < feeds)
                await Task.Delay(100);
            await WaitAsync(time, Duration.FromMinutes(10));
            var before = await origin.LedgerAsync();
            var (cpu, began, peak) = (Process.GetCurrentProcess().TotalProcessorTime, time.GetCurrentInstant(), 0L);
            late.Clear();
            visits = 0;
            var end = began + Duration.FromMinutes(15 * rounds);
            while (time.GetCurrentInstant() < end)
            {
                await Task.Delay(250);
                peak = Math.Max(peak, Environment.WorkingSet);
            }
            var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
            var passed = (time.GetCurrentInstant() - began).TotalSeconds;
            var after = await origin.LedgerAsync();
            await polling.StopAsync(CancellationToken.None);
            await polling.IdleAsync();
            var sorted = late.Order().ToArray();
            var result = new
            {
                feeds,
                minutes = Math.Round(passed / 60),
                speed,
                visits,
                lateSeconds = new { median = At(sorted, 0.5), p95 = At(sorted, 0.95), p99 = At(sorted, 0.99), most = At(sorted, 1) },
                notModifiedShare = Math.Round((after.NotModified - before.NotModified) / (double)Math.Max(1, visits), 3),
                cpuCores = Math.Round(used / passed, 3),
                peakMegabytes = peak / 1024 / 1024,
                peakFromStartMegabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024,
                mostAtOnceToOneHost = after.MostAtOnce,
            };
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"schedule  {visits} visits in {result.minutes} min, late by {result.lateSeconds.median} s (p99 {result.lateSeconds.p99} s), {result.notModifiedShare:P1} unchanged, {result.cpuCores:P1} of a core, {result.peakMegabytes} MiB"));
            return result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AddAsync(ISourceStore sources, int feeds, int hosts, int port, FastTime time)
    {
        var now = time.GetCurrentInstant();
        await Parallel.ForAsync(0, feeds, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (feed, cancel) =>
            await sources.AddAsync(SourceKind.Feed, $"http://h{feed % hosts}.farm.test:{port}/feed/{feed}", null, now, cancel));
    }

    private static async Task WaitAsync(FastTime time, Duration span)
    {
        var end = time.GetCurrentInstant() + span;
        while (time.GetCurrentInstant() < end)
            await Task.Delay(50);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : Math.Round(sorted[(int)((sorted.Length - 1) * share)], 1);
}
