using Dateline.Text;

namespace Dateline.Ledger;

/// <summary>All witnesses of one text: rows of natural logarithms of odds, one number a day, and bands of days. A log-linear model weighs them
/// (<see cref="LedgerModel"/>).</summary>
internal sealed class DayWitnesses
{
    private static readonly string[] MentionNames = ["said", "weekday", "day", "weekday-day", "date", "month", "year-month", "year"];
    private static readonly int FirstRate = MentionNames.Length;
    private static readonly int Near = FirstRate + 2 * TermTimes.Widths.Length;
    private static readonly int LatestYear = Near + 1;
    private static readonly int MostYear = LatestYear + DayBands.Halves;
    private static readonly int LatestDate = MostYear + DayBands.Halves;
    private static readonly int FactsHeld = LatestDate + DayBands.Lags;
    private static readonly int FactsUnborn = FactsHeld + 1;
    private static readonly int LatestFact = FactsUnborn + FactBands.Unborn;
    private static readonly int Contexts = LatestFact + DayBands.Halves;

    // No witness has more bands than this.
    private const int MostBands = 24;

    private readonly List<(int Weight, float[] Odds)> _rows = [];
    private readonly List<DayBand> _bands = [];
    private readonly int _days;

    private DayWitnesses(int days) => _days = days;

    /// <summary>The witnesses in the order of their weights.</summary>
    public static string[] Names { get; } =
    [
        .. MentionNames, .. TermTimes.Widths.Select((_, i) => $"names-{i}"), .. TermTimes.Widths.Select((_, i) => $"pairs-{i}"), "near",
        .. Enumerable.Range(0, DayBands.Halves).Select(i => $"latest-year-{i}"), .. Enumerable.Range(0, DayBands.Halves).Select(i => $"most-year-{i}"),
        .. Enumerable.Range(0, DayBands.Lags).Select(i => $"latest-date-{i}"), "facts-held",
        .. Enumerable.Range(0, FactBands.Unborn).Select(i => $"facts-unborn-{i}"), .. Enumerable.Range(0, DayBands.Halves).Select(i => $"latest-fact-{i}"), .. TimeContexts.Names,
    ];

    /// <summary>Hears all witnesses of a text for the days from 0.</summary>
    public static DayWitnesses Read(
        TextWords words, string? language, List<TimeMention> mentions, Dictionary<uint, (int Place, TermKind Kind)> terms, TermTimes times, int days, int without)
    {
        var witnesses = new DayWitnesses(days);
        foreach (var kind in mentions.GroupBy(KindOf))
            witnesses._rows.Add((kind.Key, Mentioned([.. kind], days)));
        if (times.Learned >= LedgerScales.LeastLearned && times.Neighbours(terms, days, without) is { } near && Strength(terms.Count, near.Likeness) is > 0 and var strength)
        {
            witnesses.AddRates(times.Rates(terms, TermKind.Name, without), FirstRate, strength);
            witnesses.AddRates(times.Rates(terms, TermKind.Pair, without), FirstRate + TermTimes.Widths.Length, strength);
            witnesses._rows.Add((Near, [.. near.Odds.Select(odds => (float)(strength * odds))]));
        }
        if (DayBands.Years(words) is { } years)
        {
            witnesses._bands.Add(new DayBand(LatestYear, DayBands.OfYear(years.Latest, days)));
            witnesses._bands.Add(new DayBand(MostYear, DayBands.OfYear(years.Most, days)));
        }
        if (mentions.OfType<DateMention>().Select(mention => (int?)mention.At).Max() is { } latest)
            witnesses._bands.Add(new DayBand(LatestDate, DayBands.OfDate(latest, days)));
        witnesses.HearFacts(NewsFacts.Shipped.Find(words).Keys);
        witnesses._bands.AddRange(TimeContexts.Bands(words, language, days, Contexts));
        return witnesses;
    }

    /// <summary>The odds of each day under weights in the order of <see cref="Names"/>.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="isByTimeAlone">Whether only the words of time and the facts are heard, not the names.</param>
    public double[] Sum(ReadOnlySpan<double> weights, bool isByTimeAlone = false)
    {
        var odds = new double[_days];
        foreach (var (index, row) in _rows)
        {
            if (isByTimeAlone && index >= FirstRate && index <= Near)
                continue;
            var weight = weights[index];
            for (var day = 0; day < odds.Length; day++)
                odds[day] += weight * row[day];
        }
        Span<double> weighed = stackalloc double[MostBands];
        foreach (var (first, bands, factor) in _bands)
        {
            for (var band = 0; band < MostBands; band++)
                weighed[band] = first + band < weights.Length ? factor * weights[first + band] : 0;
            var ofDay = bands.Span;
            for (var day = 0; day < odds.Length; day++)
                odds[day] += weighed[ofDay[day]];
        }
        return odds;
    }

    /// <summary>Tells each weight that one day draws on, with its factor; for learning the weights.</summary>
    public IEnumerable<(int Weight, float Factor)> Of(int day) =>
        _rows.Select(row => (row.Weight, row.Odds[day])).Concat(_bands.Select(band => (band.FirstWeight + band.Bands.Span[day], band.Factor)));

    // A short text shares a rare word with some article by chance: only articles much like it may speak.
    private static double Strength(int terms, double likeness) =>
        terms >= LedgerScales.LeastTerms ? 1 : Math.Clamp((likeness - LedgerScales.LeastLikeness) / LedgerScales.LeastLikeness, 0, 1);

    private void HearFacts(Dictionary<NewsFact, (int First, int Last)>.KeyCollection facts)
    {
        if (facts.Count == 0)
            return;
        if (facts.Where(fact => fact.IsOver).ToList() is { Count: > 0 } over)
            _rows.Add((FactsHeld, FactBands.Held(over, _days)));
        _bands.Add(new DayBand(FactsUnborn, FactBands.OfUnborn(facts, _days)));
        _bands.Add(new DayBand(LatestFact, DayBands.Since(facts.Max(fact => fact.First), _days)));
    }

    private void AddRates(double[][] rates, int first, double strength)
    {
        for (var width = 0; width < rates.Length; width++)
        {
            var row = new float[_days];
            var bin = TermTimes.Widths[width].Bin;
            for (var day = 0; day < row.Length; day++)
                row[day] = (float)(strength * rates[width][day / bin]);
            _rows.Add((first + width, row));
        }
    }

    // Ten weekdays of one text are not ten witnesses.
    private static float[] Mentioned(List<TimeMention> kind, int days)
    {
        var row = new float[days];
        var share = 1 / Math.Sqrt(kind.Count);
        foreach (var same in kind.GroupBy(mention => mention with { Quote = "" }))
        {
            var weight = share * same.Count();
            for (var day = 0; day < days; day++)
                row[day] += (float)(weight * same.Key.LogOdds(day));
        }
        return row;
    }

    private static int KindOf(TimeMention mention) => mention switch
    {
        WeekdayMention { Said: true } => 0,
        WeekdayMention => 1,
        DayMention { Weekday: null } => 2,
        DayMention => 3,
        DateMention => 4,
        MonthMention => 5,
        YearMonthMention => 6,
        _ => 7,
    };
}
