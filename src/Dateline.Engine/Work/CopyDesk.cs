using Dateline.Engine.Store;
using Dateline.Model;
using Microsoft.Extensions.Logging;

namespace Dateline.Engine.Work;

/// <summary>
/// Puts filed articles into groups of copies and stories. Its indexes are in memory, filled from the store at first use and after
/// every failed save, so they never know more or less than the store does.
/// </summary>
internal sealed class CopyDesk(IArticleStore articles, SqliteSketchStore sketches, GroupingRefill refill, GroupingSaving saving, ObeyingDesk obeying, ForgottenStories forgotten, DeskOptions options, ILogger<CopyDesk> log)
{
    private GroupingStages? _stages;
    private long _lastObeyed;

    /// <summary>Whether the indexes are filled.</summary>
    public bool IsReady => _stages is not null;

    /// <summary>Fills the indexes from the store, and saves what the stages now see differently.</summary>
    public async Task FillAsync(CancellationToken cancel)
    {
        if (_stages is not null)
            return;
        var stages = new GroupingStages(sketches.Recall, options);
        await obeying.TellAsync(stages, cancel);
        var formers = new Dictionary<CopyGroupId, ArticleId>();
        await foreach (var lost in refill.RestoreCopiesAsync(stages, cancel))
        {
            var change = new GroupingChange();
            foreach (var (article, former) in lost)
            {
                PlaceCopy(stages, article.Filed, change);
                formers.TryAdd(former, article.Filed.Id);
            }
            await saving.SaveAsync(change, cancel);
        }
        await saving.SaveAsync(HeirsOf(formers, stages), cancel);
        await saving.SaveAsync(await refill.RestoreStoriesAsync(stages, cancel), cancel);
        _stages = stages;
    }

    /// <summary>Carries out what editors decided since it last looked.</summary>
    public async Task ObeyAsync(CancellationToken cancel)
    {
        foreach (var decision in await obeying.PendingAsync(_lastObeyed, cancel))
        {
            try
            {
                await FillAsync(cancel);
                var change = new GroupingChange();
                await obeying.ObeyAsync(decision, _stages!, change, cancel);
                await saving.SaveAsync(change, cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException && !SqliteDatabase.IsOfStorage(fault))
            {
                // One that cannot be carried out must not hold up the others; those to come obey it.
                _stages = null;
                WorkLog.NotObeyed(log, fault, decision.Number);
                await obeying.TroubleAsync(decision, fault.Message, cancel);
            }
            catch
            {
                _stages = null;
                throw;
            }
            _lastObeyed = decision.Number;
        }
    }

    /// <summary>Groups <paramref name="filed"/> and saves what that changed, their sections with it.</summary>
    public async Task PlaceAsync(IReadOnlyList<StoredArticle> filed, IReadOnlyDictionary<ArticleId, SectionFinding> sections, CancellationToken cancel)
    {
        await FillAsync(cancel);
        var stages = _stages!;
        try
        {
            var change = new GroupingChange();
            foreach (var article in filed)
            {
                if (sections.TryGetValue(article.Filed.Id, out var section))
                    change.Sections[article.Filed.Id] = section;
            }
            await PlaceAllAsync(stages, filed, change, cancel);
            await saving.SaveAsync(change, cancel);
        }
        catch
        {
            // What the indexes learnt was not saved: they are filled anew.
            _stages = null;
            throw;
        }
    }

    private async Task PlaceAllAsync(GroupingStages stages, IReadOnlyList<StoredArticle> filed, GroupingChange change, CancellationToken cancel)
    {
        var known = filed.ToDictionary(article => article.Filed.Id, article => article.Filed);
        foreach (var article in filed)
        {
            foreach (var group in PlaceCopy(stages, article.Filed, change))
            {
                var lead = await LeadAsync(group, known, cancel);
                if (lead is null)
                    continue;
                await forgotten.BringBackAsync(group, article, stages, cancel);
                change.Take(stages.PlaceStory(group, lead));
            }
        }
    }

    // A group in the store that the stages no longer make went into the one that now holds its first article.
    private static GroupingChange HeirsOf(Dictionary<CopyGroupId, ArticleId> formers, GroupingStages stages)
    {
        var change = new GroupingChange();
        foreach (var (former, article) in formers)
        {
            if (!stages.Holds(former) && stages.GroupOf(article) is { } heir)
                change.Merge(former, heir.Id);
        }
        return change;
    }

    private static IReadOnlyList<CopyGroup> PlaceCopy(GroupingStages stages, FiledArticle article, GroupingChange change)
    {
        var changed = change.Take(stages.PlaceCopy(article));
        if (stages.SketchOf(article.Id) is { } sketch)
            change.Sketches[article.Id] = sketch;
        return changed;
    }

    private async Task<FiledArticle?> LeadAsync(CopyGroup group, Dictionary<ArticleId, FiledArticle> known, CancellationToken cancel)
    {
        var id = group.Members[0].Article;
        if (!known.TryGetValue(id, out var lead) && await articles.FindAsync(id, cancel) is { } stored)
            known[id] = lead = stored.Filed;
        return lead;
    }
}
