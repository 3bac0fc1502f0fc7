using System.Text;
using Dateline.Pages;

namespace Dateline.Markup;

/// <summary>A publisher's HTML in, HTML that can do nothing but be read out: an allow-list written from our own parsed tree.</summary>
/// <remarks>
/// Nothing of the source is copied: every tag, attribute and character of the output is written by this stage, and only those its lists name. No element
/// whose content a browser reads by other rules (script, style, svg, math, textarea, noscript ...) is ever written, so what is parsed again is what was
/// written.
/// </remarks>
public static class SafeMarkup
{
    /// <summary>Raised whenever an answer may change.</summary>
    public const int Version = 1;

    // Nearly all markup stands after the first time; what does not by then is shown as its words.
    private const int MostTimes = 6;

    /// <summary>Rewrites <paramref name="html"/>. Never throws for what it holds; writing the output again gives the output.</summary>
    /// <param name="html">Markup of a body: a feed's text, a comment, a part of a page.</param>
    /// <param name="address">The base of relative addresses; without it they are left as written.</param>
    public static string Write(string html, Uri? address = null)
    {
        var written = Once(html, address);
        for (var i = 0; i < MostTimes; i++)
        {
            var again = Once(written, null);
            if (again == written)
                return written;
            written = again;
        }
        return WordsOf(written);
    }

    private static string Once(string html, Uri? address)
    {
        var tree = PageParser.Tree(html);
        return new MarkupWriter(tree, address).Write();
    }

    private static string WordsOf(string html)
    {
        var words = new StringBuilder();
        MarkupWriter.Append(words, PageParser.Tree(html).Root.TextContent(), inAttribute: false);
        return words.ToString();
    }
}
