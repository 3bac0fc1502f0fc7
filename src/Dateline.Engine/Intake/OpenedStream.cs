using System.IO.Compression;
using Dateline.Engine.Fetch;

namespace Dateline.Engine.Intake;

/// <summary>What a stream of unknown content is.</summary>
internal enum StreamForm
{
    /// <summary>A web archive.</summary>
    Archive,

    /// <summary>JSON, one object a line.</summary>
    JsonLines,

    /// <summary>Anything else: at most one page.</summary>
    Page,
}

/// <summary>A stream told by its first bytes, which are kept; a gzip that holds no archive is opened.</summary>
internal sealed class OpenedStream
{
    private const int Look = 4 * 1024;

    private OpenedStream(StreamForm form, Stream whole)
    {
        Form = form;
        Whole = whole;
    }

    public StreamForm Form { get; }

    /// <summary>The stream from its beginning.</summary>
    public Stream Whole { get; }

    /// <summary>Tells <paramref name="stream"/>, which stays the caller's to close.</summary>
    public static OpenedStream Of(Stream stream)
    {
        var (head, whole) = Peek(stream);
        if (IsArchive(head))
            return new OpenedStream(StreamForm.Archive, whole);
        if (head is not [0x1F, 0x8B, ..])
            return new OpenedStream(IsLines(head) ? StreamForm.JsonLines : StreamForm.Page, whole);
        if (IsArchive(Inflated(head)))
            return new OpenedStream(StreamForm.Archive, whole);
        (head, whole) = Peek(new GZipStream(whole, CompressionMode.Decompress, leaveOpen: true));
        return new OpenedStream(IsLines(head) ? StreamForm.JsonLines : StreamForm.Page, whole);
    }

    /// <summary>The bytes, at most <paramref name="most"/> of them.</summary>
    /// <exception cref="InvalidDataException">It is a damaged gzip.</exception>
    public byte[] Bytes(long most)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int got;
        while (bytes.Length < most && (got = Whole.Read(buffer, 0, (int)Math.Min(buffer.Length, most - bytes.Length))) > 0)
            bytes.Write(buffer, 0, got);
        return bytes.ToArray();
    }

    private static bool IsArchive(ReadOnlySpan<byte> head) => head.StartsWith("WARC/"u8) || head.StartsWith("filedesc:"u8) || head.StartsWith("PK\u0003\u0004"u8);

    // An object that is no JSON Feed: those begin like this too.
    private static bool IsLines(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..] && head.IndexOf("jsonfeed.org/version"u8) < 0;

    private static ReadOnlySpan<byte> Inflated(byte[] head)
    {
        var bytes = new byte[16];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(head), CompressionMode.Decompress);
            return bytes.AsSpan(0, gzip.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static (byte[] Head, Stream Whole) Peek(Stream stream)
    {
        var head = new byte[Look];
        var got = stream.ReadAtLeast(head, Look, throwOnEndOfStream: false);
        head = head[..got];
        if (!stream.CanSeek)
            return (head, new PrefixedStream(head, stream));
        stream.Seek(-got, SeekOrigin.Current);
        return (head, stream);
    }
}
