using System.Globalization;
using Dateline.Eval.Training;
using Dateline.Model;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Eval.Stories;

/// <summary>
/// Trains what tells whether a report belongs to a story, on sets of clustered articles read in order. First on perfect stories, then on the stories its
/// own judgement makes. Prints what unseen clusters (five folds) and unseen sets (each left out) would score.
/// </summary>
internal sealed class StoryTraining(IReadOnlyList<StoryStream> streams)
{
    public static readonly string[] Sets = ["allsides", "claims", "ecbplus", "wikinews", "basil"];
    private const int Folds = 5;

    /// <param name="Numbers">The figures.</param>
    /// <param name="Belongs">Whether most of the story's reports stand in the report's cluster.</param>
    /// <param name="Set">Which set it is from.</param>
    /// <param name="Fold">By the report's cluster.</param>
    private sealed record Row(float[] Numbers, bool Belongs, string Set, int Fold);

    // Grown more than once over other samples: the mean of their answers hangs less on chance.
    private const int Seeds = 3;
    private const int Rounds = 2;

    private List<Row> _rows = [];

    /// <summary>Grows the trees.</summary>
    public ObliviousTrees Train()
    {
        var rows = streams.SelectMany(Perfect).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            // Each fold's own stories come from trees that never saw it, or its mistakes would look rarer than they are.
            var folds = ByFold(rows, seeds: 1);
            rows.AddRange(streams.SelectMany(stream => Own(stream, (report, numbers) => folds[FoldOf(stream, report)].Ask(numbers))).ToList());
        }
        _rows = rows;
        return Grow(rows, Seeds);
    }

    /// <summary>Prints what clusters and sets that no tree saw would score, after <see cref="Train"/>.</summary>
    public void Validate()
    {
        var rows = _rows;
        var folds = ByFold(rows, Seeds);
        foreach (var stream in streams)
        {
            var without = Grow([.. rows.Where(row => row.Set != stream.Set)], seeds: 1);
            var byCluster = Score(stream, (report, numbers) => folds[FoldOf(stream, report)].Ask(numbers));
            var bySet = Score(stream, (_, numbers) => without.Ask(numbers));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stream.Set,-9} unseen clusters {byCluster} | unseen set {bySet}"));
        }
    }

    private static string Score(StoryStream stream, Func<Report, float[], float> judge)
    {
        var index = new StoryIndex();
        index.Neighbours.Judge = (report, _, numbers) => judge(report, numbers);
        var labels = stream.Replay(index);
        var score = PairScore.OfClusters(labels);
        return string.Create(CultureInfo.InvariantCulture, $"P {score.Precision:0.000} R {score.Recall:0.000} F1 {score.F1:0.000} B3 {PairScore.BCubed(labels):0.000}");
    }

    private static ObliviousTrees[] ByFold(List<Row> rows, int seeds) => [.. Enumerable.Range(0, Folds).Select(fold => Grow([.. rows.Where(row => row.Fold != fold)], seeds))];

    // Every set counts the same, however many articles it has; a pair more in a large story counts more than one in a small one.
    private static ObliviousTrees Grow(List<Row> rows, int seeds)
    {
        var bySet = rows.CountBy(row => row.Set, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var weights = rows.Select(row => 1000f / MathF.Sqrt(bySet[row.Set])).ToArray();
        var numbers = rows.Select(row => row.Numbers).ToArray();
        var labels = rows.Select(row => row.Belongs ? 1f : 0f).ToArray();
        return Forest.Average([.. Enumerable.Range(1, seeds).Select(seed => new TreeGrower { Depth = 3, Trees = 130, Rate = 0.12f, ColumnShare = 0.5f, RowShare = 1, Shrink = 4, Seed = seed }
            .Grow(numbers, labels, weights, StoryTest.Figures))]);
    }

    private static List<Row> Perfect(StoryStream stream)
    {
        var rows = new List<Row>();
        var index = new StoryIndex();
        index.Neighbours.Judge = (report, others, numbers) =>
        {
            var belongs = Share(stream, report, others) > 0.5;
            rows.Add(new Row(numbers, belongs, stream.Set, FoldOf(stream, report)));
            return belongs ? 1 : 0;
        };
        stream.Replay(index);
        return rows;
    }

    private static List<Row> Own(StoryStream stream, Func<Report, float[], float> judge)
    {
        var rows = new List<Row>();
        var index = new StoryIndex();
        index.Neighbours.Judge = (report, others, numbers) =>
        {
            rows.Add(new Row(numbers, Share(stream, report, others) > 0.5, stream.Set, FoldOf(stream, report)));
            return judge(report, numbers);
        };
        stream.Replay(index);
        return rows;
    }

    private static double Share(StoryStream stream, Report report, IEnumerable<Report> others)
    {
        var own = ClusterOf(stream, report);
        int all = 0, same = 0;
        foreach (var other in others)
        {
            all++;
            same += ClusterOf(stream, other) == own ? 1 : 0;
        }
        return (double)same / Math.Max(1, all);
    }

    private static string ClusterOf(StoryStream stream, Report report) => stream.Gold.GetValueOrDefault(report.Articles[0], "");

    private static int FoldOf(StoryStream stream, Report report) => (int)(TextWords.HashOf(ClusterOf(stream, report)) % Folds);
}
