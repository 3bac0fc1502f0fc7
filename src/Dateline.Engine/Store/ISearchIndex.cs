using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>Full-text search over headlines and bodies.</summary>
public interface ISearchIndex
{
    /// <summary>The best matches, best first.</summary>
    /// <param name="words">What the reader typed: words (all must occur), "quoted phrases", -excluded words. Never an error, whatever it holds.</param>
    /// <param name="after">The cursor of the page before; <c>null</c> for the first page.</param>
    /// <param name="limit">1 to 200.</param>
    /// <param name="cancel">Stops the query.</param>
    Task<PageOf<SearchHit>> SearchAsync(string words, string? after, int limit, CancellationToken cancel);
}

/// <summary>One match.</summary>
/// <param name="Article">The article.</param>
/// <param name="Excerpt">Words around the match, parts in order.</param>
public sealed record SearchHit(StoredArticle Article, IReadOnlyList<ExcerptPart> Excerpt);

/// <summary>A piece of an excerpt.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsMatch">Whether they are what was searched for.</param>
public sealed record ExcerptPart(string Text, bool IsMatch);
