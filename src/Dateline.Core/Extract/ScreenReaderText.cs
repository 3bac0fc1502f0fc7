using System.Buffers;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Tells words written for screen readers alone ("opens in a new tab"), by the conventions the common style sheets share.</summary>
internal static class ScreenReaderText
{
    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "screen-reader", "hidden-visually", "offscreen"], StringComparison.OrdinalIgnoreCase);

    public static bool Is(PageTree tree, int node)
    {
        // A story or its headline may stand in a box named so; a remark is short and inline.
        if (tree.Row(node).Tag is not (Tag.Span or Tag.P or Tag.Div or Tag.Small or Tag.I or Tag.B or Tag.Em or Tag.H2 or Tag.H3 or Tag.H4) || tree.Row(node).End - node > 6)
            return false;
        ref readonly var row = ref tree.Row(node);
        for (var i = row.Start; i < row.Start + row.AttributeCount; i++)
        {
            var name = tree.AttributeName(i);
            if (name is "class" && IsNamed(tree.AttributeSpan(i)) || name is "style" && IsClipped(tree.AttributeSpan(i)))
                return true;
        }
        return false;
    }

    private static bool IsNamed(ReadOnlySpan<char> names) => names.IndexOfAny(Names) >= 0 && !names.Contains("not-sr-only", StringComparison.Ordinal);

    private static bool IsClipped(ReadOnlySpan<char> style) => style.Contains("clip", StringComparison.Ordinal)
        && (style.Contains("1px", StringComparison.Ordinal) || style.Contains("inset(50%)", StringComparison.Ordinal));
}
