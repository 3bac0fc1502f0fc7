namespace Dateline.Readership;

/// <summary>Boosted decision trees over a row of figures; every node keeps what it would answer, so that an answer can be laid at its figures' doors.</summary>
/// <param name="Figures">Which figure each node asks about; below 0 it is a leaf.</param>
/// <param name="Limits">To the right above this.</param>
/// <param name="Rights">The node to the right; the one to the left comes next.</param>
/// <param name="Values">The answer at this node.</param>
/// <param name="Roots">Where each tree starts.</param>
internal sealed record BlendTrees(short[] Figures, float[] Limits, int[] Rights, float[] Values, int[] Roots)
{
    /// <summary>The sum of all trees' answers.</summary>
    public float Ask(ReadOnlySpan<float> row)
    {
        float sum = 0;
        foreach (var root in Roots)
        {
            var node = root;
            int figure;
            while ((figure = Figures[node]) >= 0)
                node = row[figure] > Limits[node] ? Rights[node] : node + 1;
            sum += Values[node];
        }
        return sum;
    }

    /// <summary>The answers for many rows; the same to the last bit as one by one. Tree by tree, so that a tree is at hand for all of them.</summary>
    /// <param name="rows">Row after row.</param>
    /// <param name="width">Figures per row.</param>
    /// <param name="into">Receives an answer a row.</param>
    public void Ask(ReadOnlySpan<float> rows, int width, Span<float> into)
    {
        ReadOnlySpan<short> figures = Figures;
        ReadOnlySpan<float> limits = Limits;
        ReadOnlySpan<int> rights = Rights;
        into.Clear();
        foreach (var root in Roots)
        {
            for (var i = 0; i < into.Length; i++)
            {
                var row = rows.Slice(i * width, width);
                var node = root;
                int figure;
                while ((figure = figures[node]) >= 0)
                {
                    // No jump that could be guessed wrong: both ways are at hand.
                    var (left, right) = (node + 1, rights[node]);
                    node = row[figure] > limits[node] ? right : left;
                }
                into[i] += Values[node];
            }
        }
    }

    /// <summary>What each figure gave to the answer (Saabas 2014: the change of the expected answer at each question).</summary>
    /// <param name="row">The figures.</param>
    /// <param name="shares">Receives the share of each figure; as long as the row.</param>
    public void Explain(ReadOnlySpan<float> row, Span<float> shares)
    {
        shares.Clear();
        foreach (var root in Roots)
        {
            var node = root;
            int figure;
            while ((figure = Figures[node]) >= 0)
            {
                var next = row[figure] > Limits[node] ? Rights[node] : node + 1;
                shares[figure] += Values[next] - Values[node];
                node = next;
            }
        }
    }
}
