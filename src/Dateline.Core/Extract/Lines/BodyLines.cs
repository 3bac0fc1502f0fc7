namespace Dateline.Extract.Lines;

/// <summary>Tells the lines of the story from the lines around it.</summary>
/// <remarks>Every line has a score of its own; the best path through two states (in the story, outside) with a price on
/// each change of state gives runs of story, as in the boundary view of content extraction (Pasternack and Roth, 2009).</remarks>
internal static class BodyLines
{
    private const double Change = 3.0;

    /// <summary>For each line whether it is inside the story.</summary>
    public static bool[] Tell(IReadOnlyList<LineTraits> lines, int from, bool[] barred)
    {
        var count = lines.Count;
        var inside = new bool[count];
        var cameFromInside = new bool[count, 2];
        double outScore = 0, inScore = double.NegativeInfinity;
        for (var i = from; i < count; i++)
        {
            var gain = barred[i] ? -12 : Score(lines[i]);
            var (stayOut, leave) = (outScore, inScore - Change);
            var (stayIn, enter) = (inScore, outScore - Change);
            cameFromInside[i, 0] = leave > stayOut;
            cameFromInside[i, 1] = stayIn >= enter;
            outScore = Math.Max(stayOut, leave);
            inScore = Math.Max(stayIn, enter) + gain;
        }
        var state = inScore > outScore;
        for (var i = count - 1; i >= from; i--)
        {
            inside[i] = state;
            state = state ? cameFromInside[i, 1] : cameFromInside[i, 0];
        }
        return inside;
    }

    /// <summary>How much one line looks like a paragraph of a report: above 0 for, below 0 against.</summary>
    public static double Score(in LineTraits line)
    {
        var score = line.Weight switch
        {
            >= 220 => 3.0,
            >= 130 => 2.0,
            >= 80 => 0.9,
            >= 45 => -0.4,
            >= 20 => -1.2,
            _ => -1.6,
        };
        score += line.EndsSentence ? 1.2 : -1.2;
        if (line.Grammar >= 0 && line.Words >= 5)
            score += line.Grammar switch { >= 0.3 => 0.8, >= 0.15 => 0.2, _ => -0.8 };
        if (line.InnerStops > 0 && line.Words > 12)
            score += 0.5;
        if (line.Bullet)
            score -= 1.2;
        if (line.Words >= 3 && line.Capitals > 0.6)
            score -= 0.8;
        if (line.Furniture)
            score -= 4;
        return score;
    }
}
