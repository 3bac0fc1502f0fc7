using Dateline.Model;

namespace Dateline.Web.Site;

/// <summary>The three lists.</summary>
internal interface ILists
{
    Task<IReadOnlyList<ListEntry>> RelatedAsync(ArticleId article, int limit, CancellationToken cancel);

    Task<IReadOnlyList<ListEntry>> RankingAsync(int limit, CancellationToken cancel);

    Task<IReadOnlyList<ListEntry>> RecommendationAsync(ArticleId article, int limit, CancellationToken cancel);
}
