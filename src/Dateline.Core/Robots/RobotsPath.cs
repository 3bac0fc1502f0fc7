using System.Globalization;
using System.Text;

namespace Dateline.Robots;

/// <summary>Paths of robots.txt and of addresses, one way of writing for what means the same (RFC 9309 §2.2.2).</summary>
internal static class RobotsPath
{
    // What RFC 3986 lets stand for itself beside letters and digits: unreserved, and delimiters with a meaning of their own.
    private const string Standing = "-._~:/?#[]@!&'()+,;=%";

    /// <summary>Characters an address cannot hold percent-encoded, unreserved ones not, hex digits in upper case; "*" and "$" encoded where they are
    /// nothing but characters.</summary>
    public static string Normal(string path, bool isPattern)
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
                    Encoded(normal, (byte)code);
                i += 2;
            }
            else if (char.IsAsciiLetterOrDigit(c) || Standing.Contains(c, StringComparison.Ordinal) || (isPattern && (c == '*' || (c == '$' && i == path.Length - 1))))
            {
                normal.Append(c);
            }
            else
            {
                var rune = i + 1 < path.Length && char.IsSurrogatePair(c, path[i + 1]) ? new Rune(c, path[++i]) : Rune.TryCreate(c, out var single) ? single : Rune.ReplacementChar;
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                    Encoded(normal, b);
            }
        }
        return normal.ToString();
    }

    private static void Encoded(StringBuilder normal, byte code) => normal.Append('%').Append(code.ToString("X2", CultureInfo.InvariantCulture));
}
