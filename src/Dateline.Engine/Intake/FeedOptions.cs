using System.ComponentModel.DataAnnotations;

namespace Dateline.Engine.Intake;

/// <summary>Section <c>Dateline:Feeds</c>. Each default is written here and nowhere else.</summary>
public sealed record FeedOptions
{
    /// <summary>Where these settings stand.</summary>
    public const string Section = "Dateline:Feeds";

    /// <summary>Least minutes between two visits to a feed, and how often one is visited whose rhythm is not known yet. Default 15.</summary>
    [Range(1, 10_080)]
    public int PollMinutes { get; init; } = 15;

    /// <summary>Most minutes between two visits to a feed that seldom publishes. Default 360. A feed that asks for more gets up to a day.</summary>
    [Range(1, 10_080)]
    public int MaxPollMinutes { get; init; } = 360;

    /// <summary>How many feeds are visited at once. Default 512; those that failed last time have half of the places.</summary>
    [Range(1, 4_096)]
    public int Parallel { get; init; } = 512;

    /// <summary>Longest time for one visit with the pages of its items, seconds. Default 300; items that are left come with the next visit.</summary>
    [Range(0.1, 86_400)]
    public double VisitSeconds { get; init; } = 300;

    /// <summary>Whether to ask the hubs that feeds name to tell us of news (W3C WebSub). Default true; it needs Dateline:Web:PublicAddress, and
    /// feeds are visited all the same, only less often.</summary>
    public bool UseHubs { get; init; } = true;

    /// <summary>Whether the page an item links to is fetched. Default true; off, the feed's own text is read.</summary>
    public bool FetchPages { get; init; } = true;

    /// <summary>Most items read at one visit, newest in the feed's order. Default 200.</summary>
    [Range(1, 10_000)]
    public int MaxItems { get; init; } = 200;
}
