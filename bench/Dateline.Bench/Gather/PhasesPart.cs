using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dateline.Copies;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Reading;
using Dateline.Sections;
using Dateline.Stories;
using NodaTime;

namespace Dateline.Bench.Gather;

/// <summary>Where the milliseconds of an article go: each step of the way for all pages in turn, in the process's own time, which a busy machine does not stretch.</summary>
internal static class PhasesPart
{
    public static async Task<object> RunAsync(BenchOptions options)
    {
        var count = options.Count("--phased", 2_000);
        var folder = Directory.CreateTempSubdirectory("dateline-bench-").FullName;
        try
        {
            // The first turn is for the compiler.
            await TurnAsync(Path.Combine(folder, "first"), Math.Min(count, 1_000), 1_000_000);
            var result = await TurnAsync(Path.Combine(folder, "second"), count, 0);
            foreach (var (phase, each) in result)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"phases    {phase,-10} {each,6:0.00} ms"));
            return result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Dictionary<string, double>> TurnAsync(string folder, int count, int from)
    {
        Directory.CreateDirectory(folder);
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        var cancel = CancellationToken.None;
        var archive = Path.Combine(folder, "reports.warc.gz");
        StorePart.Write(archive, count, from);
        using var desk = new BenchDesk(Path.Combine(folder, "desk"));
        await desk.Get<IArticleStore>().CountAsync(cancel);
        async Task TimeAsync(string phase, Func<Task> run)
        {
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            await run();
            found[phase] = Math.Round((Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds / count, 3);
        }
        Task Time(string phase, Action run) => TimeAsync(phase, () =>
        {
            run();
            return Task.CompletedTask;
        });

        List<RawPage> pages = [];
        await Time("unpack", () => pages = [.. new IncomingArchive(8 << 20, SystemClock.Instance).File(archive, archive, _ => throw new InvalidOperationException()).Select(page => page.Opened().Page!)]);
        await Time("compress", () => pages.ForEach(page => PageBody.Compress(page.Bytes.Span)));
        await TimeAsync("keep", async () =>
        {
            foreach (var some in pages.Chunk(128))
                await desk.Get<IPageStore>().KeepManyAsync(some, null, cancel);
        });
        List<PageReading> readings = [];
        await Time("read", () => readings = pages.ConvertAll(PageReader.Read));
        await Time("slip", () => readings.ForEach(reading => FilingSlip.Of(reading, "bench")));
        var ids = new List<ArticleId>();
        await TimeAsync("file", async () =>
        {
            foreach (var some in readings.Chunk(128))
                ids.AddRange((await desk.Get<IArticleStore>().FileManyAsync(some, "bench", cancel)).Select(outcome => outcome.Id));
        });
        var filed = new List<StoredArticle>();
        await TimeAsync("find", async () =>
        {
            foreach (var some in ids.Chunk(128))
                filed.AddRange(await desk.Get<IArticleStore>().FindManyAsync(some, cancel));
        });
        await Time("section", () => readings.ForEach(reading => SectionSorter.Sort(reading.Article, reading.Source, null, reading.Page.Url)));
        var (copies, stories) = (new CopyIndex(), new StoryIndex());
        var groups = new List<CopyGroup>();
        await Time("copies", () => groups = filed.ConvertAll(article => copies.Place(article.Filed).Group));
        await Time("stories", () =>
        {
            for (var i = 0; i < groups.Count; i++)
                stories.Place(groups[i], [filed[i].Filed]);
        });
        await TimeAsync("group", async () =>
        {
            foreach (var some in filed.Chunk(128))
                await desk.Get<CopyDesk>().PlaceAsync(some, new Dictionary<ArticleId, SectionFinding>(), cancel);
        });
        found["megabytes"] = GC.GetTotalMemory(forceFullCollection: true) / 1048576;
        GC.KeepAlive(copies);
        return found;
    }
}
