namespace Dateline.Readership;

/// <summary>Articles by a score, the highest first; of equals the one the log knew first.</summary>
internal static class ByScore
{
    /// <summary>Puts articles in order.</summary>
    /// <param name="scores">A score each; their order is lost.</param>
    /// <param name="articles">The articles; put in order.</param>
    public static void Sort(Span<float> scores, Span<ArticleTraffic> articles)
    {
        foreach (ref var score in scores)
            score = -score;
        scores.Sort(articles);
        Settle(scores, articles, static article => article.Serial);
    }

    /// <summary>The places of articles in order.</summary>
    public static int[] Order(ReadOnlySpan<float> scores, IReadOnlyList<ArticleTraffic> articles)
    {
        var places = new int[scores.Length];
        var keys = new float[scores.Length];
        for (var i = 0; i < places.Length; i++)
            (places[i], keys[i]) = (i, -scores[i]);
        Array.Sort(keys, places);
        Settle(keys, places, place => articles[place].Serial);
        return places;
    }

    private static void Settle<T>(ReadOnlySpan<float> keys, Span<T> items, Func<T, int> serial)
    {
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to].Equals(keys[from]))
                to++;
            if (to - from > 1)
                items[from..to].Sort((a, b) => serial(a).CompareTo(serial(b)));
            from = to;
        }
    }
}
