namespace Dateline.Model;

/// <summary>What a feed says of when it is to be visited, and who tells of news in it. Its own claims, unbounded: whoever uses them sets the bounds.</summary>
public sealed record FeedPace
{
    /// <summary>A feed that says nothing.</summary>
    public static FeedPace Silent { get; } = new();

    /// <summary>Minutes a copy may be kept (RSS 2.0 <c>ttl</c>); <c>null</c> when not said.</summary>
    public int? TtlMinutes { get; init; }

    /// <summary>Minutes between two updates (RSS 1.0 syndication module: <c>sy:updatePeriod</c> over <c>sy:updateFrequency</c>); <c>null</c> when not said.</summary>
    public int? PeriodMinutes { get; init; }

    /// <summary>Hours of the day in UTC, 0 to 23, in which nothing is published (RSS 2.0 <c>skipHours</c>).</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>Days of the week, 1 for Monday to 7 for Sunday, on which nothing is published (RSS 2.0 <c>skipDays</c>).</summary>
    public IReadOnlyList<int> SkipDays { get; init; } = [];

    /// <summary>The hub that tells of news in it (W3C WebSub), absolute; <c>null</c> when it names none.</summary>
    public string? Hub { get; init; }

    /// <summary>The address it gives as its own, absolute; <c>null</c> when it gives none.</summary>
    public string? Self { get; init; }
}
