using System.Text;

namespace Dateline.Urls;

/// <summary>One way of writing for all addresses of a page, as crawlers compare them (RFC 3986 §6.2.2 and §6.2.3, and what servers make no difference of).</summary>
internal static class UrlCanonical
{
    // What may stand for itself in a path and in a query, beside letters and digits.
    private const string InPath = "-._~!$&'()*+,;=:@/";
    private const string InQuery = InPath + "?[]{}|\\";

    public static string? Of(string written)
    {
        // Quotation marks around an address belong to the text it stood in.
        var text = written.Trim(' ', '\t', '\r', '\n');
        if (text.StartsWith('"'))
            text = text[1..].EndsWith('"') ? text[1..^1] : text[1..];
        if (text.EndsWith('"'))
            text = text[..^1];
        var url = WebUrl.Parse(text) ?? WebUrl.Parse("http://" + text);
        if (url is { IsOpaque: true })
            url = WebUrl.Parse("http://" + text) ?? url;
        if (url?.Host is not { } host || url.Scheme is not ("http" or "https"))
            return null;
        var query = url.Query is { } asked ? Parameters(asked) : "";
        return (url with
        {
            Host = host.TrimEnd('.'),
            Path = Folded(Escapes(url.Path, InPath)),
            Query = query.Length == 0 ? null : query,
            Fragment = null,
        }).ToString();
    }

    private static string Folded(string path)
    {
        var folded = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            if (c != '/' || folded.Length == 0 || folded[^1] != '/')
                folded.Append(c);
        }
        // Escaped dots came to light, and empty segments went: what they leave is resolved once more.
        return WebUrl.Parse("http://a" + folded)?.Path ?? folded.ToString();
    }

    // In the order of their names, those of one name as they stood; a parameter without a value needs no "=".
    private static string Parameters(string query) => string.Join('&', query.Split('&')
        .Where(parameter => parameter.Length > 0)
        .Select(parameter => Escapes(parameter.Length > 1 && parameter.IndexOf('=', StringComparison.Ordinal) == parameter.Length - 1 ? parameter[..^1] : parameter, InQuery))
        .OrderBy(parameter => parameter.Split('=')[0], StringComparer.Ordinal));

    private static string Escapes(string text, string standing)
    {
        var normal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                var code = (char)Convert.ToInt32(text.Substring(i + 1, 2), 16);
                if (char.IsAsciiLetterOrDigit(code) || code is '-' or '.' or '_' or '~')
                    normal.Append(code);
                else
                    UrlPercent.Append(normal, (byte)code);
                i += 2;
            }
            else if (char.IsAsciiLetterOrDigit(c) || standing.Contains(c, StringComparison.Ordinal))
            {
                normal.Append(c);
            }
            else
            {
                // Nothing beyond ASCII is left by the parser.
                UrlPercent.Append(normal, (byte)c);
            }
        }
        return normal.ToString();
    }
}
