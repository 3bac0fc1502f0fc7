using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Engine.Work;

/// <summary>What a run of placements touched, gathered before it is saved.</summary>
internal sealed class GroupingChange
{
    private readonly Dictionary<CopyGroupId, CopyGroupId> _groupHeirs = [];
    private readonly Dictionary<StoryId, StoryId> _storyHeirs = [];

    public HashSet<CopyGroupId> Groups { get; } = [];

    public HashSet<StoryId> Stories { get; } = [];

    public Dictionary<ArticleId, SectionFinding> Sections { get; } = [];

    public List<StoredStory> Composed { get; } = [];

    public void Merge(CopyGroupId gone, CopyGroupId heir)
    {
        if (gone != heir)
            _groupHeirs[gone] = heir;
    }

    public void Merge(StoryId gone, StoryId heir)
    {
        if (gone != heir)
            _storyHeirs[gone] = heir;
    }

    /// <summary>Heirs that stand, chains followed to their end; a group that came back to life is not merged away.</summary>
    public Dictionary<CopyGroupId, CopyGroupId> GroupHeirs(Func<CopyGroupId, bool> stands) => Follow(_groupHeirs, stands);

    /// <inheritdoc cref="GroupHeirs"/>
    public Dictionary<StoryId, StoryId> StoryHeirs(Func<StoryId, bool> stands) => Follow(_storyHeirs, stands);

    private static Dictionary<T, T> Follow<T>(Dictionary<T, T> heirs, Func<T, bool> stands)
        where T : notnull
    {
        var flat = new Dictionary<T, T>();
        foreach (var (gone, first) in heirs)
        {
            var heir = first;
            for (var steps = 0; !stands(heir) && heirs.TryGetValue(heir, out var next) && steps < heirs.Count; steps++)
                heir = next;
            if (!stands(gone) && stands(heir))
                flat[gone] = heir;
        }
        return flat;
    }
}
