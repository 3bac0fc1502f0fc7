using System.Globalization;
using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Ledger;

/// <summary>
/// Dates a text by its words: weekdays, days, months and years it names, and words and names that stood in dated articles at some time more
/// than at others. The answer is a probability over all days, from which come a day, an interval and a judgement of the page's own claim.
/// </summary>
public sealed class TextDating
{
    /// <summary>Raised whenever an answer may change.</summary>
    public const int Version = 1;

    private const int WordLimit = 3_000;
    private const int Week = 7;

    private readonly TermTimes _times = new();

    /// <summary>How many dated articles were learned.</summary>
    public int Learned => _times.Learned;

    internal LedgerScales Scales { get; set; } = new();

    /// <summary>Learns when the words of an article stood in print.</summary>
    /// <param name="article">The article.</param>
    /// <param name="day">Its day, which should be believed for a reason; days before 1970 and after 2099 are not learned.</param>
    /// <returns>The number it was learned under; -1 when it was not.</returns>
    public int Learn(Article article, LocalDate day)
    {
        var number = DayCount.Of(day);
        return number is >= 0 and < DayCount.End ? _times.Learn(WordsOf(article), number) : -1;
    }

    /// <summary>Dates a text.</summary>
    /// <param name="article">The text; its own claims of a date are not looked at.</param>
    /// <param name="seen">When it was first seen: it is not from a later day.</param>
    /// <param name="claimed">The day its page claims, to be judged; <c>null</c> when it claims none.</param>
    /// <param name="without">The number under which this very text was learned, which may not speak for itself; -1 for none.</param>
    /// <returns><c>null</c> when no word of the text tells of a time.</returns>
    public TextDate? Read(Article article, Instant seen, LocalDate? claimed = null, int without = -1)
    {
        var words = WordsOf(article);
        var mentions = TimeMentions.Read(words, article.Language);
        var terms = TermTimes.TermsOf(words);
        var odds = Odds(mentions, terms, Math.Clamp(DayCount.Of(seen) + 2, 1, DayCount.End), without);
        var posterior = DayPosterior.Of(odds, Scales.Temperature);
        if (posterior is null)
            return null;
        var day = posterior.BestDay(Week);
        var (from, to) = posterior.Interval(Scales.IntervalMass);
        var claim = claimed is { } told && DayCount.Of(told) is >= 0 and var number && number < odds.Length ? number : (int?)null;
        var doubt = claim is { } at ? posterior.Doubt(at) : 0;
        var evidence = Evidence(words, mentions, terms, day, claim, without);
        var standing = claim is null ? DateStanding.NotGiven : doubt >= Scales.ContradictedFrom ? DateStanding.Contradicted
            : doubt >= Scales.DoubtfulFrom ? DateStanding.Doubtful : doubt <= 0 && evidence.Count > 0 ? DateStanding.Agrees : DateStanding.Unchecked;
        return new TextDate(
            DayCount.DateOf(day), DayCount.DateOf(from), DayCount.DateOf(to), Math.Round(posterior.Mass(day - Week, day + Week), 3), evidence, standing,
            Math.Round(doubt, 2), LedgerSentence.Of(claimed, standing, evidence, DayCount.DateOf(from), DayCount.DateOf(to)));
    }

    /// <summary>The weight of each day; flat when nothing speaks.</summary>
    internal double[] Odds(List<TimeMention> mentions, Dictionary<uint, int> terms, int days, int without = -1)
    {
        var odds = new double[days];
        foreach (var kind in mentions.GroupBy(mention => mention.GetType()))
        {
            // Ten weekdays of one text are not ten witnesses.
            var weight = Scales.MentionWeight / Math.Sqrt(kind.Count());
            foreach (var mention in kind)
            {
                for (var day = 0; day < days; day++)
                    odds[day] += weight * mention.LogOdds(day);
            }
        }
        _times.AddTo(odds, terms.Keys, Scales, without);
        return odds;
    }

    private List<TimeEvidence> Evidence(TextWords words, List<TimeMention> mentions, Dictionary<uint, int> terms, int day, int? claim, int without)
    {
        var found = new List<TimeEvidence>();
        foreach (var mention in mentions.DistinctBy(mention => mention.Quote))
            found.Add(new TimeEvidence(mention.Quote, mention.Asks, Math.Round(mention.LogOdds(day), 2), claim is { } at ? Math.Round(mention.LogOdds(at), 2) : 0));
        foreach (var (term, place) in terms)
        {
            var odds = _times.OddsOf(term, day, Scales, without);
            if (odds < 1.5)
                continue;
            var pair = place + 1 < words.Count && term != words.Hashes[place];
            found.Add(new TimeEvidence(
                pair ? words.Phrase(place, place + 1) : words.Word(place), "stands in dated articles of that time",
                Math.Round(0.3 * odds, 2), claim is { } at ? Math.Round(0.3 * _times.OddsOf(term, at, Scales, without), 2) : 0));
        }
        return [.. found.OrderByDescending(one => Math.Max(Math.Abs(one.For), Math.Abs(one.For - one.ForClaim))).ThenBy(one => one.Quote, StringComparer.Ordinal).Take(12)];
    }

    private static TextWords WordsOf(Article article) =>
        TextWords.Read(article.Headline is { } headline ? article.Paragraphs().Prepend(headline) : article.Paragraphs(), WordLimit);
}
