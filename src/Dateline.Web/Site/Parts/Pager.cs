using Dateline.Web.Markup;

namespace Dateline.Web.Site.Parts;

/// <summary>The way to the next page, always with an address.</summary>
internal static class Pager
{
    public static Html More(string href, string words) => $"""
        <nav class="pager" aria-label="More"><a rel="next" href="{href}">{words}</a></nav>
        """;
}
