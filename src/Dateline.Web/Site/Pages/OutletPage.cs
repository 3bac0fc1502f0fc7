using System.Globalization;
using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>What an outlet has shown of itself: texts it had first, texts it copied, days that were false, how late it is.</summary>
internal static class OutletPage
{
    public static Html Of(PageFrame frame, OutletSheet sheet, IReadOnlyList<ArticleEntry> newest, HeardSource? heard, IReadOnlyList<ListedEntry> ranking) => Frame.Of(frame, $"""
        <header class="page-head"><p class="kicker"><a href="/outlets">Outlets</a></p><h1><bdi>{sheet.Record.Outlet}</bdi></h1><p class="standfirst">{Sentence(sheet)}</p>{(heard is null ? Html.None : (Html)$"""<p class="small"><a href="{Addresses.Source(heard.Key)}">What others quote it as saying: {CountWords.Of(heard.Statements, "statement", "statements")}</a></p>""")}</header>
        <dl class="provenance outlet-record">
        {Row("Had first", sheet.Record.Originals, "a text that others showed after it")}
        {Row("Copied", sheet.Record.Copies, "a text that another outlet had first")}
        {Row("Alone", sheet.Alone, "a text that no other outlet on file showed")}
        {Row("False dates", sheet.Record.FalseDates, "a day on its page that earlier evidence contradicts")}
        <div><dt>Delay</dt><dd>{Delay(sheet.Record)}</dd></div>
        </dl>
        <section class="list"><h2 class="label">Its newest articles</h2>
        <ol class="places">{Html.Each(newest, entry => Article(entry, sheet.Record.Outlet, frame.Year))}</ol></section>
        {(ranking.Count == 0 ? Html.None : PlainList.Of("Ranking", "ranking", ranking, ""))}
        """);

    public static Html List(PageFrame frame, IReadOnlyList<OutletCount> outlets) => Frame.Of(frame, $"""
        <header class="page-head"><h1>Outlets</h1><p class="standfirst">Who shows what is on file. Each has a record: what it had first, what it copied, which of its dates were false.</p></header>
        {(outlets.Count == 0
            ? (Html)$"""<div class="written"><p>No article is on file yet.</p></div>"""
            : $"""<div class="wide" tabindex="0" role="region" aria-label="Outlets"><table class="sources"><thead><tr><th scope="col">Outlet</th><th scope="col" class="number">Articles</th></tr></thead><tbody>{Html.Each(outlets, outlet => $"""<tr><th scope="row"><a href="{Addresses.Outlet(outlet.Name)}"><bdi>{outlet.Name}</bdi></a></th><td class="number">{CountWords.Number(outlet.Articles)}</td></tr>""")}</tbody></table></div>""")}
        """);

    /// <summary>"Of 42 texts others showed too, it had 30 first and copied 12; 3 of its dates are contradicted."</summary>
    public static string Sentence(OutletSheet sheet)
    {
        var record = sheet.Record;
        var judged = record.Originals + record.Copies;
        var file = $"{CountWords.Of(sheet.Articles, "article", "articles")} on file{(sheet.Judged < sheet.Articles ? $", judged by the newest {CountWords.Number(sheet.Judged)}" : "")}.";
        var first = judged == 0
            ? "No text of it is known to have been shown first by it or by another."
            : $"Of {CountWords.Of(judged, "text", "texts")} that others showed too, it had {CountWords.Number(record.Originals)} first and copied {CountWords.Number(record.Copies)}.";
        return $"{file} {first}{(record.FalseDates == 0 ? "" : $" {CountWords.Of(record.FalseDates, "date on its pages is", "dates on its pages are")} contradicted.")}";
    }

    /// <summary>The middle delay in hours or days.</summary>
    public static string Delay(OutletRecord record) => record.MedianDelayHours is not { } hours
        ? "not known"
        : hours < 0 ? $"its pages claim to be {Span(-hours)} earlier than the first, in the middle of its copies"
        : $"{Span(hours)} after the first, in the middle of its copies, by what its own pages say";

    private static string Span(double hours) => hours >= 48
        ? string.Create(CultureInfo.InvariantCulture, $"{hours / 24:0} days")
        : string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} hours");

    private static Html Row(string name, int count, string what) => $"""<div><dt>{name}</dt><dd><b>{CountWords.Number(count)}</b> <span class="sentence">{what}</span></dd></div>""";

    private static Html Article(ArticleEntry entry, string outlet, int year) => $"""
        <li><a lang="{entry.Language}" dir="{entry.Direction}" href="{entry.Path}">{entry.Headline}</a> <span class="small">{Standing(entry, outlet)}; {Facts.Claimed(entry, year)}</span></li>
        """;

    private static Html Standing(ArticleEntry entry, string outlet)
    {
        if (entry.IsCopy)
            return string.Equals(entry.Reporter, outlet, StringComparison.OrdinalIgnoreCase) ? (Html)$"a copy" : $"a copy of a report by <bdi>{entry.Reporter}</bdi>";
        return entry.Group is { Members.Count: > 1 } group ? (Html)$"{CountWords.Of(group.Members.Count - 1, "copy", "copies")} known" : $"its own";
    }
}
