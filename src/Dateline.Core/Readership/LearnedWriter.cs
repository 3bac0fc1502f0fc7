using System.Runtime.InteropServices;

namespace Dateline.Readership;

/// <summary>Writes what was learned as bytes: little-endian, counts before values.</summary>
internal sealed class LearnedWriter
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    public LearnedWriter(int version)
    {
        _writer = new BinaryWriter(_bytes);
        _writer.Write(version);
    }

    public void Write(BlendTrees? trees, double learnedAt, int refused)
    {
        _writer.Write(learnedAt);
        _writer.Write(refused);
        _writer.Write(trees is not null);
        if (trees is null)
            return;
        Write(trees.Figures);
        Write(trees.Limits);
        Write(trees.Rights);
        Write(trees.Values);
        Write(trees.Roots);
    }

    public byte[] Done()
    {
        _writer.Flush();
        return _bytes.ToArray();
    }

    private void Write<T>(T[] values)
        where T : unmanaged
    {
        _writer.Write(values.Length);
        _writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
