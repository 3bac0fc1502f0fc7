using Dateline.Model;

namespace Dateline.Pages;

/// <summary>A page parsed once, in memory only, read only from here on.</summary>
public sealed class ParsedPage
{
    private PageMarkup? _markup;

    internal ParsedPage(RawPage raw, PageKind kind, string charset, PageTree? tree, IReadOnlyList<string> lines)
    {
        Raw = raw;
        Kind = kind;
        Charset = charset;
        Tree = tree;
        Lines = lines;
    }

    /// <summary>The page as received.</summary>
    public RawPage Raw { get; }

    /// <summary><see cref="PageKind.Html"/> or <see cref="PageKind.Text"/>, never unknown.</summary>
    public PageKind Kind { get; }

    /// <summary>The charset it was decoded with, by its WHATWG name in lower case.</summary>
    public string Charset { get; }

    /// <summary>The element tree of an HTML page; <c>null</c> for plain text.</summary>
    public PageTree? Tree { get; }

    /// <summary>The lines of a plain-text page, white space squashed, empty lines left out; empty for HTML.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>What the page says of itself in machine-readable form, gathered on first use; <c>null</c> for plain text.</summary>
    internal PageMarkup? Markup => Tree is null ? null : _markup ??= PageMarkup.Scan(Tree);
}
