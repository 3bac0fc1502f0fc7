using System.Collections.Concurrent;
using System.Globalization;
using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Reading;
using Dateline.Sections;

namespace Dateline.Engine.Work;

/// <summary>Captures in, filed articles out: reads on all cores, files in one step.</summary>
internal sealed class ReadingDesk(IPageStore pages, IArticleStore articles, PartDesk parts)
{
    /// <summary>Reads and files what <paramref name="items"/> name.</summary>
    public async Task<ReadingOutcome> RunAsync(IReadOnlyList<WorkItem> items, CancellationToken cancel)
    {
        var itemOf = items.ToDictionary(item => long.Parse(item.Subject, CultureInfo.InvariantCulture));
        var failed = new ConcurrentQueue<FailedWork>();
        var readings = new ConcurrentDictionary<long, PageReading>();
        var captures = await pages.CapturesAsync([.. itemOf.Keys], cancel);
        Parallel.ForEach(captures, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, capture =>
        {
            try
            {
                readings[capture.Id] = PageReader.Read(capture.Page);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                failed.Enqueue(new FailedWork(itemOf[capture.Id], $"reading page {capture.Page.Id}: {fault.Message}", fault));
            }
        });
        // In the order the pages came in: an older capture of an article is filed before a newer one.
        var inOrder = itemOf.Keys.Where(readings.ContainsKey).Select(id => (Item: itemOf[id], Reading: readings[id])).ToList();
        var found = await parts.JoinAsync([.. inOrder.Where(read => read.Reading.Result is ExtractResult.Found)], cancel);
        var refused = inOrder.Where(read => read.Reading.Result is ExtractResult.Refused).Select(read => read.Reading).ToList();
        if (refused.Count > 0)
            await articles.RefuseAsync(refused, PageReader.Version, cancel);
        var filings = await FileAsync(found, failed, cancel);
        var outcomes = filings.ConvertAll(filing => filing.Outcome);

        var changed = outcomes.Where(outcome => outcome.Kind != FilingKind.Unchanged).Select(outcome => outcome.Id).ToHashSet();
        var filed = await articles.FindManyAsync([.. outcomes.Select(outcome => outcome.Id).Distinct()], cancel);
        var sections = new Dictionary<ArticleId, SectionFinding>();
        foreach (var (outcome, reading) in filings)
            sections[outcome.Id] = SectionSorter.Sort(reading.Article, reading.Source, reading.Page.Feed, reading.Page.Url);
        return new ReadingOutcome
        {
            Sections = sections,
            // An unchanged article without a group was filed by a process that died before it was grouped.
            ToGroup = [.. filed.Where(article => article.Group is null || changed.Contains(article.Filed.Id))],
            New = outcomes.Count(outcome => outcome.Kind == FilingKind.New),
            NewVersions = outcomes.Count(outcome => outcome.Kind == FilingKind.NewVersion),
            Refused = refused.Count,
            Failed = [.. failed],
        };
    }

    private async Task<List<(FilingOutcome Outcome, PageReading Reading)>> FileAsync(
        List<(WorkItem Item, PageReading Reading)> found, ConcurrentQueue<FailedWork> failed, CancellationToken cancel)
    {
        if (found.Count == 0)
            return [];
        try
        {
            var outcomes = await articles.FileManyAsync([.. found.Select(read => read.Reading)], PageReader.Version, cancel);
            return [.. outcomes.Zip(found, (outcome, read) => (outcome, read.Reading))];
        }
        catch (Exception fault) when (IsItsOwn(fault) && found.Count == 1)
        {
            failed.Enqueue(new FailedWork(found[0].Item, $"filing page {found[0].Reading.Page.Id}: {fault.Message}", fault));
            return [];
        }
        catch (Exception fault) when (IsItsOwn(fault))
        {
            // One of them spoils the batch: the others are filed without it.
            var outcomes = new List<(FilingOutcome, PageReading)>();
            foreach (var one in found)
                outcomes.AddRange(await FileAsync([one], failed, cancel));
            return outcomes;
        }
    }

    private static bool IsItsOwn(Exception fault) => fault is not OperationCanceledException && !SqliteDatabase.IsOfStorage(fault);
}

/// <summary>What came of a batch.</summary>
internal sealed record ReadingOutcome
{
    public required IReadOnlyList<StoredArticle> ToGroup { get; init; }
    public required IReadOnlyDictionary<ArticleId, SectionFinding> Sections { get; init; }
    public required int New { get; init; }
    public required int NewVersions { get; init; }
    public required int Refused { get; init; }
    public required IReadOnlyList<FailedWork> Failed { get; init; }
}

/// <summary>Work that failed, and why.</summary>
internal sealed record FailedWork(WorkItem Item, string Trouble, Exception Fault);
