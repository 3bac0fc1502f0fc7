namespace Dateline.Pages.Html;

/// <summary>
/// HTML in, <see cref="PageTree"/> out, as browsers build it (WHATWG HTML Standard §13.2, scripting off). Time and memory grow with the page's length,
/// whatever it holds, and nothing in it makes this throw.
/// </summary>
internal static class HtmlPage
{
    /// <summary>Parses a whole page.</summary>
    /// <param name="html">The decoded page.</param>
    /// <param name="withTemplates">Whether the content of <c>template</c> elements hangs below them; the standard has it in a tree of its own, left out here.</param>
    public static PageTree Parse(string html, bool withTemplates = false)
    {
        // §13.2.3.5: newlines are line feeds.
        if (html.Contains('\r'))
            html = html.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new TreeConstruction(html).Build(withTemplates);
    }
}
