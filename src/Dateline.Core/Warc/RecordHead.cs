using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Warc;

/// <summary>The header of a record, told from its lines: WARC's named fields or ARC's one line.</summary>
internal static class RecordHead
{
    private static readonly LocalDateTimePattern ArcDate = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMddHHmmss");

    /// <summary>Named fields as RFC 822 has them: folded lines are joined, a line without a colon is passed over.</summary>
    public static List<KeyValuePair<string, string>> Fields(ReadOnlySpan<byte> lines)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var line in Words(lines).AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
                continue;
            if (line[0] is ' ' or '\t' && fields.Count > 0)
            {
                fields[^1] = new(fields[^1].Key, $"{fields[^1].Value} {line.Trim()}".Trim());
                continue;
            }
            var colon = line.IndexOf(':');
            if (colon > 0)
                fields.Add(new(line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString()));
        }
        return fields;
    }

    /// <summary>UTF-8, else the Latin that older archives were written in.</summary>
    public static string Words(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);

    /// <summary>The record of a WARC header; <c>null</c> when it names no length, without which nothing after it can be found.</summary>
    public static WarcRecord? OfWarc(string version, List<KeyValuePair<string, string>> fields, long offset)
    {
        var record = new WarcRecord { Version = version, Type = "unknown", Offset = offset, Fields = fields };
        if (!long.TryParse(record.Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return null;
        var date = record.Field("WARC-Date");
        return record with
        {
            Type = record.Field("WARC-Type")?.ToLowerInvariant() ?? "unknown",
            Id = Bare(record.Field("WARC-Record-ID")),
            Target = Bare(record.Field("WARC-Target-URI")),
            Date = date,
            CapturedAt = date is null ? null : Moment(date),
            ContentType = record.Field("Content-Type"),
            Length = length,
        };
    }

    /// <summary>
    /// The record of ARC's line "address ip date type length", with five more fields before the length in version 2; <c>null</c> when it is no such line.
    /// Addresses were written with spaces in them: the fields are counted from the end.
    /// </summary>
    public static WarcRecord? OfArc(string line, string version, long offset)
    {
        var words = line.TrimEnd().Split(' ');
        var behind = version == "ARC/2" ? 9 : 4;
        if (words.Length <= behind || !long.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return null;
        var address = string.Join(' ', words[..^behind]);
        var (ip, stamp, type) = (words[^behind], words[^(behind - 1)], words[^(behind - 2)]);
        if (stamp.Length is < 12 or > 17 || !stamp.All(char.IsAsciiDigit) || !address.Contains(':', StringComparison.Ordinal))
            return null;
        var date = ArcDate.Parse(stamp[..Math.Min(14, stamp.Length)].PadRight(14, '0')) is { Success: true } parsed ? parsed.Value.InUtc().ToInstant() : (Instant?)null;
        return new WarcRecord
        {
            Version = version,
            Type = address.StartsWith("filedesc:", StringComparison.OrdinalIgnoreCase) ? "warcinfo" : "response",
            Offset = offset,
            Target = address,
            Date = date is { } at ? InstantPattern.General.Format(at) : null,
            CapturedAt = date,
            ContentType = type == "no-type" ? null : type,
            Fields = [new("URL", address), new("IP-address", ip), new("Archive-date", stamp), new("Content-type", type)],
            Length = length,
        };
    }

    // WARC 1.0 has whole seconds, 1.1 fractions, and a day or a minute alone (ISO 8601 as profiled by W3C).
    private static Instant? Moment(string date)
    {
        if (InstantPattern.ExtendedIso.Parse(date) is { Success: true } instant)
            return instant.Value;
        if (OffsetDateTimePattern.Rfc3339.Parse(date) is { Success: true } zoned)
            return zoned.Value.ToInstant();
        return LocalDatePattern.Iso.Parse(date.Length >= 10 ? date[..10] : date) is { Success: true } day ? day.Value.AtMidnight().InUtc().ToInstant() : null;
    }

    // Early writers put addresses into angle brackets, as the standard's own grammar did.
    private static string? Bare(string? value) => value is ['<', .., '>'] ? value[1..^1].Trim() : value is { Length: > 0 } ? value : null;
}
