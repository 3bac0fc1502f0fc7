using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Eval.Extract;

/// <summary>Words, squashed text and names as the extraction bench compares them.</summary>
internal static partial class ExtractTokens
{
    public static List<string> Words(string? text) => [.. Token().Matches(text ?? "").Select(match => match.Value)];

    public static string Squash(string? text) => Space().Replace(text ?? "", " ").Trim();

    /// <summary>A headline for comparison: quotes, case and outer punctuation do not count.</summary>
    public static string Title(string? text)
    {
        var plain = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormKC))
        {
            var folded = c switch
            {
                '“' or '”' or '„' or '«' or '»' => '"',
                '‘' or '’' or '`' => '\'',
                '–' or '—' => '-',
                _ => c,
            };
            if (folded is not ('\u00ad' or '\u200b'))
                plain.Append(folded);
        }
        return Squash(plain.ToString()).ToLower(CultureInfo.InvariantCulture).Trim(' ', '.', '"', '\'', '|', '-');
    }

    public static HashSet<string> Names(IEnumerable<string>? names)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names ?? [])
        {
            foreach (var part in Separators().Split(By().Replace(Squash(name), "")))
            {
                var clean = Title(Bracket().Replace(ByEnglishOrGerman().Replace(Squash(part), ""), ""));
                if (clean.Length > 1)
                    set.Add(clean);
            }
        }
        return set;
    }

    /// <summary>The calendar days a date may stand for: as written, and in UTC when it has a zone.</summary>
    public static HashSet<string> Days(string? date)
    {
        var match = IsoDate().Match(Squash(date));
        if (!match.Success)
            return [];
        var days = new HashSet<string>(StringComparer.Ordinal) { $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}" };
        if (match.Groups[4].Success && match.Groups[6].Success && match.Groups[6].Value is not ("Z" or "UTC"))
        {
            var zone = match.Groups[6].Value;
            var iso = $"{days.First()}T{match.Groups[4].Value}:{match.Groups[5].Value}:00{(zone.Contains(':') ? zone : zone.Insert(3, ":"))}";
            if (DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, out var instant))
                days.Add(instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        return days;
    }

    // A word is letters, numbers and the underscore, as the bench's own scorer has it (.NET's \w also takes combining marks); each CJK sign is one.
    [GeneratedRegex(@"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\p{L}\p{N}_-[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]]+")]
    private static partial Regex Token();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^\s*(by|von|par|por|di|door|av|af)\b[:\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"^\s*(by|von)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex ByEnglishOrGerman();

    [GeneratedRegex(@"\s*\(.*?\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\s*[;,|/、，·•\n]\s*|\s+(?:and|und|et|og|och|en|y)\s+|\s+&\s+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d)?(?:[.,]\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?")]
    private static partial Regex IsoDate();
}
