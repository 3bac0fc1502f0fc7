namespace Dateline.Eval.Lists;

/// <summary>The lists given for what is opened next, and how they scored.</summary>
internal sealed class NextRun(string task)
{
    private readonly List<(string[] Row, string[] Before, List<string> Articles)> _answers = [];

    public void Add(string[] row, string[] before, List<string> articles) => _answers.Add((row, before, articles));

    public IEnumerable<string> Lines => _answers.Select(answer => $"{answer.Row[0]}\t{string.Join(' ', answer.Articles)}");

    public void Score(Dictionary<string, double> figures)
    {
        double five = 0, ten = 0, twenty = 0, rank = 0, gain = 0;
        var count = 0;
        var targets = new HashSet<string>(StringComparer.Ordinal);
        var covered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, before, articles) in _answers.Where(answer => answer.Row.Length > 5 && answer.Row[5].Length > 0))
        {
            count++;
            var list = articles.Except(before, StringComparer.Ordinal).ToList();
            targets.Add(row[5]);
            covered.UnionWith(list.Take(10));
            var place = list.IndexOf(row[5]);
            if (place < 0)
                continue;
            twenty++;
            rank += 1.0 / (place + 1);
            ten += place < 10 ? 1 : 0;
            gain += place < 10 ? 1 / Math.Log2(place + 2) : 0;
            five += place < 5 ? 1 : 0;
        }
        covered.IntersectWith(targets);
        var all = Math.Max(1, count);
        figures[$"{task}.HR5"] = five / all;
        figures[$"{task}.HR10"] = ten / all;
        figures[$"{task}.HR20"] = twenty / all;
        figures[$"{task}.MRR20"] = rank / all;
        figures[$"{task}.nDCG10"] = gain / all;
        figures[$"{task}.coverage10"] = (double)covered.Count / Math.Max(1, targets.Count);
    }
}
