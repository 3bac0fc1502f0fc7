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

    // A report is found by its weightiest terms; the likeness itself is reckoned over all.
    private const int Asked = 56;
    // Places looked through for each report taken out, at most twice as many at a time.
    private const int SweptForOne = 64;

    private readonly TermTable _table = new();
    private readonly List<PostingList> _lists = [];
    private readonly Stack<int> _free = [];
    private readonly List<int> _touched = [];
    private readonly int[] _chosen = new int[ReportVector.Length];
    private readonly Func<Posting, bool> _isStanding;
    private readonly Predicate<Posting> _holdsNone;
    private Tally[] _tallies = new Tally[1024];
    private ReportVector? _chosenOf;
    private int _chosenCount;
    private int _round;
    private int _owed;

    public TermPostings() => (_isStanding, _holdsNone) = (IsStanding, HoldsNone);

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
                _lists[place.Number].Add(entry, _isStanding, MostKept);
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

    /// <summary>The reports that share weighty terms with the one asked for, as far as was read; the list is reused by the next call.</summary>
    public IReadOnlyList<int> Alike(ReportVector vector)
    {
        _round++;
        _touched.Clear();
        var chosen = Choose(vector);
        Span<(int Count, uint Term, Posting Place, ushort Weight)> asked = stackalloc (int, uint, Posting, ushort)[chosen.Length];
        var n = 0;
        foreach (var t in chosen)
        {
            if (_table.Find(vector.Terms[t], out var place))
                asked[n++] = (place.IsList ? _lists[place.Number].Count : 1, vector.Terms[t], place, vector.Weights[t]);
        }
        asked = asked[..n];
        asked.Sort(static (a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : a.Term.CompareTo(b.Term));
        var left = MostRead;
        foreach (var (count, _, place, weight) in asked)
        {
            foreach (var entry in place.IsList ? _lists[place.Number].Newest(left) : new ReadOnlySpan<Posting>(in place))
                Tell(entry, weight);
            left -= count;
            if (left <= 0)
                break;
        }
        return _touched;
    }

    /// <summary>The likeness read by the last <see cref="Alike"/>, 0 to 1: a part of the cosine.</summary>
    public float Read(int number) => _tallies[number].Sum / (ReportVector.Scale * ReportVector.Scale);

    private void Tell(Posting entry, ushort weight)
    {
        ref var tally = ref _tallies[entry.Number];
        if (tally.Turn != entry.Turn)
            return;
        if (tally.Round != _round)
        {
            (tally.Round, tally.Sum) = (_round, 0);
            _touched.Add(entry.Number);
        }
        tally.Sum += (float)weight * entry.Weight;
    }

    private ReadOnlySpan<int> Choose(ReportVector vector)
    {
        // Asked for and then added: the choice is the same.
        if (_chosenOf == vector)
            return _chosen.AsSpan(0, _chosenCount);
        var count = vector.Terms.Length;
        var limit = 0;
        if (count > Asked)
        {
            Span<ushort> weights = stackalloc ushort[count];
            vector.Weights.CopyTo(weights);
            weights.Sort();
            limit = weights[count - Asked];
        }
        var n = 0;
        for (var t = 0; t < count && n < Asked; t++)
        {
            if (vector.Weights[t] >= limit)
                _chosen[n++] = t;
        }
        (_chosenOf, _chosenCount) = (vector, n);
        return _chosen.AsSpan(0, n);
    }

    private int Open(Posting first, Posting second)
    {
        var list = new PostingList(first, second);
        if (_free.TryPop(out var at))
        {
            _lists[at] = list;
            return at;
        }
        _lists.Add(list);
        return _lists.Count - 1;
    }

    private bool IsStanding(Posting entry) => _tallies[entry.Number].Turn == entry.Turn;

    private bool HoldsNone(Posting place)
    {
        if (!place.IsList)
            return !IsStanding(place);
        var list = _lists[place.Number];
        list.Pack(_isStanding);
        if (list.Count > 0)
            return false;
        _free.Push(place.Number);
        return true;
    }

    private struct Tally
    {
        public float Sum;
        public int Round;
        public ushort Turn;
    }
}
