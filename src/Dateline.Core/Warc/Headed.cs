namespace Dateline.Warc;

/// <summary>A stream with bytes put back before it.</summary>
internal sealed class Headed(byte[] head, Stream rest) : ForwardStream
{
    private int _passed;

    public override int Read(Span<byte> buffer)
    {
        if (_passed == head.Length)
            return rest.Read(buffer);
        var count = Math.Min(buffer.Length, head.Length - _passed);
        head.AsSpan(_passed, count).CopyTo(buffer);
        _passed += count;
        return count;
    }
}

/// <summary>A stream that ends where its source is damaged, instead of throwing.</summary>
internal sealed class Forgiving(Stream source) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return source.Read(buffer);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }
}
