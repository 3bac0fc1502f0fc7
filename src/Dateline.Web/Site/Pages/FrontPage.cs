using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>The front page: stories by weight in three sizes, sections, Ranking.</summary>
internal static class FrontPage
{
    public const int Seconds = 4;
    public const int Under = 3;

    public static Html Of(PageFrame frame, FrontSheet sheet) => Frame.Of(frame, sheet.Stories.Count == 0 ? Empty : Body(frame, sheet));

    private static Html Empty => $"""
        <div class="written">
          <h1>Nothing is on the desk yet</h1>
          <p>This paper prints what it is given, and it has been given nothing. Add a feed, a page or a folder of saved pages, and the first stories will stand here as soon as they are read:</p>
          <pre><code>dateline add https://news.example/feed.xml</code></pre>
          <p>If you have already added something, <a href="/sources">Sources</a> says how each one fares.</p>
        </div>
        """;

    private static Html Body(PageFrame frame, FrontSheet sheet)
    {
        var year = frame.Year;
        var stories = sheet.Stories;
        return $"""
            <h1 class="hidden">{frame.Paper}, {DateWords.Long(frame.Now)}</h1>
            {AsOf(frame, sheet)}
            <div class="front-top">
              <div class="front-lead">{StoryMarkup.Lead(stories[0], sheet.LeadReports, frame)}</div>
              <div class="front-side">{Html.Each(stories.Skip(1).Take(Seconds), (story, index) => StoryMarkup.Second(story, index < 3, year))}</div>
              <div class="front-under">{Html.Each(stories.Skip(1 + Seconds).Take(Under), story => StoryMarkup.Brief(story, year))}</div>
              <aside class="front-ranking">{PlainList.Of("Ranking", "ranking", sheet.Ranking, "Nothing has been read often enough to be ranked.")}</aside>
            </div>
            <div class="front-sections">{Html.Each(sheet.Sections, block => Section(block, year))}</div>
            {Pager.More("/latest", "All stories, newest first")}
            """;
    }

    private static Html AsOf(PageFrame frame, FrontSheet sheet)
    {
        var reports = sheet.Stories.Sum(entry => entry.Story.Reports);
        var copies = sheet.Stories.Sum(entry => entry.Story.Copies);
        return $"""
            <div class="as-of"><p>{CountWords.Of(sheet.OnFile, "story", "stories")} from {CountWords.Of(sheet.Articles, "article", "articles")} on file</p><details class="why"><summary>as of {DateWords.Time(frame.Now)}</summary><div class="evidence">
            <p>Made {DateWords.Of(frame.Now)} from what this desk had then. The {CountWords.Of(sheet.Stories.Count, "story", "stories")} weighed for this page rest on {CountWords.Of(reports, "independent report", "independent reports")} and {CountWords.Of(copies, "copy", "copies")} of them; a copy adds nothing to a story’s weight.</p>
            <p><a href="/about/lists">How stories are weighed</a></p></div></details></div>
            """;
    }

    private static Html Section(SectionBlock block, int year) => $"""
        <section class="block{(block.Slug is null && block.Stories.Count > 4 ? " all" : "")}" aria-labelledby="section-{block.Slug ?? "none"}">
          <h2 class="label" id="section-{block.Slug ?? "none"}">{(block.Slug is null ? (Html)$"In no section" : $"""<a href="{Addresses.Section(block.Slug)}">{SectionWords.Name(block.Slug)}</a>""")}</h2>
          {Html.Each(block.Stories, (story, index) => StoryMarkup.Brief(story, year, withLede: index == 0))}
        </section>
        """;
}
