using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>What grouping some articles changed; saved in one step.</summary>
public sealed record Grouping
{
    /// <summary>Nothing.</summary>
    public static Grouping None { get; } = new();

    /// <summary>Groups as they now stand.</summary>
    public IReadOnlyCollection<CopyGroup> Groups { get; init; } = [];

    /// <summary>Stories as they now stand.</summary>
    public IReadOnlyCollection<StoredStory> Stories { get; init; } = [];

    /// <summary>Groups that are no more, each with the group that took its members.</summary>
    public IReadOnlyDictionary<CopyGroupId, CopyGroupId> MergedGroups { get; init; } = new Dictionary<CopyGroupId, CopyGroupId>();

    /// <summary>Stories that are no more, each with the story that took its reports.</summary>
    public IReadOnlyDictionary<StoryId, StoryId> MergedStories { get; init; } = new Dictionary<StoryId, StoryId>();

    /// <summary>Sections of articles, with the reason.</summary>
    public IReadOnlyDictionary<ArticleId, SectionFinding> Sections { get; init; } = new Dictionary<ArticleId, SectionFinding>();

    /// <summary>What the index of copies keeps of articles it placed.</summary>
    public IReadOnlyDictionary<ArticleId, byte[]> Sketches { get; init; } = new Dictionary<ArticleId, byte[]>();

    /// <summary>Editors' decisions that are obeyed with this, and when.</summary>
    public IReadOnlyDictionary<long, Instant> Obeyed { get; init; } = new Dictionary<long, Instant>();
}
