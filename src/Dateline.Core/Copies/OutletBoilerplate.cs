namespace Dateline.Copies;

/// <summary>Paragraphs an outlet puts under many different texts: offers, notices, what it says of itself. They are learnt from what it shows, and
/// left out where texts are compared.</summary>
/// <remarks>A table of fixed size, 1 MB: of four paragraphs that want one place the one met least goes. Copies of one text teach once, so that a
/// flood of one report does not make it boilerplate.</remarks>
internal sealed class OutletBoilerplate
{
    /// <summary>Met in so many different texts of one outlet, a paragraph is no longer part of any.</summary>
    private const int Known = 4;

    private const int Buckets = 1 << 15;
    private const int Ways = 4;

    private Slot[]? _slots;

    /// <summary>What the keys of an outlet's paragraphs begin with.</summary>
    public static ulong SeedOf(string outlet)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in outlet)
            hash = (hash ^ char.ToUpperInvariant(c)) * 1099511628211UL;
        return hash;
    }

    public static ulong KeyOf(ulong seed, ReadOnlySpan<uint> paragraph)
    {
        var hash = seed;
        foreach (var word in paragraph)
            hash = (hash ^ word) * 0x9E3779B97F4A7C15UL;
        return hash ^ hash >> 31;
    }

    public bool Holds(ulong key)
    {
        if (_slots is null)
            return false;
        foreach (ref readonly var slot in Bucket(key))
        {
            if (slot.Tag == Tag(key))
                return slot.Count >= Known;
        }
        return false;
    }

    /// <summary>Learns that a text of a group has these paragraphs.</summary>
    public void Learn(ReadOnlySpan<ulong> paragraphs, long group)
    {
        _slots ??= new Slot[Buckets * Ways];
        foreach (var key in paragraphs)
        {
            ref var least = ref Bucket(key)[0];
            var met = false;
            foreach (ref var slot in Bucket(key))
            {
                if (slot.Tag == Tag(key))
                {
                    met = true;
                    if (slot.Group != (ushort)group && slot.Count < byte.MaxValue)
                        slot = slot with { Group = (ushort)group, Count = (byte)(slot.Count + 1) };
                    break;
                }
                if (slot.Count < least.Count)
                    least = ref slot;
            }
            if (!met)
                least = least.Count > Known ? least with { Count = (byte)(least.Count - 1) } : new Slot(Tag(key), (ushort)group, 1);
        }
    }

    private Span<Slot> Bucket(ulong key) => _slots.AsSpan((int)(key % Buckets) * Ways, Ways);

    private static uint Tag(ulong key) => (uint)(key >> 32) | 1;

    private readonly record struct Slot(uint Tag, ushort Group, byte Count);
}
