namespace Dateline.Readership;

/// <summary>Places in ten for what is opened after or beside this very article and not among the busiest: they go round, so that all of it is seen by some.</summary>
internal static class SeldomSeen
{
    /// <summary>How many of the first ten places go round.</summary>
    public const int Places = 1;

    private const int First = 10 - Places;

    // Those next in turn; the first that the list does not show anyway are given the places.
    private const int Called = 4 * Places;

    /// <summary>Whose turn it is beside an article: it moves on with each open of it.</summary>
    /// <param name="on">The article being read.</param>
    /// <param name="busy">The busiest: they are seen without this.</param>
    public static List<ArticleTraffic> Turn(ArticleTraffic on, IReadOnlyList<ArticleTraffic> busy)
    {
        var shown = busy.ToHashSet();
        shown.Add(on);
        var round = new List<ArticleTraffic>();
        foreach (var follow in on.Next.All.Concat(on.Beside.All))
        {
            if (!follow.To.Gone && shown.Add(follow.To))
                round.Add(follow.To);
        }
        round.Sort((a, b) => a.Serial.CompareTo(b.Serial));
        var turn = (int)(on.TotalOpens * Places % Math.Max(1, round.Count));
        return [.. Enumerable.Range(turn, Math.Min(Called, round.Count)).Select(place => round[place % round.Count])];
    }

    /// <param name="order">Candidates by score.</param>
    /// <param name="articles">The candidates.</param>
    /// <param name="called">Those whose turn it is, of the candidates.</param>
    public static int[] Give(int[] order, List<ArticleTraffic> articles, IReadOnlyList<ArticleTraffic> called)
    {
        if (order.Length <= 10 || called.Count == 0)
            return order;
        var first = order.Take(First).ToHashSet();
        var given = called.Select(article => articles.IndexOf(article)).Where(place => place >= 0 && !first.Contains(place)).Take(Places).ToHashSet();
        return [.. order.Where(first.Contains), .. order.Where(given.Contains), .. order.Where(place => !first.Contains(place) && !given.Contains(place))];
    }
}
