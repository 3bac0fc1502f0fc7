namespace Dateline.Stories;

/// <summary>Where each term's reports are found: open addressing with linear steps, twelve bytes a place, nothing boxed.</summary>
/// <remarks>Cut into parts by the term's first byte, each of which grows on its own by a quarter: there is never a second copy of the whole.
/// A place that is given back is closed by moving up those behind it (Knuth, TAOCP 3, 6.4, algorithm R), so no marks of the dead are left.</remarks>
internal sealed class TermTable
{
    private const int Parts = 256;
    private const double Full = 0.8;
    private const double Growth = 1.25;

    private readonly Place[][] _parts = new Place[Parts][];
    private readonly int[] _used = new int[Parts];
    private int _sweptPart;
    private int _swept;

    public TermTable()
    {
        // Of many lengths, so that they do not all grow at once.
        for (var part = 0; part < Parts; part++)
            _parts[part] = new Place[(int)(16 * Math.Pow(Growth, part / (double)Parts))];
    }

    public bool Find(uint term, out Posting posting)
    {
        var part = _parts[term >> 24];
        ref var place = ref part[Home(part, term)];
        posting = place.Posting;
        return place.Term != 0;
    }

    /// <summary>Brings the places of some terms near: asked for all at once the memory answers many times faster than one by one.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="which">Those to bring, by index.</param>
    public uint Approach(ReadOnlySpan<uint> terms, ReadOnlySpan<int> which)
    {
        uint seen = 0;
        foreach (var t in which)
        {
            var part = _parts[terms[t] >> 24];
            seen ^= part[Start(part, Key(terms[t]))].Term;
        }
        return seen;
    }

    /// <summary>The place of a term; one that had none gets <paramref name="first"/>. It may be written to until the next call.</summary>
    public ref Posting PlaceFor(uint term, Posting first)
    {
        var at = (int)(term >> 24);
        var part = _parts[at];
        var i = Home(part, term);
        if (part[i].Term != 0)
            return ref part[i].Posting;
        if (_used[at] + 1 > part.Length * Full)
        {
            part = Grow(at);
            i = Home(part, term);
        }
        _used[at]++;
        part[i] = new Place { Term = Key(term), Posting = first };
        return ref part[i].Posting;
    }

    /// <summary>Looks at the next few places, in turn over all, and gives back those that <paramref name="isEmpty"/>.</summary>
    public void Sweep(int places, Predicate<Posting> isEmpty)
    {
        for (; places > 0; places--)
        {
            var part = _parts[_sweptPart];
            if (_swept >= part.Length)
                (_sweptPart, _swept) = ((_sweptPart + 1) % Parts, 0);
            else if (part[_swept].Term != 0 && isEmpty(part[_swept].Posting))
                GiveBack(_sweptPart, _swept);
            else
                _swept++;
        }
    }

    // Where the term stands, or would.
    private static int Home(Place[] part, uint term)
    {
        var key = Key(term);
        var i = Start(part, key);
        while (part[i].Term != 0 && part[i].Term != key)
            i = i + 1 == part.Length ? 0 : i + 1;
        return i;
    }

    // The first byte chose the part; the rest, spread over its length, chooses the place.
    private static int Start(Place[] part, uint term) => (int)((ulong)(term << 8) * (uint)part.Length >> 32);

    // Nought marks a free place.
    private static uint Key(uint term) => term == 0 ? 1 : term;

    private Place[] Grow(int at)
    {
        var grown = new Place[(int)(_parts[at].Length * Growth) + 1];
        foreach (var place in _parts[at])
        {
            if (place.Term != 0)
                grown[Home(grown, place.Term)] = place;
        }
        return _parts[at] = grown;
    }

    private void GiveBack(int at, int hole)
    {
        var part = _parts[at];
        _used[at]--;
        for (var i = hole; ;)
        {
            i = i + 1 == part.Length ? 0 : i + 1;
            if (part[i].Term == 0)
                break;
            // One that began behind the hole may not be moved before its start.
            var start = Start(part, part[i].Term);
            if (hole <= i ? hole < start && start <= i : hole < start || start <= i)
                continue;
            part[hole] = part[i];
            hole = i;
        }
        part[hole] = default;
    }

    private struct Place
    {
        public uint Term;
        public Posting Posting;
    }
}
