using Dateline.Model;

namespace Dateline.Pages;

/// <summary>Tells HTML from the plain text of a page.</summary>
internal static class PageKinds
{
    private const int Look = 4_096;

    private static readonly string[] Signs = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<p>", "<p ", "<br", "<h1", "<article", "<table"];

    public static PageKind Tell(RawPage page, string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Look)).TrimStart("\uFEFF \t\r\n");
        if (page.ContentType is { } type)
        {
            if (type.Contains("html", StringComparison.OrdinalIgnoreCase))
                return PageKind.Html;
            // Servers that do not know a file's kind say text/plain; no plain text opens like this.
            if (type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase))
                return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                    ? PageKind.Html : PageKind.Text;
        }
        if (head.StartsWith("<"))
            return PageKind.Html;
        foreach (var sign in Signs)
        {
            if (head.Contains(sign, StringComparison.OrdinalIgnoreCase))
                return PageKind.Html;
        }
        return PageKind.Text;
    }
}
