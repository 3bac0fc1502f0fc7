using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Web.Site.Parts;

/// <summary>The days a story's texts name.</summary>
internal static class DayMarkup
{
    private static readonly LocalDatePattern Weekday = LocalDatePattern.CreateWithInvariantCulture("dddd");
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("MMMM uuuu");

    /// <summary>"Friday 13 Nov", "November 2026", "between 10 and 12 Nov".</summary>
    public static string Day(LocalDate from, LocalDate to, int year)
    {
        if (from == to)
            return $"{Weekday.Format(from)} {DateWords.OfDay(from, year)}";
        if (from.Day == 1 && to == from.PlusMonths(1).PlusDays(-1))
            return Month.Format(from);
        return $"{DateWords.OfDay(from, year)} to {DateWords.OfDay(to, year)}";
    }

    /// <summary>One day: every sentence that names it.</summary>
    public static Html Of(IEnumerable<TimelineEntry> entries, TimelineSheet sheet, int year) => $"""
        {Html.Each(entries.Where(entry => sheet.Articles.ContainsKey(entry.Places[0].Article)), entry => Entry(entry, sheet, year))}
        """;

    /// <summary>The few days for a story's own page.</summary>
    public static Html Brief(HearingBrief brief, StoryId story, int year) => brief.Days.Count == 0
        ? Html.None
        : $"""
            <section class="list"><h2 class="label"><a href="{Addresses.Timeline(story)}">The days it names</a></h2>
            <ol class="days">{Html.Each(brief.Days, day => $"""
                <li><p class="small"><b>{Day(day.From, day.To, year)}</b>{Tense(day.Tense)}</p><p class="words">{Marked(day)}</p></li>
                """)}</ol>
            {(brief.DaysInAll > brief.Days.Count ? (Html)$"""<p class="small"><a href="{Addresses.Timeline(story)}">All {CountWords.Number(brief.DaysInAll)} in order</a></p>""" : Html.None)}</section>
            """;

    private static Html Entry(TimelineEntry entry, TimelineSheet sheet, int year)
    {
        var article = sheet.Articles[entry.Places[0].Article];
        var others = entry.Places.Skip(1).Where(place => sheet.Articles.ContainsKey(place.Article)).ToList();
        Html also = others.Count == 0 ? Html.None : $"""; also in {Html.Each(others, (place, index) => $"""{(index == 0 ? "" : ", ")}<a href="{PathOf(place)}"><bdi>{sheet.Articles[place.Article].Outlet}</bdi></a>""")}""";
        return $"""
            <li><p class="words" lang="{article.Language}" dir="{article.Direction}">{Marked(entry)}</p>
            <div class="small">{Tense(entry.Tense, isFirst: true)}<a href="{PathOf(entry.Places[0])}"><bdi>{article.Outlet}</bdi></a>{(article.Published.Best is { } best ? (Html)$", {DateWords.Of(best, year)}" : Html.None)}{also}; <details class="why"><summary>why this day</summary> <span>“<bdi>{entry.Time.Words}</bdi>” {entry.Reason}</span></details></div></li>
            """;
    }

    private static string PathOf(TimelinePlace place) => $"{Addresses.Said(place.Article)}#time-{place.Start}";

    private static Html Tense(TimelineTense tense, bool isFirst = false) => tense is TimelineTense.Announced
        ? isFirst ? (Html)$"<em>announced</em> in " : $" <em>announced</em>"
        : isFirst ? (Html)$"told in " : Html.None;

    private static Html Marked(TimelineEntry entry)
    {
        var (words, at) = (entry.Sentence.Words, entry.Time.Start - entry.Sentence.Start);
        return at < 0 || at + entry.Time.Words.Length > words.Length
            ? Html.Text(words)
            : (Html)$"""{words[..at]}<span class="time">{entry.Time.Words}</span>{words[(at + entry.Time.Words.Length)..]}""";
    }
}
