namespace Dateline.Readership;

/// <summary>
/// Where lists of articles lie, each article by its number and with a value: in blocks of a few large arrays without a reference in them. There are millions of entries, and a
/// list for each article or visit would be a million small arrays that grow one by one, each of which the collector of garbage looks at and moves.
/// </summary>
/// <typeparam name="T">What is kept of each.</typeparam>
internal sealed class ArticleBlocks<T>
    where T : unmanaged
{
    private const int Smallest = 4;

    // The largest block has room for 512.
    private const int Sizes = 8;
    private const int Chunk = 1 << 16;

    private readonly List<(int[] To, T[] Values)> _chunks = [];
    private readonly List<int>[] _free = [.. Enumerable.Range(0, Sizes).Select(_ => new List<int>())];
    private int _used = Chunk;

    /// <summary>The numbers of a list's articles.</summary>
    public Span<int> To(in ArticleBlock list) => list.IsNone ? [] : _chunks[list.Place / Chunk].To.AsSpan(list.Place % Chunk, list.Count);

    /// <summary>What is kept of each.</summary>
    public Span<T> Values(in ArticleBlock list) => list.IsNone ? [] : _chunks[list.Place / Chunk].Values.AsSpan(list.Place % Chunk, list.Count);

    /// <summary>Puts an article at the end.</summary>
    /// <exception cref="InvalidOperationException">The list holds 512.</exception>
    public void Append(ref ArticleBlock list, int to, in T value)
    {
        if (list.IsNone)
            list = new ArticleBlock(Rent(0), 0, 0);
        else if (list.Count == RoomIn(list.Size))
            Move(ref list);
        list = list with { Count = list.Count + 1 };
        To(list)[^1] = to;
        Values(list)[^1] = value;
    }

    /// <summary>Takes the first article out; the order of the others stays.</summary>
    public void RemoveFirst(ref ArticleBlock list)
    {
        var to = To(list);
        var values = Values(list);
        to[1..].CopyTo(to);
        values[1..].CopyTo(values);
        list = list with { Count = list.Count - 1 };
    }

    /// <summary>Empties a list and gives its room back.</summary>
    public void Return(ref ArticleBlock list)
    {
        if (!list.IsNone)
            _free[list.Size].Add(list.Place);
        list = default;
    }

    private static int RoomIn(int size) => Smallest << size;

    private void Move(ref ArticleBlock list)
    {
        if (list.Size + 1 == Sizes)
            throw new InvalidOperationException($"A list of {list.Count} articles is full.");
        var larger = list with { Place = Rent(list.Size + 1), Size = list.Size + 1 };
        To(list).CopyTo(To(larger));
        Values(list).CopyTo(Values(larger));
        Return(ref list);
        list = larger;
    }

    private int Rent(int size)
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
            _chunks.Add((new int[Chunk], new T[Chunk]));
            _used = 0;
        }
        var block = (_chunks.Count - 1) * Chunk + _used;
        _used += RoomIn(size);
        return block;
    }

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
