using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Dateline.Model;
using Dateline.Pages;
using Dateline.Reading;
using NodaTime;

namespace Dateline.Bench;

/// <summary>
/// The whole read of a page beside the bare parse of the same page, in turn on one thread: the parse is the floor that no reader built on it goes
/// below. Per page the fastest of the rounds counts, which leaves out the machine's noise and the rounds in which the runtime still compiles.
/// </summary>
internal static class ReadBench
{
    private static readonly Instant Fetched = Instant.FromUtc(2026, 10, 1, 0, 0);

    public static int Run(string[] args)
    {
        var options = new BenchOptions(args);
        var count = options.Count("--pages", 120);
        var rounds = options.Count("--rounds", 20);
        var pages = Corpus.Pages(options.Text("--data"), count);

        if (options.Has("--stages"))
        {
            ReadStages.Print([.. pages.Select(page => Raw(page.Name, page.Bytes))], rounds);
            return 0;
        }
        var bare = new Measure("bare parse", text => new HtmlParser().ParseDocument(text.Html).ChildElementCount);
        var tree = new Measure("parse to tree", text => PageParser.Parse(text.Raw).Tree?.Count ?? 0);
        var read = new Measure("whole read", text => PageReader.Read(text.Raw).Article.Blocks.Count);
        Measure[] measures = [bare, tree, read];
        Page[] corpus = [.. pages.Select(page => new Page(Encoding.UTF8.GetString(page.Bytes), Raw(page.Name, page.Bytes)))];
        // Rounds go over all pages, so that the first pages are not measured while the runtime still compiles what the last ones find compiled.
        for (var round = 0; round < rounds; round++)
        {
            for (var page = 0; page < corpus.Length; page++)
            {
                foreach (var measure in measures)
                    measure.Take(corpus[page], page, isFirst: round == 0);
            }
        }

        Console.WriteLine($"{pages.Count} pages, mean {pages.Average(p => p.Bytes.Length) / 1024:0} kB, best of {rounds} rounds each, one thread");
        Console.WriteLine("                 median ms   mean ms   p95 ms   kB allocated (mean)   mean against bare parse   cpu median   cpu mean   cpu mean against bare");
        foreach (var m in measures)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{m.Name,-16} {m.Median,9:0.00} {m.Mean,9:0.00} {m.P95,8:0.00} {m.AllocatedKb,21:0} {m.Mean / bare.Mean,25:0.00} {m.CpuMedian,12:0.00} {m.CpuMean,10:0.00} {m.CpuMean / bare.CpuMean,23:0.00}"));
        }
        var all = AllCores(pages, rounds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"whole read on {Environment.ProcessorCount} threads: {all.PagesPerSecond:0} pages/s, {all.MegabytesPerSecond:0.0} MB/s (best of {rounds} rounds)"));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            bench = "read",
            threads = Environment.ProcessorCount,
            pagesPerSecond = Math.Round(all.PagesPerSecond),
            megabytesPerSecond = Math.Round(all.MegabytesPerSecond, 1),
            pages = pages.Count,
            bareParseMs = new { median = Round(bare.Median), mean = Round(bare.Mean) },
            readMs = new { median = Round(read.Median), mean = Round(read.Mean) },
            ratioMedian = Round(read.Median / bare.Median),
            ratioMean = Round(read.Mean / bare.Mean),
            cpuRatioMedian = Round(read.CpuMedian / bare.CpuMedian),
            cpuRatioMean = Round(read.CpuMean / bare.CpuMean),
            bareParseKb = Math.Round(bare.AllocatedKb),
            readKb = Math.Round(read.AllocatedKb),
        }));
        return 0;
    }

    private static (double PagesPerSecond, double MegabytesPerSecond) AllCores(IReadOnlyList<(string Name, byte[] Bytes)> pages, int rounds)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            Parallel.ForEach(pages, page => PageReader.Read(Raw(page.Name, page.Bytes)));
            var took = Stopwatch.GetElapsedTime(start);
            best = took < best ? took : best;
        }
        return (pages.Count / best.TotalSeconds, pages.Sum(page => (long)page.Bytes.Length) / best.TotalSeconds / 1e6);
    }

    private static RawPage Raw(string name, byte[] bytes) => new(bytes, Fetched) { ContentType = "text/html; charset=utf-8", Url = new Uri("https://example.org/" + name) };

    private static double Round(double value) => Math.Round(value, 3);

    private sealed record Page(string Html, RawPage Raw);

    private sealed class Measure(string name, Func<Page, int> work)
    {
        private readonly List<double> _best = [];
        private readonly List<double> _cpu = [];
        private readonly List<double> _allocated = [];

        public string Name => name;

        public double Median => Sorted()[_best.Count / 2];

        public double P95 => Sorted()[(int)(_best.Count * 0.95)];

        public double Mean => _best.Average();

        /// <summary>The processor's time: what other programs on the machine cost is not in it.</summary>
        public double CpuMean => _cpu.Average();

        public double CpuMedian => _cpu.Order().ElementAt(_cpu.Count / 2);

        public double AllocatedKb => _allocated.Average() / 1024;

        public void Take(Page page, int number, bool isFirst)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var cpuBefore = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            work(page);
            var ms = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var cpu = (Environment.CpuUsage.TotalTime - cpuBefore).TotalMilliseconds;
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (isFirst)
            {
                _best.Add(ms);
                _cpu.Add(cpu);
                _allocated.Add(bytes);
            }
            else
            {
                _best[number] = Math.Min(_best[number], ms);
                _cpu[number] = Math.Min(_cpu[number], cpu);
                _allocated[number] = bytes;
            }
        }

        private List<double> Sorted() => [.. _best.Order()];
    }
}
