namespace Dateline.Model;

/// <summary>In which form a page came in.</summary>
public enum PageKind
{
    /// <summary>Not said: decided from the content type, then from the bytes.</summary>
    Unknown,

    /// <summary>HTML as bytes, as a server sends it.</summary>
    Html,

    /// <summary>Plain text of a page as a crawler leaves it: one line a block.</summary>
    Text,
}
