using System.Text;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>The words of a line as one string.</summary>
internal static class LineText
{
    /// <summary>The text of line <paramref name="index"/>, white space squashed, a line break as a space.</summary>
    public static string Of(Galley galley, int index)
    {
        ref readonly var line = ref galley.Lines[index];
        if (line.First == line.Last)
            return Text.Whitespace.Squash(galley.Tree.Text(line.First)!);
        var text = new StringBuilder(line.Chars + line.Chars / 4);
        for (var i = line.First; i <= line.Last; i++)
        {
            ref readonly var row = ref galley.Tree.Row(i);
            if (row.Tag == Tag.Br)
                text.Append(' ');
            else if (row.Tag == Tag.Text && (galley.Around[i] & Surroundings.Skipped) == 0)
                text.Append(galley.Tree.Text(i));
        }
        return Text.Whitespace.Squash(text.ToString());
    }
}
