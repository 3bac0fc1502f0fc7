using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Model;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>
/// Reports a second into an index of stories that already holds many, on one thread, beside the floor: reading the same texts into words. Each
/// generated article is a report of its own, so that no report is saved by being a copy; one in five says much the same as a recent one.
/// </summary>
internal static class StoryBench
{
    public static int Run(string[] args)
    {
        var options = new BenchOptions(args);
        var sizes = options.Counts("--stored", 10_000, 50_000);
        var measured = options.Count("--articles", 3_000);
        var index = new StoryIndex();
        var news = new GeneratedNews(2);
        var results = new List<object>();
        var held = 0;
        foreach (var size in sizes)
        {
            for (; held < size; held++)
                Place(index, news.Next());
            var bytes = GC.GetTotalMemory(forceFullCollection: true) / (double)held;
            var articles = Enumerable.Range(0, measured).Select(_ => news.Next()).ToList();
            var words = Rate(articles, article => TextWords.Read(article.Article.Paragraphs(), 600).Count);
            var place = Rate(articles, article => Place(index, article));
            held += measured;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,9:N0} stored: {place,8:N0} reports/s | words read {words:N0}/s | {bytes:N0} bytes a report"));
            results.Add(new { stored = size, perSecond = Math.Round(place), wordsPerSecond = Math.Round(words), bytesPerReport = Math.Round(bytes) });
        }
        Console.WriteLine(JsonSerializer.Serialize(new { bench = "stories", articles = measured, results }));
        return 0;
    }

    private static int Place(StoryIndex index, FiledArticle article)
    {
        var published = new DateVerdict(article.Dates.Published, DateStanding.Unchecked, "generated");
        var group = new CopyGroup(CopyGroupId.Of(article.Id.Value), [new CopyMember(article.Id, 1, [], published, "generated")], published, new OriginFinding(null, null, "generated"));
        return index.Place(group, [article]).Story.Reports.Count;
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
}
