using System.Globalization;
using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Lists;

/// <summary>
/// The three lists of an article page. All of them: never a copy of the article itself, copies once, one entry per story,
/// at most two per outlet, and on each entry the reason that moved it there. Nothing is known of the reader but this visit.
/// </summary>
public static class NewsLists
{
    /// <summary>Raised whenever an answer may change.</summary>
    public const int Version = 4;

    /// <summary>Prints less alike than this have nothing to do with each other.</summary>
    internal const double LikenessMin = 0.12;
    private const int NamesShown = 3;

    /// <summary>What an article's text is about: made once, kept beside it, and given back in <see cref="ListCandidate.Print"/>.</summary>
    public static TextPrint Print(Article article) => PrintMaker.Of(article);

    /// <summary>Lays candidates out for choosing: made once, asked by any number of callers at a time, far cheaper than a plain list asked again and again.</summary>
    public static IReadOnlyCollection<ListCandidate> Lay(IEnumerable<ListCandidate> candidates) => new ListPool(candidates);

    /// <summary>What was laid out, and others after it.</summary>
    public static IReadOnlyCollection<ListCandidate> Lay(IReadOnlyCollection<ListCandidate> pool, IReadOnlyList<ListCandidate> others) => ListPool.Of(pool).With(others);

    /// <summary>Weighs a story for the front page: who else reports it, how fresh it is, who reads it; copies count for nothing.</summary>
    /// <param name="outlets">Independent outlets that report it, at least 1; copies of one text count once.</param>
    /// <param name="newest">Its newest report.</param>
    /// <param name="readers">Distinct readers lately.</param>
    /// <param name="now">The moment to weigh for.</param>
    /// <returns>Higher stands first, always above 0; and why.</returns>
    public static (double Score, ListReason Reason) Weigh(int outlets, Instant newest, long readers, Instant now) =>
        (StoryWeight.Score(outlets, newest, readers, now), StoryWeight.Reason(outlets, newest, readers, now));

    /// <summary>What a reader of an article wants next: the other reports of its story, then what shares its names and words.</summary>
    /// <param name="of">The article being read.</param>
    /// <param name="pool">What may be shown, best laid out by <see cref="Lay(IEnumerable{ListCandidate})"/>; the article itself and its copies are passed over.</param>
    /// <param name="now">The moment to list for.</param>
    /// <param name="count">Most entries.</param>
    /// <param name="signals">What readers of the article open next; <c>null</c> nothing is known.</param>
    public static IReadOnlyList<ListEntry> Related(ListCandidate of, IReadOnlyCollection<ListCandidate> pool, Instant now, int count = 10, ListSignals? signals = null)
    {
        var asked = ListPool.Of(pool);
        using var scorer = new RelatedScorer(of, asked, signals ?? ListSignals.None);
        using var ranked = scorer.Rank();
        return ListPage.Fill(asked, ranked, scorer.Reason, count, isVaried: true);
    }

    /// <summary>What readers open, weighed against what outlets report: the more is known of readers, the more they decide.</summary>
    /// <param name="pool">What may be shown.</param>
    /// <param name="signals">What readers open; <see cref="ListSignals.None"/> without readers.</param>
    /// <param name="now">The moment to list for.</param>
    /// <param name="count">Most entries.</param>
    /// <param name="perOutlet">Most entries of one outlet.</param>
    public static IReadOnlyList<ListEntry> Ranking(IReadOnlyCollection<ListCandidate> pool, ListSignals signals, Instant now, int count = 8, int perOutlet = 2)
    {
        var asked = ListPool.Of(pool);
        var blend = new ReaderBlend(asked, signals, now);
        using var ranked = blend.Rank();
        return ListPage.Fill(asked, ranked, blend.Reason, count, perOutlet: perOutlet);
    }

    /// <summary>What readers read now; with no readers yet, what most independent outlets report, the fresh before the old.</summary>
    /// <param name="pool">What may be shown.</param>
    /// <param name="readers">Distinct readers per article in the last hour; empty without readers.</param>
    /// <param name="now">The moment to list for.</param>
    /// <param name="count">Most entries.</param>
    public static IReadOnlyList<ListEntry> Ranking(IReadOnlyCollection<ListCandidate> pool, IReadOnlyDictionary<ArticleId, long> readers, Instant now, int count = 8)
    {
        var asked = ListPool.Of(pool);
        var reading = new long[asked.Count];
        using var ranked = new RankedPlaces(asked.Count);
        for (var place = 0; place < asked.Count; place++)
            reading[asked.Stories[place]] += OwnOf(place);
        for (var place = 0; place < asked.Count; place++)
        {
            // Of one story the article read most stands for it; without readers the earliest report, which is the one others follow.
            var standing = OwnOf(place) is > 0 and var own ? 1 + 0.01 * Math.Log2(1 + own) : 1;
            ranked.Add(new RankedPlace(place, StoryWeight.Score(asked.Reports[place], asked.Ticks[place], reading[asked.Stories[place]], now) * standing));
        }
        return ListPage.Fill(asked, ranked, Reason, count);

        long OwnOf(int place) => Math.Max(0, readers.GetValueOrDefault(asked[place].Article.Id));
        ListReason Reason(int place)
        {
            var reason = StoryWeight.Reason(asked[place].Reports, asked[place].At, reading[asked.Stories[place]], now);
            return OwnOf(place) is > 0 and var own
                ? new ListReason("readers-now", $"read by {own.ToString(CultureInfo.InvariantCulture)} in the last hour", new Dictionary<string, double>(reason.Features, StringComparer.Ordinal) { ["ownReaders"] = own })
                : reason;
        }
    }

    /// <summary>What else this reader may want, from this visit alone; with nothing read yet, the day's most reported from every section.</summary>
    /// <param name="visit">Articles opened in this visit, oldest first; they and their stories are passed over.</param>
    /// <param name="pool">What may be shown, the visited included.</param>
    /// <param name="now">The moment to list for.</param>
    /// <param name="count">Most entries.</param>
    /// <param name="signals">What readers like this one open next, and what the reader asked to be remembered by; <c>null</c> nothing is known.</param>
    public static IReadOnlyList<ListEntry> Recommendation(
        IReadOnlyList<ArticleId> visit, IReadOnlyCollection<ListCandidate> pool, Instant now, int count = 8, ListSignals? signals = null)
    {
        var asked = ListPool.Of(pool);
        var scorer = new WishScorer(visit, asked, signals ?? ListSignals.None, now);
        using var ranked = scorer.Rank();
        return ListPage.Fill(asked, ranked, scorer.Reason, count, isVaried: true, isSpread: true);
    }

    internal static string Joined(List<string> names) => string.Join(", ", names.Take(NamesShown));
}
