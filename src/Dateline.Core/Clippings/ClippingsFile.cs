using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Clippings;

/// <summary>
/// The house's clippings, what a newsroom calls its morgue: of every text on file what it is about, in 192 bytes, to find the background of a new one among all of
/// them. The search is exact: every clipping is compared, none is passed over for speed. One may add while others search.
/// </summary>
/// <param name="most">The newest clippings kept; the first filed fall out, 4,096 at a time.</param>
public sealed class ClippingsFile(int most)
{
    /// <summary>Raised whenever a slip or an answer may change.</summary>
    public const int Version = 1;

    /// <summary>Bytes of a slip.</summary>
    public const int SlipLength = PrintMaker.Width + PrintMaker.NamesKept * sizeof(uint);

    // Vectors of short hashed texts are alike by chance: among a hundred thousand some pass .35. Rare names in common make chance unlikely.
    private const double LikenessWithNames = 0.15;
    private const double LikenessAlone = 0.45;
    private const double RareNames = 0.6;
    private const double NameWeight = 0.15;
    private const double NamesCounted = 3;

    private readonly Lock _adding = new();
    private readonly NameCounts _counts = new();
    private volatile ClippingsDrawer[] _drawers = [];

    /// <summary>How many are kept.</summary>
    public int Count => _drawers.Sum(drawer => drawer.Count);

    /// <summary>What is kept of a text, <see cref="SlipLength"/> bytes; the same on every machine. <c>null</c> when there is nothing to know it by.</summary>
    public static byte[]? Slip(TextPrint print)
    {
        var slip = new byte[SlipLength];
        if (PrintVectors.Pack(print, MemoryMarshal.Cast<byte, sbyte>(slip.AsSpan(0, PrintMaker.Width))) <= 0)
            return null;
        var keys = PrintNames.KeysOf(print);
        for (var i = 0; i < keys.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(slip.AsSpan(PrintMaker.Width + i * sizeof(uint)), keys[i]);
        return slip;
    }

    /// <summary>Files a text. Numbers grow.</summary>
    /// <exception cref="ArgumentException"><paramref name="slip"/> is not as <see cref="Slip"/> makes them.</exception>
    public void Add(long number, ReadOnlySpan<byte> slip)
    {
        if (slip.Length != SlipLength)
            throw new ArgumentException($"A slip has {SlipLength} bytes, not {slip.Length}.", nameof(slip));
        lock (_adding)
        {
            var drawers = _drawers;
            if (drawers.Length == 0 || drawers[^1].IsFull)
            {
                var isOver = (drawers.Length - 1) * ClippingsDrawer.Room >= most;
                if (isOver)
                    drawers[0].CountNames(_counts, -1);
                _drawers = drawers = [.. isOver ? drawers.AsSpan(1) : drawers, new ClippingsDrawer()];
            }
            drawers[^1].Add(number, slip);
            _counts.Add(drawers[^1].Names(drawers[^1].Count - 1));
        }
    }

    /// <summary>The texts most like another: names in common that few others have and a likeness of .15, or a likeness of .45. Of equals the later filed first.</summary>
    /// <param name="print">What the other is about.</param>
    /// <param name="count">Most clippings.</param>
    /// <returns>The best first, by likeness and .15 times the rarity of what is named in both, counted up to 3.</returns>
    public IReadOnlyList<Clipping> Like(TextPrint print, int count)
    {
        Span<sbyte> row = stackalloc sbyte[PrintMaker.Width];
        var scale = PrintVectors.Pack(print, row);
        if (scale <= 0 || count <= 0)
            return [];
        var names = PrintNames.KeysOf(print);
        float[] rarity;
        lock (_adding)
            rarity = _counts.Rarity(names);
        var best = new PriorityQueue<Clipping, (double, long)>(count + 1);
        var bar = double.MinValue;
        foreach (var drawer in _drawers)
        {
            var filed = drawer.Count;
            for (var place = 0; place < filed; place++)
            {
                double likeness = scale * drawer.Scale(place) * PrintVectors.Dot(row, drawer.Vector(place));
                if (likeness < LikenessWithNames || likeness + NameWeight * NamesCounted < bar)
                    continue;
                double rare = PrintNames.Shared(names, rarity, drawer.Names(place));
                var score = likeness + NameWeight * Math.Min(NamesCounted, rare);
                if (rare < RareNames && likeness < LikenessAlone || score < bar)
                    continue;
                best.Enqueue(new Clipping(drawer.Number(place), likeness, rare), (score, drawer.Number(place)));
                if (best.Count <= count)
                    continue;
                best.Dequeue();
                bar = best.TryPeek(out _, out var last) ? last.Item1 : bar;
            }
        }
        var found = new Clipping[best.Count];
        for (var place = found.Length - 1; place >= 0; place--)
            found[place] = best.Dequeue();
        return found;
    }
}
