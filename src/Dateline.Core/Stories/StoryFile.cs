using Dateline.Model;

namespace Dateline.Stories;

/// <summary>A story as the index keeps it.</summary>
internal sealed class StoryFile(StoryId id, long serial)
{
    private const int Most = 12;

    public StoryId Id { get; } = id;

    /// <summary>Order of founding; when stories merge, the elder stays.</summary>
    public long Serial { get; } = serial;

    public List<int> Reports { get; } = [];

    /// <summary>The index's count of placements when it last got one.</summary>
    public long Touched { get; set; }

    /// <summary>How alike its reports were to it when they came, summed; with <see cref="Joined"/> the mean.</summary>
    public float Cohesion { get; set; }

    /// <summary>How many reports came to it after the first.</summary>
    public int Joined { get; set; }

    /// <summary>How many reports it had when it was last asked whether its halves are one story.</summary>
    public int SplitAsked { get; set; } = 4;

    /// <summary>Other stories of the same saga, with what both tell of.</summary>
    public List<(StoryFile Story, string Reason)> Saga { get; } = [];

    /// <summary>Whether both stories may be linked: they are not yet, and neither has enough links.</summary>
    public bool MayLink(StoryFile other) => other != this && Saga.Count < Most && other.Saga.Count < Most && !Saga.Exists(link => link.Story == other);

    /// <summary>Links both stories when they may be.</summary>
    public void Link(StoryFile other, string reason)
    {
        if (!MayLink(other))
            return;
        Saga.Add((other, reason));
        other.Saga.Add((this, reason));
    }
}
