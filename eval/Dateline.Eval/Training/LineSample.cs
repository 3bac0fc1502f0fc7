using Dateline.Text;

namespace Dateline.Eval.Training;

/// <summary>The labelled lines of many pages, from which trees are grown.</summary>
/// <param name="columns">Numbers of a row that are asked about.</param>
internal sealed class LineSample(int columns)
{
    // Most of a page is menus; of short furniture far from the story every fourth line is enough.
    private const int OneIn = 4;
    private readonly List<float[]> _rows = [];
    private readonly List<float> _labels = [];
    private readonly List<float> _weights = [];

    /// <summary>Adds a page's lines.</summary>
    /// <param name="rows">One row of numbers per line.</param>
    /// <param name="labels">Per line: 1 story, 0 furniture.</param>
    /// <param name="weights">Per line: how much it counts; 0 leaves it out.</param>
    /// <param name="isMenu">Whether a row is of the kind pages have too many of.</param>
    public void Add(float[][] rows, float[] labels, float[] weights, Func<float[], bool> isMenu)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (weights[i] <= 0)
                continue;
            var menu = labels[i] < 0.5f && isMenu(rows[i]);
            if (menu && i % OneIn != 0)
                continue;
            _rows.Add(rows[i]);
            _labels.Add(labels[i]);
            _weights.Add(weights[i] * (menu ? OneIn : 1));
        }
    }

    /// <summary>Grows one set of trees per grower and sets them side by side, each speaking for its share: what chance gave one of them the others level out.</summary>
    public ObliviousTrees Grow(IReadOnlyList<TreeGrower> growers) =>
        Forest.Average([.. growers.Select(grower => grower.Grow([.. _rows], [.. _labels], [.. _weights], columns))]);
}
