using System.Globalization;
using Dateline.Dating;
using Dateline.Extract;
using Dateline.Model;
using Dateline.Pages;
using Dateline.Reading;
using Dateline.Sourcing;

namespace Dateline.Bench;

/// <summary>Where the processor's time of one read goes, stage by stage: the fastest of the rounds per page and stage, averaged over the pages.</summary>
internal sealed class ReadStages
{
    private readonly List<string> _names = [];
    private readonly Dictionary<(string Name, int Page), double> _best = [];
    private readonly Dictionary<string, long> _bytes = new(StringComparer.Ordinal);
    private int _page;

    public static void Print(IReadOnlyList<RawPage> pages, int rounds)
    {
        var stages = new ReadStages();
        for (var round = 0; round < rounds; round++)
        {
            for (var page = 0; page < pages.Count; page++)
            {
                stages._page = page;
                stages.Round(pages[page], round == rounds - 1);
            }
        }
        Console.WriteLine("stage          mean cpu ms   kB (mean)");
        foreach (var name in stages._names)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {stages._best.Where(best => best.Key.Name == name).Average(best => best.Value),9:0.000} {stages._bytes[name] / 1024.0 / pages.Count,11:0}"));
    }

    private void Round(RawPage page, bool isLast)
    {
        var parsed = Timed("tree", isLast, () => PageParser.Parse(page));
        var markup = parsed.Markup!;
        var tree = parsed.Tree!;
        _ = Timed("structured", isLast, () => markup.Linked.Count);
        var claims = Timed("claims", isLast, () => PageClaims.Read(markup));
        var model = BodyModel.Shipped;
        using var galley = Timed("galley", isLast, () => BodyFinder.Set(tree, claims, model.Names, model.Talk));
        var weights = Timed("two opinions", isLast, () => BodyFinder.Weigh(galley, claims, model));
        var story = Timed("story", isLast, () => StoryLines.Choose(galley, weights));
        var addresses = new Addresses(page.Url, claims.BaseHref);
        var site = new SiteNames(claims, page.Url);
        var headline = Timed("headline", isLast, () => Headlines.Settle(markup, galley, claims, site, page.Url)) is [var told, ..] ? told.Text : null;
        _ = Timed("lists", isLast, () => LinkLists.Read(galley, story, addresses).Count);
        _ = Timed("kind", isLast, () => Refusals.Find(galley, claims, story, weights, headline, page));
        var pictures = Timed("pictures", isLast, () => Pictures.Find(galley, story, addresses));
        _ = Timed("blocks", isLast, () => new BlockWriter(galley, addresses).Write(story, pictures).Count);
        var result = Timed("all of extract", isLast, () => ArticleExtractor.Extract(parsed));
        var article = result is ExtractResult.Found found ? found.Article : ((ExtractResult.Refused)result).Rest;
        _ = Timed("language", isLast, () => Dateline.Text.LanguageTell.Tell(article.Paragraphs(), claims.Language));
        _ = Timed("dates", isLast, () => DateRecovery.Recover(parsed, article));
        _ = Timed("sources", isLast, () => SourceReader.Read(parsed, article));
        _ = Timed("parts", isLast, () => PartFinder.Find(parsed));
        _ = Timed("whole read", isLast, () => PageReader.Read(page));
    }

    private T Timed<T>(string name, bool isLast, Func<T> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        var result = work();
        var ms = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        if (!_bytes.ContainsKey(name))
        {
            _names.Add(name);
            _bytes[name] = 0;
        }
        if (isLast)
            _bytes[name] += GC.GetAllocatedBytesForCurrentThread() - before;
        _best[(name, _page)] = _best.TryGetValue((name, _page), out var best) ? Math.Min(best, ms) : ms;
        return result;
    }
}
