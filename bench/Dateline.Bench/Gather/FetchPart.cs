using System.Diagnostics;
using Dateline.Engine.Fetch;
using NodaTime;

namespace Dateline.Bench.Gather;

/// <summary>Pages a second over a thousand hosts, politely, beside a bare client on the same origin.</summary>
internal static class FetchPart
{
    public static async Task<object> RunAsync(BenchOptions options)
    {
        var hosts = options.Count("--hosts", 1_000);
        var seconds = options.Number("--seconds", 20);
        var delay = options.Number("--delay", 0.9);
        await using var origin = await GoodOrigin.StartAsync(1);
        var floor = await FloorAsync(origin, Math.Min(seconds, 10));
        await origin.LedgerAsync();

        var bounds = new FetchOptions { AllowPrivate = ["127.0.0.1"], HostDelaySeconds = delay, Retries = 0, Parallel = 256 };
        using var fetcher = new WebFetcher(bounds, SystemClock.Instance, TimeProvider.System, GoodOrigin.LookupAsync);
        // Every host is known and its robots.txt read before the clock runs.
        await Task.WhenAll(Enumerable.Range(0, hosts).Select(host => fetcher.FetchAsync(Ask(origin, host, 0), CancellationToken.None)));
        await origin.LedgerAsync();
        var (pages, failed) = (0, 0);
        var (own, theirs) = (Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds, origin.CpuSeconds);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, hosts).Select(host => Task.Run(async () =>
        {
            for (var page = 1; watch.Elapsed.TotalSeconds < seconds; page++)
            {
                if (await fetcher.FetchAsync(Ask(origin, host, page), CancellationToken.None) is FetchResult.Fetched)
                    Interlocked.Increment(ref pages);
                else
                    Interlocked.Increment(ref failed);
            }
        })));
        var elapsed = watch.Elapsed.TotalSeconds;
        var ledger = await origin.LedgerAsync();
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds - own, origin.CpuSeconds - theirs);
        var gate = await GateAloneAsync(hosts, delay, Math.Min(seconds, 8));
        var result = new
        {
            hosts,
            delayMs = delay * 1000,
            pagesPerSecond = Math.Round(pages / elapsed),
            failed,
            mostAtOnceToOneHost = ledger.MostAtOnce,
            gapMs = new { least = ledger.GapMs[0], p1 = ledger.GapMs[1], median = ledger.GapMs[2], p95 = ledger.GapMs[3], p99 = ledger.GapMs[4] },
            ownCpuCores = Math.Round(cpu.Item1 / elapsed, 2),
            originCpuCores = Math.Round(cpu.Item2 / elapsed, 2),
            megabytes = Environment.WorkingSet / 1024 / 1024,
            gateAloneMs = new { median = Share(gate, 0.5), p95 = Share(gate, 0.95), p99 = Share(gate, 0.99) },
            floorPagesPerSecond = Math.Round(floor),
        };
        Console.WriteLine($"fetch     {result.pagesPerSecond}/s over {hosts} hosts, {delay} s between two of one host (median {result.gapMs.median} ms, p95 {result.gapMs.p95} ms), at most {ledger.MostAtOnce} at once; bare HttpClient without pauses {result.floorPagesPerSecond}/s");
        return result;
    }

    // What of the gaps is our own timers' and queues' doing: the same turns with nothing fetched in them.
    private static async Task<double[]> GateAloneAsync(int hosts, double delay, double seconds)
    {
        var gate = new HostGate(TimeProvider.System);
        var gaps = new System.Collections.Concurrent.ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, hosts).Select(host => Task.Run(async () =>
        {
            for (var ended = 0L; watch.Elapsed.TotalSeconds < seconds; ended = Stopwatch.GetTimestamp())
            {
                using var turn = await gate.EnterAsync(Host(host), CancellationToken.None);
                if (ended != 0)
                    gaps.Add(Stopwatch.GetElapsedTime(ended).TotalMilliseconds);
                turn.Pause = TimeSpan.FromSeconds(delay);
            }
        })));
        return [.. gaps.Order()];
    }

    private static double Share(double[] sorted, double share) => Math.Round(sorted[(int)((sorted.Length - 1) * share)], 1);

    private static string Host(int host) => $"h{host}.farm.test";

    private static FetchRequest Ask(GoodOrigin origin, int host, int page) => new(new Uri($"http://{Host(host)}:{origin.Port}/page/{page}"), FetchPurpose.Page);

    private static async Task<double> FloorAsync(GoodOrigin origin, double seconds)
    {
        using var http = new HttpClient();
        var pages = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(loop => Task.Run(async () =>
        {
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                await http.GetByteArrayAsync(new Uri($"http://127.0.0.1:{origin.Port}/page/{loop}"));
                Interlocked.Increment(ref pages);
            }
        })));
        return pages / watch.Elapsed.TotalSeconds;
    }
}
