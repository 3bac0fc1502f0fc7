namespace Dateline.Pages.Html;

/// <summary>Where a text's characters are.</summary>
internal enum TextForm : byte
{
    /// <summary>In the page; character references are still to be resolved.</summary>
    Page,

    /// <summary>In the page, as they are.</summary>
    Raw,

    /// <summary>In the page, as they are, and all of them white space. Only in a finished tree.</summary>
    Blank,

    /// <summary>In the buffer beside the page, resolved.</summary>
    Resolved,
}
