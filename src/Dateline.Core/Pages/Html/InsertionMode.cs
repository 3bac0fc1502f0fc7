namespace Dateline.Pages.Html;

/// <summary>
/// HTML Standard §13.2.4.1. Two of its modes need no name here: the text of a script or title is taken with its start tag, and a table's pending text is
/// a list that stands until the next other token.
/// </summary>
internal enum InsertionMode : byte
{
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    InHeadNoscript,
    AfterHead,
    InBody,
    InTable,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InTemplate,
    AfterBody,
    InFrameset,
    AfterFrameset,
    AfterAfterBody,
    AfterAfterFrameset,
}
