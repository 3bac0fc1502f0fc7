using System.ComponentModel.DataAnnotations;

namespace Dateline.Engine.Intake;

/// <summary>Section <c>Dateline:Feeds</c>. Each default is written here and nowhere else.</summary>
public sealed record FeedOptions
{
    /// <summary>Where these settings stand.</summary>
    public const string Section = "Dateline:Feeds";

    /// <summary>Minutes between two visits to a feed. Default 15.</summary>
    [Range(1, 10_080)]
    public int PollMinutes { get; init; } = 15;

    /// <summary>Whether the page an item links to is fetched. Default true; off, the feed's own text is read.</summary>
    public bool FetchPages { get; init; } = true;

    /// <summary>Most items read at one visit, newest in the feed's order. Default 200.</summary>
    [Range(1, 10_000)]
    public int MaxItems { get; init; } = 200;
}
