using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>Gathers what pages show of editors' decisions.</summary>
internal sealed class DecisionEntries(SqliteDecisionStore decisions, Entries entries, EditorSeat seat)
{
    private static readonly DecisionKind[] OfStories = [DecisionKind.SplitStory, DecisionKind.MergeStories];

    /// <summary>The decisions about the copies of a text that hold, newest first.</summary>
    public async Task<IReadOnlyList<DecisionEntry>> OfTextAsync(IReadOnlyList<ArticleId> kin, CancellationToken cancel) =>
        await OfAsync([.. (await decisions.OfArticlesAsync(kin, cancel)).Where(one => one.Holds && !OfStories.Contains(one.Kind))], cancel);

    /// <summary>The decisions about a story and its texts that hold, newest first.</summary>
    public async Task<IReadOnlyList<DecisionEntry>> OfStoryAsync(IReadOnlyList<ArticleId> kin, CancellationToken cancel) =>
        await OfAsync([.. (await decisions.OfArticlesAsync(kin, cancel)).Where(one => one.Holds)], cancel);

    /// <summary>The decisions with the articles they are told by, in their order.</summary>
    public async Task<IReadOnlyList<DecisionEntry>> OfAsync(IReadOnlyList<EditorDecision> list, CancellationToken cancel)
    {
        var found = await entries.OfArticlesAsync([.. list.SelectMany(one => one.Some.Take(1).Concat(one.Others.Take(1)))], cancel);
        return [.. list.Select(one => new DecisionEntry(one, found.GetValueOrDefault(one.Some[0]), one.Others.Count > 0 ? found.GetValueOrDefault(one.Others[0]) : null))];
    }

    /// <summary>What the forms of a page hold; <c>null</c> for a reader who may not decide.</summary>
    public async Task<EditorView?> ViewAsync(HttpContext http, IReadOnlyList<ArticleId> kin, CancellationToken cancel) =>
        seat.MayShow(http) ? new EditorView(seat.FormToken(http), await decisions.NewestOfAsync(kin, cancel)) : null;
}
