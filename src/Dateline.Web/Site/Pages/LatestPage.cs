using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;
using NodaTime;

namespace Dateline.Web.Site.Pages;

/// <summary>Every story, newest report first, day by day, paged.</summary>
internal static class LatestPage
{
    /// <param name="frame">The frame.</param>
    /// <param name="stories">This page's stories, newest report first.</param>
    /// <param name="next">Cursor of the next page; <c>null</c> at the end.</param>
    public static Html Of(PageFrame frame, IReadOnlyList<StoryEntry> stories, string? next) => Frame.Of(frame, $"""
        <header class="page-head section-head"><h1>Latest</h1></header>
        {(stories.Count == 0 ? Empty : Html.Each(stories.GroupBy(DayOf), day => Day(day.Key, day, frame.Year)))}
        {(next is null ? Html.None : Pager.More(Addresses.After("/latest", next), "Older stories"))}
        """);

    private static Html Empty => $"""
        <div class="written"><p>No story is on file yet. <a href="/sources">Sources</a> says what has been added.</p></div>
        """;

    private static LocalDate DayOf(StoryEntry entry) => entry.Story.Last.InUtc().Date;

    private static Html Day(LocalDate day, IEnumerable<StoryEntry> stories, int year) => $"""
        <section class="latest rows" aria-label="{DateWords.OfDay(day)}"><h2 class="label">{DateWords.OfDay(day)}</h2>
        {Html.Each(stories, story => StoryMarkup.Brief(story, year))}
        </section>
        """;
}
