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
    /// <returns>Higher stands first, always above 0.</returns>
    public static double Score(int outlets, Instant newest, long readers, Instant now) =>
        Score(outlets, newest.ToUnixTimeTicks(), readers, now);

    /// <param name="outlets">Independent outlets that report it.</param>
    /// <param name="newest">Its newest report, ticks since 1970.</param>
    /// <param name="readers">Distinct readers lately.</param>
    /// <param name="now">The moment to weigh for.</param>
    /// <inheritdoc cref="Score(int, Instant, long, Instant)"/>
    public static double Score(int outlets, long newest, long readers, Instant now)
    {
        var hours = Math.Max(0, (now.ToUnixTimeTicks() - newest) / (double)NodaConstants.TicksPerHour);
        return Echo(outlets) * Reading(readers) * (1 / Math.Pow(1 + hours / HalfHours, FadePower));
    }

    /// <summary>Why a story weighs what it weighs; the arguments are those of <see cref="Score(int, Instant, long, Instant)"/>.</summary>
    public static ListReason Reason(int outlets, Instant newest, long readers, Instant now)
    {
        var features = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["outlets"] = outlets,
            ["ageHours"] = Math.Round(Math.Max(0, (now - newest).TotalHours), 2),
            ["readers"] = readers,
        };
        var age = newest > now ? "newest report just now" : $"newest report {DayText.Span(now - newest)} old";
        var (code, sentence) = (readers, outlets) switch
        {
            ( > 0, _) when Reading(readers) > Echo(outlets) => ("readers-now", $"read by {readers.ToString(CultureInfo.InvariantCulture)} lately, {age}"),
            (_, > 1) => ("outlets", $"{outlets.ToString(CultureInfo.InvariantCulture)} outlets report this, {age}"),
            _ => ("newest", $"one outlet reports this, {age}"),
        };
        return new ListReason(code, sentence, features);
    }

    private static double Echo(int outlets) => 1 + Math.Log2(Math.Max(1, outlets));

    private static double Reading(long readers) => 1 + Math.Log2(1 + Math.Max(0, readers)) / 2;
}
