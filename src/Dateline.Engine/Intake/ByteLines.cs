namespace Dateline.Engine.Intake;

/// <summary>The lines of a stream as bytes; a line longer than allowed is passed over without being held.</summary>
internal sealed class ByteLines(Stream source, long mostBytes)
{
    private readonly byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;
    private long _position;

    /// <summary>Where the line last given begins, bytes.</summary>
    public long Offset { get; private set; }

    /// <summary>The next line without its end; without bytes when it is too long; <c>null</c> at the end.</summary>
    public (byte[]? Bytes, long Length)? Next()
    {
        Offset = _position;
        var line = new MemoryStream();
        var length = 0L;
        while (_start < _end || Fill())
        {
            var sight = _buffer.AsSpan(_start, _end - _start);
            var newline = sight.IndexOf((byte)'\n');
            var piece = newline < 0 ? sight : sight[..newline];
            length += piece.Length;
            if (length <= mostBytes)
                line.Write(piece);
            else
                line.SetLength(0);
            var passed = piece.Length + (newline < 0 ? 0 : 1);
            _start += passed;
            _position += passed;
            if (newline >= 0)
                return (length <= mostBytes ? line.ToArray() : null, length);
        }
        return length == 0 ? null : (length <= mostBytes ? line.ToArray() : null, length);
    }

    private bool Fill()
    {
        _start = 0;
        _end = source.Read(_buffer);
        return _end > 0;
    }
}
