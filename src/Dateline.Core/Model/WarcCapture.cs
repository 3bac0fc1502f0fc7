namespace Dateline.Model;

/// <summary>A record of a web archive, seen as a page.</summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">What it is; only <see cref="WarcCaptureKind.Page"/> comes with a page.</param>
/// <param name="Page">The page with the capture's own address and date; <c>null</c> when the record is none.</param>
/// <param name="Detail">For a person: the media type, the status, what is broken.</param>
public sealed record WarcCapture(WarcRecord Record, WarcCaptureKind Kind, RawPage? Page, string Detail);

/// <summary>What a record is, for counting.</summary>
public enum WarcCaptureKind
{
    /// <summary>An HTML page or the plain text of one.</summary>
    Page,

    /// <summary>What the crawler asked, not what it got.</summary>
    Request,

    /// <summary>The archive's own notes: warcinfo, metadata, dns.</summary>
    Note,

    /// <summary>The server's answer was one already in an archive.</summary>
    Revisit,

    /// <summary>An answer with status 3xx.</summary>
    Redirect,

    /// <summary>An answer with status 4xx or 5xx.</summary>
    Error,

    /// <summary>A picture, sound, video or font.</summary>
    Media,

    /// <summary>A script or a style sheet.</summary>
    Code,

    /// <summary>JSON, XML, feeds, robots.txt, PDF and everything else that is no page.</summary>
    Other,

    /// <summary>An answer without a body.</summary>
    Empty,

    /// <summary>Cut short, longer than allowed, or in a coding that cannot be undone.</summary>
    Damaged,
}
