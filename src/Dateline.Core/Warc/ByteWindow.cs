namespace Dateline.Warc;

/// <summary>A sliding view of bytes that come in order: what is in sight can be looked at before it is passed, and a little can be gone back.</summary>
internal sealed class ByteWindow(Func<byte[], int, int, int> read, int history = 0)
{
    private const int Least = 64 * 1024;

    private byte[] _buffer = new byte[Least + history];
    private int _start;
    private int _end;

    /// <summary>How many bytes were passed.</summary>
    public long Position { get; private set; }

    /// <summary>What is in sight.</summary>
    public ReadOnlySpan<byte> Sight => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Brings at least <paramref name="count"/> bytes into sight; false when there are fewer left.</summary>
    public bool Fill(int count)
    {
        while (_end - _start < count)
        {
            if (!Grow(count))
                return false;
        }
        return true;
    }

    /// <summary>Brings something more into sight; false when nothing is left.</summary>
    public bool FillMore() => Fill(_end - _start + 1);

    public void Pass(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Goes back, at most by the history asked for.</summary>
    public void Back(int count) => Pass(-count);

    /// <summary>Reads what is in sight, else from the source; 0 at the end.</summary>
    public int Read(Span<byte> target)
    {
        if (_start == _end && !Fill(1))
            return 0;
        var count = Math.Min(target.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(target);
        Pass(count);
        return count;
    }

    private bool Grow(int count)
    {
        var kept = Math.Min(_start, history);
        if (_start > kept && _end + Math.Max(count - (_end - _start), Least / 4) > _buffer.Length)
        {
            Buffer.BlockCopy(_buffer, _start - kept, _buffer, 0, _end - _start + kept);
            _end -= _start - kept;
            _start = kept;
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(2 * _buffer.Length, count + kept));
        var got = read(_buffer, _end, _buffer.Length - _end);
        _end += got;
        return got > 0;
    }
}
