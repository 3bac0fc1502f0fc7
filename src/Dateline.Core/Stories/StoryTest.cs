using NodaTime;

namespace Dateline.Stories;

/// <summary>When a report belongs to a story. The thresholds are written here and nowhere else.</summary>
internal static class StoryTest
{
    /// <summary>Likeness at which a report joins.</summary>
    public const double Join = 0.2;

    /// <summary>Likeness to two stories at which they become one.</summary>
    public const double Merge = 0.35;

    private const double FadeDays = 3;

    /// <summary>A cosine below this counts for nothing: every two texts share a few words.</summary>
    public const double Slight = 0.02;

    /// <summary>Reports at which a story takes no more: a digest or live blog that joins everything, not one event.</summary>
    public const int Full = 400;

    /// <summary>How much of a likeness stands over the time between two reports: 1 at once, fading as a bell curve. 1 when a time is not known.</summary>
    public static double Fade(Instant? a, Instant? b)
    {
        if (a is not { } left || b is not { } right)
            return 1;
        var days = (left - right).TotalDays / FadeDays;
        return Math.Exp(-days * days / 2);
    }
}
