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
    public const int Version = 4;

    private const int WordLimit = 3_000;
    private const int Week = 7;

    private readonly TermTimes _times;
    private readonly double[] _weights;
    private readonly int _known;

    /// <summary>Begins with the shipped knowledge of which names stood in print when, and no article of the desk.</summary>
    public TextDating()
        : this(LedgerModel.Shipped)
    {
        LedgerTerms.LearnShipped(_times);
        _known = _times.Learned;
    }

    /// <summary>Begins with no knowledge of names at all.</summary>
    /// <param name="weights">In the order of <see cref="DayWitnesses.Names"/>.</param>
    internal TextDating(double[] weights)
        : this(weights, new TermTimes())
    {
    }

    /// <summary>Begins with the given knowledge of names.</summary>
    internal TextDating(double[] weights, TermTimes times) => (_weights, _times) = (weights, times);

    /// <summary>Begins with other knowledge of names than the shipped.</summary>
    internal TextDating(double[] weights, ReadOnlySpan<byte> terms)
        : this(weights)
    {
        LedgerTerms.Learn(terms, _times);
        _known = _times.Learned;
    }

    /// <summary>How many dated articles were learned.</summary>
    public int Learned => _times.Learned - _known;

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
        var witnesses = DayWitnesses.Read(words, article.Language, mentions, terms, _times, Math.Clamp(DayCount.Of(seen) + 2, 1, DayCount.End), without);
        var odds = witnesses.Sum(_weights);
        var posterior = DayPosterior.Of(odds);
        if (posterior is null)
            return null;
        var day = posterior.BestDay(Week);
        var (from, to) = posterior.Interval(LedgerScales.IntervalMass);
        var claim = claimed is { } told && DayCount.Of(told) is >= 0 and var number && number < odds.Length ? number : (int?)null;
        var doubt = claim is { } at ? Math.Max(Doubt(posterior, witnesses, at, posterior.Mass(day - Week, day + Week)), DoubtByFacts(words, at)) : 0;
        var evidence = Evidence(words, mentions, terms, day, claim, without);
        var standing = claim is null ? DateStanding.NotGiven : doubt >= LedgerScales.ContradictedFrom ? DateStanding.Contradicted
            : doubt >= LedgerScales.DoubtfulFrom ? DateStanding.Doubtful : doubt <= 0 && evidence.Count > 0 ? DateStanding.Agrees : DateStanding.Unchecked;
        return new TextDate(
            DayCount.DateOf(day), DayCount.DateOf(from), DayCount.DateOf(to), Math.Round(posterior.Mass(day - Week, day + Week), 3), evidence, standing,
            Math.Round(doubt, 2), LedgerSentence.Of(claimed, standing, evidence, DayCount.DateOf(from), DayCount.DateOf(to)));
    }

    /// <summary>What all witnesses of a text say of the days from 0, before they are weighed.</summary>
    internal DayWitnesses Hear(Article article, int days, int without = -1)
    {
        var words = WordsOf(article);
        return DayWitnesses.Read(words, article.Language, TimeMentions.Read(words, article.Language), TermTimes.TermsOf(words), _times, days, without);
    }

    // Names that stood in print in other years say little against a day of whose time no articles are known: there the words of time must speak too,
    // unless the names point to one fortnight.
    private double Doubt(DayPosterior posterior, DayWitnesses witnesses, int claimed, double confidence)
    {
        var doubt = posterior.Doubt(claimed);
        if (confidence >= LedgerScales.SureFrom || _times.Near(claimed) >= LedgerScales.LeastNear)
            return doubt;
        var byTime = DayPosterior.Of(witnesses.Sum(_weights, isByTimeAlone: true))?.Doubt(claimed) ?? 0;
        return Math.Min(doubt, byTime + LedgerScales.MostByNames);
    }

    // One thing that had not come about may be an error of the list or another thing of that name; several are not.
    private static double DoubtByFacts(TextWords words, int claimed) =>
        NewsFacts.Shipped.Find(words).Keys.Count(fact => FactBands.IsUnborn(fact, claimed)) is >= 2 and var unborn ? LedgerScales.DoubtOfUnborn * unborn : double.NegativeInfinity;

    private List<TimeEvidence> Evidence(TextWords words, List<TimeMention> mentions, Dictionary<uint, (int Place, TermKind Kind)> terms, int day, int? claim, int without)
    {
        var found = new List<TimeEvidence>();
        foreach (var mention in mentions.DistinctBy(mention => mention.Quote))
            found.Add(new TimeEvidence(mention.Quote, mention.Asks, Math.Round(mention.LogOdds(day), 2), claim is { } at ? Math.Round(mention.LogOdds(at), 2) : 0));
        foreach (var (fact, (first, last)) in NewsFacts.Shipped.Find(words))
        {
            if (fact.IsOver || fact.First > Math.Min(day, claim ?? day))
                found.Add(new TimeEvidence(words.Phrase(first, last), fact.Told(), FactBands.LogOdds(fact, day), claim is { } at ? FactBands.LogOdds(fact, at) : 0));
        }
        foreach (var (term, (place, kind)) in terms)
        {
            var odds = _times.OddsOf(term, day, without);
            if (odds < 1.5)
                continue;
            found.Add(new TimeEvidence(
                kind == TermKind.Pair ? words.Phrase(place, place + 1) : words.Word(place), "stands in dated articles of that time",
                Math.Round(0.3 * odds, 2), claim is { } at ? Math.Round(0.3 * _times.OddsOf(term, at, without), 2) : 0));
        }
        return [.. found.OrderByDescending(one => Math.Max(Math.Abs(one.For), Math.Abs(one.For - one.ForClaim))).ThenBy(one => one.Quote, StringComparer.Ordinal).Take(12)];
    }

    internal static TextWords WordsOf(Article article) =>
        TextWords.Read(article.Headline is { } headline ? article.Paragraphs().Prepend(headline) : article.Paragraphs(), WordLimit);
}
