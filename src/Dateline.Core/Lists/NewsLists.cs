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
    public const int Version = 2;

    private const double SameStory = 1;
    private const double LikenessMin = 0.12;
    private const int NamesShown = 3;

    /// <summary>What an article's text is about: made once, kept beside it, and given back in <see cref="ListCandidate.Print"/>.</summary>
    public static TextPrint Print(Article article) => PrintMaker.Of(article);

    /// <summary>Weighs a story for the front page: who else reports it, how fresh it is, who reads it; copies count for nothing.</summary>
    /// <param name="outlets">Independent outlets that report it, at least 1; copies of one text count once.</param>
    /// <param name="newest">Its newest report.</param>
    /// <param name="readers">Distinct readers lately.</param>
    /// <param name="now">The moment to weigh for.</param>
    /// <returns>Higher stands first, always above 0; and why.</returns>
    public static (double Score, ListReason Reason) Weigh(int outlets, Instant newest, long readers, Instant now) =>
        StoryWeight.Weigh(outlets, newest, readers, now);

    /// <summary>What a reader of an article wants next: the other reports of its story, then what shares its names and words.</summary>
    /// <param name="of">The article being read.</param>
    /// <param name="pool">What may be shown; the article itself and its copies are passed over.</param>
    /// <param name="now">The moment to list for.</param>
    /// <param name="count">Most entries.</param>
    /// <param name="signals">What readers of the article open next; <c>null</c> nothing is known.</param>
    public static IReadOnlyList<ListEntry> Related(ListCandidate of, IReadOnlyCollection<ListCandidate> pool, Instant now, int count = 10, ListSignals? signals = null)
    {
        signals ??= ListSignals.None;
        var newest = NewestTurn(of, pool);
        var ranked = new List<(ListCandidate, double, ListReason)>();
        var names = new HashSet<string>(of.Print.Names, StringComparer.OrdinalIgnoreCase);
        foreach (var candidate in pool)
        {
            if (candidate.Article.Id == of.Article.Id || candidate.Group == of.Group)
                continue;
            var likeness = PrintMaker.Likeness(of.Print, candidate.Print);
            var same = candidate.Story == of.Story;
            var pull = ReaderBlend.RelatedWeight * ReaderBlend.Pull(signals, candidate.Article.Id, out var read);
            if (!same && pull <= 0 && likeness < LikenessMin)
                continue;
            var shared = SharedWith(candidate, names);
            var isKin = same || likeness >= LikenessMin * 2 || shared.Count > 0 && likeness >= LikenessMin;
            if (!isKin && pull <= 0)
                continue;
            var apart = Math.Abs((candidate.At - of.At).TotalDays);
            var nearness = 1 / (1 + apart / 30);
            var text = isKin ? likeness + 0.15 * Math.Min(4, shared.Count) + 0.1 * nearness : 0;
            var score = (same ? SameStory + (candidate.At > of.At ? 0.5 : 0) + (candidate.Article.Id == newest ? 1 : 0) : 0) + text + pull;
            ranked.Add((candidate, score, !same && read is not null && pull >= text ? read : RelatedReason(of, candidate, same, shared, likeness)));
        }
        return ListPage.Fill(ranked, count, isVaried: true);
    }

    // The story's newest report that is newer than the article and another text.
    private static ArticleId? NewestTurn(ListCandidate of, IReadOnlyCollection<ListCandidate> pool)
    {
        ListCandidate? newest = null;
        foreach (var candidate in pool)
        {
            if (candidate.Story == of.Story && candidate.Group != of.Group && candidate.At > of.At && (newest is null || candidate.At > newest.At))
                newest = candidate;
        }
        return newest?.Article.Id;
    }

    private static List<string> SharedWith(ListCandidate candidate, HashSet<string> names)
    {
        var shared = new List<string>();
        foreach (var name in candidate.Print.Names)
        {
            if (names.Contains(name) && !shared.Contains(name, StringComparer.OrdinalIgnoreCase))
                shared.Add(name);
        }
        return shared;
    }

    /// <summary>What readers open, weighed against what outlets report: the more is known of readers, the more they decide.</summary>
    /// <param name="pool">What may be shown.</param>
    /// <param name="signals">What readers open; <see cref="ListSignals.None"/> without readers.</param>
    /// <param name="now">The moment to list for.</param>
    /// <param name="count">Most entries.</param>
    /// <param name="perOutlet">Most entries of one outlet.</param>
    public static IReadOnlyList<ListEntry> Ranking(IReadOnlyCollection<ListCandidate> pool, ListSignals signals, Instant now, int count = 8, int perOutlet = 2) =>
        ListPage.Fill(ReaderBlend.Rank(pool, signals, now), count, perOutlet: perOutlet);

    /// <summary>What readers read now; with no readers yet, what most independent outlets report, the fresh before the old.</summary>
    /// <param name="pool">What may be shown.</param>
    /// <param name="readers">Distinct readers per article in the last hour; empty without readers.</param>
    /// <param name="now">The moment to list for.</param>
    /// <param name="count">Most entries.</param>
    public static IReadOnlyList<ListEntry> Ranking(IReadOnlyCollection<ListCandidate> pool, IReadOnlyDictionary<ArticleId, long> readers, Instant now, int count = 8)
    {
        var reading = pool.GroupBy(candidate => candidate.Story)
            .ToDictionary(story => story.Key, story => story.Sum(candidate => Math.Max(0, readers.GetValueOrDefault(candidate.Article.Id))));
        return ListPage.Fill(pool.Select(candidate =>
        {
            var own = Math.Max(0, readers.GetValueOrDefault(candidate.Article.Id));
            var (score, reason) = StoryWeight.Weigh(candidate.Reports, candidate.At, reading[candidate.Story], now);
            if (own > 0)
                reason = new ListReason("readers-now", $"read by {own.ToString(CultureInfo.InvariantCulture)} in the last hour", With(reason.Features, "ownReaders", own));
            // Of one story the article read most stands for it; without readers the earliest report, which is the one others follow.
            var standing = own > 0 ? 1 + 0.01 * Math.Log2(1 + own) : 1;
            return (candidate, score * standing, reason);
        }), count);
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
        signals ??= ListSignals.None;
        var opened = visit.ToHashSet();
        var remembered = signals.Remembered.Where(id => !opened.Contains(id)).ToHashSet();
        var former = pool.Where(candidate => remembered.Contains(candidate.Article.Id)).ToList();
        var read = pool.Where(candidate => opened.Contains(candidate.Article.Id)).OrderByDescending(candidate => visit.ToList().LastIndexOf(candidate.Article.Id)).ToList();
        var stories = read.Select(candidate => candidate.Story).ToHashSet();
        var groups = read.Select(candidate => candidate.Group).ToHashSet();
        var sections = read.Select(candidate => candidate.Section).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ranked = new List<(ListCandidate, double, ListReason)>();
        foreach (var candidate in pool)
        {
            if (opened.Contains(candidate.Article.Id) || remembered.Contains(candidate.Article.Id) || stories.Contains(candidate.Story) || groups.Contains(candidate.Group))
                continue;
            if (candidate.Section is { } refused && signals.Sections.TryGetValue(refused, out var wanted) && !wanted)
                continue;
            ranked.Add(Taste(Recommend(candidate, read, sections, now), former, signals));
        }
        return ListPage.Fill(Spread(ranked), count, isVaried: true);
    }

    private static (ListCandidate Candidate, double Score, ListReason Reason) Recommend(ListCandidate candidate, List<ListCandidate> read, HashSet<string> sections, Instant now)
    {
        var (weight, reason) = StoryWeight.Weigh(candidate.Reports, candidate.At, 0, now);
        var nearest = read.Select(other => (Other: other, Likeness: PrintMaker.Likeness(candidate.Print, other.Print))).OrderByDescending(pair => pair.Likeness).FirstOrDefault();
        var likeness = read.Count == 0 ? 0 : Math.Max(0, nearest.Likeness);
        var features = With(reason.Features, "likeness", Math.Round(likeness, 3));
        var score = Math.Log(1 + weight) + likeness;
        if (likeness >= LikenessMin && Shared(candidate, nearest.Other) is { Count: > 0 } shared)
            return (candidate, score + 0.1, new ListReason("shared-names", $"shares {Joined(shared)} with what you read in this visit", features));
        if (candidate.Section is { } section && sections.Contains(section))
            return (candidate, score, new ListReason("same-section", $"you read {section} in this visit; {reason.Sentence}", features));
        if (candidate.Section is { } unread && read.Count > 0)
            return (candidate, score, new ListReason("unread-section", $"you have not read {unread} in this visit; {reason.Sentence}", features));
        return (candidate, score, reason with { Features = features });
    }

    // What the reader asked to be remembered by, and what readers open next, on top of what the visit says; the greatest addition is the reason told.
    private static (ListCandidate Candidate, double Score, ListReason Reason) Taste(
        (ListCandidate Candidate, double Score, ListReason Reason) plain, List<ListCandidate> former, ListSignals signals)
    {
        var (candidate, score, reason) = plain;
        var most = reason.Features.GetValueOrDefault("likeness");
        var pull = ReaderBlend.NextWeight * ReaderBlend.Pull(signals, candidate.Article.Id, out var read);
        if (read is not null && pull > most)
            (reason, most) = (read, pull);
        if (candidate.Section is { } section && signals.Sections.TryGetValue(section, out var wanted) && wanted)
        {
            score += ReaderBlend.WantedWeight;
            if (ReaderBlend.WantedWeight > most)
                (reason, most) = (new ListReason("you-follow", $"you follow {section}", new Dictionary<string, double>(StringComparer.Ordinal) { ["followed"] = 1 }), ReaderBlend.WantedWeight);
        }
        ListCandidate? nearest = null;
        var likeness = LikenessMin;
        foreach (var other in former)
        {
            if (PrintMaker.Likeness(candidate.Print, other.Print) is var alike && alike > likeness)
                (nearest, likeness) = (other, alike);
        }
        if (nearest is not null)
        {
            score += ReaderBlend.WantedWeight * likeness;
            if (ReaderBlend.WantedWeight * likeness > most && Shared(candidate, nearest) is { Count: > 0 } shared)
                reason = new ListReason("your-profile", $"shares {Joined(shared)} with an article your profile remembers", With(reason.Features, "likeness", Math.Round(likeness, 3)));
        }
        return (candidate, score + pull, reason);
    }

    // Each further entry of one section counts less, so that the list shows more than one corner of the paper.
    private static IEnumerable<(ListCandidate Candidate, double Score, ListReason Reason)> Spread(List<(ListCandidate Candidate, double Score, ListReason Reason)> ranked)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in ranked.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Candidate.Article.Id.Value, StringComparer.Ordinal))
        {
            var section = entry.Candidate.Section ?? "";
            var before = seen.GetValueOrDefault(section);
            seen[section] = before + 1;
            yield return (entry.Candidate, entry.Score / (1 + 0.25 * before), entry.Reason);
        }
    }

    private static ListReason RelatedReason(ListCandidate of, ListCandidate candidate, bool same, List<string> shared, double likeness)
    {
        var hours = (candidate.At - of.At).TotalHours;
        var features = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["likeness"] = Math.Round(likeness, 3),
            ["sharedNames"] = shared.Count,
            ["hoursLater"] = Math.Round(hours, 2),
        };
        if (same)
        {
            var when = candidate.At == of.At ? "at the same time" : $"{DayText.Span(candidate.At - of.At)} {(hours > 0 ? "later" : "earlier")}";
            return new ListReason("same-story", $"same story, {when}", features);
        }
        return shared.Count > 0
            ? new ListReason("shared-names", $"shares {Joined(shared)}", features)
            : new ListReason("same-words", "uses many of the same words", features);
    }

    private static List<string> Shared(ListCandidate a, ListCandidate b) =>
        a.Print.Names.Intersect(b.Print.Names, StringComparer.OrdinalIgnoreCase).ToList();

    private static string Joined(List<string> names) => string.Join(", ", names.Take(NamesShown));

    private static Dictionary<string, double> With(IReadOnlyDictionary<string, double> features, string name, double value) =>
        new(features, StringComparer.Ordinal) { [name] = value };
}
