namespace Dateline.Ledger;

/// <summary>What the facts a text names say of each day: how many had not come about yet, how long the latest had been so, and whether those that are
/// over held.</summary>
internal static class FactBands
{
    /// <summary>Facts that had not come about: none, 1, 2, 3, 4 and more.</summary>
    public const int Unborn = 5;

    // Of texts that name something that is over, so many name it while it holds; the rest look back.
    private const double HeldShare = 0.8;

    // What is news in March may be told of in the month before.
    private const int Slack = 31;

    // Roughly what the learned weights make of one fact that had not come about.
    private const double UnbornOdds = -2;

    /// <summary>Whether a fact had not come about on a day, nor was near.</summary>
    public static bool IsUnborn(NewsFact fact, int day) => fact.First - Slack > day;

    /// <summary>About what one fact says of a day, for naming the tell-tale words: a natural logarithm of odds.</summary>
    public static double LogOdds(NewsFact fact, int day)
    {
        if (IsUnborn(fact, day))
            return UnbornOdds;
        return !fact.IsOver ? 0 : Math.Round(Math.Log(fact.Holds(day) ? HeldShare * DayCount.End / fact.Days : 1 - HeldShare), 2);
    }

    /// <summary>How many of the facts had not come about on each day, as bands.</summary>
    public static byte[] OfUnborn(IEnumerable<NewsFact> facts, int days)
    {
        var firsts = facts.Select(fact => fact.First - Slack).Order().ToArray();
        var bands = new byte[days];
        var born = 0;
        for (var day = 0; day < days; day++)
        {
            while (born < firsts.Length && firsts[born] <= day)
                born++;
            bands[day] = (byte)Math.Min(Unborn - 1, firsts.Length - born);
        }
        return bands;
    }

    /// <summary>Natural logarithms of odds for each day by the facts that are over; many of them are not as many witnesses.</summary>
    public static float[] Held(IReadOnlyCollection<NewsFact> over, int days)
    {
        var row = new float[days];
        var share = 1 / Math.Sqrt(over.Count);
        foreach (var fact in over)
        {
            var length = Math.Min(fact.Days, days - 1);
            var (held, not) = ((float)(share * Math.Log(HeldShare * days / length)), (float)(share * Math.Log((1 - HeldShare) * days / (days - length))));
            for (var day = 0; day < days; day++)
                row[day] += fact.Holds(day) ? held : not;
        }
        return row;
    }
}
