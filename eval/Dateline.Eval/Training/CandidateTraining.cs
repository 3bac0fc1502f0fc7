using Dateline.Extract;
using Dateline.Text;

namespace Dateline.Eval.Training;

/// <summary>Grows trees that tell the right candidate of a page from the others, and shows what they do on sites they never saw.</summary>
internal static class CandidateTraining
{
    private const int Folds = 5;

    public static ObliviousTrees Grow(TreeGrower grower, IEnumerable<CandidateRows> pages)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        var weights = new List<float>();
        foreach (var page in pages)
        {
            if (page.Rows.Length == 0)
                continue;
            var right = Math.Max(1, page.Labels.Sum());
            var wrong = Math.Max(1, page.Labels.Length - page.Labels.Sum());
            for (var i = 0; i < page.Rows.Length; i++)
            {
                rows.Add(page.Rows[i]);
                labels.Add(page.Labels[i]);
                weights.Add(page.Trust * (page.Labels[i] > 0 ? 1 / right : Math.Min(1, 3 / wrong)));
            }
        }
        return grower.Grow([.. rows], [.. labels], [.. weights], rows[0].Length);
    }

    /// <summary>Per page and candidate, the probability given by trees that saw no page of its site.</summary>
    public static float[][] Unseen(TreeGrower grower, IReadOnlyList<CandidateRows> pages)
    {
        var chances = new float[pages.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Grow(grower, pages.Where(page => Fold(page) != fold));
            for (var p = 0; p < pages.Count; p++)
            {
                if (Fold(pages[p]) == fold)
                    chances[p] = [.. pages[p].Rows.Select(row => trees.Ask(row))];
            }
        }
        return chances;
    }

    /// <summary>The first candidate of the highest probability; -1 when there is none.</summary>
    public static int Best(float[] chances) => chances.Length == 0 ? -1 : Array.IndexOf(chances, chances.Max());

    private static int Fold(CandidateRows page) => (int)(WordHash.Of(page.Host) % Folds);
}
