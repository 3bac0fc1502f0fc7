namespace Dateline.Stories;

/// <summary>Which reports hold a term and how much it weighs in each: what makes finding alike reports cheap.</summary>
/// <remarks>Most terms stand in one report only: those have their place in a table and no list. A report taken out is not looked for: its number's
/// turn is raised, and entries of an older turn are passed over and dropped when their list is next packed. For each report taken out a few terms
/// are looked through, so that those nobody asks for do not stay.</remarks>
internal sealed class TermPostings
{
    // Entries read for one report, the rarest terms first: what lies beyond is said by half the desk and weighs next to nothing.
    private const int MostRead = 6_000;

    // Of a commoner term only the newest reports are kept: it tells little, and old news is not asked for.
    private const int MostKept = 2_048;

    // Places looked through for each report taken out, at most twice as many at a time.
    private const int SweptForOne = 64;

    private readonly TermTable _table = new();
    private readonly Stack<int> _free = [];
    private readonly (int Number, float Read)[] _alike = new (int, float)[MostRead + 1];
    private readonly int[] _chosen = new int[ReportVector.Length];
    private readonly Predicate<Posting> _holdsNone;
    private PostingList[] _lists = new PostingList[64];
    private int _listCount;
    private Tally[] _tallies = new Tally[1024];
    private ReportVector? _chosenOf;
    private int _chosenCount;
    private int _owed;
    private uint _near;

    public TermPostings() => _holdsNone = HoldsNone;

    public void Add(int number, ReportVector vector)
    {
        var turn = _tallies[number].Turn;
        foreach (var t in Choose(vector))
        {
            if (vector.Weights[t] == 0)
                continue;
            var entry = new Posting(number, turn, vector.Weights[t]);
            ref var place = ref _table.PlaceFor(vector.Terms[t], entry);
            if (place.IsList)
                _lists[place.Number].Add(entry, _tallies, MostKept);
            else if (place != entry)
                place = Posting.OfList(Open(place, entry));
        }
        var swept = Math.Min(_owed, 2 * SweptForOne);
        _owed -= swept;
        _table.Sweep(swept, _holdsNone);
    }

    /// <summary>Forgets the report of this number; another may take it.</summary>
    public void Remove(int number)
    {
        _tallies[number].Turn++;
        _owed += SweptForOne;
    }

    /// <summary>Makes room for reports up to this number.</summary>
    public void Reach(int number)
    {
        if (_tallies.Length <= number)
            Array.Resize(ref _tallies, Math.Max(number + 1, _tallies.Length * 3 / 2));
    }

    /// <summary>The reports that share weighty terms with the one asked for, as far as was read, each with its likeness: a part of the cosine, 0 to 1.</summary>
    /// <param name="vector">The report asked for.</param>
    /// <param name="least">Those less alike are left out.</param>
    /// <returns>In the order they were met; true until the next call.</returns>
    public ReadOnlySpan<(int Number, float Read)> Alike(ReportVector vector, float least)
    {
        var chosen = Choose(vector);
        Span<(Posting Place, ushort Weight)> asked = stackalloc (Posting, ushort)[chosen.Length];
        Span<ulong> order = stackalloc ulong[chosen.Length];
        var n = 0;
        _near = _table.Approach(vector.Terms, chosen);
        foreach (var t in chosen)
        {
            if (!_table.Find(vector.Terms[t], out var place))
                continue;
            asked[n] = (place, vector.Weights[t]);
            order[n++] = (ulong)CountOf(place) << 32 | vector.Terms[t];
        }
        asked = asked[..n];
        order[..n].Sort(asked);
        var (left, met) = (MostRead, 0);
        foreach (var (place, weight) in asked)
        {
            if (weight > 0)
                met = Tell(place.IsList ? _lists[place.Number].Newest(left) : new ReadOnlySpan<Posting>(in place), weight, met);
            left -= CountOf(place);
            if (left <= 0)
                break;
        }
        return Taken(met, least);
    }

    private int CountOf(Posting place) => place.IsList ? _lists[place.Number].Count : 1;

    // Adds what a term gives to the reports that hold it. Whether one was met before cannot be foretold: nothing branches on it, so that many
    // entries are on their way from memory at a time.
    private int Tell(ReadOnlySpan<Posting> entries, ushort weight, int met)
    {
        var tallies = _tallies;
        var alike = _alike;
        foreach (var entry in entries)
        {
            ref var tally = ref tallies[entry.Number];
            if (tally.Turn != entry.Turn)
                continue;
            alike[met].Number = entry.Number;
            met += tally.Sum == 0 ? 1 : 0;
            tally.Sum += (float)weight * entry.Weight;
        }
        return met;
    }

    // The sums of all that were met, which are nought again afterwards.
    private ReadOnlySpan<(int Number, float Read)> Taken(int met, float least)
    {
        var taken = 0;
        for (var i = 0; i < met; i++)
        {
            var number = _alike[i].Number;
            ref var tally = ref _tallies[number];
            var read = tally.Sum / (ReportVector.Scale * ReportVector.Scale);
            tally.Sum = 0;
            _alike[taken] = (number, read);
            taken += read >= least ? 1 : 0;
        }
        return _alike.AsSpan(0, taken);
    }

    private ReadOnlySpan<int> Choose(ReportVector vector)
    {
        // Asked for and then added: the choice is the same.
        if (_chosenOf == vector)
            return _chosen.AsSpan(0, _chosenCount);
        var n = 0;
        for (var t = 0; t < vector.Weights.Length && n < ReportVector.Asked; t++)
        {
            if (vector.Weights[t] >= vector.AskedFrom)
                _chosen[n++] = t;
        }
        (_chosenOf, _chosenCount) = (vector, n);
        return _chosen.AsSpan(0, n);
    }

    private int Open(Posting first, Posting second)
    {
        var list = new PostingList(first, second);
        if (!_free.TryPop(out var at))
        {
            if (_listCount == _lists.Length)
                Array.Resize(ref _lists, _listCount + _listCount / 4 + 1);
            at = _listCount++;
        }
        _lists[at] = list;
        return at;
    }

    private bool HoldsNone(Posting place)
    {
        if (!place.IsList)
            return _tallies[place.Number].Turn != place.Turn;
        ref var list = ref _lists[place.Number];
        list.Pack(_tallies);
        if (list.Count > 0)
            return false;
        _free.Push(place.Number);
        return true;
    }
}
