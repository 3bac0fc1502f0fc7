using Dateline.Model;
using Dateline.Pages.Html;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Bytes in, <see cref="ParsedPage"/> out. Never throws for what the bytes hold.</summary>
public static class PageParser
{
    /// <summary>Decodes and parses <paramref name="page"/>.</summary>
    public static ParsedPage Parse(RawPage page)
    {
        var (text, charset) = PageDecoder.Decode(page);
        var kind = page.Kind != PageKind.Unknown ? page.Kind : PageKinds.Tell(page, text);
        return kind == PageKind.Text
            ? new ParsedPage(page, kind, charset, null, Lines(text))
            : new ParsedPage(page, kind, charset, Tree(text), []);
    }

    internal static PageTree Tree(string html) => HtmlPage.Parse(html);

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var squashed = Whitespace.Squash(line.ToString());
            if (squashed.Length > 0)
                lines.Add(squashed);
        }
        return lines;
    }
}
