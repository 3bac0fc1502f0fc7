namespace Dateline.Pages.Html;

/// <summary>What the tokenizer met.</summary>
internal enum TokenKind
{
    /// <summary>Characters, none of them NUL, perhaps with references.</summary>
    Text,

    /// <summary>Characters of a CDATA section: no references.</summary>
    RawText,

    /// <summary>A NUL character in text.</summary>
    Nul,

    StartTag,
    EndTag,
    Comment,
    Doctype,
    Eof,
}
