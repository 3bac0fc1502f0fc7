namespace Dateline.Readership;

/// <summary>Examples to learn from, newest kept: groups of rows, each row a number of figures and what became of it. Bounded; the oldest groups make room.</summary>
/// <param name="width">Figures per row.</param>
/// <param name="limit">Most rows.</param>
internal sealed class TrainingRows(int width, int limit)
{
    private readonly Queue<Group> _groups = new();

    /// <param name="At">When, seconds since 1970.</param>
    /// <param name="Rows">The rows, one after another.</param>
    /// <param name="Labels">What became of each.</param>
    /// <param name="Offsets">What is known of each before any tree; empty for nothing.</param>
    public sealed record Group(double At, float[] Rows, float[] Labels, float[] Offsets)
    {
        public int Count => Labels.Length;
    }

    public int Width => width;

    public int Count { get; private set; }

    public IEnumerable<Group> Groups => _groups;

    public void Add(Group group)
    {
        _groups.Enqueue(group);
        Count += group.Count;
        while (Count > limit && _groups.Count > 1)
            Count -= _groups.Dequeue().Count;
    }

    /// <summary>The same groups, apart: what is added to one is not in the other.</summary>
    public TrainingRows Copy()
    {
        var copy = new TrainingRows(width, limit) { Count = Count };
        foreach (var group in _groups)
            copy._groups.Enqueue(group);
        return copy;
    }

    public void Clear()
    {
        _groups.Clear();
        Count = 0;
    }
}
