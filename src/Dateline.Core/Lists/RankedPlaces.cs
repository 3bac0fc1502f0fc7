using System.Buffers;

namespace Dateline.Lists;

/// <summary>Candidates with their scores while one list is made: in a rented array, as a page has thousands of them and makes three lists. Dispose it.</summary>
/// <param name="capacity">Most of them.</param>
internal sealed class RankedPlaces(int capacity) : IDisposable
{
    private RankedPlace[] _places = ArrayPool<RankedPlace>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public ReadOnlySpan<RankedPlace> All => _places.AsSpan(0, Count);

    public void Add(RankedPlace place) => _places[Count++] = place;

    public void Dispose()
    {
        ArrayPool<RankedPlace>.Shared.Return(_places);
        (_places, Count) = ([], 0);
    }
}
