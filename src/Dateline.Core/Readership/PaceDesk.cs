using Dateline.Model;

namespace Dateline.Readership;

/// <summary>Learns how often each article will be opened in the coming hour, and which will be among the hour's most opened, from the hours the log holds.</summary>
internal sealed class PaceDesk
{
    /// <summary>Figures per row.</summary>
    public const int Figures = TrafficFigures.Width + 13;

    /// <summary>How many places the most opened are.</summary>
    public const int Front = 20;

    private const double Horizon = 3600;
    private const double Every = 600;
    private const int Looked = 110;
    private const int Leading = 30;
    private const int LeastLooks = 36;
    private const float Evened = 300;
    private TrainingRows _rows = new(Figures, 120_000);
    private readonly Queue<(double At, ArticleTraffic[] Articles, long[] Opens, float[] Rows, float[] Offsets)> _waiting = new();
    private double _nextLook = double.NegativeInfinity;
    private static readonly TreeGrowth Growth = new()
    {
        Loss = TreeLoss.Counts, Trees = 150, Leaves = 16, Rate = 0.05f, LeastWeight = 2, Shrink = 4, ColumnShare = 0.5f,
    };

    private static readonly TreeGrowth FrontGrowth = Growth with { Loss = TreeLoss.Belongs, Leaves = 12, LeastWeight = 6, Shrink = 10 };
    private double _learnedAt = double.NegativeInfinity;
    private double _frontAt = double.NegativeInfinity;

    /// <summary>What is in use; <c>null</c> the plain pace of the last minutes.</summary>
    public BlendTrees? Trees { get; private set; }

    /// <summary>The log-odds that an article will be among the hour's most opened; <c>null</c> the expected opens tell.</summary>
    public BlendTrees? FrontTrees { get; private set; }

    /// <summary>How the last that was learned of the opens did beside what was in use; <c>null</c> nothing was tried yet.</summary>
    public LessonTrial? Trial { get; set; }

    /// <summary>The log has come to a moment: looks taken an hour ago are now known to have come true or not.</summary>
    public void Tick(double at, TrafficTable traffic)
    {
        while (_waiting.TryPeek(out var look) && look.At + Horizon <= at)
        {
            _waiting.Dequeue();
            Settle(look);
        }
        if (at < _nextLook)
            return;
        _nextLook = (Math.Floor(at / Every) + 1) * Every;
        var articles = traffic.Busiest(at, Looked);
        if (articles.Count == 0)
            return;
        var rows = new float[articles.Count * Figures];
        var offsets = new float[articles.Count];
        Fill(articles, at, traffic, rows, offsets);
        _waiting.Enqueue((at, [.. articles], [.. articles.Select(article => article.TotalOpens)], rows, offsets));
    }

    /// <summary>Learns from the looks that have come true; put to use when one that knew only the older looks did no worse on the newest.</summary>
    public void Learn(double at)
    {
        var groups = _rows.Groups.ToList();
        if (groups.Count < LeastLooks)
            return;
        if (Try(Growth, groups, Trees, _learnedAt, Miss, (judged, trial, isTaken) =>
            Trial = new LessonTrial("ranking", judged.Count, Foreseen(null, judged), Foreseen(Trees, judged), Foreseen(trial, judged), isTaken)) is { } counts)
            (Trees, _learnedAt) = (counts, at);
        var front = groups.ConvertAll(AsFront);
        if (Try(FrontGrowth, front, FrontTrees, _frontAt, FrontMiss) is { } belongs)
            (FrontTrees, _frontAt) = (belongs, at);
    }

    // What is in use knows all looks until it was learned; only later ones judge both fairly.
    private static BlendTrees? Try(
        TreeGrowth growth, List<TrainingRows.Group> groups, BlendTrees? used, double learnedAt, Func<BlendTrees?, List<TrainingRows.Group>, double> miss,
        Action<List<TrainingRows.Group>, BlendTrees, bool>? tried = null)
    {
        var since = Math.Max(learnedAt, groups[groups.Count * 4 / 5].At);
        var older = groups.Where(group => group.At < since).ToList();
        var newest = groups.Where(group => group.At >= since).ToList();
        if (older.Count >= LeastLooks / 2 && newest.Count >= 4)
        {
            var trial = growth.Grow(older, Figures);
            var isTaken = miss(trial, newest) <= miss(used, newest) * 1.02;
            tried?.Invoke(newest, trial, isTaken);
            if (!isTaken)
                return null;
        }
        return growth.Grow(groups, Figures);
    }

    /// <summary>The same desk, apart: it can learn elsewhere while this one goes on.</summary>
    public PaceDesk Fork() => new() { _rows = _rows.Copy(), Trees = Trees, _learnedAt = _learnedAt, FrontTrees = FrontTrees, _frontAt = _frontAt, Trial = Trial };

    /// <summary>What is in use, and since when.</summary>
    public void Save(LearnedWriter writer)
    {
        writer.Write(Trees, _learnedAt, 0);
        writer.Write(FrontTrees, _frontAt, 0);
    }

    /// <summary>Puts to use what was saved.</summary>
    public void Adopt(LearnedReader reader)
    {
        (Trees, _learnedAt, _) = reader.Read();
        (FrontTrees, _frontAt, _) = reader.Read();
    }

    // Poisson deviance, but for what no trees can change.
    private static double Miss(BlendTrees? trees, List<TrainingRows.Group> groups)
    {
        double sum = 0;
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Count; i++)
            {
                var margin = group.Offsets[i] + (trees?.Ask(group.Rows.AsSpan(i * Figures, Figures)) ?? 0);
                var label = group.Labels[i];
                sum += Math.Exp(margin) - label - (label > 0 ? label * (margin - Math.Log(label)) : 0);
            }
        }
        return sum;
    }

    // Of the most opened of each hour the share that stood first by what was expected.
    private static double Foreseen(BlendTrees? trees, List<TrainingRows.Group> groups) => groups.Average(group =>
    {
        var places = Enumerable.Range(0, group.Count).ToList();
        var most = places.OrderByDescending(place => group.Labels[place]).ThenBy(place => place).Take(Front).ToHashSet();
        var expected = places.OrderByDescending(place => group.Offsets[place] + (trees?.Ask(group.Rows.AsSpan(place * Figures, Figures)) ?? 0)).ThenBy(place => place).Take(Front);
        return expected.Count(most.Contains) / (double)most.Count;
    });

    // Logistic loss; nothing known is a half for each.
    private static double FrontMiss(BlendTrees? trees, List<TrainingRows.Group> groups)
    {
        double sum = 0;
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Count; i++)
            {
                var margin = trees?.Ask(group.Rows.AsSpan(i * Figures, Figures)) ?? 0;
                sum += Math.Log(1 + Math.Exp(group.Labels[i] > 0 ? -margin : margin));
            }
        }
        return sum;
    }

    private static TrainingRows.Group AsFront(TrainingRows.Group group)
    {
        var labels = new float[group.Count];
        foreach (var place in Enumerable.Range(0, group.Count).OrderByDescending(i => group.Labels[i]).ThenBy(i => i).Take(Front))
            labels[place] = 1;
        return new TrainingRows.Group(group.At, group.Rows, labels, []);
    }

    /// <summary>Opens expected in the coming hour for each article, and the log-odds of being among the most opened, <c>null</c> unknown.</summary>
    public (float[] Expected, float[]? Front, float[] Rows) Expect(List<ArticleTraffic> articles, double at, TrafficTable traffic)
    {
        var rows = new float[articles.Count * Figures];
        var offsets = new float[articles.Count];
        Fill(articles, at, traffic, rows, offsets);
        var front = FrontTrees is null ? null : new float[articles.Count];
        var moved = new float[articles.Count];
        Trees?.Ask(rows, Figures, moved);
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] = MathF.Exp(offsets[i] + moved[i]);
        FrontTrees?.Ask(rows, Figures, front);
        return (offsets, front, rows);
    }

    private void Settle((double At, ArticleTraffic[] Articles, long[] Opens, float[] Rows, float[] Offsets) look)
    {
        var labels = new float[look.Articles.Length];
        float sum = 0, expected = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = look.Articles[i].TotalOpens - look.Opens[i];
            sum += labels[i];
            expected += MathF.Exp(look.Offsets[i]);
        }
        if (sum <= 0)
            return;
        // The whole site's rise or fall is no article's doing.
        var scale = Evened / sum;
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] *= scale;
            look.Offsets[i] += MathF.Log(Evened / expected);
        }
        _rows.Add(new TrainingRows.Group(look.At, look.Rows, labels, look.Offsets));
    }

    private static void Fill(List<ArticleTraffic> articles, double at, TrafficTable traffic, float[] rows, float[] offsets)
    {
        Span<float> site = stackalloc float[HalfLives.Opens.Length];
        traffic.Site(at, site);
        var day = at % 86_400 / 86_400 * 2 * Math.PI;
        for (var i = 0; i < articles.Count; i++)
            offsets[i] = MathF.Log(PaceOf(articles[i], at) * 0.6931472f * (float)Horizon + 0.5f);
        if (articles.Count == 0)
            return;
        var sorted = offsets.Order().ToArray();
        var bar = sorted[Math.Max(0, sorted.Length - Front)];
        for (var i = 0; i < articles.Count; i++)
        {
            var article = articles[i];
            var row = new FigureRow(rows.AsSpan(i * Figures, Figures));
            TrafficFigures.Fill(article, at, site, ref row);
            row.Add(Math.Sin(day));
            row.Add(Math.Cos(day));
            row.Add(site[1] / HalfLives.Opens[1] / (site[4] / HalfLives.Opens[4] + 1e-6f));
            row.AddLog(site[2]);
            row.Add(offsets[i]);
            // How far from the last of the most opened, and how many stand before it.
            row.Add(offsets[i] - bar);
            var after = Array.BinarySearch(sorted, offsets[i]);
            row.Add(sorted.Length - Math.Max(0, after));
            row.Add(article.Opens(at, 4) / HalfLives.Opens[4] / (site[4] / HalfLives.Opens[4] + 1e-6f) * 1000);
            row.Add(MathF.Log((article.TotalOpens + 0.5f) / (float)(Math.Max(0, at - article.FirstOpened) / 60 + 4)));
            row.Add(MathF.Log((article.Onward(at, 0) + 0.1f) / (traffic.SiteOnward(at, 0) + 20)));
            row.Add(MathF.Log((article.Onward(at, 1) + 0.2f) / (traffic.SiteOnward(at, 1) + 40)));
            row.Add(MathF.Log(Drawn(articles, article, at) + 1e-4f));
            row.Add(article.Onward(at, 1) / (article.Opens(at, 4) + 2));
        }
    }

    private static float PaceOf(ArticleTraffic article, double at) =>
        0.25f * article.Opens(at, 1) / HalfLives.Opens[1] + 0.5f * article.Opens(at, 2) / HalfLives.Opens[2] + 0.25f * article.Opens(at, 3) / HalfLives.Opens[3];

    // Opens a second that the busiest would send on, as they did lately.
    private static float Drawn(List<ArticleTraffic> articles, ArticleTraffic to, double at)
    {
        float sum = 0;
        for (var i = 0; i < articles.Count && i < Leading; i++)
        {
            var next = articles[i].Next;
            if (next.Of(to) is { } follow)
                sum += articles[i].Opens(at, 2) / HalfLives.Opens[2] * follow.Weights(at).Short / (next.Totals(at).Short + 5);
        }
        return sum;
    }
}
