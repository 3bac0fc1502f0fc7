namespace Dateline.Readership;

/// <summary>Gives the tenth place of every other list to something opened after or beside this very article that few open: it goes round, so that all of it is
/// seen by some.</summary>
internal static class SeldomSeen
{
    /// <summary>Of how many lists one gives its tenth place away. Each that does finds the next open a little less often; fewer leave more unseen.</summary>
    public const int Every = 2;

    private const int First = 9;

    // Those next in turn; the first that the list does not show anyway is given the place.
    private const int Called = 4;

    /// <summary>Opens, fading by six hours, below which an article is not called: one six hours ago.</summary>
    private const float Least = 0.5f;

    // Steps of the golden section fall evenly over all shares, however many there are (Weyl 1916).
    private const double Step = 0.6180339887498949;

    /// <summary>Whose turn it is beside an article: it moves on with every other open of it. The oftener something follows here and the less it is opened anywhere,
    /// the larger its share.</summary>
    /// <param name="on">The article being read.</param>
    /// <param name="busy">The busiest: they are seen without this.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Empty when this list gives no place away.</returns>
    public static List<ArticleTraffic> Turn(ArticleTraffic on, IReadOnlyList<ArticleTraffic> busy, double at)
    {
        var called = new List<ArticleTraffic>(Called);
        if (on.TotalOpens % Every != 0)
            return called;
        var shown = busy.ToHashSet();
        shown.Add(on);
        var round = new List<(ArticleTraffic Article, float Share)>();
        foreach (var follow in (ReadOnlySpan<FollowCounts.Follow>)[.. on.Next.All, .. on.Beside.All])
        {
            if (on.Next.ArticleOf(follow) is { } to && to.Opens(at, 6) is >= Least and var opens && shown.Add(to))
                round.Add((to, MathF.Sqrt(After(on.Next, to, at) + 0.3f * After(on.Beside, to, at) + 0.05f) / opens));
        }
        round.Sort((a, b) => a.Article.Serial.CompareTo(b.Article.Serial));
        double all = 0;
        foreach (var (_, share) in round)
            all += share;
        var turn = on.TotalOpens / Every;
        for (var i = 0; i < Called && called.Count < round.Count; i++)
        {
            var place = (turn + i) * Step;
            var one = At(round, (place - Math.Floor(place)) * all);
            if (!called.Contains(one))
                called.Add(one);
        }
        return called;
    }

    /// <param name="order">Candidates by score.</param>
    /// <param name="articles">The candidates.</param>
    /// <param name="called">Those whose turn it is, of the candidates.</param>
    public static int[] Give(int[] order, List<ArticleTraffic> articles, IReadOnlyList<ArticleTraffic> called)
    {
        if (order.Length <= First + 1 || called.Count == 0)
            return order;
        var first = order.AsSpan(0, First).ToArray();
        var given = called.Select(article => articles.IndexOf(article)).FirstOrDefault(place => !first.Contains(place), -1);
        return given < 0 ? order : [.. first, given, .. order.Skip(First).Where(place => place != given)];
    }

    private static ArticleTraffic At(List<(ArticleTraffic Article, float Share)> round, double share)
    {
        foreach (var (article, own) in round)
        {
            if ((share -= own) < 0)
                return article;
        }
        return round[^1].Article;
    }

    private static float After(FollowCounts counts, ArticleTraffic article, double at) => counts.Of(article)?.Middle(at) ?? 0;
}
