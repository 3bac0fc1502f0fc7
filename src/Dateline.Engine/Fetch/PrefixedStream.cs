namespace Dateline.Engine.Fetch;

/// <summary>A stream whose first bytes were read already to see what they are, with them put back. The rest stays the caller's to close.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> head, Stream rest) : OneWayStream
{
    private ReadOnlyMemory<byte> _head = head;

    public override int Read(Span<byte> buffer) => _head.IsEmpty ? rest.Read(buffer) : Again(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _head.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(Again(buffer.Span));

    private int Again(Span<byte> buffer)
    {
        var count = Math.Min(_head.Length, buffer.Length);
        _head.Span[..count].CopyTo(buffer);
        _head = _head[count..];
        return count;
    }
}
