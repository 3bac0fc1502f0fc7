using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Eval.Training;
using Dateline.Model;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Eval.Stories;

/// <summary>Scored pairs of articles in many languages: what trains and scores <see cref="ArticleLikeness"/>.</summary>
/// <remarks>Words are counted over all texts of the set, as a desk counts them over what it reads; the scores are not looked at there.</remarks>
internal sealed class LikenessSet
{
    private const int Folds = 5;
    private const int Seeds = 3;

    private readonly List<(Pair Pair, float[] Numbers, float Shipped, int Fold)> _rows = [];

    /// <param name="Id">Both articles, parted by an underscore.</param>
    /// <param name="Overall">1 = same, 4 = different.</param>
    private sealed record Pair(
        [property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("lang1")] string Lang1, [property: JsonPropertyName("lang2")] string Lang2,
        [property: JsonPropertyName("text1")] string Text1, [property: JsonPropertyName("text2")] string Text2, [property: JsonPropertyName("overall")] double Overall)
    {
        public double Likeness => (4 - Overall) / 3;
    }

    public LikenessSet(string file)
    {
        var pairs = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Pair>(line)!).ToList();
        var tokens = pairs.ConvertAll(pair => (A: Tokens(pair.Text1, pair.Lang1), B: Tokens(pair.Text2, pair.Lang2)));
        var likeness = new ArticleLikeness();
        foreach (var (a, b) in tokens)
        {
            likeness.Learn(a);
            likeness.Learn(b);
        }
        var parts = Parts(pairs);
        for (var i = 0; i < pairs.Count; i++)
            _rows.Add((pairs[i], likeness.Numbers(tokens[i].A, tokens[i].B), likeness.Of(tokens[i].A, tokens[i].B), parts[i]));
    }

    /// <summary>A likeness for each pair by trees that saw neither article of it.</summary>
    public List<(string Id, double Likeness)> Unseen()
    {
        var folds = Enumerable.Range(0, Folds).Select(fold => Grow(fold)).ToList();
        return _rows.ConvertAll(row => (row.Pair.Id, (double)folds[row.Fold].Ask(row.Numbers)));
    }

    /// <summary>A likeness for each pair by the shipped trees.</summary>
    public List<(string Id, double Likeness)> Shipped() => _rows.ConvertAll(row => (row.Pair.Id, (double)row.Shipped));

    public ObliviousTrees Grow(int without = -1)
    {
        var rows = _rows.Where(row => row.Fold != without).ToList();
        var numbers = rows.Select(row => row.Numbers).ToArray();
        var labels = rows.Select(row => (float)row.Pair.Likeness).ToArray();
        var weights = Enumerable.Repeat(1f, rows.Count).ToArray();
        var all = Enumerable.Range(1, Seeds).Select(seed => new TreeGrower { Depth = 3, Trees = 220, Rate = 0.05f, ColumnShare = 0.3f, RowShare = 1, Shrink = 0.5f, Seed = seed }
            .Grow(numbers, labels, weights, ArticleLikeness.Figures)).ToList();
        return new ObliviousTrees(3, [.. all.SelectMany(trees => trees.Features)], [.. all.SelectMany(trees => trees.Limits)], [.. all.SelectMany(trees => trees.Leaves.Select(leaf => leaf / Seeds))], all[0].Start);
    }

    /// <summary>Pearson's correlation and the area under the curve of same (2 or less) against different (over 3), for all and by languages.</summary>
    public IEnumerable<(string Name, int Pairs, double Pearson, double Auc)> Score(List<(string Id, double Likeness)> said)
    {
        var rows = _rows.Zip(said, (row, one) => (row.Pair, one.Likeness)).ToList();
        var all = rows.Select(row => ("all", row)).Concat(rows.Select(row => (row.Pair.Lang1 == row.Pair.Lang2 ? "same-language" : "cross-language", row)))
            .Concat(rows.Select(row => ($"{row.Pair.Lang1}-{row.Pair.Lang2}", row)));
        foreach (var group in all.GroupBy(one => one.Item1, one => one.row, StringComparer.Ordinal))
        {
            yield return (group.Key, group.Count(), Pearson([.. group.Select(row => (row.Likeness, row.Pair.Likeness))]),
                Dates.DateScore.Auc([.. group.Where(row => row.Pair.Overall <= 2).Select(row => row.Likeness)], [.. group.Where(row => row.Pair.Overall > 3).Select(row => row.Likeness)]));
        }
    }

    private static ArticleTokens Tokens(string text, string language) =>
        ArticleTokens.Of(new Article { Language = language, Blocks = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line))] });

    private static double Pearson(List<(double A, double B)> pairs)
    {
        var (a, b) = (pairs.Average(pair => pair.A), pairs.Average(pair => pair.B));
        var both = pairs.Sum(pair => (pair.A - a) * (pair.B - b));
        var apart = Math.Sqrt(pairs.Sum(pair => (pair.A - a) * (pair.A - a)) * pairs.Sum(pair => (pair.B - b) * (pair.B - b)));
        return apart > 0 ? both / apart : 0;
    }

    // Pairs that share an article stand in one fold.
    private static int[] Parts(List<Pair> pairs)
    {
        var parent = new Dictionary<string, string>(StringComparer.Ordinal);
        string Root(string id)
        {
            while (parent.TryGetValue(id, out var up) && up != id)
                id = up;
            return id;
        }
        foreach (var ids in pairs.Select(pair => pair.Id.Split('_')))
            parent[Root(ids[0])] = Root(ids[^1]);
        return [.. pairs.Select(pair => (int)(TextWords.HashOf(Root(pair.Id.Split('_')[0])) % Folds))];
    }
}
