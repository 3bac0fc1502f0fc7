using System.Buffers.Binary;
using System.IO.Compression;

namespace Dateline.Warc;

/// <summary>The members of a gzip file one by one (RFC 1952), each with the byte it begins at; archives put one record in each.</summary>
/// <remarks>
/// The inflater reads ahead and does not say how far. Where a member ends is found by its own trailer: checksum and length, eight bytes known by
/// then, looked for in the last piece handed out.
/// </remarks>
internal sealed class GzipMembers(ByteWindow stored) : IDisposable
{
    /// <summary>How far the window must be able to go back.</summary>
    public const int History = 2 * Piece;

    private const int Piece = 8 * 1024;
    private const int Trailer = 8;

    // Deflate shrinks at most 1032-fold; text is shrunk 3 to 30-fold, and what claims more is made to fill a disk or a memory.
    private const long MostInflation = 300;
    private const long FreeInflation = 256L * 1024 * 1024;

    private readonly Handing _handing = new(stored);
    private DeflateStream? _inflater;
    private uint _crc;
    private long _length;
    private long _inflated;

    /// <summary>Where the member begins.</summary>
    public long Offset { get; private set; }

    /// <summary>What is wrong with the member; <c>null</c> so far.</summary>
    public string? Damage { get; private set; }

    /// <summary>Whether a gzip member seems to begin at the start of <paramref name="bytes"/>.</summary>
    public static bool BeginsAt(ReadOnlySpan<byte> bytes) => bytes.Length >= 4 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8 && bytes[3] < 0x20;

    /// <summary>Goes to the member that begins here; false when none does: the end, or something else.</summary>
    public bool Open()
    {
        _inflater?.Dispose();
        _inflater = null;
        Damage = null;
        Offset = stored.Position;
        stored.Fill(10);
        if (!BeginsAt(stored.Sight) || !PassHead())
            return false;
        _crc = 0;
        _length = 0;
        _handing.Last = 0;
        _inflater = new DeflateStream(_handing, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    /// <summary>Reads on; 0 at the end of the member, whole or not.</summary>
    public int Read(byte[] target, int offset, int count)
    {
        if (_inflater is null)
            return 0;
        int got;
        try
        {
            got = _inflater.Read(target, offset, count);
        }
        catch (InvalidDataException)
        {
            stored.Back(_handing.Last);
            return End("the compressed data is damaged");
        }
        if (got == 0)
            return End(PassTrailer());
        _crc = Crc32.Append(_crc, target.AsSpan(offset, got));
        _length += got;
        _inflated += got;
        return _inflated > FreeInflation && _inflated > MostInflation * stored.Position ? End($"it inflates more than {MostInflation}-fold") : got;
    }

    /// <summary>Goes to the next place after <see cref="Offset"/> where a member may begin; false when there is none.</summary>
    public bool Search()
    {
        if (stored.Position <= Offset)
            stored.Pass(stored.Fill(1) ? 1 : 0);
        while (stored.Fill(4))
        {
            var at = stored.Sight.IndexOf((byte)0x1F);
            if (at < 0)
            {
                stored.Pass(stored.Sight.Length);
                continue;
            }
            stored.Pass(at);
            if (stored.Fill(4) && BeginsAt(stored.Sight))
                return true;
            if (stored.Sight.Length > 0)
                stored.Pass(1);
        }
        return false;
    }

    public void Dispose()
    {
        _inflater?.Dispose();
        _handing.Dispose();
    }

    private int End(string? damage)
    {
        Damage = damage;
        _inflater!.Dispose();
        _inflater = null;
        return 0;
    }

    // RFC 1952 §2.3: ten fixed bytes, then what the flags name.
    private bool PassHead()
    {
        if (!stored.Fill(10))
            return false;
        var flags = stored.Sight[3];
        stored.Pass(10);
        if ((flags & 4) != 0)
        {
            if (!stored.Fill(2))
                return false;
            var extra = BinaryPrimitives.ReadUInt16LittleEndian(stored.Sight);
            if (!stored.Fill(2 + extra))
                return false;
            stored.Pass(2 + extra);
        }
        if (((flags & 8) != 0 && !PassText()) || ((flags & 16) != 0 && !PassText()))
            return false;
        if ((flags & 2) == 0)
            return true;
        var isThere = stored.Fill(2);
        stored.Pass(isThere ? 2 : 0);
        return isThere;
    }

    private bool PassText()
    {
        for (var at = 0; at < 64 * 1024; at++)
        {
            if (!stored.Fill(at + 1))
                return false;
            if (stored.Sight[at] == 0)
            {
                stored.Pass(at + 1);
                return true;
            }
        }
        return false;
    }

    // What is wrong, or null.
    private string? PassTrailer()
    {
        Span<byte> trailer = stackalloc byte[Trailer];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)_length);
        stored.Fill(Trailer + 4);
        var handed = _handing.Last;
        stored.Back(handed);
        var sight = stored.Sight[..Math.Min(stored.Sight.Length, handed + Trailer)];
        var first = -1;
        for (var from = 0; sight[from..].IndexOf(trailer) is >= 0 and var at; from += at + 1)
        {
            var end = from + at + Trailer;
            // An empty member's trailer is zeros, and zeros may stand before it: the next member or the end confirms it.
            if (stored.Sight.Length == end || BeginsAt(stored.Sight[end..]))
            {
                stored.Pass(end);
                return null;
            }
            first = first < 0 ? end : first;
        }
        if (first >= 0)
        {
            stored.Pass(first);
            return null;
        }
        // What was handed out may hold the next member: the search for it begins there.
        return "it is cut short, or its checksum does not hold";
    }

    /// <summary>Hands stored bytes to the inflater and remembers how many it handed last.</summary>
    private sealed class Handing(ByteWindow stored) : ForwardStream
    {
        public int Last { get; set; }

        public override int Read(Span<byte> buffer)
        {
            var got = stored.Read(buffer[..Math.Min(buffer.Length, Piece)]);
            Last = got > 0 ? got : Last;
            return got;
        }
    }
}
