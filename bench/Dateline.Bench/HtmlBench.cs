using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Dateline.Pages.Html;

namespace Dateline.Bench;

/// <summary>
/// Our parse of a page beside AngleSharp's, both from a string, in turn on one thread. "Parsed and read" adds cutting every text and attribute value,
/// which our tree leaves until someone asks. Per page the fastest of the rounds counts.
/// </summary>
internal static class HtmlBench
{
    public static int Run(string[] args)
    {
        var options = new BenchOptions(args);
        var count = options.Count("--pages", 120);
        var rounds = options.Count("--rounds", 15);
        var pages = Corpus.Pages(options.Text("--data"), count).Select(page => Encoding.UTF8.GetString(page.Bytes)).ToList();
        var theirs = new Lane(html => new HtmlParser().ParseDocument(html).ChildElementCount);
        var ours = new Lane(html => HtmlPage.Parse(html).Count);
        var read = new Lane(ParseAndRead);
        Lane[] lanes = [theirs, ours, read];
        foreach (var html in pages)
        {
            foreach (var lane in lanes)
                lane.NextPage();
            for (var round = 0; round < rounds; round++)
            {
                foreach (var lane in lanes)
                    lane.Take(html);
            }
        }

        Console.WriteLine($"{pages.Count} pages, mean {pages.Average(page => page.Length) / 1000:0} thousand characters, best of {rounds} rounds each, one thread");
        foreach (var (name, lane) in new[] { ("AngleSharp", theirs), ("ours", ours), ("ours, parsed and read", read) })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} mean {lane.MeanMs,7:0.000} ms   median {lane.MedianMs,7:0.000} ms   {lane.MeanKb,6:0} kB allocated"));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            bench = "html",
            pages = pages.Count,
            angleSharpMs = Math.Round(theirs.MeanMs, 3),
            oursMs = Math.Round(ours.MeanMs, 3),
            readMs = Math.Round(read.MeanMs, 3),
            ratioMean = Math.Round(ours.MeanMs / theirs.MeanMs, 3),
            ratioMedian = Math.Round(ours.MedianMs / theirs.MedianMs, 3),
            ratioRead = Math.Round(read.MeanMs / theirs.MeanMs, 3),
            angleSharpKb = Math.Round(theirs.MeanKb),
            oursKb = Math.Round(ours.MeanKb),
            readKb = Math.Round(read.MeanKb),
        }));
        return 0;
    }

    private static int ParseAndRead(string html)
    {
        var tree = HtmlPage.Parse(html);
        var length = 0;
        for (var i = 0; i < tree.Count; i++)
        {
            length += tree[i].Text.Length;
            foreach (ref readonly var attribute in tree[i].Attributes)
                length += attribute.Value.Length;
        }
        return length;
    }

    private sealed class Lane(Func<string, int> work)
    {
        private readonly List<double> _bestMs = [];
        private readonly List<double> _kb = [];

        public double MeanMs => _bestMs.Average();

        public double MedianMs => _bestMs.Order().ElementAt(_bestMs.Count / 2);

        public double MeanKb => _kb.Average();

        public void NextPage()
        {
            _bestMs.Add(double.MaxValue);
            _kb.Add(0);
        }

        public void Take(string html)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            work(html);
            _bestMs[^1] = Math.Min(_bestMs[^1], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            _kb[^1] = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0;
        }
    }
}
