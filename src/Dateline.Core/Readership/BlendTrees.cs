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

    /// <summary>The answers for many rows; the same to the last bit as one by one. Tree by tree, so that a tree is at hand for all of them, and four rows side by
    /// side: one alone would wait at every question for the one before.</summary>
    /// <param name="rows">Row after row.</param>
    /// <param name="width">Figures per row.</param>
    /// <param name="into">Receives an answer a row.</param>
    public void Ask(ReadOnlySpan<float> rows, int width, Span<float> into)
    {
        ReadOnlySpan<short> figures = Figures;
        ReadOnlySpan<float> values = Values;
        into.Clear();
        var many = into.Length / 4 * 4;
        foreach (var root in Roots)
        {
            for (var i = 0; i < many; i += 4)
            {
                int a = root, b = root, c = root, d = root;
                var (first, second, third, fourth) = (i * width, (i + 1) * width, (i + 2) * width, (i + 3) * width);
                // Until all four are at a leaf, whose figure is -1.
                while ((figures[a] & figures[b] & figures[c] & figures[d]) >= 0)
                {
                    a = Down(a, rows, first);
                    b = Down(b, rows, second);
                    c = Down(c, rows, third);
                    d = Down(d, rows, fourth);
                }
                into[i] += values[a];
                into[i + 1] += values[b];
                into[i + 2] += values[c];
                into[i + 3] += values[d];
            }
            for (var i = many; i < into.Length; i++)
            {
                var node = root;
                while (figures[node] >= 0)
                    node = Down(node, rows, i * width);
                into[i] += values[node];
            }
        }
    }

    // A leaf stays where it is. No jump that could be guessed wrong: all ways are at hand.
    private int Down(int node, ReadOnlySpan<float> rows, int row)
    {
        var figure = (int)Figures[node];
        var (left, right) = (node + 1, Rights[node]);
        var next = rows[row + Math.Max(figure, 0)] > Limits[node] ? right : left;
        return figure < 0 ? node : next;
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
