using Dateline.Model;

namespace Dateline.Pages;

/// <summary>Tells HTML from the plain text of a page.</summary>
internal static class PageKinds
{
    public static PageKind Tell(RawPage page, string text)
    {
        if (page.ContentType is { } type)
        {
            if (type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase))
                return PageKind.Text;
            if (type.Contains("html", StringComparison.OrdinalIgnoreCase))
                return PageKind.Html;
        }
        return text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith('<') ? PageKind.Html : PageKind.Text;
    }
}
