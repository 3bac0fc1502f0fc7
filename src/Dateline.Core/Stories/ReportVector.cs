namespace Dateline.Stories;

/// <summary>A report's weightiest terms as a vector of length 1.</summary>
internal static class ReportVector
{
    private const int Length = 128;

    public static (uint[] Terms, float[] Weights, TermKind[] Kinds, string[] Written) Of(ReportText text, TermCounts counts)
    {
        var weighted = new List<(uint Hash, double Weight, ReportText.Term Term)>(text.Terms.Count);
        foreach (var (hash, term) in text.Terms)
            weighted.Add((hash, (1 + Math.Log(term.Count)) * counts.Idf(hash) * KindWeight(term.Kind), term));
        weighted.Sort((a, b) => b.Weight != a.Weight ? b.Weight.CompareTo(a.Weight) : a.Hash.CompareTo(b.Hash));
        if (weighted.Count > Length)
            weighted.RemoveRange(Length, weighted.Count - Length);
        weighted.Sort((a, b) => a.Hash.CompareTo(b.Hash));
        var norm = Math.Sqrt(weighted.Sum(entry => entry.Weight * entry.Weight));
        return (
            [.. weighted.Select(entry => entry.Hash)],
            [.. weighted.Select(entry => (float)(entry.Weight / (norm > 0 ? norm : 1)))],
            [.. weighted.Select(entry => entry.Term.Kind)],
            [.. weighted.Select(entry => entry.Term.Kind == TermKind.Word ? "" : entry.Term.Text)]);
    }

    /// <summary>How alike two reports are, 0 to 1.</summary>
    public static float Cosine(Report a, Report b)
    {
        var sum = 0f;
        for (int i = 0, k = 0; i < a.Terms.Length && k < b.Terms.Length;)
        {
            if (a.Terms[i] == b.Terms[k])
                sum += a.Weights[i++] * b.Weights[k++];
            else if (a.Terms[i] < b.Terms[k])
                i++;
            else
                k++;
        }
        return sum;
    }

    /// <summary>The weight of a term in a report; 0 when it is none of its terms.</summary>
    public static float WeightOf(this Report report, uint term)
    {
        var at = Array.BinarySearch(report.Terms, term);
        return at >= 0 ? report.Weights[at] : 0;
    }

    private static double KindWeight(TermKind kind) => kind switch
    {
        // A number is a strong witness when it is the same, but rounding and updates make it differ.
        TermKind.Number => 0.5,
                _ => 1,
    };
}
