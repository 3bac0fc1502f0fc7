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

    /// <summary>Adds the newest tree's answers.</summary>
    public void AddTo(float[] margins, byte[] bins, int width)
    {
        var figures = CollectionsMarshal.AsSpan(_figures);
        var limits = CollectionsMarshal.AsSpan(_bins);
        var rights = CollectionsMarshal.AsSpan(_rights);
        for (var i = 0; i < margins.Length; i++)
        {
            var node = _roots[^1];
            var row = bins.AsSpan(i * width, width);
            int figure;
            while ((figure = figures[node]) >= 0)
                node = row[figure] > limits[node] ? rights[node] : node + 1;
            margins[i] += _values[node];
        }
    }

    /// <param name="forests">Of how many forests the mean answers.</param>
    public BlendTrees Done(int forests) => new([.. _figures], [.. _limits], [.. _rights], [.. _values.Select(value => value / forests)], [.. _roots]);
}
