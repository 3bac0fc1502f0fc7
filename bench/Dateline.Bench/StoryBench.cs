using System.Globalization;
using System.Text.Json;
using Dateline.Model;
using Dateline.Stories;
using Dateline.Text;
using NodaTime;

namespace Dateline.Bench;

/// <summary>
/// Reports a second into an index of stories that already holds many, on one thread, beside its floors in turn with it: every shingle of the same texts
/// hashed, and the texts read into words. 300,000 reports come in 30 days, the window of the index; counts above that tell what its age costs. Each
/// generated article is a report of its own, so that no report is saved by being a copy.
/// </summary>
internal static class StoryBench
{
    private static readonly Duration Spacing = Duration.FromDays(30) / 300_000;

    public static int Run(string[] args)
    {
        var options = new BenchOptions(args);
        var sizes = options.Counts("--stored", 10_000, 50_000);
        var measured = options.Count("--articles", 10_000);
        Warm(options.Count("--warm", 10_000));
        var index = new StoryIndex();
        var news = new GeneratedNews(2, Spacing, copies: false);
        var results = new List<object>();
        var held = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var size in sizes)
        {
            for (; held < size; held++)
                Place(index, news.Next());
            var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)index.Count;
            var joined = 0;
            var turns = Measure(news.Next, measured, article =>
            {
                var reports = Place(index, article);
                joined += reports > 1 ? 1 : 0;
                return reports;
            });
            held += measured;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,9:N0} read, {index.Count:N0} stored: {turns.Rate(2),8:N0} reports/s of processor time ({turns.ByTheClock:N0} by the clock) | every shingle hashed {turns.Rate(0):N0}/s, words read {turns.Rate(1):N0}/s; {turns.Ratio(0):P0} and {turns.Ratio(1):P0} of these | {bytes:N0} bytes a report; {(double)joined / measured:P0} joined a story"));
            results.Add(new { read = size, stored = index.Count, perSecond = Math.Round(turns.Rate(2)), byTheClock = Math.Round(turns.ByTheClock), floorPerSecond = Math.Round(turns.Rate(0)), wordsPerSecond = Math.Round(turns.Rate(1)), ofFloor = Math.Round(turns.Ratio(0), 3), bytesPerReport = Math.Round(bytes), joined = Math.Round((double)joined / measured, 3) });
        }
        Console.WriteLine(JsonSerializer.Serialize(new { bench = "stories", articles = measured, results }));
        return 0;
    }

    // As for copies: until the runtime has put its best code in place.
    private static void Warm(int articles)
    {
        var (index, news) = (new StoryIndex(), new GeneratedNews(9, Spacing, copies: false));
        Measure(news.Next, articles, article => Place(index, article));
    }

    private static Turns Measure(Func<FiledArticle> next, int articles, Func<FiledArticle, long> place) =>
        Turns.Measure(next, articles, ShingleFloor.Of, article => TextWords.Read(article.Article.Paragraphs(), 600).Count, place);

    private static int Place(StoryIndex index, FiledArticle article)
    {
        var published = new DateVerdict(article.Dates.Published, DateStanding.Unchecked, "generated");
        var group = new CopyGroup(CopyGroupId.Of(article.Id.Value), [new CopyMember(article.Id, 1, [], published, "generated")], published, new OriginFinding(null, null, "generated"));
        return index.Place(group, [article]).Story.Reports.Count;
    }
}
