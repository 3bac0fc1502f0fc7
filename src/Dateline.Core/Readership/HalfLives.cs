namespace Dateline.Readership;

/// <summary>The half-lives counters fade by, in seconds, and the fading itself.</summary>
internal static class HalfLives
{
    /// <summary>Of opens: 2, 5, 10, 20, 40 minutes, 2, 6, 24, 96 hours.</summary>
    public static readonly float[] Opens = [120, 300, 600, 1200, 2400, 7200, 21_600, 86_400, 345_600];

    /// <summary>Of lists shown, and what was opened from them: half an hour, 3, 12, 48, 192 hours.</summary>
    public static readonly float[] Shown = [1800, 10_800, 43_200, 172_800, 691_200];

    /// <summary>Of one article opened after or beside another: half an hour, 4 hours, 2 days.</summary>
    public static readonly float[] Follows = [1800, 14_400, 172_800];

    /// <summary>Of opens that followed another in a visit: 10 minutes, 40 minutes.</summary>
    public static readonly float[] Onward = [600, 2400];

    /// <summary>Of opens by sort of device: 40 minutes, a day.</summary>
    public static readonly float[] Devices = [2400, 86_400];

    /// <summary>Of lists that showed it on the front page or beside an article: half an hour, 3 hours, 2 days.</summary>
    public static readonly float[] Places = [1800, 10_800, 172_800];

    /// <summary>Lets every count fade.</summary>
    public static void Fade(Span<float> counts, float[] halfLives, double seconds)
    {
        if (seconds <= 0)
            return;
        for (var k = 0; k < counts.Length; k++)
            counts[k] *= Left(seconds, halfLives[k]);
    }

    /// <summary>What is left of 1.</summary>
    public static float Left(double seconds, float halfLife) => seconds <= 0 ? 1 : MathF.Exp(-(float)seconds * 0.6931472f / halfLife);
}
