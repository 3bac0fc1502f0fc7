using System.Runtime.InteropServices;
using System.Text;
using Dateline.Model;

namespace Dateline.Readership;

/// <summary>Reads what <see cref="LearnedWriter"/> wrote.</summary>
internal sealed class LearnedReader
{
    private readonly BinaryReader _reader;

    private LearnedReader(BinaryReader reader) => _reader = reader;

    /// <returns><c>null</c> when the bytes are of another version.</returns>
    public static LearnedReader? Of(byte[] learned, int version)
    {
        if (learned.Length < sizeof(int))
            return null;
        var reader = new BinaryReader(new MemoryStream(learned, writable: false));
        return reader.ReadInt32() == version ? new LearnedReader(reader) : null;
    }

    public (BlendTrees? Trees, double LearnedAt, int Refused) Read()
    {
        var at = _reader.ReadDouble();
        var refused = _reader.ReadInt32();
        return _reader.ReadBoolean()
            ? (new BlendTrees(Values<short>(), Values<float>(), Values<int>(), Values<float>(), Values<int>()), at, refused)
            : (null, at, refused);
    }

    /// <summary>How each list's lesson did; after all else.</summary>
    public IReadOnlyList<LessonTrial> Trials()
    {
        var trials = new LessonTrial[_reader.ReadInt32()];
        for (var i = 0; i < trials.Length; i++)
        {
            var (list, judged, reached) = (Encoding.UTF8.GetString(Values<byte>()), _reader.ReadInt32(), Values<double>());
            trials[i] = new LessonTrial(list, judged, reached[0], reached[1], reached[2], _reader.ReadBoolean());
        }
        return trials;
    }

    private T[] Values<T>()
        where T : unmanaged
    {
        var values = new T[_reader.ReadInt32()];
        _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
