using Dateline.Text;

namespace Dateline.Eval.Training;

/// <summary>Several sets of trees as one.</summary>
internal static class Forest
{
    /// <summary>The set whose log odds are the mean of theirs.</summary>
    public static ObliviousTrees Average(IReadOnlyList<ObliviousTrees> grown) => grown.Count == 1 ? grown[0] : new ObliviousTrees(
        grown[0].Depth, [.. grown.SelectMany(trees => trees.Features)], [.. grown.SelectMany(trees => trees.Limits)],
        [.. grown.SelectMany(trees => trees.Leaves).Select(leaf => leaf / grown.Count)], grown.Average(trees => trees.Start));
}
