namespace Dateline.Readership;

/// <summary>
/// The articles by number. Pairs of articles are counted in millions: they name each other by number, so that the collector of garbage has no reference in them to
/// follow, nor to look for whenever one is added.
/// </summary>
internal sealed class ArticleRoll
{
    private readonly List<ArticleTraffic?> _articles = [];

    /// <summary>Where what is counted of pairs of them lies.</summary>
    public ArticleBlocks<FollowCounts.Follow> Follows { get; } = new();

    /// <summary>Where their opens by sort of device lie.</summary>
    public KindBlocks Devices { get; } = new(TrafficTable.Devices, HalfLives.Devices);

    /// <summary>Where their lists by place lie.</summary>
    public KindBlocks Places { get; } = new(ShownPlace.Kinds, HalfLives.Places);

    /// <summary>The article of a number; <c>null</c> when it was forgotten to make room.</summary>
    public ArticleTraffic? this[int number] => _articles[number];

    /// <summary>Enters an article.</summary>
    /// <returns>Its number: one more than the last.</returns>
    public int Enter(ArticleTraffic article)
    {
        _articles.Add(article);
        return _articles.Count - 1;
    }

    /// <summary>Forgets an article; its number is not given again.</summary>
    public void Strike(ArticleTraffic article)
    {
        _articles[article.Serial] = null;
        article.Leave();
    }
}
