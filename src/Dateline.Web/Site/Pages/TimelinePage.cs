using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;
using NodaTime;

namespace Dateline.Web.Site.Pages;

/// <summary>The days a story's reports name, past and announced, each with the sentence that names it.</summary>
internal static class TimelinePage
{
    public static Html Of(PageFrame frame, TimelineSheet sheet)
    {
        var days = sheet.Timeline.Entries.GroupBy(entry => (entry.From, entry.To)).ToList();
        return Frame.Of(frame, $"""
            <header class="page-head story-head">
              {Breadcrumb.Of(sheet.Story.Story.Section, sheet.Story)}
              <p class="kicker">The days it names</p>
              <h1 lang="{sheet.Story.Lead.Language}" dir="{sheet.Story.Lead.Direction}"><a class="quiet" href="{sheet.Story.Path}">{sheet.Story.Headline}</a></h1>
              <p class="standfirst">{Sentence(sheet.Timeline, days.Count)}</p>
            </header>
            <div class="rows said timeline">{Html.Each(days, day => Day(day.Key.From, day.Key.To, day, sheet, frame))}</div>
            {Undated(sheet)}
            """);
    }

    /// <summary>How many days, and what they are counted from.</summary>
    public static string Sentence(Timeline timeline, int days)
    {
        var counted = "Days are counted from the day this desk believes a report to be of, not from what its page claims.";
        return days == 0
            ? $"No sentence of these reports names a day that can be told. {counted}"
            : $"{CountWords.Of(days, "day", "days")} named by {CountWords.Of(timeline.Entries.Count, "sentence", "sentences")}, nearly equal ones once, the earliest report first. {counted}{(timeline.Left == 0 ? "" : $" {CountWords.Of(timeline.Left, "further sentence is", "further sentences are")} left out.")}";
    }

    private static Html Day(LocalDate from, LocalDate to, IEnumerable<TimelineEntry> entries, TimelineSheet sheet, PageFrame frame)
    {
        var isAhead = from > frame.Now.InUtc().Date;
        return $"""
            <section class="list"><h2 class="label"><time datetime="{DateWords.Machine(from)}">{DayMarkup.Day(from, to, frame.Year)}</time>{(isAhead ? (Html)$""" <span class="quiet">still to come</span>""" : Html.None)}</h2>
            <ol>{DayMarkup.Of(entries, sheet, frame.Year)}</ol></section>
            """;
    }

    private static Html Undated(TimelineSheet sheet)
    {
        var undated = sheet.Timeline.Undated.Where(sheet.Articles.ContainsKey).Select(id => sheet.Articles[id]).ToList();
        return undated.Count == 0
            ? Html.None
            : $"""
                <section class="list rows"><h2 class="label">Not counted</h2>
                <p class="small">The day of {CountWords.Of(undated.Count, "report", "reports")} is not known, so words like “Monday” stand nowhere here: {Html.Each(undated, (article, index) => $"""{(index == 0 ? "" : ", ")}<a href="{article.Path}"><bdi>{article.Outlet}</bdi></a>""")}.</p></section>
                """;
    }
}
