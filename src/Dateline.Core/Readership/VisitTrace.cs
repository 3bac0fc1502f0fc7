namespace Dateline.Readership;

/// <summary>What one visit, or one reader over visits, opened and was shown. Of one that was forgotten meanwhile nothing is known.</summary>
/// <param name="book">Where it is kept.</param>
/// <param name="place">Its place there.</param>
/// <param name="serial">Counts up with each new one, from 1.</param>
internal readonly struct VisitTrace(TraceBook book, int place, long serial)
{
    /// <summary>Counts up with each new one.</summary>
    public long Serial => serial;

    /// <summary>How many articles were opened that are kept, oldest first.</summary>
    public int Opened => Kept.Opened.Count;

    /// <summary>What was opened; <c>null</c> when the article was forgotten.</summary>
    public ArticleTraffic? Article(int opened) => book.Roll[book.Opens.To(Kept.Opened)[opened]];

    /// <summary>What was opened last; <c>null</c> when nothing was or the article was forgotten.</summary>
    public ArticleTraffic? Last => Opened > 0 ? Article(Opened - 1) : null;

    public int ListsShown => Kept.ListsShown;

    /// <summary>When a list was last shown, by the list before.</summary>
    public double LastListAt => Kept.ListsShown > 0 ? Kept.LastListAt : double.NegativeInfinity;

    /// <summary>When something was last opened.</summary>
    public double LastOpenAt => book.Opens.Values(Kept.Opened) is [.., var last] ? last : double.NegativeInfinity;

    /// <summary>Articles put away.</summary>
    public IReadOnlySet<ArticleTraffic> Hidden => book.Hidden(serial);

    /// <summary>The sort of device it was last told to be on; 0 unknown.</summary>
    public int Device => Kept.Device;

    private ref TraceBook.Trace Kept => ref book.At(place, serial);

    public void Hide(ArticleTraffic article) => book.Hide(serial, article);

    /// <summary>It was told on which sort of device it is.</summary>
    public void IsOn(int device) => Kept.Device = device > 0 ? device : Kept.Device;

    public void Open(ArticleTraffic article, double at) => book.Open(ref Kept, article, at);

    public void Show(ArticleTraffic article, double at) => book.Show(ref Kept, article, at);

    public void EndList(double at)
    {
        Kept.ListsShown++;
        Kept.LastListAt = at;
    }

    /// <summary>How often an article was shown, when first and when last; 0 times never.</summary>
    public (int Times, double FirstAt, double LastAt) Shown(ArticleTraffic article) =>
        book.Lists.To(Kept.Shown).IndexOf(article.Serial) is >= 0 and var at && book.Lists.Values(Kept.Shown)[at] is var shown ? (shown.Times, shown.FirstAt, shown.LastAt) : default;

    /// <summary>How often an article was opened, and when last.</summary>
    public (int Times, double LastAt) Opens(ArticleTraffic article)
    {
        var numbers = book.Opens.To(Kept.Opened);
        var times = 0;
        var last = double.NegativeInfinity;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] != article.Serial)
                continue;
            times++;
            last = book.Opens.Values(Kept.Opened)[i];
        }
        return (times, last);
    }
}
