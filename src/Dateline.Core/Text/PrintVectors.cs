using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Dateline.Model;

namespace Dateline.Text;

/// <summary>
/// The vectors of many prints side by side, a byte a figure, so that one is compared with all of them at the speed of memory. A likeness differs from the cosine of
/// the full vectors by less than a hundredth. Products are summed as whole numbers: the same on every machine.
/// </summary>
internal sealed class PrintVectors
{
    private const int Width = PrintMaker.Width;
    private const float Most = sbyte.MaxValue;

    private readonly PrintVectors? _before;
    private readonly int _from;
    private readonly sbyte[] _figures;
    private readonly float[] _scales;

    /// <summary>Prints in their order; one of another length counts as without text.</summary>
    /// <param name="prints">The prints.</param>
    /// <param name="before">What they stand after; <c>null</c> nothing.</param>
    public PrintVectors(IReadOnlyList<TextPrint> prints, PrintVectors? before = null)
    {
        (_before, _from) = (before, before is null ? 0 : before._from + before._scales.Length);
        (_figures, _scales) = (new sbyte[prints.Count * Width], new float[prints.Count]);
        for (var place = 0; place < prints.Count; place++)
            _scales[place] = Pack(prints[place], _figures.AsSpan(place * Width, Width));
    }

    /// <summary>Cosine of two of them, -1 to 1; 0 when one has no text.</summary>
    public float Likeness(int a, int b) => Likeness(Row(a), Scale(a), b);

    /// <summary>Cosine of a print with each of these.</summary>
    /// <param name="print">The print.</param>
    /// <param name="into">Receives them; as long as there are prints here, those before among them.</param>
    public void Likeness(TextPrint print, Span<float> into)
    {
        Span<sbyte> row = stackalloc sbyte[Width];
        var scale = Pack(print, row);
        Likeness(row, scale, into);
    }

    private void Likeness(ReadOnlySpan<sbyte> row, float scale, Span<float> into)
    {
        _before?.Likeness(row, scale, into);
        for (var place = 0; place < _scales.Length; place++)
            into[_from + place] = scale * _scales[place] * Dot(row, _figures.AsSpan(place * Width, Width));
    }

    private float Likeness(ReadOnlySpan<sbyte> row, float scale, int other) => scale * Scale(other) * Dot(row, Row(other));

    private float Scale(int place) => place < _from ? _before!.Scale(place) : _scales[place - _from];

    private ReadOnlySpan<sbyte> Row(int place) => place < _from ? _before!.Row(place) : _figures.AsSpan((place - _from) * Width, Width);

    /// <summary>Writes a vector with a byte a figure: the greatest becomes 127.</summary>
    /// <returns>What makes its length 1 again; 0 without text.</returns>
    public static float Pack(TextPrint print, Span<sbyte> into)
    {
        into.Clear();
        if (print.Vector.Count != Width)
            return 0;
        var most = 0f;
        foreach (var value in print.Vector)
            most = Math.Max(most, Math.Abs(value));
        if (most <= 0)
            return 0;
        for (var i = 0; i < Width; i++)
            into[i] = (sbyte)MathF.Round(print.Vector[i] / most * Most);
        return ScaleOf(into);
    }

    /// <summary>What makes a packed vector's length 1; 0 when it is none.</summary>
    public static float ScaleOf(ReadOnlySpan<sbyte> row) => Dot(row, row) is > 0 and var sum ? 1 / MathF.Sqrt(sum) : 0;

    /// <summary>Product of two packed vectors.</summary>
    public static int Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var sums = Vector256<int>.Zero;
        for (var i = 0; i < Width; i += Vector256<sbyte>.Count)
        {
            var (left, right) = (Vector256.Create(a[i..]), Vector256.Create(b[i..]));
            var (low, high) = (Vector256.WidenLower(left), Vector256.WidenUpper(left));
            var (otherLow, otherHigh) = (Vector256.WidenLower(right), Vector256.WidenUpper(right));
            if (Avx2.IsSupported)
            {
                sums += Avx2.MultiplyAddAdjacent(low, otherLow) + Avx2.MultiplyAddAdjacent(high, otherHigh);
                continue;
            }
            // Two products of bytes fit into sixteen bits.
            var products = low * otherLow + high * otherHigh;
            sums += Vector256.WidenLower(products) + Vector256.WidenUpper(products);
        }
        return Vector256.Sum(sums);
    }
}
