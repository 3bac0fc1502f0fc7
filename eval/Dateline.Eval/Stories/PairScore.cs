namespace Dateline.Eval.Stories;

/// <summary>Precision, recall and F1 over all pairs of documents that stand together.</summary>
internal sealed record PairScore(long True, long Predicted, long Gold)
{
    public double Precision => Predicted == 0 ? 1 : (double)True / Predicted;

    public double Recall => Gold == 0 ? 1 : (double)True / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Of clusters: each document's gold and predicted label.</summary>
    public static PairScore OfClusters(IReadOnlyList<(string Gold, string Predicted)> labels) => new(
        labels.GroupBy(label => label).Sum(cell => Pairs(cell.Count())),
        labels.GroupBy(label => label.Predicted, StringComparer.Ordinal).Sum(cluster => Pairs(cluster.Count())),
        labels.GroupBy(label => label.Gold, StringComparer.Ordinal).Sum(cluster => Pairs(cluster.Count())));

    /// <summary>BCubed F1: precision and recall of each document's cluster, averaged.</summary>
    public static double BCubed(IReadOnlyList<(string Gold, string Predicted)> labels)
    {
        var gold = labels.CountBy(label => label.Gold, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var predicted = labels.CountBy(label => label.Predicted, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        double precision = 0;
        double recall = 0;
        foreach (var (label, together) in labels.CountBy(label => label))
        {
            precision += (double)together * together / predicted[label.Predicted];
            recall += (double)together * together / gold[label.Gold];
        }
        return 2 * precision * recall / (precision + recall) / labels.Count;
    }

    private static long Pairs(long n) => n * (n - 1) / 2;
}
