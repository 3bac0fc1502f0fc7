using Dateline.Claims;
using Dateline.Eval.Claims;

namespace Dateline.Eval.Training;

/// <summary>Learns which words report an utterance.</summary>
internal static class ReportingTraining
{
    private const int Kept = 20_000;
    private const int Passes = 10;

    public static byte[] Learn(IReadOnlyList<EvidentialDocument> documents, WordClusters clusters) =>
        new ChainTraining(Kept, 0.06f, 3e-3f, 3, (before, after) => before < 2 && after < 2).Learn([.. documents.SelectMany(document => Chains(document, clusters))], Passes, Role.First);

    private static List<LabelledChain> Chains(EvidentialDocument document, WordClusters clusters)
    {
        var text = document.Cut;
        var labels = new byte[text.Count];
        foreach (var span in document.Reporting)
        {
            foreach (var (from, to) in TokenSpans.Of(text, [span]))
                labels[to - 1] = Role.Cue;
        }
        return [.. RoleChains.Of(text, labels, clusters)];
    }
}
