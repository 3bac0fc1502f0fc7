using System.Runtime.InteropServices;

namespace Dateline.Extract;

/// <summary>Finds the entries of a live blog: short lines with a clock time, all in one template, each with text of the story before the next.</summary>
internal static class LiveEntries
{
    private const float LongestTime = 8;
    private const int LinesBefore = 3;

    /// <summary>The entries in page order: the line that tells the time, and the story's line that opens the entry.</summary>
    public static List<(int Time, int First)> Find(Galley galley, ReadOnlySpan<bool> story)
    {
        var first = StoryLines.First(story);
        var byTemplate = new Dictionary<uint, List<(int Time, int First)>>();
        if (first < 0)
            return [];
        List<(int Time, int First)> most = [];
        var open = -1;
        for (var i = Math.Max(0, first - LinesBefore); i <= StoryLines.Last(story); i++)
        {
            ref readonly var line = ref galley.Lines[i];
            if (line.Words <= LongestTime && (line.Marks & 16) != 0 && line.LinkShare < 0.9f)
            {
                open = i;
                continue;
            }
            if (!story[i] || open < 0)
                continue;
            // A heading may stand between the time and the text.
            if (line.Words < LongestTime && (galley.Around[line.Block] & Surroundings.Heading) == 0)
                continue;
            ref var entries = ref CollectionsMarshal.GetValueRefOrAddDefault(byTemplate, galley.Paths[galley.Lines[open].Block].Template, out _);
            (entries ??= []).Add((open, i));
            if (entries.Count > most.Count)
                most = entries;
            open = -1;
        }
        return most;
    }
}
