using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dateline.Pages.Html;

/// <summary>A list in a rented array whose items can be changed in place. Return it when done.</summary>
internal struct Growing<T>(int capacity)
    where T : unmanaged
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { readonly get; private set; }

    public readonly ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _items[index];
    }

    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    /// <summary>Adds an item and gives its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(in T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count] = item;
        return Count++;
    }

    /// <summary>Forgets all items from <paramref name="count"/> on.</summary>
    public void CutTo(int count) => Count = count;

    public void Return()
    {
        ArrayPool<T>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, _items.Length * 2));
        Items.CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
