using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Clippings;

/// <summary>Some thousand clippings side by side. What was added is never changed: it may be read while others are added.</summary>
internal sealed class ClippingsDrawer
{
    public const int Room = 4_096;

    private readonly long[] _numbers = new long[Room];
    private readonly sbyte[] _vectors = new sbyte[Room * PrintMaker.Width];
    private readonly float[] _scales = new float[Room];
    private readonly uint[] _names = new uint[Room * PrintMaker.NamesKept];
    private volatile int _count;

    public int Count => _count;

    public bool IsFull => _count == Room;

    public void Add(long number, ReadOnlySpan<byte> slip)
    {
        var place = _count;
        var vector = _vectors.AsSpan(place * PrintMaker.Width, PrintMaker.Width);
        MemoryMarshal.Cast<byte, sbyte>(slip[..PrintMaker.Width]).CopyTo(vector);
        for (var i = 0; i < PrintMaker.NamesKept; i++)
            _names[place * PrintMaker.NamesKept + i] = BinaryPrimitives.ReadUInt32LittleEndian(slip[(PrintMaker.Width + i * sizeof(uint))..]);
        _scales[place] = PrintVectors.ScaleOf(vector);
        _numbers[place] = number;
        _count = place + 1;
    }

    /// <summary>Counts the names of all of them once more, or once less.</summary>
    public void CountNames(NameCounts counts, int times)
    {
        for (var place = 0; place < _count; place++)
            counts.Add(Names(place), times);
    }

    public long Number(int place) => _numbers[place];

    public float Scale(int place) => _scales[place];

    public ReadOnlySpan<sbyte> Vector(int place) => _vectors.AsSpan(place * PrintMaker.Width, PrintMaker.Width);

    public ReadOnlySpan<uint> Names(int place) => _names.AsSpan(place * PrintMaker.NamesKept, PrintMaker.NamesKept);
}
