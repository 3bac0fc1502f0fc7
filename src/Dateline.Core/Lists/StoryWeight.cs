using System.Globalization;
using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Lists;

/// <summary>A story's weight on the front page: who else reports it, how fresh it is, who reads it. Copies count for nothing.</summary>
internal static class StoryWeight
{
    // Half the freshness is gone after this many hours; after that it falls as a power, so that an old archive still has an order.
    private const double HalfHours = 12;
    private const double FadePower = 0.8;

    /// <summary>Weighs a story.</summary>
    /// <param name="outlets">Independent outlets that report it, at least 1; copies of one text count once.</param>
    /// <param name="newest">Its newest report.</param>
    /// <param name="readers">Distinct readers lately.</param>
    /// <param name="now">The moment to weigh for.</param>
    /// <returns>Higher stands first, always above 0; and why.</returns>
    public static (double Score, ListReason Reason) Weigh(int outlets, Instant newest, long readers, Instant now)
    {
        var hours = Math.Max(0, (now - newest).TotalHours);
        var freshness = 1 / Math.Pow(1 + hours / HalfHours, FadePower);
        var echo = 1 + Math.Log2(Math.Max(1, outlets));
        var reading = 1 + Math.Log2(1 + Math.Max(0, readers)) / 2;
        var features = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["outlets"] = outlets,
            ["ageHours"] = Math.Round(hours, 2),
            ["readers"] = readers,
        };
        var age = newest > now ? "newest report just now" : $"newest report {DayText.Span(now - newest)} old";
        var (code, sentence) = (readers, outlets) switch
        {
            ( > 0, _) when reading > echo => ("readers-now", $"read by {readers.ToString(CultureInfo.InvariantCulture)} lately, {age}"),
            (_, > 1) => ("outlets", $"{outlets.ToString(CultureInfo.InvariantCulture)} outlets report this, {age}"),
            _ => ("newest", $"one outlet reports this, {age}"),
        };
        return (echo * reading * freshness, new ListReason(code, sentence, features));
    }
}
