using System.Globalization;
using Dateline.Engine.Readers;
using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>What each list does now, what is opened from each place, what was held back and why, and how today compares with yesterday.</summary>
internal static class OperatorListsPage
{
    private const int PlacesShown = 10;
    private static readonly string[] Names = ["related", "ranking", "recommendation"];

    public static Html Of(
        PageFrame frame, ReaderOptions options, ReaderReport report, IReadOnlyDictionary<ArticleId, ArticleEntry> entries, (long Rows, long Events, long Bytes) log, bool isReady) => Frame.Of(frame, $"""
        <header class="page-head"><h1>The lists</h1><p class="standfirst">{Told(options, report, isReady)}</p></header>
        <section class="list"><h2 class="label">What each list does now</h2><div class="wide" tabindex="0" role="region" aria-label="Lists"><table class="sources"><thead><tr><th scope="col">List</th><th scope="col">Goes by</th><th scope="col" class="number">Shown today</th><th scope="col" class="number">Opened per list, today</th><th scope="col" class="number">yesterday</th><th scope="col" class="number">Place opened, today</th><th scope="col" class="number">yesterday</th></tr></thead><tbody>
        {Html.Each(Names, name => Row(name, report))}</tbody></table></div>
        <p class="small">“Place opened” is the mean of one over the place that was opened: 1 when it is always the first. {Lesson(report, frame.Year)}</p></section>
        {Trials(report.Trials)}
        <section class="list"><h2 class="label">Opened from each place, today</h2>{PlacesOf(report.Today)}</section>
        <section class="list"><h2 class="label">Not counted, in the last day</h2>{Held(report.Held, entries, frame.Year)}</section>
        <section class="list"><h2 class="label">The log</h2><p class="note">{CountWords.Of(log.Events, "line", "lines")} in {CountWords.Of(log.Rows, "row", "rows")}, {CountWords.Number(log.Bytes / 1024)} KiB; {CountWords.Of(options.LogDays, "day", "days")} are kept.</p></section>
        """);

    private static string Told(ReaderOptions options, ReaderReport report, bool isReady) => (options.Note, isReady) switch
    {
        (false, _) => "Nothing is noted of what readers do (Dateline:Readers:Note is false): the lists go by reports and texts alone.",
        (_, false) => "The log of readers is being read; until that is done the lists go by reports and texts alone.",
        _ => $"{CountWords.Of(report.Events, "event", "events")} of readers taken in, {CountWords.Number(report.EventsSinceLesson)} of them since the last lesson.",
    };

    private static Html Row(string name, ReaderReport report)
    {
        var (today, yesterday) = (Day(report.Today, name), Day(report.Yesterday, name));
        return $"""
            <tr><th scope="row">{SectionWords.Name(name)}</th><td>{(report.Learned.Contains(name, StringComparer.Ordinal) ? "what was learned from readers" : "counts of readers, reports and texts")}</td><td class="number">{CountWords.Number(today?.Lists ?? 0)}</td><td class="number">{Figure(today?.Rate)}</td><td class="number">{Figure(yesterday?.Rate)}</td><td class="number">{Figure(today?.Reciprocal)}</td><td class="number">{Figure(yesterday?.Reciprocal)}</td></tr>
            """;
    }

    private static string Lesson(ReaderReport report, int year) => (report.LearnedAt, report.Refused) switch
    {
        (null, _) => "Nothing has been learned yet.",
        ({ } at, 0) => $"Last learned {DateWords.Of(at, year)}; nothing learned was refused.",
        ({ } at, var refused) => $"Last learned {DateWords.Of(at, year)}; {CountWords.Of(refused, "time", "times")} what was learned did worse on the newest events than what was in use, and was refused.",
    };

    private static Html Trials(IReadOnlyList<LessonTrial> trials) => trials.Count == 0 ? (Html)$"" : $"""
        <section class="list"><h2 class="label">The last lesson beside what was in use</h2><div class="wide" tabindex="0" role="region" aria-label="The last lesson"><table class="sources"><thead><tr><th scope="col">List</th><th scope="col" class="number">Judged on</th><th scope="col" class="number">Simplest rule</th><th scope="col" class="number">In use until then</th><th scope="col" class="number">Newly learned</th><th scope="col">So</th></tr></thead><tbody>
        {Html.Each(trials, trial => $"""<tr><th scope="row">{(trial.List == "appeal" ? "Lists as shown" : SectionWords.Name(trial.List))}</th><td class="number">{CountWords.Number(trial.Judged)}</td><td class="number">{Figure(trial.Plain)}</td><td class="number">{Figure(trial.InUse)}</td><td class="number">{Figure(trial.New)}</td><td>{(trial.IsTaken ? "put to use" : "refused: what was in use stays")}</td></tr>""")}
        </tbody></table></div>
        <p class="small">Both were judged on the newest lists, which neither had learned from: by the mean of one over the place of what was opened; the ranking by the share of the next hour’s most opened that it foresaw.</p></section>
        """;

    private static Html PlacesOf(IReadOnlyList<ListDay> today) => today.Count == 0
        ? (Html)$"""<p class="note">No list was shown to a visit today.</p>"""
        : $"""
            <div class="wide" tabindex="0" role="region" aria-label="Places"><table class="sources"><thead><tr><th scope="col">List</th>{Html.Each(Enumerable.Range(1, PlacesShown), place => $"""<th scope="col" class="number">{place}</th>""")}</tr></thead><tbody>
            {Html.Each(today, list => $"""<tr><th scope="row">{SectionWords.Name(list.List)}</th>{Html.Each(Enumerable.Range(0, PlacesShown), place => $"""<td class="number">{CountWords.Number(list.Opened[place])} <span class="small">of {CountWords.Number(list.Shown[place])}</span></td>""")}</tr>""")}
            </tbody></table></div>
            """;

    private static Html Held(IReadOnlyList<HeldBack> held, IReadOnlyDictionary<ArticleId, ArticleEntry> entries, int year) => held.Count == 0
        ? (Html)$"""<p class="note">Everything that came was counted.</p>"""
        : $"""
            <div class="wide" tabindex="0" role="region" aria-label="Not counted"><table class="sources"><thead><tr><th scope="col">Article</th><th scope="col">Why</th><th scope="col" class="number">Events</th><th scope="col" class="number">Networks</th><th scope="col" class="number">Taken back</th><th scope="col">Last</th></tr></thead><tbody>
            {Html.Each(held, one => $"""<tr><th scope="row">{Article(one.Article, entries)}</th><td>{Why(one.Fate)}</td><td class="number">{CountWords.Number(one.Count)}</td><td class="number">{(one.Networks >= 64 ? "64 or more" : CountWords.Number(one.Networks))}</td><td class="number">{CountWords.Number(one.Withdrawn)}</td><td>{DateWords.Of(one.LastAt, year)}</td></tr>""")}
            </tbody></table></div>
            """;

    private static Html Article(ArticleId? id, IReadOnlyDictionary<ArticleId, ArticleEntry> entries) => id is { } known && entries.TryGetValue(known, out var entry)
        ? (Html)$"""<a lang="{entry.Language}" dir="{entry.Direction}" href="{entry.Path}">{entry.Headline}</a>"""
        : $"no article, or none on file";

    /// <summary>A fate as a person is told it.</summary>
    public static string Why(EventFate fate) => fate switch
    {
        EventFate.OneNetwork => "too much of the article’s reading came from one network",
        EventFate.NoTrail => "very many came from nowhere: no list and no page led there",
        EventFate.Waiting => "one of a crowd from networks that read nothing else here: counts after five minutes, unless its network goes on",
        EventFate.TooMany => "more from one visit or one network than is taken",
        EventFate.Machine => "the sender named itself a machine, or left out what browsers send",
        EventFate.Forged => "a visit this site did not begin",
        EventFate.Replayed => "sent again",
        EventFate.FromFuture => "from the future",
        EventFate.TooLate => "more than an hour late",
        EventFate.UnknownArticle => "of an article that is not on file",
        EventFate.Busy => "more waited to be written than can be held",
        EventFate.Unusable => "not whole",
        EventFate.Repeated => "opened before in the same visit",
        _ => "counted",
    };

    private static ListDay? Day(IReadOnlyList<ListDay> days, string name) => days.FirstOrDefault(day => day.List == name);

    private static string Figure(double? value) => value is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "–";
}
