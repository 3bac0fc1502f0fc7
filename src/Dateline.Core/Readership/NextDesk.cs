using System.Buffers;
using System.Runtime.InteropServices;

namespace Dateline.Readership;

/// <summary>What is opened next: gathers candidates, learns from what was opened next before.</summary>
/// <param name="withVisit">Whether the visit and the reader may be known, or the article being read alone.</param>
/// <param name="every">One of how many opens is learned from.</param>
internal sealed class NextDesk(bool withVisit, int every)
{
    private const int Gathered = 90;
    private const int Popular = 50;
    private const int LearnedFrom = 24;
    private const int Rows = 300_000;
    private static readonly IReadOnlySet<ArticleTraffic> NoneHidden = new HashSet<ArticleTraffic>();
    private readonly Dictionary<ArticleTraffic, float> _weights = [];
    private int _count;

    public BlendDesk Blend { get; } = new(withVisit ? "recommendation" : "related", CandidateFigures.Width, Rows, CandidateFigures.PlainAt,
        withVisit ? new HashSet<int>() : Enumerable.Range(0, CandidateFigures.Width).Where(CandidateFigures.IsOfReader).ToHashSet());

    /// <summary>An article was opened next, and is not counted yet.</summary>
    public void Note(in ReadingContext context, ArticleTraffic opened, TrafficTable traffic)
    {
        if (_count++ % every != 0)
            return;
        var candidates = Gather(context, traffic);
        var place = candidates.IndexOf(opened);
        if (place < 0 || candidates.Count < 2)
            return;
        var rows = CandidateFigures.Fill(candidates, context, traffic);
        var kept = new List<int>(LearnedFrom + 2) { place };
        var step = Math.Max(1, candidates.Count / LearnedFrom);
        for (var i = _count % step; i < candidates.Count; i += step)
        {
            if (i != place)
                kept.Add(i);
        }
        var width = CandidateFigures.Width;
        // Kept for long: set where the collector of garbage neither moves nor reads it.
        var some = GC.AllocateUninitializedArray<float>(kept.Count * width, pinned: true);
        for (var i = 0; i < kept.Count; i++)
            rows.AsSpan(kept[i] * width, width).CopyTo(some.AsSpan(i * width));
        var labels = new float[kept.Count];
        labels[0] = 1;
        Blend.Add(context.At, some, labels);
    }

    /// <summary>Candidates, their rows, and how they score.</summary>
    /// <param name="context">For whom and where.</param>
    /// <param name="traffic">All counts.</param>
    /// <param name="called">Candidates whatever speaks for them.</param>
    public (List<ArticleTraffic> Candidates, float[] Rows, float[] Scores) List(in ReadingContext context, TrafficTable traffic, IReadOnlyList<ArticleTraffic> called)
    {
        var candidates = Gather(context, traffic);
        candidates.AddRange(called.Except(candidates).ToList());
        var rows = CandidateFigures.Fill(candidates, context, traffic);
        var scores = Blend.Trees is null ? [.. candidates.Select((_, place) => (float)-place)] : Blend.Score(rows);
        return (candidates, rows, scores);
    }

    // The likeliest first, by a plain sum of what is popular and what follows.
    private List<ArticleTraffic> Gather(in ReadingContext context, TrafficTable traffic)
    {
        var at = context.At;
        var weights = _weights;
        weights.Clear();
        var busy = traffic.Popular(at);
        var site = traffic.SiteOpens(at, 2) + 1;
        for (var i = 0; i < busy.Count && i < Popular; i++)
            Add(weights, busy[i], busy[i].Opens(at, 2) / site);
        if (context.On is { } on)
            Follows(weights, on, at, 1);
        if (withVisit)
        {
            Span<int> lately = stackalloc int[4];
            var count = context.Lately(lately);
            var share = 0.5f;
            for (var i = 0; i < count; i++, share *= 0.6f)
                Follows(weights, context.Visit!.Value.Article(lately[i])!, at, share);
        }
        if (context.On is { } here)
            weights.Remove(here);
        for (var i = 0; i < (context.Visit?.Opened ?? 0); i++)
        {
            if (context.Visit!.Value.Article(i) is { } opened)
                weights.Remove(opened);
        }
        foreach (var article in context.Visit?.Hidden ?? NoneHidden)
            weights.Remove(article);
        foreach (var article in context.Reader?.Hidden ?? NoneHidden)
            weights.Remove(article);
        var (articles, values) = (ArrayPool<ArticleTraffic>.Shared.Rent(weights.Count), ArrayPool<float>.Shared.Rent(weights.Count));
        weights.Keys.CopyTo(articles, 0);
        weights.Values.CopyTo(values, 0);
        ByScore.Sort(values.AsSpan(0, weights.Count), articles.AsSpan(0, weights.Count));
        List<ArticleTraffic> gathered = [.. articles.AsSpan(0, Math.Min(Gathered, weights.Count))];
        ArrayPool<ArticleTraffic>.Shared.Return(articles, clearArray: true);
        ArrayPool<float>.Shared.Return(values);
        weights.Clear();
        return gathered;
    }

    private static void Follows(Dictionary<ArticleTraffic, float> weights, ArticleTraffic of, double at, float share)
    {
        var (shortAll, middleAll, longAll) = of.Next.Totals(at);
        foreach (var follow in of.Next.All)
        {
            var (shorter, middle, longer) = follow.Weights(at);
            if (of.Next.ArticleOf(follow) is { } to)
                Add(weights, to, share * (0.6f * shorter / (shortAll + 2) + middle / (middleAll + 2) + 0.4f * longer / (longAll + 2)));
        }
        var (day, days) = (of.Opens(at, 6) + 5, of.Opens(at, 8) + 5);
        foreach (var together in of.Beside.All)
        {
            var (_, middle, longer) = together.Weights(at);
            if (of.Beside.ArticleOf(together) is { } to)
                Add(weights, to, share * (0.3f * middle / MathF.Sqrt(day * (to.Opens(at, 6) + 5)) + 0.1f * longer / MathF.Sqrt(days * (to.Opens(at, 8) + 5))));
        }
    }

    private static void Add(Dictionary<ArticleTraffic, float> weights, ArticleTraffic article, float weight)
    {
        if (!article.Gone)
            CollectionsMarshal.GetValueRefOrAddDefault(weights, article, out _) += weight;
    }
}
