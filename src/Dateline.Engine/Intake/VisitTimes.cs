using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>When to come back: by the feed's rhythm, not before it asks for, later after every failure. Pure.</summary>
internal static class VisitTimes
{
    /// <summary>Nobody can send us away for longer, and no failure keeps us away for longer.</summary>
    public static readonly Duration Longest = Duration.FromHours(24);

    // A visit is worth its while when a third of an item is to be expected: two of three visits then find nothing new, and news waits for minutes.
    private const double WorthVisiting = 1.0 / 3;

    // A hub tells of news; visits only make sure that it still does.
    private const int HubFactor = 4;

    /// <summary>The time after a visit that went well.</summary>
    /// <param name="now">When it was.</param>
    /// <param name="rhythm">When the feed publishes; <c>null</c> when nothing is known.</param>
    /// <param name="pace">What it asks for.</param>
    /// <param name="hasHub">Whether a hub has promised to tell of news.</param>
    /// <param name="options">The bounds.</param>
    public static Instant Next(Instant now, FeedRhythm? rhythm, SourcePace pace, bool hasHub, FeedOptions options)
    {
        var least = Duration.FromMinutes(options.PollMinutes);
        var most = Duration.Max(least, Duration.FromMinutes(options.MaxPollMinutes));
        var isKnown = rhythm?.PerDay is not null;
        var pause = isKnown ? Clamp(rhythm!.Until(WorthVisiting, now) ?? most, least, most) : least;
        if (hasHub)
            pause = Clamp(pause * HubFactor, least, most);
        return Awake(now + Duration.Max(pause, Asked(pace)), pace);
    }

    /// <summary>The time after a visit that failed: twice as long as the last time, a little more or less so that sources that failed together
    /// do not come back together.</summary>
    /// <param name="now">When it was.</param>
    /// <param name="faults">How many visits failed before this one.</param>
    /// <param name="retryAfter">What the other side asks for.</param>
    /// <param name="source">Its number: decides how much more or less.</param>
    /// <param name="options">The bounds.</param>
    public static Instant Again(Instant now, int faults, Duration? retryAfter, long source, FeedOptions options)
    {
        var pause = Duration.FromMinutes(options.PollMinutes) * Math.Pow(2, Math.Min(faults, 12));
        pause *= 1 + Spread(source, faults);
        if (retryAfter is { } asked)
            pause = Duration.Max(pause, asked);
        return now + Duration.Min(Longest, pause);
    }

    // Of all that ask for a least time the longest counts; but a mistyped ten years must not lose a source.
    private static Duration Asked(SourcePace pace)
    {
        var minutes = Math.Max(Math.Max(pace.TtlMinutes ?? 0, pace.PeriodMinutes ?? 0), (pace.MaxAgeSeconds ?? 0) / 60);
        return Duration.FromMinutes(Math.Clamp(minutes, 0, Longest.TotalMinutes));
    }

    // The first hour that is not slept through; a feed that sleeps all week is not believed.
    private static Instant Awake(Instant due, SourcePace pace)
    {
        if (pace.SkipHours.Count == 0 && pace.SkipDays.Count == 0)
            return due;
        var at = due;
        for (var hours = 0; hours < 7 * 24; hours++)
        {
            var utc = at.InUtc();
            if (!pace.SkipHours.Contains(utc.Hour) && !pace.SkipDays.Contains((int)utc.DayOfWeek))
                return at;
            at = Instant.FromUnixTimeSeconds((at.ToUnixTimeSeconds() / 3600 + 1) * 3600);
        }
        return due;
    }

    // Between -0.2 and 0.2, the same for the same source and count: no random number, so that what happened can be told again.
    private static double Spread(long source, int faults)
    {
        var mixed = (ulong)(source * 31 + faults) * 0x9E3779B97F4A7C15;
        return ((mixed >> 40) / (double)(1 << 24) - 0.5) * 0.4;
    }

    private static Duration Clamp(Duration pause, Duration least, Duration most) => Duration.Min(most, Duration.Max(least, pause));
}
