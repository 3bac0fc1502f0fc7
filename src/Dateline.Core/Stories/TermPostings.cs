namespace Dateline.Stories;

/// <summary>Which reports hold a term and how much it weighs in each: what makes finding alike reports cheap.</summary>
/// <remarks>A report taken out is not looked for in its lists: its number's turn is raised, and entries of an older turn are passed over and dropped
/// when their list is next packed. A few lists are looked through at every placement, so that lists nobody asks for do not stay.</remarks>
internal sealed class TermPostings
{
    // Entries read for one report, the rarest terms first: what lies beyond is said by half the desk and weighs next to nothing.
    private const int MostRead = 6_000;

    // Of a commoner term only the newest reports are kept: it tells little, and old news is not asked for.
    private const int MostKept = 2_048;

    // A report is found by its weightiest terms; the likeness itself is reckoned over all.
    private const int Asked = 56;
    private const int SweptEachTime = 160;

    private readonly Dictionary<uint, int> _lists = [];
    private readonly List<PostingList> _all = [];
    private readonly Stack<int> _free = [];
    private readonly List<int> _touched = [];
    private readonly int[] _chosen = new int[ReportVector.Length];
    private Tally[] _tallies = new Tally[1024];
    private int _round;
    private int _swept;

    public void Add(int number, ReportVector vector)
    {
        var chosen = Choose(vector);
        var turn = _tallies[number].Turn;
        foreach (var t in chosen)
        {
            ref var at = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_lists, vector.Terms[t], out var known);
            if (!known)
                at = Open(vector.Terms[t]);
            _all[at].Add(new Entry(number, turn, vector.Weights[t]), _tallies, MostKept);
        }
        for (var i = 0; i < Math.Min(SweptEachTime, _all.Count); i++)
            Sweep(_swept = _swept + 1 < _all.Count ? _swept + 1 : 0);
    }

    /// <summary>Forgets the report of this number; another may take it.</summary>
    public void Remove(int number) => _tallies[number].Turn++;

    /// <summary>Makes room for reports up to this number.</summary>
    public void Reach(int number)
    {
        if (_tallies.Length <= number)
            Array.Resize(ref _tallies, Math.Max(number + 1, _tallies.Length * 2));
    }

    /// <summary>The reports that share weighty terms with the one asked for, as far as was read; the list is reused by the next call.</summary>
    public IReadOnlyList<int> Alike(ReportVector vector)
    {
        _round++;
        _touched.Clear();
        var chosen = Choose(vector);
        Span<(int Count, int List, ushort Weight)> asked = stackalloc (int, int, ushort)[chosen.Length];
        var n = 0;
        foreach (var t in chosen)
        {
            if (_lists.TryGetValue(vector.Terms[t], out var at))
                asked[n++] = (_all[at].Count, at, vector.Weights[t]);
        }
        asked = asked[..n];
        asked.Sort(static (a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : a.List.CompareTo(b.List));
        var left = MostRead;
        foreach (var (_, at, weight) in asked)
        {
            foreach (var entry in _all[at].Newest(left))
            {
                ref var tally = ref _tallies[entry.Number];
                if (tally.Turn != entry.Turn)
                    continue;
                if (tally.Round != _round)
                {
                    (tally.Round, tally.Sum) = (_round, 0);
                    _touched.Add(entry.Number);
                }
                tally.Sum += (float)weight * entry.Weight;
            }
            left -= _all[at].Count;
            if (left <= 0)
                break;
        }
        return _touched;
    }

    /// <summary>The likeness read by the last <see cref="Alike"/>, 0 to 1: a part of the cosine.</summary>
    public float Read(int number) => _tallies[number].Sum / (ReportVector.Scale * ReportVector.Scale);

    private ReadOnlySpan<int> Choose(ReportVector vector)
    {
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
        return _chosen.AsSpan(0, n);
    }

    private int Open(uint term)
    {
        if (_free.TryPop(out var at))
        {
            _all[at].Term = term;
            return at;
        }
        _all.Add(new PostingList { Term = term });
        return _all.Count - 1;
    }

    private void Sweep(int at)
    {
        var list = _all[at];
        if (list.Count == 0)
            return;
        list.Pack(_tallies);
        if (list.Count > 0)
            return;
        _lists.Remove(list.Term);
        _free.Push(at);
    }

    private struct Tally
    {
        public float Sum;
        public int Round;
        public ushort Turn;
    }

    private readonly record struct Entry(int Number, ushort Turn, ushort Weight);

    private sealed class PostingList
    {
        private Entry[] _entries = [];

        public uint Term { get; set; }

        public int Count { get; private set; }

        public ReadOnlySpan<Entry> Newest(int most) => _entries.AsSpan(Math.Max(0, Count - most), Math.Min(Count, most));

        public void Add(Entry entry, Tally[] tallies, int most)
        {
            if (Count == _entries.Length)
            {
                if (Count >= 64)
                    Pack(tallies);
                if (Count == most)
                    Drop(most / 4);
                if (Count == _entries.Length)
                    Array.Resize(ref _entries, Math.Min(most, Math.Max(1, Count * 2)));
            }
            _entries[Count++] = entry;
        }

        /// <summary>Leaves out the entries of reports that are gone; the order stays, oldest first.</summary>
        public void Pack(Tally[] tallies)
        {
            var kept = 0;
            for (var i = 0; i < Count; i++)
            {
                if (tallies[_entries[i].Number].Turn == _entries[i].Turn)
                    _entries[kept++] = _entries[i];
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
}
