namespace Dateline.Stories;

/// <summary>The reports that hold one term, oldest first.</summary>
internal struct PostingList(Posting first, Posting second)
{
    private Posting[] _entries = [first, second];

    public int Count { get; private set; } = 2;

    public readonly ReadOnlySpan<Posting> Newest(int most) => _entries.AsSpan(Math.Max(0, Count - most), Math.Min(Count, most));

    /// <summary>Adds one at the end. A long list that is full first loses those that do not stand any more, then, at <paramref name="most"/>, its oldest quarter.</summary>
    public void Add(Posting entry, ReadOnlySpan<Tally> tallies, int most)
    {
        if (Count == _entries.Length)
        {
            if (Count >= 64)
                Pack(tallies);
            if (Count == most)
                Drop(most / 4);
            if (Count == _entries.Length)
                Array.Resize(ref _entries, Math.Min(most, Count + Math.Max(2, Count / 2)));
        }
        _entries[Count++] = entry;
    }

    /// <summary>Leaves out the entries that do not stand any more; the order stays.</summary>
    public void Pack(ReadOnlySpan<Tally> tallies)
    {
        var (entries, kept) = (_entries, 0);
        for (var i = 0; i < Count; i++)
        {
            var entry = entries[i];
            entries[kept] = entry;
            kept += tallies[entry.Number].Turn == entry.Turn ? 1 : 0;
        }
        Count = kept;
        if (Count == 0)
            _entries = [];
    }

    private void Drop(int oldest)
    {
        Array.Copy(_entries, oldest, _entries, 0, Count - oldest);
        Count -= oldest;
    }
}
