using System.Text;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Eval.Extract;

/// <summary>A page as a crawler's text dump leaves it: one line a block, nothing else. Makes the text-only set from the same pages.</summary>
internal static class PageLines
{
    public static string Render(RawPage page)
    {
        var tree = PageParser.Parse(page).Tree ?? throw new InvalidDataException($"{page.Url} is no HTML page.");
        var lines = new StringBuilder();
        var line = new StringBuilder();
        void Break()
        {
            var text = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length > 0)
                lines.Append(text).Append('\n');
            line.Clear();
        }

        for (var i = 0; i < tree.Count;)
        {
            var node = tree[i];
            if (node.Tag is Tag.Script or Tag.Style or Tag.Template or Tag.Noscript or Tag.Svg or Tag.Select or Tag.Textarea)
            {
                i = node.End;
                continue;
            }
            if (node.IsText)
            {
                line.Append(node.Text);
            }
            else if (node.Tag is Tag.Br || Tags.IsBlock(node.Tag) || node.Tag is Tag.Title)
            {
                Break();
                if (node.Tag == Tag.Li)
                    line.Append("- ");
            }
            i++;
            for (var p = node; i < tree.Count && p.End <= i && p.Parent is { } parent; p = parent)
            {
                if (Tags.IsBlock(p.Tag) || p.Tag is Tag.Title)
                    Break();
            }
        }
        Break();
        return lines.ToString();
    }
}
