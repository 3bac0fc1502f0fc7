namespace Dateline.Readership;

/// <summary>Puts figures into a few steps, so that growing trees is counting.</summary>
internal static class FigureBins
{
    /// <summary>Most steps.</summary>
    public const int Most = 64;

    /// <summary>The limits between the steps of each figure, at most <see cref="Most"/> steps, so that as many rows fall into each.</summary>
    public static float[][] Limits(IReadOnlyList<TrainingRows.Group> groups, int width, int rows)
    {
        var every = Math.Max(1, rows / 20_000);
        var samples = new List<float>[width];
        for (var f = 0; f < width; f++)
            samples[f] = [];
        var at = 0;
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Count; i++, at++)
            {
                for (var f = 0; at % every == 0 && f < width; f++)
                    samples[f].Add(group.Rows[i * width + f]);
            }
        }
        return [.. samples.Select(Quantiles)];
    }

    private static float[] Quantiles(List<float> sample)
    {
        sample.Sort();
        var limits = new List<float>();
        for (var q = 1; q < Most && sample.Count > 0; q++)
        {
            var value = sample[(int)((long)q * sample.Count / Most)];
            if ((limits.Count == 0 ? value > sample[0] || value < sample[^1] : value > limits[^1]) && value < sample[^1])
                limits.Add(value);
        }
        if (limits.Count is > 0 and < Most - 1 && sample[0] < limits[0])
            limits.Insert(0, sample[0]);
        return [.. limits];
    }

    /// <summary>The step a figure falls into.</summary>
    /// <param name="ladder">Its limits, by <see cref="Ladder"/>.</param>
    /// <param name="value">The figure.</param>
    public static byte Of(ReadOnlySpan<float> ladder, float value)
    {
        var at = 0;
        for (var half = Most / 2; half > 0; half /= 2)
            at += value > ladder[at + half - 1] ? half : 0;
        return (byte)at;
    }

    /// <summary>Limits, filled up to as many as there can be: the way up has the same number of rungs for each.</summary>
    public static float[] Ladder(float[] limits)
    {
        var ladder = new float[Most - 1];
        Array.Fill(ladder, float.PositiveInfinity);
        limits.CopyTo(ladder, 0);
        return ladder;
    }
}
