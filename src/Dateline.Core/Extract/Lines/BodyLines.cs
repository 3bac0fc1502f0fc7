namespace Dateline.Extract.Lines;

/// <summary>Tells the lines of the story from the lines around it.</summary>
/// <remarks>Every line has a likelihood; the best path through two states (in the story, outside) with a price on each change of
/// state gives runs of story, as in segmentation by maximum subsequence (Pasternack and Roth, 2009).</remarks>
internal static class BodyLines
{
    /// <summary>A line at least this likely speaks for the story.</summary>
    public const float Limit = 0.4f;

    private const float Change = 0.2f;
    private const float MostPerLine = 4;
    private const float Doubt = 0.01f;

    /// <summary>For each line whether it is inside the story.</summary>
    /// <param name="weights">How likely each line is story.</param>
    /// <param name="listed">Which lines belong to lists of other pages; they are never inside.</param>
    /// <param name="limit">A line at least this likely speaks for the story.</param>
    public static bool[] Tell(ReadOnlySpan<float> weights, bool[] listed, float limit = Limit)
    {
        var count = weights.Length;
        var inside = new bool[count];
        var cameFromInside = new (bool Out, bool In)[count];
        var even = Odds(limit);
        float outScore = 0, inScore = float.NegativeInfinity;
        for (var i = 0; i < count; i++)
        {
            // A list inside the story parts it from neither side.
            var gain = listed[i] ? 0 : Math.Clamp(Odds(weights[i]) - even, -MostPerLine, MostPerLine);
            var (stayOut, leave) = (outScore, inScore - Change);
            var (stayIn, enter) = (inScore, outScore - Change);
            cameFromInside[i] = (leave > stayOut, stayIn >= enter);
            outScore = Math.Max(stayOut, leave);
            inScore = Math.Max(stayIn, enter) + gain;
        }
        var state = inScore > outScore;
        for (var i = count - 1; i >= 0; i--)
        {
            inside[i] = state && !listed[i];
            state = state ? cameFromInside[i].In : cameFromInside[i].Out;
        }
        return inside;
    }

    private static float Odds(float likely)
    {
        var p = Math.Clamp(likely, Doubt, 1 - Doubt);
        return MathF.Log(p / (1 - p));
    }
}
