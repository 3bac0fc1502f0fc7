using Dateline.Model;

namespace Dateline.Readership;

/// <summary>Every article readers were seen with. Bounded: the longest unread make room.</summary>
internal sealed class TrafficTable(int limit)
{
    private const double ActiveFor = 12 * 3600;
    private readonly Dictionary<ArticleId, ArticleTraffic> _articles = [];
    private readonly float[] _site = new float[HalfLives.Opens.Length];
    private readonly float[] _siteOnward = new float[HalfLives.Onward.Length];
    private double _siteAt;
    private double _onwardAt;
    private readonly ArticleRoll _roll = new();
    private List<ArticleTraffic> _active = [];
    private readonly HashSet<ArticleTraffic> _isActive = [];
    private double _sweptAt;

    // The busiest when all were last looked at, and those that were opened so much since; all others were no busier than the bar, then and since.
    private const int Kept = 400;
    private List<ArticleTraffic> _busy = [];
    private float _bar = -1;
    private double _scannedAt = double.NegativeInfinity;

    // Until the next open or another moment.
    private List<ArticleTraffic>? _popular;
    private double _popularAt;

    /// <summary>Sorts of device told apart, unknown among them.</summary>
    public const int Devices = 9;

    /// <summary>The whole site's opens by sort of device.</summary>
    public KindCounts ByDevice { get; } = new KindBlocks(Devices, HalfLives.Devices).New();

    /// <summary>The whole site's lists, on the front page and beside articles.</summary>
    public KindCounts Lists { get; } = new KindBlocks(2, HalfLives.Places).New();

    public int Count => _articles.Count;

    /// <summary>The articles by number.</summary>
    public ArticleRoll Roll => _roll;

    public ArticleTraffic? Find(ArticleId id) => _articles.GetValueOrDefault(id);

    /// <summary>The article, known from now on.</summary>
    public ArticleTraffic Of(ArticleId id, double at)
    {
        if (_articles.TryGetValue(id, out var article))
            return article;
        if (_articles.Count >= limit)
            Forget();
        article = new ArticleTraffic(id, _roll, at);
        _articles.Add(id, article);
        return article;
    }

    public void Open(ArticleTraffic article, double happened, double at, bool entry, int device = 0)
    {
        article.Open(happened, at, entry, device);
        ByDevice.Add(device, happened, at, 1);
        HalfLives.Fade(_site, HalfLives.Opens, at - _siteAt);
        _siteAt = Math.Max(at, _siteAt);
        for (var k = 0; k < _site.Length; k++)
            _site[k] += HalfLives.Left(at - happened, HalfLives.Opens[k]);
        _popular = null;
        if (_isActive.Add(article))
            _active.Add(article);
        if (!article.IsBusy && Busyness(article, at) >= _bar)
        {
            article.IsBusy = true;
            _busy.Add(article);
        }
        if (entry)
            return;
        HalfLives.Fade(_siteOnward, HalfLives.Onward, at - _onwardAt);
        _onwardAt = Math.Max(at, _onwardAt);
        for (var k = 0; k < _siteOnward.Length; k++)
            _siteOnward[k] += HalfLives.Left(at - happened, HalfLives.Onward[k]);
    }

    /// <summary>Opens anywhere that followed another in their visit.</summary>
    public float SiteOnward(double at, int halfLife) => _siteOnward[halfLife] * HalfLives.Left(at - _onwardAt, HalfLives.Onward[halfLife]);

    public void Withdraw(ArticleTraffic article, double opened, double at)
    {
        _popular = null;
        article.Withdraw(opened, at);
        HalfLives.Fade(_site, HalfLives.Opens, at - _siteAt);
        _siteAt = Math.Max(at, _siteAt);
        for (var k = 0; k < _site.Length; k++)
            _site[k] = Math.Max(0, _site[k] - HalfLives.Left(_siteAt - opened, HalfLives.Opens[k]));
    }

    public void Site(double at, Span<float> into)
    {
        _site.CopyTo(into);
        HalfLives.Fade(into, HalfLives.Opens, at - _siteAt);
    }

    /// <summary>The articles opened most lately: by any of the counts of minutes.</summary>
    public List<ArticleTraffic> Busiest(double at, int count)
    {
        if (at - _sweptAt > 1800)
        {
            _sweptAt = at;
            _active = [.. _active.Where(article => at - article.LastOpened < ActiveFor && !article.Gone)];
            _isActive.Clear();
            _isActive.UnionWith(_active);
            Scan(at);
        }
        if (at < _scannedAt || count > Kept)
            return First(Sorted(_active, at).Articles, count);
        // What is not at hand was no busier than the bar when all were looked at, and has faded since: an open brings it here when it passes the bar.
        var (busy, scores) = Sorted(_busy, at);
        if (_bar >= 0 && (busy.Length < count || -scores[count - 1] <= _bar) || _busy.Count > 4 * Kept)
        {
            Scan(at);
            (busy, _) = Sorted(_busy, at);
        }
        return First(busy, count);
    }

    /// <summary>The articles opened most in the last minutes.</summary>
    public IReadOnlyList<ArticleTraffic> Popular(double at)
    {
        if (_popular is null || _popularAt != at)
            (_popular, _popularAt) = (Busiest(at, 60), at);
        return _popular;
    }

    private void Scan(double at)
    {
        foreach (var article in _busy)
            article.IsBusy = false;
        var (articles, scores) = Sorted(_active, at);
        _bar = articles.Length > Kept ? -scores[Kept] : -1;
        _busy = First(articles, Kept);
        foreach (var article in _busy)
            article.IsBusy = true;
        _scannedAt = at;
    }

    private static List<ArticleTraffic> First(ArticleTraffic[] articles, int count) => [.. articles.AsSpan(0, Math.Min(count, articles.Length))];

    // The busiest first; of each what it is busy with, below 0.
    private static (ArticleTraffic[] Articles, float[] Scores) Sorted(List<ArticleTraffic> from, double at)
    {
        var articles = from.FindAll(article => !article.Gone).ToArray();
        var scores = Array.ConvertAll(articles, article => Busyness(article, at));
        ByScore.Sort(scores, articles);
        return (articles, scores);
    }

    private static float Busyness(ArticleTraffic article, double at) => article.Opens(at, 1) * 2 + article.Opens(at, 2) + article.Opens(at, 4) * 0.3f;

    public float SiteOpens(double at, int halfLife) => _site[halfLife] * HalfLives.Left(at - _siteAt, HalfLives.Opens[halfLife]);

    private void Forget()
    {
        _popular = null;
        foreach (var article in _articles.Values.OrderBy(article => Math.Max(article.LastOpened, article.FirstSeen)).ThenBy(article => article.Serial).Take(Math.Max(1, limit / 8)).ToList())
        {
            article.Gone = true;
            _roll.Strike(article);
            _articles.Remove(article.Id);
        }
    }
}
