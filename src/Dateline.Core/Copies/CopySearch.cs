namespace Dateline.Copies;

/// <summary>Names the texts that may be copies of a given one, by the grams they share.</summary>
internal sealed class CopySearch(CopyShelf shelf)
{
    private const int SharedMin = 3;
    private const int SharedMinOfFew = 2;
    private const double ContainmentMin = 0.06;
    private const int CommonAt = 10;
    private const int PlacesOfGroup = 4;

    private readonly GramTable _table = new();
    private readonly List<int> _touched = [];
    private ushort[] _counts = new ushort[64];
    private readonly CopyFile[] _others = new CopyFile[CommonAt];
    private ulong _near;

    /// <summary>Texts that share enough grams with <paramref name="text"/>, the one that shares most first.</summary>
    public List<(int Text, double Share)> Candidates(CopyText text)
    {
        if (_counts.Length < shelf.Numbers)
            Array.Resize(ref _counts, shelf.Numbers + shelf.Numbers / 4 + 64);
        _touched.Clear();
        _near = _table.Approach(text.Sample.Grams.Span);
        var own = 0;
        foreach (var gram in text.Sample.Grams.Span)
        {
            var places = _table.Of(gram);
            while (places.MoveNext())
            {
                if (_counts[places.Current]++ == 0)
                    _touched.Add(places.Current);
            }
            own += places.IsCommon ? 0 : 1;
        }
        var candidates = new List<(int Text, double Share)>();
        foreach (var other in _touched)
        {
            var shared = _counts[other];
            _counts[other] = 0;
            if (shared < SharedMinOfFew || shelf[other].File is null)
                continue;
            // Both leave their grams at their own density: what can be shared is what both would leave.
            var density = Math.Max(text.Sample.LookedUp, GramSample.DensityOf(shelf[other].Words));
            var smaller = Math.Max(shared, Math.Min((double)(own >> (density - text.Sample.LookedUp)), shelf[other].Words >> density));
            if (shared >= (density > 2 ? SharedMinOfFew : SharedMin) && shared >= ContainmentMin * smaller
                && (text.AddressHash == 0 || text.AddressHash != shelf[other].Address))
                candidates.Add((other, shared / smaller));
        }
        candidates.Sort((a, b) => b.Share != a.Share ? b.Share.CompareTo(a.Share) : a.Text.CompareTo(b.Text));
        return candidates;
    }

    /// <summary>Leaves a text's grams in the table. A few texts of one group under a gram are enough to find the group; many groups under it
    /// make it common.</summary>
    public void Leave(int number, ReadOnlySpan<uint> grams)
    {
        var file = shelf[number].File;
        foreach (var gram in grams)
        {
            var places = _table.Of(gram);
            var kin = 0;
            var different = 0;
            while (places.MoveNext())
            {
                if (shelf[places.Current].File is not { } other)
                    continue;
                if (other == file)
                {
                    kin++;
                    continue;
                }
                if (different < CommonAt && Array.IndexOf(_others, other, 0, different) < 0)
                    _others[different++] = other;
            }
            if (places.IsCommon)
                continue;
            if (different >= CommonAt)
                _table.MakeCommon(gram);
            else if (kin < PlacesOfGroup)
                _table.Add(gram, number);
        }
    }

    /// <summary>Closes the gaps that texts taken out have left, here and on the shelf.</summary>
    /// <returns>For each former number the new one, -1 for none.</returns>
    public int[] Renumber()
    {
        var renumbered = shelf.Renumber();
        _table.Renumber(renumbered);
        return renumbered;
    }
}
