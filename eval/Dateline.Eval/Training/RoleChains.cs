using Dateline.Claims;

namespace Dateline.Eval.Training;

/// <summary>The paragraphs of a text as chains to learn from.</summary>
internal static class RoleChains
{
    /// <param name="text">The text.</param>
    /// <param name="labels">A label a word.</param>
    /// <param name="clusters">Classes of words.</param>
    public static List<LabelledChain> Of(ClaimText text, byte[] labels, WordClusters clusters)
    {
        var features = new RoleFeatures(text, clusters);
        var found = new List<LabelledChain>();
        Span<int> keys = stackalloc int[RoleFeatures.Most];
        foreach (var (from, to) in text.Paragraphs)
        {
            features.Enter(from, to);
            var all = new List<int>();
            var ends = new int[to - from];
            for (var i = from; i < to; i++)
            {
                all.AddRange(keys[..features.Write(i, keys)]);
                ends[i - from] = all.Count;
            }
            found.Add(new LabelledChain(labels[from..to], [.. all], ends));
        }
        return found;
    }
}
