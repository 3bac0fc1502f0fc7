namespace Dateline.Readership;

/// <summary>Gives the first places to those likeliest to be among the most opened, which is not the same as many opens expected: what is new is uncertain.</summary>
internal static class FrontPlaces
{
    private const double Young = 6 * 3600;

    // New articles are missed more often than old ones are kept wrongly: what they were at the last look is not yet what they are.
    private const float ForYoung = 2.3f;

    /// <summary>Whether an article was first opened in the last six hours.</summary>
    public static bool IsYoung(ArticleTraffic article, double at) => at - article.FirstOpened <= Young;

    /// <param name="order">Articles by expected opens.</param>
    /// <param name="expected">The expected opens of each.</param>
    /// <param name="front">The log-odds of each to be among the most opened.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The likeliest by expected opens, then the others by expected opens.</returns>
    public static int[] Give(int[] order, float[] expected, float[] front, List<ArticleTraffic> articles, double at)
    {
        float Claim(int place) => front[place] + MathF.Log(expected[place]) + (IsYoung(articles[place], at) ? ForYoung : 0);
        var chosen = order.OrderByDescending(Claim).Take(PaceDesk.Front).ToHashSet();
        return [.. order.Where(chosen.Contains), .. order.Where(place => !chosen.Contains(place))];
    }
}
