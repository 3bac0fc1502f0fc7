using NodaTime;

namespace Dateline.Model;

/// <summary>When a text was written, judged by its words alone and by the dated articles this desk holds.</summary>
/// <param name="Day">The most probable day: the middle of the best fortnight.</param>
/// <param name="From">First day of the stated interval.</param>
/// <param name="To">Last day of the stated interval.</param>
/// <param name="Confidence">Probability that the text was published within a week of <paramref name="Day"/>, 0 to 1.</param>
/// <param name="Evidence">The words it rests on, weightiest first.</param>
/// <param name="Claim">How the page's own date stands against the words; <see cref="DateStanding.NotGiven"/> when there is none.</param>
/// <param name="Doubt">How much likelier the words are on another day, 8 to 900 days off, than on the claimed one: natural logarithm; 0 without a claim.</param>
/// <param name="Sentence">Why, in one sentence.</param>
public sealed record TextDate(
    LocalDate Day, LocalDate From, LocalDate To, double Confidence, IReadOnlyList<TimeEvidence> Evidence, DateStanding Claim, double Doubt, string Sentence)
{
    // Two years: words that leave more open do not tell when a text was written.
    private const int WidestTold = 731;

    /// <summary>Whether the words narrow the day down to two years or less.</summary>
    public bool TellsDay => Period.DaysBetween(From, To) <= WidestTold;
}

/// <summary>Words that tell of a time.</summary>
/// <param name="Quote">The words as written.</param>
/// <param name="Asks">What they ask of the day.</param>
/// <param name="For">How much they speak for the stated day, natural logarithm of odds.</param>
/// <param name="ForClaim">How much they speak for the claimed day; 0 without a claim.</param>
public sealed record TimeEvidence(string Quote, string Asks, double For, double ForClaim);
