namespace Dateline.Readership;

/// <summary>What the counters say of one article at a moment, as figures.</summary>
internal static class TrafficFigures
{
    /// <summary>Where the age since the first open and since publication stand.</summary>
    public const int AgeFrom = 19;

    /// <summary>How many <see cref="Fill"/> writes.</summary>
    public const int Width = 26;

    /// <param name="article">The article.</param>
    /// <param name="at">The moment.</param>
    /// <param name="site">The whole site's opens, faded alike.</param>
    /// <param name="row">Receives the figures.</param>
    public static void Fill(ArticleTraffic article, double at, scoped ReadOnlySpan<float> site, ref FigureRow row)
    {
        Span<float> opens = stackalloc float[HalfLives.Opens.Length];
        article.Opens(at, opens);
        for (var k = 0; k < opens.Length; k++)
            row.AddLog(opens[k]);
        // How a short count compares with what the next longer one would give at a steady pace: above 0 it grows.
        for (var k = 0; k + 1 < opens.Length; k++)
            row.Add(MathF.Log((opens[k] / HalfLives.Opens[k] + 1e-4f) / (opens[k + 1] / HalfLives.Opens[k + 1] + 1e-4f)));
        row.Add(MathF.Log((opens[1] + 0.5f) / (site[1] + 50)));
        row.Add(MathF.Log((opens[5] + 0.5f) / (site[5] + 50)));
        row.Add(Age(at - article.FirstOpened));
        row.Add(Age(at - article.Published));
        row.Add(Age(at - article.LastOpened));
        row.AddLog(article.TotalOpens);
        row.Add(article.Entries / (article.TotalOpens + 5f));
        var (shorter, middle, _) = article.Next.Totals(at);
        row.Add(MathF.Log((shorter + 0.1f) / (opens[4] + 0.5f)));
        row.Add(MathF.Log((middle + 0.1f) / (opens[6] + 0.5f)));
    }

    /// <summary>Time passed, on a scale that tells minutes of the young and days of the old; never is the far end.</summary>
    public static float Age(double seconds) => double.IsFinite(seconds) ? MathF.Log(1 + (float)Math.Max(0, seconds) / 60) : 12;
}
