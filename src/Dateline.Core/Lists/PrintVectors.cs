using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Dateline.Model;

namespace Dateline.Lists;

/// <summary>
/// The vectors of many prints side by side, a byte a figure, so that one is compared with all of them at the speed of memory. A likeness differs from the cosine of
/// the full vectors by less than a hundredth. Products are summed as whole numbers: the same on every machine.
/// </summary>
internal sealed class PrintVectors
{
    private const int Width = PrintMaker.Width;
    private const float Most = sbyte.MaxValue;

    private readonly sbyte[] _figures;
    private readonly float[] _scales;

    /// <summary>Prints in their order; one of another length counts as without text.</summary>
    public PrintVectors(IReadOnlyList<TextPrint> prints)
    {
        (_figures, _scales) = (new sbyte[prints.Count * Width], new float[prints.Count]);
        for (var place = 0; place < prints.Count; place++)
            _scales[place] = Round(prints[place], _figures.AsSpan(place * Width, Width));
    }

    private PrintVectors(sbyte[] figures, float[] scales) => (_figures, _scales) = (figures, scales);

    /// <summary>These, and others after them.</summary>
    public PrintVectors With(PrintVectors others) => new([.. _figures, .. others._figures], [.. _scales, .. others._scales]);

    /// <summary>Cosine of two of them, -1 to 1; 0 when one has no text.</summary>
    public float Likeness(int a, int b) => Likeness(Row(a), _scales[a], b);

    /// <summary>Cosine of a print with each of these.</summary>
    /// <param name="print">The print.</param>
    /// <param name="into">Receives them; as long as there are prints here.</param>
    public void Likeness(TextPrint print, Span<float> into)
    {
        Span<sbyte> row = stackalloc sbyte[Width];
        var scale = Round(print, row);
        for (var place = 0; place < _scales.Length; place++)
            into[place] = Likeness(row, scale, place);
    }

    private float Likeness(ReadOnlySpan<sbyte> row, float scale, int other) => scale * _scales[other] * Dot(row, Row(other));

    private ReadOnlySpan<sbyte> Row(int place) => _figures.AsSpan(place * Width, Width);

    // The greatest figure becomes 127; the scale makes the length 1 again.
    private static float Round(TextPrint print, Span<sbyte> into)
    {
        into.Clear();
        if (print.Vector.Count != Width)
            return 0;
        var most = 0f;
        foreach (var value in print.Vector)
            most = Math.Max(most, Math.Abs(value));
        if (most <= 0)
            return 0;
        var sum = 0;
        for (var i = 0; i < Width; i++)
        {
            into[i] = (sbyte)MathF.Round(print.Vector[i] / most * Most);
            sum += into[i] * into[i];
        }
        return 1 / MathF.Sqrt(sum);
    }

    private static int Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
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
