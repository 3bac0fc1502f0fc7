using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Dateline.Text.Dates;

/// <summary>Zones as feeds write them: offsets, the names of RFC 822 and of publishers, and those of the tz database.</summary>
internal static partial class ZoneOffset
{
    // Hours from UTC. A name with several meanings has its most common one in feeds.
    private static readonly Dictionary<string, double> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0,
        ["EST"] = -5, ["EDT"] = -4, ["ET"] = -5, ["CST"] = -6, ["CDT"] = -5, ["CT"] = -6, ["MST"] = -7, ["MDT"] = -6, ["MT"] = -7,
        ["PST"] = -8, ["PDT"] = -7, ["PT"] = -8, ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5,
        ["BST"] = 1, ["IST"] = 5.5, ["WEST"] = 1, ["CET"] = 1, ["MET"] = 1, ["MEZ"] = 1, ["CEST"] = 2, ["MEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3,
        ["MSK"] = 3, ["MSD"] = 4, ["TRT"] = 3, ["SAST"] = 2, ["EAT"] = 3, ["GST"] = 4, ["PKT"] = 5, ["NPT"] = 5.75, ["WIB"] = 7, ["ICT"] = 7, ["WITA"] = 8, ["WIT"] = 9,
        ["HKT"] = 8, ["SGT"] = 8, ["PHT"] = 8, ["AWST"] = 8, ["JST"] = 9, ["KST"] = 9,
        ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13, ["BRT"] = -3, ["ART"] = -3,
    };

    /// <returns>What is to be taken off <paramref name="local"/> to have UTC; a zone nobody knows counts as UTC (RFC 5322 §4.3); <c>null</c> when it is
    /// out of any bounds.</returns>
    public static Duration? Of(string written, LocalDateTime local)
    {
        var offset = Offset().Match(written);
        if (offset.Success)
            return Numeric(offset);
        var name = written.Trim(' ', '(', ')', '.', '[', ']');
        if (name.Contains('/', StringComparison.Ordinal) && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
            return local.InZoneLeniently(zone).Offset.ToTimeSpan() is var span ? Duration.FromTimeSpan(span) : null;
        return Duration.FromHours(Names.GetValueOrDefault(name));
    }

    /// <summary>Whether <paramref name="word"/> is a zone's name.</summary>
    public static bool Knows(string word) => Names.ContainsKey(word);

    private static Duration? Numeric(Match offset)
    {
        var digits = offset.Groups["n"].Value.Replace(":", "", StringComparison.Ordinal);
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        var (hours, minutes) = digits.Length <= 2 ? (number, 0) : (number / 100, number % 100);
        if (hours > 24 || minutes > 59)
            return null;
        var span = Duration.FromHours(hours) + Duration.FromMinutes(minutes);
        return offset.Groups["sign"].Value is "-" or "\u2212" ? -span : span;
    }

    [GeneratedRegex(@"(?<sign>[+\-\u2212])\s?(?<n>\d{1,2}(?::?\d{2})?)Z?$", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
