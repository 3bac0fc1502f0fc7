using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Copy groups and stories.</summary>
public interface IStoryStore
{
    /// <summary>Saves groups and stories as they now stand, or, when it fails, none; saving the same again changes nothing.</summary>
    Task SaveAsync(Grouping grouping, CancellationToken cancel);

    /// <summary>Saves new weights and scores of stories, and nothing else of them.</summary>
    Task WeighAsync(IReadOnlyCollection<StoredStory> stories, CancellationToken cancel);

    /// <summary>The story, or the one it was merged into.</summary>
    /// <returns><c>null</c> when there is no such story. When the story was merged away, its heir: its id differs from <paramref name="id"/>.</returns>
    Task<StoredStory?> FindAsync(StoryId id, CancellationToken cancel);

    /// <summary>The group, or the one it was merged into.</summary>
    /// <returns><c>null</c> when there is no such group.</returns>
    Task<CopyGroup?> FindGroupAsync(CopyGroupId id, CancellationToken cancel);

    /// <summary>The groups of <paramref name="ids"/> that exist, in the order asked.</summary>
    Task<IReadOnlyList<CopyGroup>> FindGroupsAsync(IReadOnlyCollection<CopyGroupId> ids, CancellationToken cancel);

    /// <summary>The stories of <paramref name="ids"/> that exist under that very id, in the order asked.</summary>
    Task<IReadOnlyList<StoredStory>> FindManyAsync(IReadOnlyCollection<StoryId> ids, CancellationToken cancel);

    /// <summary>Stories with a report since <paramref name="since"/>, newest report first, one page at a time.</summary>
    Task<PageOf<StoredStory>> SinceAsync(Instant since, string? after, int limit, CancellationToken cancel);

    /// <summary>How many stories there are.</summary>
    Task<long> CountAsync(CancellationToken cancel);

    /// <summary>Stories by weight (heaviest first) or by freshness, at most <paramref name="limit"/>.</summary>
    Task<PageOf<StoredStory>> ListAsync(StoryQuery query, string? after, int limit, CancellationToken cancel);

    /// <summary>How many stories stand in each section, by section slug.</summary>
    Task<IReadOnlyDictionary<string, long>> SectionCountsAsync(CancellationToken cancel);
}

/// <summary>Which stories are asked for.</summary>
/// <param name="Section">Section slug; <c>null</c> for all.</param>
/// <param name="Order">In which order.</param>
public sealed record StoryQuery(string? Section, StoryOrder Order);

/// <summary>Orders of stories.</summary>
public enum StoryOrder
{
    /// <summary>Heaviest first: independent reports, freshness, readers.</summary>
    Weight,

    /// <summary>Newest report first.</summary>
    Newest,
}

/// <summary>A story as the desk keeps it.</summary>
public sealed record StoredStory
{
    /// <summary>The story.</summary>
    public required Story Story { get; init; }

    /// <summary>The headline of its lead article.</summary>
    public required string Headline { get; init; }

    /// <summary>The article that stands for it: the origin of its first full report.</summary>
    public required ArticleId Lead { get; init; }

    /// <summary>Section slug; <c>null</c> when none could be told.</summary>
    public string? Section { get; init; }

    /// <summary>How many independent reports.</summary>
    public required int Reports { get; init; }

    /// <summary>How many copies beside them.</summary>
    public required int Copies { get; init; }

    /// <summary>Best instant of its first report; first seen when no date is known.</summary>
    public required Instant First { get; init; }

    /// <summary>Best instant of its newest report; first seen when no date is known.</summary>
    public required Instant Last { get; init; }

    /// <summary>Its weight on the front page and the figures behind it.</summary>
    public required ListReason Weight { get; init; }

    /// <summary>The value of <see cref="Weight"/>; higher stands first.</summary>
    public required double Score { get; init; }
}
