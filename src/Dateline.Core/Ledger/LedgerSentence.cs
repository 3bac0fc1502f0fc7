using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Ledger;

/// <summary>Says in one sentence what the words of a text tell of its day.</summary>
internal static class LedgerSentence
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    public static string Of(LocalDate? claimed, DateStanding standing, IReadOnlyList<TimeEvidence> evidence, LocalDate from, LocalDate to)
    {
        var span = from == to ? $"of {Day.Format(from)}" : $"between {Day.Format(from)} and {Day.Format(to)}";
        if (claimed is not { } told)
            return evidence.Count == 0 ? $"the words point to a day {span}" : $"the words point to a day {span}: {Quotes(evidence.Where(one => one.For > 0))}";
        var own = $"this page says {Day.Format(told)}";
        return standing switch
        {
            DateStanding.Contradicted or DateStanding.Doubtful =>
                $"{own}, a {told.DayOfWeek}, but its words point to a day {span}: {Quotes(evidence.Where(one => one.For > one.ForClaim).OrderByDescending(one => one.For - one.ForClaim))}",
            DateStanding.Agrees => $"{own}; its words fit that day: {Quotes(evidence.Where(one => one.ForClaim > 0).OrderByDescending(one => one.ForClaim))}",
            _ => $"{own}; its words say little of the day",
        };
    }

    private static string Quotes(IEnumerable<TimeEvidence> evidence)
    {
        var some = evidence.Take(3).Select(one => $"“{one.Quote}” {one.Asks}").ToList();
        return some.Count == 0 ? "nothing in them is near it" : string.Join(", ", some);
    }
}
