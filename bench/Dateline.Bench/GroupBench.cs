using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Copies;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>
/// Articles a second into an index of copies that already holds many, on one thread, beside the floor: reading the same texts into words and
/// hashing every run of four. Rates are by the processor time of the process, so that other programs' share of the machine does not count, and
/// by the clock. Texts the index asks for are generated anew, that time is counted in. Index bytes are the growth of the managed heap by the
/// filling after the texts lately used were put away; what those take is told beside it.
/// </summary>
internal static class GroupBench
{
    public static int Run(string[] args)
    {
        var options = new BenchOptions(args);
        var sizes = options.Counts("--stored", 10_000, 100_000);
        var measured = options.Count("--articles", 4_000);
        var news = new GeneratedNews(1);
        var index = new CopyIndex(sizes.Max() + sizes.Length * measured + 1, news.Recall);
        var results = new List<object>();
        var held = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var size in sizes)
        {
            for (; held < size; held++)
                index.Place(news.Next());
            var articles = Enumerable.Range(0, measured).Select(_ => news.Next()).ToList();
            var floor = Rate(articles, Hash);
            var words = Rate(articles, article => TextWords.Read(article.Article.Paragraphs()).Count);
            var (asked, askedFor) = (news.Recalled, news.RecallTime);
            var place = Rate(articles, article => index.Place(article).Group.Members.Count);
            held += measured;
            var characters = articles.Average(article => article.Article.Paragraphs().Sum(paragraph => paragraph.Length));
            articles.Clear();
            var full = GC.GetTotalMemory(forceFullCollection: true);
            index.PutAway();
            // The generator's own list of numbers, some 90 bytes an article, is not the index's.
            var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before - news.Bytes) / (double)held;
            var atHand = (full - GC.GetTotalMemory(forceFullCollection: true)) / 1024.0 / 1024;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,9:N0} stored: {place.Cpu,8:N0} articles/s of processor time ({place.Clock:N0} by the clock) | words read {words.Cpu:N0}/s, every shingle hashed {floor.Cpu:N0}/s | {bytes:N0} bytes an article, {atHand:N0} MiB of texts at hand, mean {characters:N0} characters; {news.Recalled - asked} texts asked for, {(news.RecallTime - askedFor).TotalSeconds * place.Clock / measured:P0} of the time"));
            results.Add(new { stored = size, perSecond = Math.Round(place.Cpu), byTheClock = Math.Round(place.Clock), wordsPerSecond = Math.Round(words.Cpu), floorPerSecond = Math.Round(floor.Cpu), bytesPerArticle = Math.Round(bytes), megabytesAtHand = Math.Round(atHand) });
        }
        Console.WriteLine(JsonSerializer.Serialize(new { bench = "group", articles = measured, results }));
        return 0;
    }

    private static (double Cpu, double Clock) Rate(List<FiledArticle> articles, Func<FiledArticle, int> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var sum = 0L;
        foreach (var article in articles)
            sum += work(article);
        GC.KeepAlive(sum);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return (articles.Count / (process.TotalProcessorTime - cpu).TotalSeconds, articles.Count / elapsed);
    }

    private static int Hash(FiledArticle article)
    {
        var words = TextWords.Read(article.Article.Paragraphs()).Hashes;
        ulong all = 0;
        for (var i = 0; i + 4 <= words.Length; i++)
        {
            ulong hash = 0;
            for (var k = 0; k < 4; k++)
                hash = (hash ^ words[i + k]) * 0x9E3779B97F4A7C15UL;
            all ^= hash;
        }
        return (int)all;
    }
}
