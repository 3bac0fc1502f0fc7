using NodaTime;

namespace Dateline.Model;

/// <summary>One record of a web archive: WARC 0.9 to 1.1 (ISO 28500), or ARC 1 and 2 told in WARC's words.</summary>
public sealed record WarcRecord
{
    /// <summary>The form it was written in: <c>WARC/1.0</c>, <c>ARC/1</c>.</summary>
    public required string Version { get; init; }

    /// <summary><c>WARC-Type</c> in lower case: response, resource, request, revisit, metadata, conversion, warcinfo, continuation, or another.</summary>
    public required string Type { get; init; }

    /// <summary>Where it begins in the archive as stored, in bytes: in a compressed archive the place of the gzip member that holds it.</summary>
    public required long Offset { get; init; }

    /// <summary>The file inside a WACZ; <c>null</c> in an archive that is one file.</summary>
    public string? Entry { get; init; }

    /// <summary><c>WARC-Record-ID</c> without its angle brackets; <c>null</c> when there is none.</summary>
    public string? Id { get; init; }

    /// <summary><c>WARC-Target-URI</c> without angle brackets; <c>null</c> when the record speaks of no address.</summary>
    public string? Target { get; init; }

    /// <summary>The date as written; ARC's 14 digits are set in WARC's form. <c>null</c> when there is none.</summary>
    public string? Date { get; init; }

    /// <summary>The same date; <c>null</c> when there is none or it cannot be read.</summary>
    public Instant? CapturedAt { get; init; }

    /// <summary>The record's own <c>Content-Type</c>; for ARC the media type of its header line.</summary>
    public string? ContentType { get; init; }

    /// <summary>All named fields of the record's header in order, as written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>How long the header says the block is, bytes.</summary>
    public long Length { get; init; }

    /// <summary>The block as stored: for a response the HTTP message, codings and all. Empty when it is longer than allowed.</summary>
    public ReadOnlyMemory<byte> Block { get; init; }

    /// <summary>What is wrong with the record: cut short, checksum, too long; <c>null</c> for a whole one.</summary>
    public string? Damage { get; init; }

    /// <summary>The first field called <paramref name="name"/>, in any case; <c>null</c> when there is none.</summary>
    public string? Field(string name)
    {
        foreach (var (key, value) in Fields)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }
}
