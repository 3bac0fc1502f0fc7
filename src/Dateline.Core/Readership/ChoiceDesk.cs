namespace Dateline.Readership;

/// <summary>Which article of a list shown is opened: learns from lists shown before.</summary>
internal sealed class ChoiceDesk
{
    // Who has opened nothing from a list for an hour opens nothing from it any more.
    private const double Patience = 3600;
    private const int WaitingLimit = 50_000;
    private readonly Dictionary<long, (double At, bool BesideArticle, List<ArticleTraffic> Articles, float[] Rows, float[] Labels)> _waiting = [];
    private readonly Queue<(long Visit, double At)> _shown = new();

    public BlendDesk Blend { get; } = new("appeal", CandidateFigures.Width, 500_000, CandidateFigures.PlainAt, new HashSet<int>());

    /// <summary>Lists that wait for an open.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>A list was shown; the one shown to the visit before it is settled.</summary>
    public void Shown(VisitTrace visit, List<ArticleTraffic> articles, in ReadingContext context, TrafficTable traffic)
    {
        Settle(visit.Serial);
        SettleOld(context.At);
        if (articles.Count < 2)
            return;
        _shown.Enqueue((visit.Serial, context.At));
        _waiting[visit.Serial] = (context.At, context.On is not null, articles, CandidateFigures.Fill(articles, context, traffic), new float[articles.Count]);
    }

    public void Opened(VisitTrace visit, ArticleTraffic article, double at)
    {
        SettleOld(at);
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
        _shown.Clear();
    }

    private void SettleOld(double at)
    {
        while (_shown.TryPeek(out var oldest) && (oldest.At + Patience <= at || _waiting.Count >= WaitingLimit))
        {
            _shown.Dequeue();
            if (_waiting.TryGetValue(oldest.Visit, out var list) && list.At == oldest.At)
                Settle(oldest.Visit);
        }
    }

    private void Settle(long visit)
    {
        if (_waiting.Remove(visit, out var list) && list.Labels.Any(label => label > 0))
            Blend.Add(list.At, list.Rows, list.Labels);
    }
}
