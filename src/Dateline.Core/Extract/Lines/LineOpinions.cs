using System.Runtime.InteropServices;

namespace Dateline.Extract.Lines;

/// <summary>First opinions added up along the page: what a second opinion on a line may know of its neighbours.</summary>
internal sealed class LineOpinions
{
    /// <summary>Numbers added to a line's row.</summary>
    public const int Count = 26;

    private const float Sure = 0.5f;
    private const float Even = 0.35f;
    private const int Far = 99;

    private readonly TextLines _lines;
    private readonly float[] _opinions;
    private readonly double[] _mass;
    private readonly double[] _chars;
    private readonly float[] _since;
    private readonly float[] _until;
    private readonly Dictionary<uint, (double Mass, double Chars)> _shapes = [];
    private readonly int _bestFrom;
    private readonly int _bestTo;

    public LineOpinions(TextLines lines, float[] opinions)
    {
        _lines = lines;
        _opinions = opinions;
        var n = lines.Count;
        (_mass, _chars, _since, _until) = (new double[n + 1], new double[n + 1], new float[n], new float[n]);
        var last = Far;
        // The stretch with the most story to it (Bentley's maximum subarray).
        double run = 0, best = 0;
        var from = 0;
        for (var i = 0; i < n; i++)
        {
            var chars = lines.Tallies[i].Chars;
            var mass = opinions[i] * chars;
            _mass[i + 1] = _mass[i] + mass;
            _chars[i + 1] = _chars[i] + chars;
            ref var shape = ref CollectionsMarshal.GetValueRefOrAddDefault(_shapes, lines.Shapes[i], out _);
            shape = (shape.Mass + opinions[i], shape.Chars + 1);
            _since[i] = last;
            last = opinions[i] > Sure ? 1 : Math.Min(Far, last + 1);
            if (run <= 0)
                (run, from) = (0, i);
            run += (opinions[i] - Even) * (chars + 20);
            if (run > best)
                (best, _bestFrom, _bestTo) = (run, from, i + 1);
        }
        last = Far;
        for (var i = n - 1; i >= 0; i--)
        {
            _until[i] = last;
            last = opinions[i] > Sure ? 1 : Math.Min(Far, last + 1);
        }
    }

    /// <summary>Fills the second part of the row of line <paramref name="index"/>.</summary>
    public void Second(int index, Span<float> row)
    {
        var n = _lines.Count;
        var k = LineRows.FirstCount;
        row[k++] = _opinions[index];
        for (var d = 1; d <= 3; d++)
        {
            row[k++] = At(index - d);
            row[k++] = At(index + d);
        }
        row[k++] = Window(index - 2, index + 3);
        row[k++] = Window(index - 5, index + 6);
        row[k++] = Window(index - 12, index + 13);
        row[k++] = Window(index - 30, index + 31);
        row[k++] = Window(index - 6, index);
        row[k++] = Window(index + 1, index + 7);
        row[k++] = (float)(_mass[index] / Math.Max(1, _mass[n]));
        row[k++] = (float)_mass[n];
        row[k++] = (float)(_mass[n] / Math.Max(1, _chars[n]));
        row[k++] = _since[index];
        row[k++] = _until[index];
        row[k++] = Math.Max(At(index - 1), At(index - 2));
        row[k++] = Math.Max(At(index + 1), At(index + 2));
        row[k++] = Math.Min(At(index - 1), At(index + 1));
        var (mass, chars) = _shapes[_lines.Shapes[index]];
        row[k++] = (float)(mass / Math.Max(1, chars));
        row[k++] = index < _bestFrom ? index - _bestFrom : index >= _bestTo ? index - _bestTo + 1 : 0;
        row[k++] = (float)((_mass[_bestTo] - _mass[_bestFrom]) / Math.Max(1, _mass[n]));
        row[k++] = (float)Math.Max(0, _mass[n] - _mass[index]);
        row[k++] = Gap(index);
        System.Diagnostics.Debug.Assert(k == LineRows.SecondCount, "the row and its count differ");
    }

    private float At(int index) => index < 0 || index >= _opinions.Length ? -0.1f : _opinions[index];

    private float Window(int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(_lines.Count, to));
        return from >= to ? -0.1f : (float)((_mass[to] - _mass[from]) / Math.Max(1, _chars[to] - _chars[from]));
    }

    // Characters between the sure lines on both sides: a short break in a story, or what lies between two.
    private float Gap(int index)
    {
        var (from, to) = (Math.Max(0, index - (int)_since[index] + 1), Math.Min(_lines.Count, index + (int)_until[index]));
        return (float)(_chars[Math.Max(from, to)] - _chars[from]);
    }
}
