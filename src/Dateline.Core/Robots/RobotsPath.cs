using System.Text;

namespace Dateline.Robots;

/// <summary>Paths and patterns of robots.txt (RFC 9309 §2.2.2 and §2.2.3).</summary>
internal static class RobotsPath
{
    /// <summary>One way of writing for what means the same: beyond ASCII percent-encoded, unreserved characters not, hex digits in upper case.</summary>
    public static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            var c = path[i];
            if (c == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var code = Convert.ToInt32(path.Substring(i + 1, 2), 16);
                if (code < 128 && (char.IsAsciiLetterOrDigit((char)code) || (char)code is '-' or '.' or '_' or '~'))
                    normal.Append((char)code);
                else
                    normal.Append('%').Append(path.AsSpan(i + 1, 2).ToString().ToUpperInvariant());
                i += 2;
                continue;
            }
            if (c < 128)
            {
                normal.Append(c);
                continue;
            }
            var rune = i + 1 < path.Length && char.IsSurrogatePair(path[i], path[i + 1]) ? new Rune(path[i], path[++i]) : Rune.TryCreate(c, out var single) ? single : Rune.ReplacementChar;
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                normal.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return normal.ToString();
    }

    /// <summary>Whether a pattern ("*" any run, "$" at the end the end) stands at the beginning of a path. Linear in both but for "*".</summary>
    public static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var parts = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (anchored && i == parts.Length - 1)
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }
        return !anchored || parts.Length > 1 || at == path.Length;
    }
}
