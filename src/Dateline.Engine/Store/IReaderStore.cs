using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>What readers did: reactions, and which articles were opened. A reader is a random first-party token, never a person.</summary>
public interface IReaderStore
{
    /// <summary>Counts a reaction once per reader, article and kind.</summary>
    /// <returns><c>true</c> when it was not counted before.</returns>
    Task<bool> ReactAsync(ArticleId article, string kind, string reader, Instant at, CancellationToken cancel);

    /// <summary>Takes a reaction back.</summary>
    /// <returns><c>true</c> when there was one.</returns>
    Task<bool> UnreactAsync(ArticleId article, string kind, string reader, CancellationToken cancel);

    /// <summary>Reactions of an article by kind, and which of them are <paramref name="reader"/>'s.</summary>
    Task<IReadOnlyList<ReactionCount>> ReactionsAsync(ArticleId article, string? reader, CancellationToken cancel);

    /// <summary>Notes that a reader opened an article; at most once per reader, article and hour.</summary>
    Task OpenedAsync(ArticleId article, string reader, Instant at, CancellationToken cancel);

    /// <summary>Articles a reader opened since <paramref name="since"/>, oldest first.</summary>
    Task<IReadOnlyList<ArticleId>> VisitAsync(string reader, Instant since, CancellationToken cancel);

    /// <summary>Distinct readers per story since <paramref name="since"/>.</summary>
    Task<IReadOnlyDictionary<StoryId, long>> StoryReadersAsync(Instant since, CancellationToken cancel);

    /// <summary>Distinct readers per article since <paramref name="since"/>.</summary>
    Task<IReadOnlyDictionary<ArticleId, long>> ReadersAsync(Instant since, CancellationToken cancel);
}

/// <summary>A reaction and its count.</summary>
/// <param name="Kind">Which reaction.</param>
/// <param name="Count">How many readers.</param>
/// <param name="Mine">Whether the asking reader is one of them.</param>
public sealed record ReactionCount(string Kind, long Count, bool Mine);
