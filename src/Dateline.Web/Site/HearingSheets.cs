using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>Gathers what the texts of a story say together, and what one source says over time.</summary>
internal sealed class HearingSheets(HearingDesk hearings, SqliteSourceDirectory sources, SqliteOutletStore outlets, IStoryStore stories, Entries entries)
{
    private const int BriefDisputes = 2;
    private const int BriefDays = 6;

    /// <summary>A story's statements by source: who is heard most first.</summary>
    public async Task<StorySaidSheet> OfStoryAsync(StoryEntry story, CancellationToken cancel)
    {
        var heard = await hearings.OfAsync(story.Story.Story, cancel);
        var found = await entries.OfArticlesAsync([.. heard.Hearing.Statements.SelectMany(said => said.Places).Select(place => place.Article).Distinct()], cancel);
        var said = heard.Hearing.Statements.Select(one => new HeardEntry(one, found)).Where(one => one.First is not null).ToList();
        var bySource = said.Where(one => one.Said.Source is not null).GroupBy(one => one.Said.Source!, StringComparer.OrdinalIgnoreCase)
            .Select(group => new HeardSourceEntry(group.Key, group.GroupBy(one => one.Said.Kind).MaxBy(kind => kind.Count())!.Key, [.. group]))
            .OrderByDescending(source => source.Said.Count).ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase);
        return new StorySaidSheet(story, [.. bySource], Disputes(heard.Hearing.Disputes, number => heard.Hearing.Statements[number], found), heard.TextsLeft);
    }

    /// <summary>Who says what and when in short, for a page that has the story's articles at hand.</summary>
    public async Task<HearingBrief> BriefAsync(Story story, IReadOnlyList<ReportEntry> reports, CancellationToken cancel)
    {
        var outline = await hearings.OutlineAsync(story, cancel);
        var found = new Dictionary<ArticleId, ArticleEntry>();
        foreach (var place in reports.SelectMany(report => report.Places))
            found.TryAdd(place.Id, place);
        var disputes = Disputes([.. outline.Disputes.OrderByDescending(dispute => dispute.Strength)], number => outline.Disputed[number], found);
        var days = outline.Timeline.Entries.OrderByDescending(day => day.Places.Count).ThenByDescending(day => day.From == day.To).ThenBy(day => day.From)
            .DistinctBy(day => (day.From, day.To)).Take(BriefDays).OrderBy(day => day.From).ThenBy(day => day.To);
        return new HearingBrief(outline.Statements, outline.Sources, [.. disputes.Take(BriefDisputes)], disputes.Count, [.. days], outline.Timeline.Entries.Count);
    }

    /// <summary>The disputes that an article's own statements stand in.</summary>
    public async Task<IReadOnlyList<DisputeEntry>> OfArticleAsync(ArticleId article, Story? story, CancellationToken cancel)
    {
        if (story is null)
            return [];
        var outline = await hearings.OutlineAsync(story, cancel);
        var own = outline.Disputes.Where(dispute => IsIn(outline.Disputed[dispute.By]) || IsIn(outline.Disputed[dispute.Of])).ToList();
        if (own.Count == 0)
            return [];
        var found = await entries.OfArticlesAsync([.. own.SelectMany(dispute => new[] { dispute.By, dispute.Of }).Select(number => Nearest(outline.Disputed[number], article).Article)], cancel);
        return Disputes(own, number => outline.Disputed[number] with { Places = [Nearest(outline.Disputed[number], article), .. outline.Disputed[number].Places.Where(place => place.Article != article)] }, found);

        bool IsIn(HeardStatement said) => said.Places.Any(place => place.Article == article);
    }

    /// <summary>The days a story's texts name.</summary>
    public async Task<TimelineSheet> TimelineAsync(StoryEntry story, CancellationToken cancel)
    {
        var timeline = (await hearings.OutlineAsync(story.Story.Story, cancel)).Timeline;
        return new TimelineSheet(story, timeline, await entries.OfArticlesAsync([.. timeline.Entries.SelectMany(day => day.Places).Select(place => place.Article).Concat(timeline.Undated).Distinct()], cancel));
    }

    /// <summary>What a source says, newest first; <c>null</c> when it says nothing on file.</summary>
    public async Task<SourceSheet?> OfSourceAsync(string name, string? about, string? after, int limit, CancellationToken cancel)
    {
        if (await sources.FindAsync(name, cancel) is not { } source)
            return null;
        var page = await sources.SaidAsync(source.Key, about, after, limit, cancel);
        var found = await entries.OfArticlesAsync([.. page.Items.Select(item => item.Said).Concat(page.Items.SelectMany(item => item.Against).Select(against => against.Other)).Select(said => said.Places[0].Article)], cancel);
        var told = (await stories.FindManyAsync([.. page.Items.Select(item => item.Story)], cancel)).DistinctBy(story => story.Story.Id).ToDictionary(story => story.Story.Id);
        return new SourceSheet(
            source,
            [.. page.Items.Select(item => new FiledEntry(item, new HeardEntry(item.Said, found), told.GetValueOrDefault(item.Story))).Where(entry => entry.Heard.First is not null)],
            page.Next, await sources.AlikeAsync(source.Key, cancel), await outlets.HasAsync(source.Name, cancel));
    }

    private static StatementPlace Nearest(HeardStatement said, ArticleId article) => said.Places.FirstOrDefault(place => place.Article == article) ?? said.Places[0];

    private static IReadOnlyList<DisputeEntry> Disputes(IReadOnlyList<Dispute> disputes, Func<int, HeardStatement> said, IReadOnlyDictionary<ArticleId, ArticleEntry> found) =>
        [.. disputes.Select(dispute => new DisputeEntry(dispute, new HeardEntry(said(dispute.By), found), new HeardEntry(said(dispute.Of), found))).Where(entry => entry is { Denial.First: not null, Claim.First: not null })];
}
