using Dateline.Web.Markup;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Parts;

/// <summary>The way from the front page, in this paper's own order; what the page itself claims stands elsewhere.</summary>
internal static class Breadcrumb
{
    public static Html Of(string? section, StoryEntry? story) => $"""
        <nav class="crumbs" aria-label="You are here"><ol><li><a href="/">Front page</a></li>{(section is null ? Html.None : (Html)$"""<li><a href="{Addresses.Section(section)}">{SectionWords.Name(section)}</a></li>""")}{(story is null ? Html.None : (Html)$"""<li><a href="{story.Path}">{(story.Story.Reports > 1 ? $"The story, {CountWords.Of(story.Story.Reports, "report", "reports")}" : "The story")}</a></li>""")}</ol></nav>
        """;
}
