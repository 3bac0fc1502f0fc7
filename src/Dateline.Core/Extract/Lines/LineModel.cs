namespace Dateline.Extract.Lines;

/// <summary>How much each line looks like a line of the story: first by itself, then among its neighbours.
/// Two linear models (logistic regression) fitted on news pages set as lines; above 0 speaks for the story.</summary>
internal static class LineModel
{
    private const int OwnCount = 36;
    private const double Bound = 5;

    // In the order of Own below.
    private static readonly double[] OwnWeights =
    [
        -0.92, -1.34, -0.08, -0.39, -0.71, 0.05, 1.09, 1.38, 0.97, 0.10, -0.12, 0.63, -0.43, -0.84, 0.47, -1.24, -0.61, -2.57, -1.20, 0.04,
        -2.04, -0.26, 0.74, 0.23, 1.08, -0.33, -0.99, 2.06, -0.29, -0.86, -1.25, -1.34, 0.20, 0.18, -1.67, -0.46,
    ];

    // In the order of Among below.
    private static readonly double[] AmongWeights =
    [
        0.95, 0.57, 0.29, 0.35, 0.03, -0.01, 0.14, 0.30, 0.05, -0.02, 0.05, 0.56, -1.39, 0.32, 0.46, 0.33, -1.43, -0.07, -0.18, -0.29, 0.31, -0.08, 0.31, 0.77,
    ];

    /// <summary>The scores of all lines.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="listed">Which lines belong to lists of other pages.</param>
    /// <param name="headline">The line of the headline when the title line repeats it; -1 otherwise.</param>
    public static double[] Scores(IReadOnlyList<LineTraits> lines, bool[] listed, int headline)
    {
        var count = lines.Count;
        var own = new double[count][];
        var alone = new double[count];
        var prose = new double[count + 1];
        for (var i = 0; i < count; i++)
        {
            own[i] = Own(lines[i], i, listed[i], headline);
            alone[i] = Math.Clamp(Sum(OwnWeights, own[i]), -Bound, Bound);
            prose[i + 1] = prose[i] + (alone[i] > 0 ? lines[i].Words : 0);
        }
        var scores = new double[count];
        for (var i = 0; i < count; i++)
            scores[i] = Sum(AmongWeights, Among(alone, own[i], i, prose));
        return scores;
    }

    private static double[] Own(in LineTraits line, int index, bool listed, int headline)
    {
        var f = new double[OwnCount];
        f[0] = 1;
        f[line.Weight switch { < 20 => 1, < 45 => 2, < 80 => 3, < 130 => 4, < 220 => 5, _ => 6 }] = 1;
        f[7] = One(line.EndsSentence);
        f[8] = One(line.EndsSentence && line.Weight >= 80);
        if (line.Grammar >= 0 && line.Words >= 5)
            f[line.Grammar switch { >= 0.3 => 9, >= 0.15 => 10, _ => 11 }] = 1;
        f[12] = One(line.Dense);
        f[13] = One(line.Bullet);
        f[14] = One(line.Bullet && line.EndsSentence);
        if (line.Words >= 3 && line.Capitals > 0.3)
            f[line.Capitals > 0.6 ? 15 : 16] = 1;
        f[17] = One(line.Furniture);
        f[18] = One(line.Furniture && line.Weight >= 130);
        if (line.Digits > 0.1)
            f[line.Digits > 0.3 ? 20 : 19] = 1;
        f[21] = One(line.InnerStops > 0);
        f[22] = One(line.Commas >= 2);
        var text = line.Text;
        f[23] = One(text.Length > 0 && char.IsLower(text[0]));
        f[24] = One(text.Length > 0 && text[0] is '"' or '“' or '„' or '«' or '‘' or '「');
        f[25] = One(text.AsSpan().IndexOfAny("|·»©") >= 0);
        f[26] = One(ListHeadings.Is(text));
        f[27] = One(text.Length > 0 && text[^1] is ':' or '：');
        f[28] = One(text.Length > 0 && text[^1] is '?' or '？');
        f[29] = One(listed);
        f[30] = One(line.Words <= 3);
        f[31] = One(headline >= 0 && index <= headline);
        f[32] = One(headline >= 0 && index > headline);
        f[33] = One(headline >= 0 && index > headline && index <= headline + 5);
        f[34] = One(headline >= 0 && index > headline + 80);
        f[35] = One(headline < 0);
        return f;
    }

    private static double[] Among(double[] alone, double[] own, int i, double[] prose)
    {
        var total = prose[^1];
        var before = total <= 0 ? 0 : prose[i] / total;
        var previous = At(alone, i - 1);
        var next = At(alone, i + 1);
        return
        [
            1, alone[i], previous, next, At(alone, i - 2), At(alone, i + 2), Mean(alone, i, 4), Mean(alone, i, 10), Most(alone, i - 6, i - 1), Most(alone, i + 1, i + 6),
            One(before <= 0.001), One(before >= 0.999), One(before > 0.9), One(before < 0.1),
            own[7], own[13], own[17], own[1] + own[2], Math.Min(previous, next), own[30], own[31], own[33], own[29], own[27],
        ];
    }

    // Beyond the page's ends lies no story.
    private static double At(double[] alone, int index) => index < 0 || index >= alone.Length ? -3 : alone[index];

    private static double Mean(double[] alone, int index, int reach)
    {
        var (from, to) = (Math.Max(0, index - reach), Math.Min(alone.Length - 1, index + reach));
        var sum = 0.0;
        for (var k = from; k <= to; k++)
            sum += alone[k];
        return sum / (to - from + 1);
    }

    private static double Most(double[] alone, int from, int to)
    {
        var most = -Bound;
        for (var k = Math.Max(0, from); k <= Math.Min(alone.Length - 1, to); k++)
            most = Math.Max(most, alone[k]);
        return most;
    }

    private static double Sum(double[] weights, double[] features)
    {
        var sum = 0.0;
        for (var k = 0; k < weights.Length; k++)
            sum += weights[k] * features[k];
        return sum;
    }

    private static double One(bool value) => value ? 1 : 0;
}
