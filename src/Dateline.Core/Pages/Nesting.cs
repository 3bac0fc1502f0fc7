using System.Collections.Frozen;
using System.Text;

namespace Dateline.Pages;

/// <summary>Keeps hostile pages from nesting without end: the parsing rules of the HTML Standard look up the whole stack at most start
/// tags, so 100,000 open elements take minutes. Browsers stop at 512; a page that goes beyond ours loses the tags, never the text.</summary>
internal static class Nesting
{
    /// <summary>Open elements that are parsed; tags beyond are left out. Elements that nobody closes count too, hence the room.</summary>
    public const int Deepest = 2_000;

    // Elements that are closed by what follows them, or hold nothing: they never pile up.
    private static readonly string[] NeverDeep =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "basefont", "bgsound",
        "p", "li", "dd", "dt", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "rp", "rt", "html", "head", "body",
    ];

    private static readonly string[] RawText = ["script", "style", "textarea", "title", "xmp", "noembed", "iframe", "noframes"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> None =
        NeverDeep.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Raw =
        RawText.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The page itself when it nests no deeper than <see cref="Deepest"/>, as all but hostile pages do.</summary>
    public static string Bound(string html)
    {
        if (Walk(html, null) <= Deepest)
            return html;
        var kept = new StringBuilder(html.Length);
        Walk(html, kept);
        return kept.ToString();
    }

    // One pass over the tags; with an output, tags beyond the bound and their ends are not copied.
    private static int Walk(string html, StringBuilder? kept)
    {
        var (depth, deepest, dropped, copied) = (0, 0, 0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = Next(html, at))
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = Skip(html, at, "-->");
                continue;
            }
            var isEnd = html[at + 1] == '/';
            var name = Name(html, isEnd ? at + 2 : at + 1);
            if (name.Length == 0 || None.Contains(name))
                continue;
            if (isEnd)
            {
                if (dropped > 0)
                {
                    dropped--;
                    Leave(html, at, kept, ref copied);
                }
                else if (depth > 0)
                {
                    depth--;
                }
                continue;
            }
            if (Raw.Contains(name))
            {
                at = Skip(html, at, string.Concat("</", name));
                continue;
            }
            if (kept is not null && depth >= Deepest)
            {
                dropped++;
                Leave(html, at, kept, ref copied);
                continue;
            }
            deepest = Math.Max(deepest, ++depth);
        }
        kept?.Append(html, copied, html.Length - copied);
        return deepest;
    }

    private static int Next(string html, int at) => at + 1 < html.Length ? html.IndexOf('<', at + 1) : -1;

    private static int Skip(string html, int at, string to) =>
        html.IndexOf(to, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length - 1;

    private static ReadOnlySpan<char> Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < 12 && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html.AsSpan(at, end - at);
    }

    private static void Leave(string html, int at, StringBuilder? kept, ref int copied)
    {
        if (kept is null || at < copied)
            return;   // inside a tag that was left out already
        kept.Append(html, copied, at - copied);
        var end = html.IndexOf('>', at);
        copied = end < 0 ? html.Length : end + 1;
    }
}
