using System.Buffers;
using Dateline.Pages;
using Dateline.Pages.Html;

namespace Dateline.Extract;

/// <summary>Tells words written for screen readers alone ("opens in a new tab"), by the conventions the common style sheets share.</summary>
internal readonly struct ScreenReaderText(PageTree tree) : IDisposable
{
    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "screen-reader", "hidden-visually", "offscreen"], StringComparison.OrdinalIgnoreCase);

    private readonly NameMemo _names = new(tree, IsNamed);

    /// <summary>Whether the element <paramref name="node"/> holds nothing but such words.</summary>
    public bool Is(int node)
    {
        // A story or its headline may stand in a box named so; a remark is short and inline.
        if (tree.Row(node).Tag is not (Tag.Span or Tag.P or Tag.Div or Tag.Small or Tag.I or Tag.B or Tag.Em or Tag.H2 or Tag.H3 or Tag.H4) || tree.Row(node).End - node > 6)
            return false;
        ref readonly var row = ref tree.Row(node);
        for (var i = row.Start; i < row.Start + row.AttributeCount; i++)
        {
            if (tree.AttributeNumber(i) is var name && (name == AttributeName.Class && _names.Of(i) || name == AttributeName.Style && IsClipped(tree.AttributeSpan(i))))
                return true;
        }
        return false;
    }

    public void Dispose() => _names.Dispose();

    private static bool IsNamed(ReadOnlySpan<char> names) => names.IndexOfAny(Names) >= 0 && !names.Contains("not-sr-only", StringComparison.Ordinal);

    private static bool IsClipped(ReadOnlySpan<char> style) => style.Contains("clip", StringComparison.Ordinal)
        && (style.Contains("1px", StringComparison.Ordinal) || style.Contains("inset(50%)", StringComparison.Ordinal));
}
