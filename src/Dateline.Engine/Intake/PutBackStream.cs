namespace Dateline.Engine.Intake;

/// <summary>A stream with the bytes looked at put back before it.</summary>
internal sealed class PutBackStream(byte[] head, Stream rest) : Stream
{
    private int _passed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_passed == head.Length)
            return rest.Read(buffer);
        var count = Math.Min(buffer.Length, head.Length - _passed);
        head.AsSpan(_passed, count).CopyTo(buffer);
        _passed += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
