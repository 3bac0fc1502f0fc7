using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site;

namespace Dateline.Web.Tests.Desk;

internal sealed class TestLists(IStoryStore stories) : ILists
{
    public Task<IReadOnlyList<ListEntry>> RelatedAsync(ArticleId article, int limit, CancellationToken cancel) => OfAsync(6, "shared-names", "shares Halmar, the Ostra and the water board", limit, cancel);

    public Task<IReadOnlyList<ListEntry>> RankingAsync(int limit, CancellationToken cancel) => OfAsync(0, "readers-now", "read by 31 in the last hour", limit, cancel);

    public Task<IReadOnlyList<ListEntry>> RecommendationAsync(ArticleId article, string? reader, int limit, CancellationToken cancel) => OfAsync(9, "section", "the weightiest story in its section", limit, cancel);

    private async Task<IReadOnlyList<ListEntry>> OfAsync(int skip, string code, string sentence, int limit, CancellationToken cancel)
    {
        var list = await stories.ListAsync(new StoryQuery(null, StoryOrder.Weight), null, 50, cancel);
        return [.. list.Items.Skip(skip).Take(limit).Select(story => new ListEntry(story.Lead, story.Score, new ListReason(code, sentence, new Dictionary<string, double> { ["readers in the last hour"] = 31, ["outlets"] = 3 })))];
    }
}
