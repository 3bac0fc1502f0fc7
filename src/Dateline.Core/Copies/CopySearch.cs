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
    private readonly CopyFile[] _others = new CopyFile[CommonAt];

    // What stood under each gram of the text lately looked for: where its texts end in _found, -1 more for a common gram.
    private int[] _found = new int[256];
    private int[] _ends = new int[256];
    private ushort[] _counts = new ushort[64];
    private (int Text, int Shared)[] _shared = new (int, int)[256];
    private ulong _near;

    /// <summary>Texts that share enough grams with <paramref name="text"/>, the one that shares most first.</summary>
    public List<(int Text, double Share)> Candidates(CopyText text)
    {
        if (_counts.Length < shelf.Numbers)
            Array.Resize(ref _counts, shelf.Numbers + shelf.Numbers / 4 + 64);
        var own = LookUp(text.Sample.Grams.Span);
        var end = text.Sample.Grams.Length == 0 ? 0 : EndOf(text.Sample.Grams.Length - 1);
        var candidates = new List<(int Text, double Share)>();
        foreach (var (other, shared) in Shared(_found.AsSpan(0, end)))
        {
            if (shelf[other].File is null)
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

    // The texts found under two grams or more. Nearly all are found once: nothing branches on it, so that many are on their way from memory at a time.
    private ReadOnlySpan<(int Text, int Shared)> Shared(ReadOnlySpan<int> found)
    {
        if (_shared.Length < found.Length + 1)
            _shared = new (int, int)[found.Length * 2];
        var (counts, shared, met) = (_counts, _shared, 0);
        foreach (var other in found)
        {
            shared[met].Text = other;
            met += counts[other] == 0 ? 1 : 0;
            counts[other]++;
        }
        var kept = 0;
        for (var i = 0; i < met; i++)
        {
            var other = shared[i].Text;
            var count = counts[other];
            counts[other] = 0;
            shared[kept] = (other, count);
            kept += count >= SharedMinOfFew ? 1 : 0;
        }
        return shared.AsSpan(0, kept);
    }

    /// <summary>Leaves a text's grams in the table. A few texts of one group under a gram are enough to find the group; many groups under it
    /// make it common.</summary>
    /// <param name="number">The text, in its group already.</param>
    /// <param name="grams">Its grams that are kept.</param>
    /// <param name="lookedUp">Whether it was the text last looked for, and nothing was left since.</param>
    public void Leave(int number, ReadOnlySpan<uint> grams, bool lookedUp)
    {
        if (!lookedUp)
            LookUp(grams);
        var file = shelf[number].File;
        for (var i = 0; i < grams.Length; i++)
        {
            var found = _found.AsSpan((i == 0 ? 0 : EndOf(i - 1))..EndOf(i));
            var isCommon = IsCommon(i);
            // A run of words the text says again: this text itself was left under it just now.
            if (grams[..i].Contains(grams[i]))
            {
                var (again, end) = (EndOf(grams.Length - 1), EndOf(grams.Length - 1));
                isCommon = _table.Find(grams[i], ref _found, ref end);
                found = _found.AsSpan(again..end);
            }
            if (isCommon)
                continue;
            var kin = 0;
            var different = 0;
            foreach (var at in found)
            {
                if (shelf[at].File is not { } other)
                    continue;
                if (other == file)
                {
                    kin++;
                    continue;
                }
                if (different < CommonAt && Array.IndexOf(_others, other, 0, different) < 0)
                    _others[different++] = other;
            }
            if (different >= CommonAt)
                _table.MakeCommon(grams[i]);
            else if (kin < PlacesOfGroup)
                _table.Add(grams[i], number);
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

    private int EndOf(int gram) => _ends[gram] < 0 ? ~_ends[gram] : _ends[gram];

    private bool IsCommon(int gram) => _ends[gram] < 0;

    /// <returns>How many of the grams are not common.</returns>
    private int LookUp(ReadOnlySpan<uint> grams)
    {
        if (_ends.Length < grams.Length)
            _ends = new int[grams.Length * 2];
        _near = _table.Approach(grams);
        var (own, count) = (0, 0);
        for (var i = 0; i < grams.Length; i++)
        {
            var from = count;
            var common = _table.Find(grams[i], ref _found, ref count);
            // What stood before the mark of a common gram was put there is not asked for.
            _ends[i] = common ? ~(count = from) : count;
            own += common ? 0 : 1;
        }
        return own;
    }
}
