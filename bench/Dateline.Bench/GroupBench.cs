using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Copies;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>
/// Articles a second into an index of copies that already holds many, on one thread, beside the floor: reading the same texts into words and
/// hashing every run of four. Index bytes are the growth of the managed heap by the filling, texts and claims the index keeps counted in.
/// </summary>
internal static class GroupBench
{
    public static int Run(string[] args)
    {
        var options = new BenchOptions(args);
        var sizes = options.Counts("--stored", 10_000, 100_000);
        var measured = options.Count("--articles", 4_000);
        var index = new CopyIndex(sizes.Max() * 2);
        var news = new GeneratedNews(1);
        var results = new List<object>();
        var held = 0;
        // What the generator keeps for its copies is not the index's.
        for (var i = 0; i < 6_000; i++)
            news.Next();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var size in sizes)
        {
            for (; held < size; held++)
                index.Place(news.Next());
            var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)held;
            var articles = Enumerable.Range(0, measured).Select(_ => news.Next()).ToList();
            var floor = Rate(articles, article => Hash(article));
            var words = Rate(articles, article => TextWords.Read(article.Article.Paragraphs()).Count);
            var place = Rate(articles, article => index.Place(article).Group.Members.Count);
            held += measured;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,9:N0} stored: {place,8:N0} articles/s | words read {words:N0}/s, every shingle hashed {floor:N0}/s | {bytes:N0} bytes an article, mean {articles.Average(a => a.Article.Paragraphs().Sum(p => p.Length)):N0} characters"));
            results.Add(new { stored = size, perSecond = Math.Round(place), wordsPerSecond = Math.Round(words), floorPerSecond = Math.Round(floor), bytesPerArticle = Math.Round(bytes) });
        }
        Console.WriteLine(JsonSerializer.Serialize(new { bench = "group", articles = measured, results }));
        return 0;
    }

    private static double Rate(List<FiledArticle> articles, Func<FiledArticle, int> work)
    {
        var start = Stopwatch.GetTimestamp();
        var sum = 0L;
        foreach (var article in articles)
            sum += work(article);
        GC.KeepAlive(sum);
        return articles.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
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
