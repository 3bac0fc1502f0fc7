using System.Text.RegularExpressions;

namespace Dateline.Xml;

/// <summary>Names a document type declares for short plain texts.</summary>
internal static partial class XmlEntities
{
    private const int Most = 64;

    /// <summary>The entities of an internal subset whose text holds neither markup nor another entity, at most 200 characters each: all others stay
    /// unknown, so that no document can be larger than what was received by more than a known factor.</summary>
    public static Dictionary<string, string> Read(ReadOnlySpan<char> declaration)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var at in Entity().EnumerateMatches(declaration))
        {
            if (found.Count == Most)
                break;
            var match = Entity().Match(declaration.Slice(at.Index, at.Length).ToString());
            found.TryAdd(match.Groups["name"].Value, match.Groups["text"].Value);
        }
        return found;
    }

    [GeneratedRegex("""<!ENTITY\s+(?<name>[\p{L}_][\p{L}\p{N}_.\-]{0,39})\s+(?:"(?<text>[^"&%<]{0,200})"|'(?<text>[^'&%<]{0,200})')\s*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
