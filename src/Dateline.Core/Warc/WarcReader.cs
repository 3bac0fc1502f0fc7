using System.IO.Compression;
using Dateline.Model;
using NodaTime;

namespace Dateline.Warc;

/// <summary>
/// Web archives in, records out, one at a time: WARC 0.9 to 1.1 (ISO 28500), ARC 1 and 2, WET, plain or in gzip members of any cut, and WACZ.
/// Never throws for what an archive holds; memory stays at one record and what the bounds allow.
/// </summary>
public static class WarcReader
{
    /// <summary>The records of <paramref name="archive"/> in order. The stream is read as they are asked for, and is not closed.</summary>
    /// <param name="archive">The archive from its beginning. A WACZ needs a stream that can seek.</param>
    /// <param name="bounds">What is held at once; <c>null</c> for the defaults.</param>
    /// <param name="warn">Told of damage as it is met; reading goes on at the next record.</param>
    public static IEnumerable<WarcRecord> Read(Stream archive, WarcBounds? bounds = null, Action<WarcWarning>? warn = null)
    {
        bounds ??= new WarcBounds();
        warn ??= _ => { };
        var (head, whole) = Peek(archive);
        return head.StartsWith("PK\u0003\u0004"u8) ? Wacz(archive, bounds, warn) : new RecordReader(whole, bounds, null, warn).Read();
    }

    /// <summary>Whether the first bytes of a file are those of an archive this can read, as far as four bytes can tell: gzip and ZIP hold other things too.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("WARC/"u8) || bytes.StartsWith("filedesc:"u8) || GzipMembers.BeginsAt(bytes) || bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>What <paramref name="record"/> carries, with HTTP's codings undone.</summary>
    public static WarcPayload Payload(WarcRecord record, WarcBounds? bounds = null) => HttpMessage.Of(record, bounds ?? new WarcBounds());

    /// <summary>What <paramref name="record"/> is as a page: the page with its capture's own address and date, or what else it is.</summary>
    /// <param name="record">A record.</param>
    /// <param name="now">When it is read: the date of a capture whose record has none.</param>
    /// <param name="bounds">What is held at once; <c>null</c> for the defaults.</param>
    public static WarcCapture Capture(WarcRecord record, Instant now, WarcBounds? bounds = null) => Captures.Of(record, now, bounds ?? new WarcBounds());

    // A stream that cannot seek keeps the bytes looked at for the reader.
    private static (byte[] Head, Stream Whole) Peek(Stream archive)
    {
        var head = new byte[4];
        var got = archive.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..got];
        if (archive.CanSeek)
        {
            archive.Seek(-got, SeekOrigin.Current);
            return (head, archive);
        }
        return (head, new Headed(head, archive));
    }

    private static IEnumerable<WarcRecord> Wacz(Stream archive, WarcBounds bounds, Action<WarcWarning> warn)
    {
        if (!archive.CanSeek)
        {
            warn(new WarcWarning(0, "a WACZ has its table at the end: it can be read from a file, not from a pipe"));
            yield break;
        }
        using var zip = OpenZip(archive, warn);
        foreach (var entry in zip?.Entries ?? [])
        {
            if (!entry.FullName.StartsWith("archive/", StringComparison.Ordinal) || !IsArchiveName(entry.FullName))
                continue;
            if (OpenEntry(entry, warn) is not { } stream)
                continue;
            using (stream)
            {
                using var records = new RecordReader(new Forgiving(stream), bounds, entry.FullName, warn).Read().GetEnumerator();
                while (records.MoveNext())
                    yield return records.Current;
            }
        }
    }

    private static bool IsArchiveName(string name)
    {
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return bare.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".arc", StringComparison.OrdinalIgnoreCase);
    }

    private static ZipArchive? OpenZip(Stream archive, Action<WarcWarning> warn)
    {
        try
        {
            var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (InvalidDataException fault)
        {
            warn(new WarcWarning(0, $"the ZIP cannot be opened: {fault.Message.ReplaceLineEndings(" ")}"));
            return null;
        }
    }

    private static Stream? OpenEntry(ZipArchiveEntry entry, Action<WarcWarning> warn)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException fault)
        {
            warn(new WarcWarning(0, fault.Message.ReplaceLineEndings(" "), entry.FullName));
            return null;
        }
    }
}
