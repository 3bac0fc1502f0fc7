using Dateline.Model;

namespace Dateline.Readership;

/// <summary>Learns from lists and what was opened from them how to weigh the figures, and puts nothing to use that does worse.</summary>
/// <param name="list">The list it is for.</param>
/// <param name="width">Figures per row.</param>
/// <param name="limit">Most rows kept.</param>
/// <param name="plain">The figure that ranks while nothing is learned, and that every learned blend must beat.</param>
/// <param name="without">Figures that may not be asked about.</param>
internal sealed class BlendDesk(string list, int width, int limit, int plain, IReadOnlySet<int> without)
{
    private const int LeastGroups = 200;
    private const int ManyGroups = 3000;
    private TrainingRows _rows = new(width, limit);
    private double _learnedAt = double.NegativeInfinity;

    /// <summary>What is in use; <c>null</c> the plain figure.</summary>
    public BlendTrees? Trees { get; private set; }

    /// <summary>Blends that did worse than what they were to replace.</summary>
    public int Refused { get; private set; }

    /// <summary>How the last that was learned did beside what was in use; <c>null</c> nothing was tried yet.</summary>
    public LessonTrial? Trial { get; set; }

    /// <summary>The list it is for.</summary>
    public string List => list;

    public void Add(double at, float[] rows, float[] labels) => _rows.Add(new TrainingRows.Group(at, rows, labels, []));

    /// <summary>Learns anew from all rows kept. It is put to use when one that knew only the older rows did no worse on the newest than what is in use.</summary>
    public void Learn(double at)
    {
        var groups = _rows.Groups.ToList();
        if (groups.Count < LeastGroups)
            return;
        // What is in use knows all rows until it was learned; only later ones judge both fairly.
        var since = Math.Max(_learnedAt, groups[groups.Count * 4 / 5].At);
        var older = groups.Where(group => group.At < since).ToList();
        var newest = groups.Where(group => group.At >= since).ToList();
        var growth = GrowthFor(groups.Count);
        if (older.Count >= LeastGroups / 2 && newest.Count >= LeastGroups / 10)
        {
            var trial = growth.Grow(older, width);
            var (now, spread) = Reach(Trees, newest);
            var reached = Reach(trial, newest).Mean;
            var isTaken = reached >= now - spread;
            Trial = new LessonTrial(list, newest.Count, Reach(null, newest).Mean, now, reached, isTaken);
            if (!isTaken)
            {
                Refused++;
                return;
            }
        }
        Trees = growth.Grow(groups, width);
        _learnedAt = at;
    }

    /// <summary>The same desk, apart: it can learn elsewhere while this one goes on.</summary>
    public BlendDesk Fork() => new(list, width, limit, plain, without) { _rows = _rows.Copy(), Trees = Trees, _learnedAt = _learnedAt, Refused = Refused, Trial = Trial };

    /// <summary>What is in use, since when, and what was refused.</summary>
    public void Save(LearnedWriter writer) => writer.Write(Trees, _learnedAt, Refused);

    /// <summary>Puts to use what was saved.</summary>
    public void Adopt(LearnedReader reader) => (Trees, _learnedAt, Refused) = reader.Read();

    public float[] Score(ReadOnlySpan<float> rows)
    {
        var scores = new float[rows.Length / width];
        if (Trees is { } trees)
        {
            trees.Ask(rows, width, scores);
            return scores;
        }
        for (var i = 0; i < scores.Length; i++)
            scores[i] = rows[i * width + plain];
        return scores;
    }

    private float Ask(BlendTrees? trees, ReadOnlySpan<float> row) => trees?.Ask(row) ?? row[plain];

    // Few lists bear few and careful questions only.
    private TreeGrowth GrowthFor(int groups) => groups < ManyGroups
        ? new TreeGrowth { Loss = TreeLoss.Choice, Trees = 60, Leaves = 6, Rate = 0.06f, LeastWeight = 10, Shrink = 20, ColumnShare = 0.4f, GroupShare = 0.5f, Without = without }
        : new TreeGrowth
        {
            Loss = TreeLoss.Choice, Trees = 200, Leaves = 18, Rate = 0.06f, LeastWeight = 4, Shrink = 10, ColumnShare = 0.25f, GroupShare = 0.5f,
            Without = without,
        };

    // The mean reciprocal place of what was opened, and one standard error of it.
    private (double Mean, double Spread) Reach(BlendTrees? trees, List<TrainingRows.Group> groups)
    {
        double sum = 0, squares = 0;
        foreach (var group in groups)
        {
            var opened = Array.FindIndex(group.Labels, label => label > 0);
            var own = Ask(trees, group.Rows.AsSpan(opened * width, width));
            double place = 1;
            for (var i = 0; i < group.Count; i++)
            {
                var score = Ask(trees, group.Rows.AsSpan(i * width, width));
                place += score > own ? 1 : score == own && i != opened ? 0.5 : 0;
            }
            sum += 1 / place;
            squares += 1 / (place * place);
        }
        var mean = sum / groups.Count;
        return (mean, Math.Sqrt(Math.Max(0, squares / groups.Count - mean * mean) / groups.Count));
    }
}
