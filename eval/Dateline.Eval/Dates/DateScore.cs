using System.Globalization;
using Dateline.Model;
using NodaTime;

namespace Dateline.Eval.Dates;

/// <summary>How near dated texts came to their days, in percent of all.</summary>
internal sealed record DateScore(int Documents, double Exact, double Week, double Month, double Year, double Held, double MedianInterval, double Confidence)
{
    public static DateScore Of(IReadOnlyList<(LocalDate Day, TextDate? Answer)> dated)
    {
        double Share(Func<LocalDate, TextDate, bool> holds) => 100.0 * dated.Count(one => one.Answer is not null && holds(one.Day, one.Answer)) / Math.Max(1, dated.Count);
        var spans = dated.Where(one => one.Answer is not null).Select(one => Period.DaysBetween(one.Answer!.From, one.Answer.To) + 1).Order().ToList();
        return new DateScore(
            dated.Count,
            Share((day, answer) => answer.Day == day),
            Share((day, answer) => Math.Abs(Period.DaysBetween(day, answer.Day)) <= 7),
            Share((day, answer) => Math.Abs(Period.DaysBetween(day, answer.Day)) <= 31),
            Share((day, answer) => answer.Day.Year == day.Year),
            Share((day, answer) => answer.From <= day && day <= answer.To),
            spans.Count == 0 ? 0 : spans[spans.Count / 2],
            100 * dated.Where(one => one.Answer is not null).Select(one => one.Answer!.Confidence).DefaultIfEmpty().Average());
    }

    public void Enter(string set, Dictionary<string, double> figures)
    {
        figures[$"{set}.d7"] = Math.Round(Week, 2);
        figures[$"{set}.d31"] = Math.Round(Month, 2);
        figures[$"{set}.year"] = Math.Round(Year, 2);
        figures[$"{set}.held"] = Math.Round(Held, 2);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Documents} texts | exact {Exact:0.0}%, within 7 days {Week:0.0}% (said {Confidence:0.0}%), 31 days {Month:0.0}%, right year {Year:0.0}% | interval holds {Held:0.0}%, median {MedianInterval:0} days");

    /// <summary>Probability that a positive stands above a negative, ties half.</summary>
    public static double Auc(IReadOnlyList<double> positives, IReadOnlyList<double> negatives)
    {
        var sorted = negatives.Order().ToArray();
        double sum = 0;
        foreach (var positive in positives)
        {
            var below = Lower(sorted, positive);
            sum += below + 0.5 * (Upper(sorted, positive) - below);
        }
        return sum / Math.Max(1, (double)positives.Count * sorted.Length);
    }

    private static int Lower(double[] sorted, double value) => Bound(sorted, other => other < value);

    private static int Upper(double[] sorted, double value) => Bound(sorted, other => other <= value);

    private static int Bound(double[] sorted, Func<double, bool> isLeft)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isLeft(sorted[middle]))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
