using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Dateline.Model;

namespace Dateline.Readership;

/// <summary>Writes what was learned as bytes: little-endian, counts before values.</summary>
internal sealed class LearnedWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public LearnedWriter(int version) => Write(version);

    public void Write(BlendTrees? trees, double learnedAt, int refused)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), learnedAt);
        _bytes.Advance(sizeof(double));
        Write(refused);
        _bytes.Write([trees is null ? (byte)0 : (byte)1]);
        if (trees is null)
            return;
        Write(trees.Figures);
        Write(trees.Limits);
        Write(trees.Rights);
        Write(trees.Values);
        Write(trees.Roots);
    }

    /// <summary>How each list's lesson did; after all else.</summary>
    public void Write(IReadOnlyList<LessonTrial> trials)
    {
        Write(trials.Count);
        foreach (var trial in trials)
        {
            Write(Encoding.UTF8.GetBytes(trial.List));
            Write(trial.Judged);
            Write([trial.Plain, trial.InUse, trial.New]);
            _bytes.Write([trial.IsTaken ? (byte)1 : (byte)0]);
        }
    }

    public byte[] Done() => _bytes.WrittenSpan.ToArray();

    private void Write(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }

    private void Write<T>(T[] values)
        where T : unmanaged
    {
        Write(values.Length);
        _bytes.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
