using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>A section: its stories by weight, paged.</summary>
internal static class SectionPage
{
    /// <param name="frame">The frame.</param>
    /// <param name="slug">The section.</param>
    /// <param name="stories">This page's stories.</param>
    /// <param name="isFirst">Whether this is the section's first page.</param>
    /// <param name="next">Cursor of the next page; <c>null</c> at the end.</param>
    /// <param name="ranking">What was read of the section in the last day; empty on further pages.</param>
    public static Html Of(PageFrame frame, string slug, IReadOnlyList<StoryEntry> stories, bool isFirst, string? next, IReadOnlyList<ListedEntry> ranking) => Frame.Of(frame, $"""
        <header class="page-head section-head"><h1>{SectionWords.Name(slug)}</h1></header>
        {(stories.Count == 0 ? Empty(slug) : Body(stories, isFirst, frame))}
        {(next is null ? Html.None : Pager.More(Addresses.After(Addresses.Section(slug), next), "More stories"))}
        {(ranking.Count == 0 ? Html.None : (Html)$"""<div class="three-lists">{PlainList.Of("Ranking", "ranking", ranking, "")}</div>""")}
        """);

    private static Html Empty(string slug) => $"""
        <div class="written"><p>No story stands in {SectionWords.Name(slug)}. A story is put into a section by what its reports are about and where their outlets filed them; none has pointed here so far. The <a href="/">front page</a> has everything.</p></div>
        """;

    private static Html Body(IReadOnlyList<StoryEntry> stories, bool isFirst, PageFrame frame) => isFirst
        ? (Html)$"""
            <div class="section-top">
              <div class="front-lead">{StoryMarkup.Lead(stories[0], [], frame)}</div>
              <div class="front-side">{Html.Each(stories.Skip(1).Take(4), (story, index) => StoryMarkup.Second(story, index < 2, frame.Year))}</div>
            </div>
            <div class="rows">{Html.Each(stories.Skip(5), story => StoryMarkup.Brief(story, frame.Year, withLede: true))}</div>
            """
        : $"""<div class="rows">{Html.Each(stories, story => StoryMarkup.Brief(story, frame.Year, withLede: true))}</div>""";
}
