namespace Dateline.Readership;

/// <summary>Learns how often each article will be opened in the coming hour from the hours the log holds.</summary>
internal sealed class PaceDesk
{
    /// <summary>Figures per row.</summary>
    public const int Figures = TrafficFigures.Width + 5;
    private const double Horizon = 3600;
    private const double Every = 900;
    private const int Looked = 70;
    private const int LeastLooks = 36;
    private const float Evened = 300;
    private TrainingRows _rows = new(Figures, 60_000);
    private readonly Queue<(double At, ArticleTraffic[] Articles, long[] Opens, float[] Rows, float[] Offsets)> _waiting = new();
    private double _nextLook = double.NegativeInfinity;
    private static readonly TreeGrowth Growth = new()
    {
        Loss = TreeLoss.Counts, Trees = 150, Leaves = 16, Rate = 0.05f, LeastWeight = 2, Shrink = 4, ColumnShare = 0.5f,
    };

    private double _learnedAt = double.NegativeInfinity;

    /// <summary>What is in use; <c>null</c> the plain pace of the last minutes.</summary>
    public BlendTrees? Trees { get; private set; }

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
        var since = Math.Max(_learnedAt, groups[groups.Count * 4 / 5].At);
        var older = groups.Where(group => group.At < since).ToList();
        var newest = groups.Where(group => group.At >= since).ToList();
        if (older.Count >= LeastLooks / 2 && newest.Count >= 4 && Miss(Growth.Grow(older, Figures), newest) > Miss(Trees, newest) * 1.02)
            return;
        Trees = Growth.Grow(groups, Figures);
        _learnedAt = at;
    }

    /// <summary>The same desk, apart: it can learn elsewhere while this one goes on.</summary>
    public PaceDesk Fork() => new() { _rows = _rows.Copy(), Trees = Trees, _learnedAt = _learnedAt };

    /// <summary>What is in use, and since when.</summary>
    public void Save(LearnedWriter writer) => writer.Write(Trees, _learnedAt, 0);

    /// <summary>Puts to use what was saved.</summary>
    public void Adopt(LearnedReader reader) => (Trees, _learnedAt, _) = reader.Read();

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

    /// <summary>Opens expected in the coming hour, for each article.</summary>
    public (float[] Expected, float[] Rows) Expect(IReadOnlyList<ArticleTraffic> articles, double at, TrafficTable traffic)
    {
        var rows = new float[articles.Count * Figures];
        var offsets = new float[articles.Count];
        Fill(articles, at, traffic, rows, offsets);
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] = MathF.Exp(offsets[i] + (Trees?.Ask(rows.AsSpan(i * Figures, Figures)) ?? 0));
        return (offsets, rows);
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

    private static void Fill(IReadOnlyList<ArticleTraffic> articles, double at, TrafficTable traffic, float[] rows, float[] offsets)
    {
        Span<float> site = stackalloc float[HalfLives.Opens.Length];
        traffic.Site(at, site);
        Span<float> opens = stackalloc float[HalfLives.Opens.Length];
        var day = at % 86_400 / 86_400 * 2 * Math.PI;
        for (var i = 0; i < articles.Count; i++)
        {
            var row = new FigureRow(rows.AsSpan(i * Figures, Figures));
            TrafficFigures.Fill(articles[i], at, site, ref row);
            row.Add(Math.Sin(day));
            row.Add(Math.Cos(day));
            row.Add(site[1] / HalfLives.Opens[1] / (site[4] / HalfLives.Opens[4] + 1e-6f));
            row.AddLog(site[2]);
            articles[i].Opens(at, opens);
            var pace = 0.25f * opens[1] / HalfLives.Opens[1] + 0.5f * opens[2] / HalfLives.Opens[2] + 0.25f * opens[3] / HalfLives.Opens[3];
            offsets[i] = MathF.Log(pace * 0.6931472f * (float)Horizon + 0.5f);
            row.Add(offsets[i]);
        }
    }
}
