using System.Runtime.InteropServices;

namespace Dateline.Readership;

/// <summary>Trees as they grow.</summary>
internal sealed class GrowingForest
{
    private readonly List<short> _figures = [];
    private readonly List<byte> _bins = [];
    private readonly List<float> _limits = [];
    private readonly List<int> _rights = [];
    private readonly List<float> _values = [];
    private readonly List<int> _roots = [];

    public void Start() => _roots.Add(_figures.Count);

    public int Add(short figure, byte bin, float limit, float value)
    {
        _figures.Add(figure);
        _bins.Add(bin);
        _limits.Add(limit);
        _rights.Add(0);
        _values.Add(value);
        return _figures.Count - 1;
    }

    public void TurnRight(int node) => _rights[node] = _figures.Count;

    /// <summary>Adds the newest tree's answers to some rows' margins.</summary>
    public void AddTo(float[] margins, int from, int to, byte[] bins, int width)
    {
        var root = _roots[^1];
        var figures = CollectionsMarshal.AsSpan(_figures)[root..];
        var limits = CollectionsMarshal.AsSpan(_bins)[root..];
        var rights = CollectionsMarshal.AsSpan(_rights)[root..];
        var values = CollectionsMarshal.AsSpan(_values)[root..];
        ReadOnlySpan<byte> of = bins;
        // Four rows go down side by side: one alone would wait at every step for the one before.
        var i = from;
        for (; i + 3 < to; i += 4)
        {
            int a = 0, b = 0, c = 0, d = 0;
            var (first, second, third, fourth) = (i * width, (i + 1) * width, (i + 2) * width, (i + 3) * width);
            while ((figures[a] & figures[b] & figures[c] & figures[d]) >= 0)
            {
                a = Down(a, first, of, figures, limits, rights, root);
                b = Down(b, second, of, figures, limits, rights, root);
                c = Down(c, third, of, figures, limits, rights, root);
                d = Down(d, fourth, of, figures, limits, rights, root);
            }
            margins[i] += values[a];
            margins[i + 1] += values[b];
            margins[i + 2] += values[c];
            margins[i + 3] += values[d];
        }
        for (; i < to; i++)
        {
            var node = 0;
            while (figures[node] >= 0)
                node = Down(node, i * width, of, figures, limits, rights, root);
            margins[i] += values[node];
        }
    }

    // A leaf stays where it is.
    private static int Down(int node, int row, ReadOnlySpan<byte> bins, ReadOnlySpan<short> figures, ReadOnlySpan<byte> limits, ReadOnlySpan<int> rights, int root)
    {
        var figure = figures[node];
        var (left, right) = (node + 1, rights[node] - root);
        var next = bins[row + Math.Max((int)figure, 0)] > limits[node] ? right : left;
        return figure < 0 ? node : next;
    }

    public BlendTrees Done() => new([.. _figures], [.. _limits], [.. _rights], [.. _values], [.. _roots]);
}
