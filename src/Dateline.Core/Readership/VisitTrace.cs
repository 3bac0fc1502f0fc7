namespace Dateline.Readership;

/// <summary>What one visit, or one reader over visits, opened and was shown. Bounded.</summary>
internal sealed class VisitTrace(int limit)
{
    private const int ShownLimit = 400;
    private readonly List<(ArticleTraffic Article, double At)> _opened = [];
    private static readonly Dictionary<ArticleTraffic, (int Times, double FirstAt, double LastAt)> Empty = [];
    private Dictionary<ArticleTraffic, (int Times, double FirstAt, double LastAt)> _shown = Empty;

    /// <summary>Opened, oldest first.</summary>
    public IReadOnlyList<(ArticleTraffic Article, double At)> Opened => _opened;

    public double LastAt { get; private set; }

    public int ListsShown { get; private set; }

    /// <summary>When a list was last shown, by the list before.</summary>
    public double LastListAt { get; private set; } = double.NegativeInfinity;

    /// <summary>When something was last opened.</summary>
    public double LastOpenAt => _opened.Count > 0 ? _opened[^1].At : double.NegativeInfinity;

    /// <summary>Articles put away.</summary>
    public IReadOnlySet<ArticleTraffic> Hidden => _hidden;

    private static readonly HashSet<ArticleTraffic> NoneHidden = [];
    private HashSet<ArticleTraffic> _hidden = NoneHidden;

    public void Hide(ArticleTraffic article)
    {
        if (_hidden == NoneHidden)
            _hidden = [];
        if (_hidden.Count < ShownLimit)
            _hidden.Add(article);
    }

    /// <summary>The sort of device it was last told to be on; 0 unknown.</summary>
    public int Device { get; private set; }

    /// <summary>It was told on which sort of device it is.</summary>
    public void IsOn(int device) => Device = device > 0 ? device : Device;

    /// <summary>The visit or reader was heard of.</summary>
    public void Touch(double at) => LastAt = Math.Max(LastAt, at);

    public void Open(ArticleTraffic article, double at)
    {
        if (_opened.Count >= limit)
            _opened.RemoveAt(0);
        _opened.Add((article, at));
    }

    public void Show(ArticleTraffic article, double at)
    {
        if (_shown == Empty)
            _shown = [];
        var (times, first, _) = _shown.GetValueOrDefault(article, (0, at, at));
        _shown[article] = (times + 1, first, at);
        if (_shown.Count > ShownLimit)
            Forget();
    }

    public void EndList(double at)
    {
        ListsShown++;
        LastListAt = at;
    }

    /// <summary>How often an article was shown, and when last; 0 times never.</summary>
    public (int Times, double FirstAt, double LastAt) Shown(ArticleTraffic article) => _shown.GetValueOrDefault(article);

    /// <summary>How often an article was opened, and when last.</summary>
    public (int Times, double LastAt) Opens(ArticleTraffic article)
    {
        var times = 0;
        var last = double.NegativeInfinity;
        foreach (var (other, at) in _opened)
        {
            if (other != article)
                continue;
            times++;
            last = at;
        }
        return (times, last);
    }

    private void Forget()
    {
        foreach (var (article, _) in _shown.OrderBy(entry => entry.Value.LastAt).ThenBy(entry => entry.Key.Serial).Take(ShownLimit / 4).ToList())
            _shown.Remove(article);
    }
}
