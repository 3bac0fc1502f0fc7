using System.Globalization;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>When a feed publishes: items by hour of the week, each counting half as much after four weeks.</summary>
/// <remarks>Pure. The hours are UTC's: what matters is that they repeat.</remarks>
public sealed class FeedRhythm
{
    private const int HoursOfWeek = 7 * 24;
    private const double MostWeeks = 60;

    private static readonly Duration HalfLife = Duration.FromDays(28);
    private static readonly Duration Slack = Duration.FromMinutes(10);

    private readonly double[] _counts;
    private readonly double _weeks;
    private readonly Instant _asOf;
    private readonly Instant _newest;

    private FeedRhythm(double[] counts, double weeks, Instant asOf, Instant newest)
    {
        _counts = counts;
        _weeks = weeks;
        _asOf = asOf;
        _newest = newest;
    }

    /// <summary>Items a day, on average; <c>null</c> when it has not been watched for long enough to say.</summary>
    public double? PerDay => IsKnown ? _counts.Sum() / (_weeks * 7) : null;

    /// <summary>The hour of the day, UTC, with the most items; <c>null</c> when there is none yet.</summary>
    public int? BusiestHour => IsKnown && _counts.Sum() >= 20 ? Enumerable.Range(0, 24).MaxBy(OfDay) : null;

    // Three days and a handful of items, or two weeks whatever came.
    private bool IsKnown => _weeks >= 2 || (_weeks >= 3.0 / 7 && _counts.Sum() >= 8);

    /// <summary>The rhythm with what a visit showed.</summary>
    /// <param name="before">The rhythm so far; <c>null</c> at the first visit.</param>
    /// <param name="published">When the items in the feed were published, as it says; items without a date that are new count as published now.</param>
    /// <param name="now">When the feed was visited.</param>
    public static FeedRhythm Observe(FeedRhythm? before, IEnumerable<Instant> published, Instant now)
    {
        var oldest = now - HalfLife;
        var dates = published.Where(at => at >= oldest && at <= now + Slack).Select(at => Instant.Min(at, now)).Order().ToList();
        var counts = new double[HoursOfWeek];
        // A first look back through the feed shows as much of the past as its items span.
        var (weeks, newest) = (dates.Count > 0 ? WeeksOf(now - dates[0]) : 0, Instant.MinValue);
        if (before is not null)
        {
            var passed = Duration.Max(Duration.Zero, now - before._asOf);
            var fade = Math.Pow(0.5, passed / HalfLife);
            for (var hour = 0; hour < HoursOfWeek; hour++)
                counts[hour] = before._counts[hour] * fade;
            (weeks, newest) = (before._weeks * fade + WeeksOf(passed), before._newest);
        }
        foreach (var at in dates.Where(at => at > newest))
            counts[HourOf(at)]++;
        return new FeedRhythm(counts, Math.Min(weeks, MostWeeks), now, dates.Count > 0 ? Instant.Max(newest, dates[^1]) : newest);
    }

    /// <summary>How long until this many new items are to be expected; <c>null</c> when the rhythm is not known, or not within a week.</summary>
    public Duration? Until(double items, Instant now)
    {
        if (!IsKnown)
            return null;
        var (expected, at) = (0.0, now);
        for (var hours = 0; hours <= HoursOfWeek; hours++)
        {
            var end = Instant.FromUnixTimeSeconds((at.ToUnixTimeSeconds() / 3600 + 1) * 3600);
            var rate = Rate(HourOf(at));
            var more = rate * (end - at).TotalHours;
            if (expected + more >= items)
                return at - now + Duration.FromHours((items - expected) / rate);
            (expected, at) = (expected + more, end);
        }
        return null;
    }

    /// <summary>The form it is stored in.</summary>
    public string ToText() => string.Join(
        ' ',
        new[] { _asOf.ToUnixTimeSeconds(), _newest == Instant.MinValue ? 0 : _newest.ToUnixTimeTicks() }.Select(number => number.ToString(CultureInfo.InvariantCulture))
            .Append(Number(_weeks)).Concat(_counts.Select(Number)));

    /// <summary>Reads the form it is stored in; <c>null</c> when it is none.</summary>
    public static FeedRhythm? Parse(string? text)
    {
        var parts = text?.Split(' ');
        if (parts is not { Length: HoursOfWeek + 3 }
            || !long.TryParse(parts[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var asOf)
            || !long.TryParse(parts[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var newest))
            return null;
        var numbers = new double[HoursOfWeek + 1];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!double.TryParse(parts[i + 2], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]) || numbers[i] < 0)
                return null;
        }
        return new FeedRhythm(numbers[1..], numbers[0], Instant.FromUnixTimeSeconds(asOf), newest == 0 ? Instant.MinValue : Instant.FromUnixTimeTicks(newest));
    }

    /// <summary>The rhythm for a person: "about 14 items a day, most around 06:00 UTC".</summary>
    public override string ToString()
    {
        if (PerDay is not { } daily)
            return "not known yet";
        var pace = daily switch
        {
            >= 1.5 => string.Create(CultureInfo.InvariantCulture, $"about {daily:0} items a day"),
            >= 1.5 / 7 => string.Create(CultureInfo.InvariantCulture, $"about {daily * 7:0} items a week"),
            > 0 => "less than two items a week",
            _ => "no new item yet",
        };
        return BusiestHour is { } hour ? string.Create(CultureInfo.InvariantCulture, $"{pace}, most around {hour:00}:00 UTC") : pace;
    }

    // One hour of one week says little: it borrows from the same hour of other days, and from the whole.
    private double Rate(int hour)
    {
        var overall = _counts.Sum() / (_weeks * HoursOfWeek);
        var ofDay = OfDay(hour % 24) / (_weeks * 7);
        return _weeks < 2 ? 0.6 * ofDay + 0.4 * overall : 0.5 * _counts[hour] / _weeks + 0.3 * ofDay + 0.2 * overall;
    }

    private double OfDay(int hour)
    {
        var sum = 0.0;
        for (var at = hour; at < HoursOfWeek; at += 24)
            sum += _counts[at];
        return sum;
    }

    // 1970-01-01 was a Thursday; which day a week begins with does not matter.
    private static int HourOf(Instant at) => (int)(((at.ToUnixTimeSeconds() / 3600 % HoursOfWeek) + HoursOfWeek) % HoursOfWeek);

    private static double WeeksOf(Duration span) => span.TotalDays / 7;

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
