using System.Globalization;
using Dateline.Model;

namespace Dateline.Extract;

/// <summary>Reads reaction counters: a word or two and a number in brackets, as in "helpful! (12)".</summary>
internal static class Reactions
{
    private const int LongestLabel = 24;
    private const int Most = 12;

    /// <summary>The counters that stand outside the story, in page order.</summary>
    public static List<Reaction> Read(Galley galley, ReadOnlySpan<bool> story)
    {
        var found = new List<Reaction>();
        for (var i = 0; i < galley.Count && found.Count < Most; i++)
        {
            ref readonly var line = ref galley.Lines[i];
            if (story[i] || line.Chars > LongestLabel + 12 || line.Digits == 0 || line.LastChar is not (')' or '）' or ']'))
                continue;
            // Archives and tags count too, but inside lists of links.
            if ((galley.Around[line.Block] & (Surroundings.List | Surroundings.Nav)) == 0 && Read(LineText.Of(galley, i)) is { } reaction)
                found.Add(reaction);
        }
        return found;
    }

    /// <summary>The counter a line is; <c>null</c> when it is none.</summary>
    public static Reaction? Read(string line)
    {
        if (line.Length is < 4 or > LongestLabel + 14)
            return null;
        var (opening, closing) = line[^1] switch { ')' => ('(', ')'), '）' => ('（', '）'), ']' => ('[', ']'), _ => ('\0', '\0') };
        if (closing == '\0')
            return null;
        var open = line.LastIndexOf(opening);
        if (open < 2 || !long.TryParse(line.AsSpan(open + 1, line.Length - open - 2), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count))
            return null;
        var label = line[..open].Trim();
        var words = 1;
        foreach (var c in label)
        {
            if (c == ' ')
                words++;
            else if (char.IsDigit(c) || c is '(' or ')' or ':' or '/')
                return null;
        }
        return label.Length is >= 2 and <= LongestLabel && words <= 2 ? new Reaction(label, count) : null;
    }
}
