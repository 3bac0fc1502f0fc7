namespace Dateline.Extract.Lines;

/// <summary>Tells the lines of the story from the lines around it.</summary>
/// <remarks>Every line has a score; the best path through two states (in the story, outside) with a price on each change of
/// state gives runs of story, as in segmentation by maximum subsequence (Pasternack and Roth, 2009).</remarks>
internal static class BodyLines
{
    private const double Change = 0.2;
    private const double MostPerLine = 4;

    /// <summary>For each line whether it is inside the story.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="listed">Which lines belong to lists of other pages; they are never inside.</param>
    /// <param name="headline">The line of the headline when the title line repeats it; -1 otherwise.</param>
    public static bool[] Tell(IReadOnlyList<LineTraits> lines, bool[] listed, int headline)
    {
        var count = lines.Count;
        var scores = LineModel.Scores(lines, listed, headline);
        var inside = new bool[count];
        var cameFromInside = new bool[count, 2];
        double outScore = 0, inScore = double.NegativeInfinity;
        for (var i = 0; i < count; i++)
        {
            var gain = Math.Clamp(scores[i], -MostPerLine, MostPerLine);
            var (stayOut, leave) = (outScore, inScore - Change);
            var (stayIn, enter) = (inScore, outScore - Change);
            cameFromInside[i, 0] = leave > stayOut;
            cameFromInside[i, 1] = stayIn >= enter;
            outScore = Math.Max(stayOut, leave);
            inScore = Math.Max(stayIn, enter) + gain;
        }
        var state = inScore > outScore;
        for (var i = count - 1; i >= 0; i--)
        {
            inside[i] = state && !listed[i];
            state = state ? cameFromInside[i, 1] : cameFromInside[i, 0];
        }
        return inside;
    }
}
