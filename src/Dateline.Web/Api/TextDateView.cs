using System.Globalization;
using Dateline.Model;

namespace Dateline.Web.Api;

/// <summary>When an article was written by its words alone.</summary>
/// <param name="Day">The most probable day; absent, like the interval, where the words leave more than two years open.</param>
/// <param name="From">First day of the stated interval.</param>
/// <param name="To">Last day of it.</param>
/// <param name="Confidence">Probability that it was published within a week of the day, 0 to 1.</param>
/// <param name="Standing">How the page's own date stands against the words.</param>
/// <param name="Doubt">How much likelier the words are on another day than on the claimed one: natural logarithm of odds.</param>
/// <param name="Sentence">Why, in one sentence.</param>
/// <param name="Evidence">The words it rests on, weightiest first.</param>
internal sealed record TextDateView(string? Day, string? From, string? To, double Confidence, DateStanding Standing, double Doubt, string Sentence, IReadOnlyList<TimeEvidence> Evidence)
{
    public static TextDateView? Of(TextDate? text) => text is null
        ? null
        : new(text.TellsDay ? Iso(text.Day) : null, text.TellsDay ? Iso(text.From) : null, text.TellsDay ? Iso(text.To) : null, text.Confidence, text.Claim, text.Doubt, text.Sentence, text.Evidence);

    private static string Iso(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
