using System.Globalization;
using System.Text.Json;
using Dateline.Copies;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>
/// Articles a second into an index of copies that already holds many, on one thread, beside its floors in turn with it: every shingle of the same texts
/// hashed, and the texts read into words. Texts the index asks for are generated anew; what that takes is told and counted in. First
/// `--warm` articles of other news go into an index of their own, until the runtime has put its best code in place. Index bytes are the
/// growth of the managed heap by the filling after the texts lately used were put away; what those take is told beside it.
/// </summary>
internal static class GroupBench
{
    public static int Run(string[] args)
    {
        var options = new BenchOptions(args);
        var sizes = options.Counts("--stored", 10_000, 100_000);
        var measured = options.Count("--articles", 10_000);
        Warm(options.Count("--warm", 20_000));
        var news = new GeneratedNews(1);
        var index = new CopyIndex(sizes.Max() + sizes.Length * measured + 1, news.Recall);
        var results = new List<object>();
        var held = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var size in sizes)
        {
            for (; held < size; held++)
                index.Place(news.Next());
            var (asked, askedFor, characters) = (news.Recalled, news.RecallTime, 0L);
            var turns = Measure(
                () =>
                {
                    var article = news.Next();
                    characters += article.Article.Paragraphs().Sum(paragraph => paragraph.Length);
                    return article;
                },
                measured, index);
            held += measured;
            var telling = (news.RecallTime - askedFor).TotalSeconds * turns.Rate(2) / measured;
            var full = GC.GetTotalMemory(forceFullCollection: true);
            index.PutAway();
            var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)held;
            var atHand = (full - GC.GetTotalMemory(forceFullCollection: true)) / 1024.0 / 1024;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,9:N0} stored: {turns.Rate(2),8:N0} articles/s of processor time ({turns.ByTheClock:N0} by the clock) | every shingle hashed {turns.Rate(0):N0}/s, words read {turns.Rate(1):N0}/s; {turns.Ratio(0):P0} and {turns.Ratio(1):P0} of these | {bytes:N0} bytes an article, {atHand:N0} MiB of texts at hand, mean {characters / measured:N0} characters; {news.Recalled - asked} texts asked for, {telling:P0} of the time"));
            results.Add(new { stored = size, perSecond = Math.Round(turns.Rate(2)), byTheClock = Math.Round(turns.ByTheClock), floorPerSecond = Math.Round(turns.Rate(0)), wordsPerSecond = Math.Round(turns.Rate(1)), ofFloor = Math.Round(turns.Ratio(0), 3), bytesPerArticle = Math.Round(bytes), megabytesAtHand = Math.Round(atHand), telling = Math.Round(telling, 3) });
        }
        Console.WriteLine(JsonSerializer.Serialize(new { bench = "group", articles = measured, results }));
        return 0;
    }

    // A desk runs for weeks: what is measured is the code the runtime has settled on, not the one it begins with.
    private static void Warm(int articles)
    {
        var news = new GeneratedNews(9);
        Measure(news.Next, articles, new CopyIndex(articles + 1, news.Recall));
    }

    private static Turns Measure(Func<FiledArticle> next, int articles, CopyIndex index) => Turns.Measure(
        next, articles, ShingleFloor.Of, article => TextWords.Read(article.Article.Paragraphs()).Count, article => index.Place(article).Group.Members.Count);
}
