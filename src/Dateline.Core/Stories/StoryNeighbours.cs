using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Finds the stories most like a report and judges whether it belongs to them.</summary>
internal sealed class StoryNeighbours(TermPostings postings, List<Report?> reports)
{
    private static readonly int[] AllStories = [.. Enumerable.Range(0, StoryTest.Stories)];

    private readonly (int Number, float Read)[] _nearest = new (int, float)[StoryTest.Nearest];
    private readonly (Report Report, ReportLikeness Likeness)[] _compared = new (Report, ReportLikeness)[StoryTest.Compared];
    private readonly float[] _rows = new float[StoryTest.Stories * StoryTest.Figures];
    private readonly float[] _belongs = new float[StoryTest.Stories];
    private readonly Dictionary<int, ReportLikeness> _likeness = [];
    private readonly List<StoryFile> _files = [];
    private uint _near;

    /// <summary>Another judge than the shipped trees, and what sees every judgement: for training.</summary>
    public Func<Report, IEnumerable<Report>, float[], float>? Judge { get; set; }

    /// <summary>The stories most like the report, the one it most probably belongs to first.</summary>
    public List<StoryJoin> Of(Report report)
    {
        var count = Nearest(report);
        Approach(count);
        _likeness.Clear();
        _files.Clear();
        for (var i = 0; i < count; i++)
        {
            var other = reports[_nearest[i].Number]!;
            _likeness[_nearest[i].Number] = ReportLikeness.Of(report.Vector, other.Vector);
            if (_files.Count < StoryTest.Stories && !_files.Contains(other.Story))
                _files.Add(other.Story);
        }
        var joins = new List<StoryJoin>(_files.Count);
        if (_files.Count == 0)
            return joins;
        Span<(int Nearest, ReportLikeness Near)> nears = stackalloc (int, ReportLikeness)[_files.Count];
        for (var f = 0; f < _files.Count; f++)
            nears[f] = Compare(report, _files[f], Row(f));
        Others();
        if (Judge is null)
            StoryTest.Trees.Ask(_rows, StoryTest.Figures, AllStories.AsSpan(0, _files.Count), _belongs);
        for (var f = 0; f < _files.Count; f++)
        {
            var belongs = Judge is null ? _belongs[f] : Judge(report, _files[f].Reports.Select(number => reports[number]!), Row(f).ToArray());
            joins.Add(new StoryJoin(_files[f], nears[f].Nearest, nears[f].Near, nears[f].Near.Shared < StoryTest.LeastShared ? 0 : belongs));
        }
        joins.Sort(static (a, b) => a.Belongs != b.Belongs ? b.Belongs.CompareTo(a.Belongs) : a.Story.Serial.CompareTo(b.Story.Serial));
        return joins;
    }

    /// <summary>How probably the reports of one story belong to another: the mean over those it got last, each held against both stories.</summary>
    public float Belong(StoryFile story, StoryFile to)
    {
        var sum = 0f;
        var asked = Math.Min(story.Reports.Count, StoryTest.Asked);
        _likeness.Clear();
        _files.Clear();
        _files.Add(to);
        if (story.Reports.Count > 1)
            _files.Add(story);
        for (var i = 1; i <= asked; i++)
        {
            var number = story.Reports[^i];
            var report = reports[number]!;
            Compare(report, to, Row(0));
            if (_files.Count > 1)
                Compare(report, story, Row(1), number);
            Others();
            sum += Judge is null ? StoryTest.Trees.Ask(Row(0)) : Judge(report, to.Reports.Select(other => reports[other]!), Row(0).ToArray());
        }
        return sum / asked;
    }

    private Span<float> Row(int file) => _rows.AsSpan(file * StoryTest.Figures, StoryTest.Figures);

    // The reports that share most of what was read, most alike first; of stories that take more.
    private int Nearest(Report report)
    {
        var alike = postings.Alike(report.Vector, StoryTest.Slight);
        var count = Nearest(alike, isAny: true);
        // Few stories are full, and to ask each report met on the way for its story costs more than all else here.
        foreach (var (number, _) in _nearest.AsSpan(0, count))
        {
            if (IsFull(number))
                return Nearest(alike, isAny: false);
        }
        return count;
    }

    private int Nearest(ReadOnlySpan<(int Number, float Read)> alike, bool isAny)
    {
        var count = 0;
        foreach (var (number, read) in alike)
        {
            if ((count == _nearest.Length && read <= _nearest[count - 1].Read) || (!isAny && IsFull(number)))
                continue;
            var at = count < _nearest.Length ? count++ : count - 1;
            for (; at > 0 && _nearest[at - 1].Read < read; at--)
                _nearest[at] = _nearest[at - 1];
            _nearest[at] = (number, read);
        }
        return count;
    }

    private bool IsFull(int number) => reports[number]!.Story.Reports.Count >= StoryTest.Full;

    // Brings the nearest reports near: asked for all at once the memory answers many times faster than one by one.
    private void Approach(int count)
    {
        uint seen = 0;
        foreach (var (number, _) in _nearest.AsSpan(0, count))
            seen ^= reports[number]!.Vector.Touch();
        _near = seen;
    }

    private (int Nearest, ReportLikeness Near) Compare(Report report, StoryFile story, Span<float> row, int without = -1)
    {
        // The newest reports of a story, and those known to be most alike.
        Span<int> numbers = stackalloc int[StoryTest.Compared];
        var n = 0;
        foreach (var (number, _) in _nearest.AsSpan(0, Math.Min(_nearest.Length, _likeness.Count)))
        {
            if (n < StoryTest.Compared / 2 && reports[number]!.Story == story)
                numbers[n++] = number;
        }
        for (var i = story.Reports.Count - 1; i >= 0 && n < StoryTest.Compared; i--)
        {
            if (story.Reports[i] != without && !numbers[..n].Contains(story.Reports[i]))
                numbers[n++] = story.Reports[i];
        }
        for (var i = 0; i < n; i++)
        {
            var other = reports[numbers[i]]!;
            if (!_likeness.TryGetValue(numbers[i], out var likeness))
                likeness = ReportLikeness.Of(report.Vector, other.Vector);
            _compared[i] = (other, likeness);
        }
        var best = StoryTest.Fill(report, story, _compared.AsSpan(0, n), row);
        return (numbers[best], _compared[best].Likeness);
    }

    private void Others()
    {
        var mean = 0f;
        for (var f = 0; f < _files.Count; f++)
            mean += Row(f)[0];
        for (var f = 0; f < _files.Count; f++)
        {
            float best = 0, bestMean = 0;
            for (var g = 0; g < _files.Count; g++)
            {
                if (g == f)
                    continue;
                best = Math.Max(best, Row(g)[0]);
                bestMean = Math.Max(bestMean, Row(g)[1]);
            }
            StoryTest.FillOthers(Row(f), best, bestMean, _files.Count > 1 ? (mean - Row(f)[0]) / (_files.Count - 1) : 0);
        }
    }
}
