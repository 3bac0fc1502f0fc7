using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Engine.Work;

/// <summary>What a run of placements touched, gathered before it is saved.</summary>
internal sealed class GroupingChange
{
    private readonly Dictionary<CopyGroupId, CopyGroupId> _groupHeirs = [];
    private readonly Dictionary<StoryId, StoryId> _storyHeirs = [];

    /// <summary>Groups touched that stand, as they now are.</summary>
    public Dictionary<CopyGroupId, CopyGroup> Groups { get; } = [];

    /// <summary>Stories touched that stand, as they now are.</summary>
    public Dictionary<StoryId, Story> Stories { get; } = [];

    public Dictionary<ArticleId, SectionFinding> Sections { get; } = [];

    public Dictionary<ArticleId, byte[]> Sketches { get; } = [];

    /// <summary>Numbers of the editors' decisions that are obeyed with it.</summary>
    public HashSet<long> Obeyed { get; } = [];

    public bool IsEmpty => Obeyed.Count == 0 && Groups.Count == 0 && Stories.Count == 0 && _groupHeirs.Count == 0 && _storyHeirs.Count == 0;

    /// <summary>Takes up where an article came to stand.</summary>
    /// <returns>The groups that changed, the article's own last.</returns>
    public IReadOnlyList<CopyGroup> Take(CopyPlacement placed)
    {
        foreach (var gone in placed.MergedAway)
            Merge(gone, placed.Group.Id);
        IReadOnlyList<CopyGroup> changed = [.. placed.Left, placed.Group];
        foreach (var one in changed)
            Groups[one.Id] = one;
        return changed;
    }

    /// <summary>Takes up where a report came to stand.</summary>
    public void Take(StoryPlacement placed)
    {
        foreach (var gone in placed.MergedAway)
            Merge(gone, placed.Story.Id);
        foreach (var story in placed.Changed)
            Stories[story.Id] = story;
    }

    public void Merge(CopyGroupId gone, CopyGroupId heir)
    {
        Groups.Remove(gone);
        if (gone != heir)
            _groupHeirs[gone] = heir;
    }

    public void Merge(StoryId gone, StoryId heir)
    {
        Stories.Remove(gone);
        if (gone != heir)
            _storyHeirs[gone] = heir;
    }

    /// <summary>Heirs that stand, chains followed to their end; a group that came back to life is not merged away.</summary>
    public Dictionary<CopyGroupId, CopyGroupId> GroupHeirs() => Follow(_groupHeirs, Groups.ContainsKey);

    /// <inheritdoc cref="GroupHeirs"/>
    public Dictionary<StoryId, StoryId> StoryHeirs() => Follow(_storyHeirs, Stories.ContainsKey);

    // What was not touched and is not gone stands as it did.
    private static Dictionary<T, T> Follow<T>(Dictionary<T, T> heirs, Func<T, bool> touched)
        where T : notnull
    {
        bool Stands(T one) => touched(one) || !heirs.ContainsKey(one);
        var flat = new Dictionary<T, T>();
        foreach (var (gone, first) in heirs)
        {
            var heir = first;
            for (var steps = 0; !Stands(heir) && steps < heirs.Count; steps++)
                heir = heirs[heir];
            if (!Stands(gone) && Stands(heir))
                flat[gone] = heir;
        }
        return flat;
    }
}
