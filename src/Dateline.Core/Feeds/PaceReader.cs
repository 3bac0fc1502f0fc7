using System.Globalization;
using Dateline.Feeds.Atom;
using Dateline.Xml;
using Dateline.Model;

namespace Dateline.Feeds;

/// <summary>Reads when a feed wants to be visited: RSS 2.0 ttl, skipHours and skipDays, the syndication module, and WebSub's links.</summary>
internal static class PaceReader
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static FeedPace Of(XmlElement root, Uri? url)
    {
        var at = root.Elements().FirstOrDefault(child => child.Name.Equals("channel", StringComparison.OrdinalIgnoreCase)) ?? root;
        return new FeedPace
        {
            TtlMinutes = Number(Child(at, "ttl")) is > 0 and var ttl ? ttl : null,
            PeriodMinutes = Period(Child(at, "updatePeriod"), Child(at, "updateFrequency")),
            SkipHours = [.. Parts(at, "skipHours").Select(Number).OfType<int>().Where(hour => hour is >= 0 and <= 24).Select(hour => hour % 24).Distinct().Order()],
            SkipDays = [.. Parts(at, "skipDays").Select(Day).OfType<int>().Distinct().Order()],
            Hub = AtomLinks.Of(at, "hub", url),
            Self = AtomLinks.Of(at, "self", url),
        };
    }

    private static string? Child(XmlElement at, string name) =>
        FeedWords.Line(at.Elements().FirstOrDefault(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Text());

    private static IEnumerable<string?> Parts(XmlElement at, string name) =>
        at.Elements().FirstOrDefault(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Elements().Take(50).Select(part => FeedWords.Line(part.Text())) ?? [];

    private static int? Number(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Day(string? written) =>
        Array.FindIndex(Days, day => day.Equals(written, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at + 1 : null;

    // RDF Site Summary 1.0 Modules: Syndication. Without a period it is a day, without a frequency it is once.
    private static int? Period(string? period, string? frequency)
    {
        if (period is null && frequency is null)
            return null;
        int? minutes = period?.ToLowerInvariant() switch
        {
            "hourly" => 60,
            null or "daily" => 24 * 60,
            "weekly" => 7 * 24 * 60,
            "monthly" => 30 * 24 * 60,
            "yearly" => 365 * 24 * 60,
            _ => null,
        };
        return minutes is { } length ? Math.Max(1, length / Math.Clamp(Number(frequency) ?? 1, 1, length)) : null;
    }
}
