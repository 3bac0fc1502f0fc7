using System.Globalization;
using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Readership;

/// <summary>Puts into words what moved an entry most; a sentence is only said when its own figures bear it out.</summary>
internal static class ReadingReasons
{
    private enum Ground
    {
        Readers,
        Age,
        Next,
        Beside,
        Chosen,
        Visit,
        Section,
        New,
        None,
    }

    /// <summary>Of a list for a place: the ground with the largest share that can be said.</summary>
    /// <param name="article">The entry.</param>
    /// <param name="context">For whom and where.</param>
    /// <param name="trees">What scored it; <c>null</c> the plain figure.</param>
    /// <param name="row">Its figures.</param>
    public static ListReason Of(ArticleTraffic article, in ReadingContext context, BlendTrees? trees, ReadOnlySpan<float> row)
    {
        Span<float> shares = stackalloc float[row.Length];
        Span<float> grounds = stackalloc float[(int)Ground.None + 1];
        grounds.Clear();
        trees?.Explain(row, shares);
        for (var figure = 0; trees is not null && figure < shares.Length; figure++)
            grounds[(int)GroundOf(CandidateFigures.Plain(figure))] += shares[figure];
        for (var tries = 0; tries < (int)Ground.None; tries++)
        {
            var best = (int)Ground.Readers;
            for (var ground = 0; ground < (int)Ground.None; ground++)
            {
                if (grounds[ground] > grounds[best])
                    best = ground;
            }
            if (grounds[best] <= 0)
                break;
            if (Say((Ground)best, article, context) is { } said)
                return said;
            grounds[best] = 0;
        }
        return Readers(article, context.At);
    }

    /// <summary>Of a ranking: how many read it, or how new it is when that moved it more.</summary>
    public static ListReason OfRanking(ArticleTraffic article, double at, BlendTrees? trees, ReadOnlySpan<float> row)
    {
        Span<float> shares = stackalloc float[row.Length];
        trees?.Explain(row, shares);
        float age = 0, rest = 0;
        for (var figure = 0; trees is not null && figure < shares.Length; figure++)
        {
            if (figure < TrafficFigures.Width && GroundOf(figure) == Ground.Age)
                age += shares[figure];
            else
                rest += shares[figure];
        }
        return age > Math.Max(rest, 0.2f) ? Newest(article, at) : Readers(article, at);
    }

    private static Ground GroundOf(int figure) => figure switch
    {
        TrafficFigures.AgeFrom or TrafficFigures.AgeFrom + 1 => Ground.Age,
        < TrafficFigures.Width => Ground.Readers,
        >= CandidateFigures.FollowFrom and < CandidateFigures.FollowFrom + 7 => Ground.Next,
        >= CandidateFigures.FollowFrom + 7 and < CandidateFigures.FollowFrom + 10 => Ground.Beside,
        CandidateFigures.LiftAt or CandidateFigures.LiftAt + 1 or CandidateFigures.LiftAt + 4 => Ground.Next,
        CandidateFigures.LiftAt + 5 => Ground.Section,
        CandidateFigures.LiftAt + 13 => Ground.Next,
        >= CandidateFigures.ReachFrom and < CandidateFigures.ReachFrom + 5 => Ground.Readers,
        CandidateFigures.ReachFrom + 9 => Ground.Age,
        >= CandidateFigures.ListFrom and < CandidateFigures.ReaderFrom => Ground.Chosen,
        >= CandidateFigures.ReaderFrom and < CandidateFigures.ReaderFrom + 3 => Ground.Visit,
        >= CandidateFigures.ReaderFrom + 3 and < CandidateFigures.ReaderFrom + 13 => Ground.New,
        _ => Ground.None,
    };

    private static ListReason? Say(Ground ground, ArticleTraffic article, in ReadingContext context)
    {
        var at = context.At;
        switch (ground)
        {
            case Ground.Readers:
                return Readers(article, at);
            case Ground.Age:
                return Newest(article, at);
            case Ground.Next when context.On?.Next.Of(article) is { } next:
                return Reason("often-next", $"opened right after this article {Times(next.Times)}, last {Ago(at - next.LastAt)}", ("opensAfter", next.Times));
            case Ground.Beside when context.On?.Beside.Of(article) is { } together:
                return Reason("same-visits", $"opened in one visit with this article {Times(together.Times)}", ("opensBeside", together.Times));
            case Ground.Chosen when article.TotalChosen > 0:
                return Reason("often-chosen", string.Create(CultureInfo.InvariantCulture, $"opened from {article.TotalChosen} of {article.TotalShown} lists that showed it"),
                    ("chosen", article.TotalChosen), ("shown", article.TotalShown));
            case Ground.Visit when context.Visit is { } visit && Followed(visit, article) is > 0 and var followed:
                return Reason("your-visit", $"opened {Times(followed)} right after what you read in this visit", ("opensAfterVisit", followed));
            case Ground.Section when article.Section is { } section && section == context.On?.Section:
                return Reason("same-section", $"like this article in {section}", ("sameSection", 1));
            case Ground.New when context is { Visit: { ListsShown: > 0 } seen } && seen.Shown(article).Times == 0 && context.Reader?.Shown(article).Times is null or 0:
                return Reason("new-to-you", "not shown to you before", ("shownBefore", 0));
            default:
                return null;
        }
    }

    private static int Followed(VisitTrace visit, ArticleTraffic article) => Enumerable.Range(0, visit.Opened).Sum(opened => visit.Article(opened)?.Next.Of(article)?.Times ?? 0);

    private static ListReason Readers(ArticleTraffic article, double at)
    {
        var (opens, since) = article.LastHour(at);
        return opens > 0
            ? Reason("readers-now", $"opened by {Visits(opens)} since {Clock(since)} UTC", ("opens", opens))
            : Reason("readers", $"opened by {Visits(article.TotalOpens)} so far", ("opens", article.TotalOpens));
    }

    /// <summary>Of an entry that stands where it does because it is new.</summary>
    public static ListReason Newest(ArticleTraffic article, double at) =>
        Reason("newest", $"new here {Ago(at - article.Published)}", ("minutesOld", Math.Round(Math.Max(0, at - article.Published) / 60)));

    private static ListReason Reason(string code, string sentence, params ReadOnlySpan<(string Name, double Value)> features)
    {
        var named = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in features)
            named[name] = value;
        return new ListReason(code, sentence, named);
    }

    private static string Clock(double seconds)
    {
        var minutes = (int)(seconds % 86_400 / 60);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
    }

    private static string Times(int times) => DayText.Count(times, "time");

    private static string Visits(long visits) => DayText.Count((int)Math.Min(int.MaxValue, visits), "visit");

    private static string Ago(double seconds) => seconds < 60 ? "less than a minute ago" : DayText.Span(Duration.FromSeconds((long)seconds)) + " ago";
}
