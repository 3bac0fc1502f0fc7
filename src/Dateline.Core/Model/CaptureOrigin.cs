using NodaTime;

namespace Dateline.Model;

/// <summary>Where a page stands in something that holds many: a web archive, a file of JSON lines.</summary>
public sealed record CaptureOrigin
{
    /// <summary>The file inside a WACZ.</summary>
    public string? Entry { get; init; }

    /// <summary>Where its record or line begins, bytes from the start of the file as stored.</summary>
    public long Offset { get; init; }

    /// <summary>The record's own id.</summary>
    public string? Record { get; init; }

    /// <summary>When it was captured; <c>null</c> when the record does not say.</summary>
    public Instant? CapturedAt { get; init; }
}
