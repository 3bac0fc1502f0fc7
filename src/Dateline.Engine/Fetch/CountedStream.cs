using System.Buffers.Binary;
using System.Globalization;

namespace Dateline.Engine.Fetch;

/// <summary>A body as it comes off the wire, counted: more than allowed breaks it off. It stays the answer's to close.</summary>
internal sealed class CountedStream(Stream inner, long most) : OneWayStream
{
    // A gzip member ends in its length (RFC 1952 §2.3.1); some servers send a little more behind it.
    private const int TailBytes = 256;

    private byte[] _tail = [];
    private byte[] _head = [];

    public long Count { get; private set; }

    public bool IsGzip => _head is [0x1F, 0x8B];

    /// <summary>Whether a length stands where a gzip stream that is whole has it.</summary>
    public bool EndsWithLength(long length)
    {
        Span<byte> written = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(written, (uint)length);
        return _tail.AsSpan().IndexOf(written) >= 0;
    }

    /// <summary>Whether it ends as a gzip member does that held the end of <paramref name="body"/>: the last of several.</summary>
    public bool EndsWithMember(ReadOnlySpan<byte> body) => GzipTail.Closes(_tail, body);

    public override int Read(Span<byte> buffer) => Counted(buffer[..inner.Read(buffer)]);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Counted(buffer.Span[..read]);
    }

    private int Counted(ReadOnlySpan<byte> bytes)
    {
        Count += bytes.Length;
        Remember(bytes);
        return Count <= most ? bytes.Length : throw new BrokenBoundException(
            string.Create(CultureInfo.InvariantCulture, $"more than {most:N0} bytes came in (Dateline:Fetch:MaxTransferBytes)"));
    }

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        if (_head.Length < 2)
            _head = [.. _head, .. bytes[..Math.Min(2 - _head.Length, bytes.Length)]];
        if (bytes.Length >= TailBytes)
            _tail = bytes[^TailBytes..].ToArray();
        else if (bytes.Length > 0)
            _tail = [.. _tail.AsSpan(Math.Max(0, _tail.Length + bytes.Length - TailBytes)), .. bytes];
    }
}
