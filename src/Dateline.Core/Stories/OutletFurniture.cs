using Dateline.Model;

namespace Dateline.Stories;

/// <summary>Paragraphs an outlet has shown before with another text: sign-up lines, legal notes, boxes. They say nothing of the event.</summary>
/// <remarks>A table of fixed size, 4 MB: of five paragraphs that want four places the one longest not seen goes, and furniture is seen often.</remarks>
internal sealed class OutletFurniture
{
    private const int Buckets = 1 << 17;
    private const int Ways = 4;

    private Slot[]? _slots;

    /// <summary>Whether the outlet has shown the paragraph with a text other than <paramref name="group"/>; notes it when not.</summary>
    public bool IsSeen(ulong paragraph, string outlet, CopyGroupId group)
    {
        var key = paragraph;
        foreach (var c in outlet)
            key = (key ^ c) * 1099511628211UL;
        key ^= key >> 29;
        _slots ??= new Slot[Buckets * Ways];
        var bucket = _slots.AsSpan((int)(key % Buckets) * Ways, Ways);
        var tag = (uint)(key >> 32) | 1;
        var held = 0;
        while (held < Ways - 1 && bucket[held].Tag != tag)
            held++;
        var slot = bucket[held].Tag == tag ? bucket[held] : new Slot(tag, HashOf(group));
        // The one seen now comes first, in the place of its own or of the last.
        bucket[..held].CopyTo(bucket[1..]);
        bucket[0] = slot;
        return slot.Group != HashOf(group);
    }

    // Not the hash of .NET, which is another in every process.
    private static uint HashOf(CopyGroupId group)
    {
        var hash = 2166136261U;
        foreach (var c in group.Value)
            hash = (hash ^ c) * 16777619U;
        return hash;
    }

    private readonly record struct Slot(uint Tag, uint Group);
}
