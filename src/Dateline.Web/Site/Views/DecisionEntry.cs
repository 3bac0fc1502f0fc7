using Dateline.Engine.Store;

namespace Dateline.Web.Site.Views;

/// <summary>A decision with the articles it is told by.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="About">The first article it is about; <c>null</c> when it is not on file.</param>
/// <param name="Other">The first one that was parted from it or put together with it; <c>null</c> when there is none.</param>
internal sealed record DecisionEntry(EditorDecision Decision, ArticleEntry? About, ArticleEntry? Other);
