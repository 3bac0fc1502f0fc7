namespace Dateline.Readership;

/// <summary>
/// Where the counts of pairs of articles lie: in blocks of a few large arrays without a reference in them. There are millions of pairs, and a list for each article would be
/// a million small arrays that grow one by one, each of which the collector of garbage looks at and moves.
/// </summary>
internal sealed class FollowStore
{
    private const int Smallest = 4;

    // The largest block has room for 512.
    private const int Sizes = 8;
    private const int Chunk = 1 << 16;

    private readonly List<(int[] To, FollowCounts.Follow[] Counts)> _chunks = [];
    private readonly List<int>[] _free = [.. Enumerable.Range(0, Sizes).Select(_ => new List<int>())];
    private int _used = Chunk;

    /// <summary>How many pairs have room in a block of a size; each size has twice the room of the one before.</summary>
    public static int RoomIn(int size) => Smallest << size;

    /// <summary>A block; what is in it is not cleared.</summary>
    public int Rent(int size)
    {
        if (_free[size] is { Count: > 0 } free)
        {
            var last = free[^1];
            free.RemoveAt(free.Count - 1);
            return last;
        }
        if (_used + RoomIn(size) > Chunk)
        {
            GiveBackRest();
            _chunks.Add((new int[Chunk], new FollowCounts.Follow[Chunk]));
            _used = 0;
        }
        var block = (_chunks.Count - 1) * Chunk + _used;
        _used += RoomIn(size);
        return block;
    }

    /// <summary>Gives a block back.</summary>
    public void Return(int block, int size) => _free[size].Add(block);

    /// <summary>The numbers of the articles followed by, of a block's first <paramref name="count"/> pairs.</summary>
    public Span<int> To(int block, int count) => _chunks[block / Chunk].To.AsSpan(block % Chunk, count);

    /// <summary>The counts of a block's first <paramref name="count"/> pairs.</summary>
    public Span<FollowCounts.Follow> Counts(int block, int count) => _chunks[block / Chunk].Counts.AsSpan(block % Chunk, count);

    // The end of a chunk that holds no block of the size asked for holds smaller ones.
    private void GiveBackRest()
    {
        for (var size = Sizes - 1; size >= 0; size--)
        {
            for (; _chunks.Count > 0 && _used + RoomIn(size) <= Chunk; _used += RoomIn(size))
                _free[size].Add((_chunks.Count - 1) * Chunk + _used);
        }
    }
}
