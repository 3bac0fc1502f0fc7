namespace Dateline.Stories;

/// <summary>Which reports hold a term and how much it weighs in each: what makes finding alike reports cheap.</summary>
internal sealed class TermPostings
{
    // Entries read for one report. The rarest terms come first: what lies beyond is said by half the desk and weighs next to nothing.
    private const int MostRead = 24_000;

    private readonly Dictionary<uint, PostingList> _lists = [];
    private readonly List<int> _touched = [];
    private readonly List<(PostingList List, float Weight)> _asked = [];
    private float[] _dots = new float[1024];

    public void Add(int number, Report report)
    {
        for (var t = 0; t < report.Terms.Length; t++)
        {
            if (!_lists.TryGetValue(report.Terms[t], out var list))
                _lists.Add(report.Terms[t], list = new PostingList());
            list.Add(number, report.Weights[t]);
        }
    }

    public void Remove(int number, Report report)
    {
        foreach (var term in report.Terms)
        {
            var list = _lists[term];
            list.Remove(number);
            if (list.Count == 0)
                _lists.Remove(term);
        }
    }

    /// <summary>The reports that share terms with <paramref name="report"/> and the cosine as far as it was read; the list is reused by the next call.</summary>
    /// <param name="report">The report asked for.</param>
    /// <param name="reports">How many numbers there are.</param>
    /// <param name="isWhole">Whether every shared term was read, so that the cosines are exact.</param>
    public IReadOnlyList<int> Alike(Report report, int reports, out bool isWhole)
    {
        if (_dots.Length < reports)
            Array.Resize(ref _dots, Math.Max(reports, _dots.Length * 2));
        foreach (var number in _touched)
            _dots[number] = 0;
        _touched.Clear();
        _asked.Clear();
        for (var t = 0; t < report.Terms.Length; t++)
        {
            if (_lists.TryGetValue(report.Terms[t], out var list))
                _asked.Add((list, report.Weights[t]));
        }
        _asked.Sort(static (a, b) => a.List.Count.CompareTo(b.List.Count));
        var read = 0;
        isWhole = true;
        foreach (var (list, weight) in _asked)
        {
            read += list.Count;
            if (read > MostRead)
            {
                isWhole = false;
                break;
            }
            var numbers = list.Numbers;
            var weights = list.Weights;
            for (var i = 0; i < numbers.Length; i++)
            {
                ref var dot = ref _dots[numbers[i]];
                if (dot == 0)
                    _touched.Add(numbers[i]);
                dot += weight * weights[i];
            }
        }
        return _touched;
    }

    /// <summary>The cosine read by the last <see cref="Alike"/>.</summary>
    public float DotOf(int number) => _dots[number];

    private sealed class PostingList
    {
        private int[] _numbers = new int[2];
        private float[] _weights = new float[2];

        public int Count { get; private set; }

        public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

        public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

        public void Add(int number, float weight)
        {
            if (Count == _numbers.Length)
            {
                Array.Resize(ref _numbers, Count * 2);
                Array.Resize(ref _weights, Count * 2);
            }
            _numbers[Count] = number;
            _weights[Count++] = weight;
        }

        public void Remove(int number)
        {
            var at = Numbers.IndexOf(number);
            if (at < 0)
                return;
            Count--;
            _numbers[at] = _numbers[Count];
            _weights[at] = _weights[Count];
        }
    }
}
