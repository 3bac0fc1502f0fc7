using Dateline.Engine.Fetch;
using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Engine.Intake;

/// <summary>What a source asked for at its last full answer: kept, because a 304 does not say it again.</summary>
internal sealed record SourcePace
{
    public static SourcePace Silent { get; } = new();

    public int? TtlMinutes { get; init; }

    public int? PeriodMinutes { get; init; }

    public double? MaxAgeSeconds { get; init; }

    public IReadOnlyList<int> SkipHours { get; init; } = [];

    public IReadOnlyList<int> SkipDays { get; init; } = [];

    public string? Hub { get; init; }

    public string? Topic { get; init; }

    public static SourcePace Of(FeedPace pace, HeaderWord word) => new()
    {
        TtlMinutes = pace.TtlMinutes,
        PeriodMinutes = pace.PeriodMinutes,
        MaxAgeSeconds = word.MaxAge?.TotalSeconds,
        SkipHours = pace.SkipHours,
        SkipDays = pace.SkipDays,
        // Headers before the document (W3C WebSub §4).
        Hub = word.Hub?.AbsoluteUri ?? pace.Hub,
        Topic = word.Self?.AbsoluteUri ?? pace.Self,
    };

    public static SourcePace Read(string? json) => json is null ? Silent : DeskJson.Read<SourcePace>(json);

    public string Write() => DeskJson.Write(this);
}
