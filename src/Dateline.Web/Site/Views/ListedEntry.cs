using Dateline.Model;

namespace Dateline.Web.Site.Views;

/// <summary>One place in Related, Ranking or Recommendation.</summary>
/// <param name="Article">What stands there.</param>
/// <param name="Reason">Why.</param>
internal sealed record ListedEntry(ArticleEntry Article, ListReason Reason);
