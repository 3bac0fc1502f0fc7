namespace Dateline.Readership;

/// <summary>Which article of a list shown is opened: learns from lists shown before.</summary>
internal sealed class ChoiceDesk
{
    private const int WaitingLimit = 50_000;
    private readonly Dictionary<long, (double At, bool BesideArticle, List<ArticleTraffic> Articles, float[] Rows, float[] Labels)> _waiting = [];

    public BlendDesk Blend { get; } = new("appeal", CandidateFigures.Width, 500_000, CandidateFigures.PlainAt, new HashSet<int>());

    /// <summary>A list was shown; the one shown to the visit before it is settled.</summary>
    public void Shown(VisitTrace visit, List<ArticleTraffic> articles, in ReadingContext context, TrafficTable traffic)
    {
        Settle(visit.Serial);
        if (articles.Count < 2)
            return;
        if (_waiting.Count >= WaitingLimit)
            SettleAll();
        _waiting[visit.Serial] = (context.At, context.On is not null, articles, CandidateFigures.Fill(articles, context, traffic), new float[articles.Count]);
    }

    public void Opened(VisitTrace visit, ArticleTraffic article, double at)
    {
        if (!_waiting.TryGetValue(visit.Serial, out var list) || list.Articles.IndexOf(article) is var place && place < 0)
            return;
        article.Choose(at, list.BesideArticle);
        list.Labels[place] = 1;
    }

    /// <summary>Lists still waiting for an open are taken as they stand.</summary>
    public void SettleAll()
    {
        foreach (var (visit, _) in _waiting.OrderBy(entry => entry.Value.At).ThenBy(entry => entry.Key).ToList())
            Settle(visit);
    }

    private void Settle(long visit)
    {
        if (_waiting.Remove(visit, out var list) && list.Labels.Any(label => label > 0))
            Blend.Add(list.At, list.Rows, list.Labels);
    }
}
