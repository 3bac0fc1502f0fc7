using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>Who says what in a story: what is in dispute, then every source.</summary>
internal static class StorySaidPage
{
    public static Html Of(PageFrame frame, StorySaidSheet sheet) => Frame.Of(frame, $"""
        <header class="page-head story-head">
          {Breadcrumb.Of(sheet.Story.Story.Section, sheet.Story)}
          <p class="kicker">Who says what</p>
          <h1 lang="{sheet.Story.Lead.Language}" dir="{sheet.Story.Lead.Direction}"><a class="quiet" href="{sheet.Story.Path}">{sheet.Story.Headline}</a></h1>
          <p class="standfirst">{(sheet.Sources.Count == 0 ? "No statement was found in the reports of this story." : $"{CountWords.Of(sheet.Sources.Sum(source => source.Said.Count), "statement", "statements")} by {CountWords.Of(sheet.Sources.Count, "source", "sources")}, word for word, each once with the reports it stands in.")}{(sheet.Left == 0 ? "" : $" {CountWords.Of(sheet.Left, "article is", "articles are")} not read for statements yet.")}</p>
        </header>
        {Disputes(sheet.Disputes, frame.Year)}
        <div class="rows said">{Html.Each(sheet.Sources, source => Source(source, frame.Year))}</div>
        """);

    /// <summary>What stands against what, side by side.</summary>
    public static Html Disputes(IReadOnlyList<DisputeEntry> disputes, int year) => disputes.Count == 0
        ? Html.None
        : $"""<section class="list said disputes"><h2 class="label">In dispute</h2><ol>{Html.Each(disputes, dispute => HeardMarkup.Dispute(dispute, year))}</ol></section>""";

    private static Html Source(HeardSourceEntry source, int year) => $"""
        <section class="list"><h2 class="label">{HeardMarkup.Name(source.Name, source.Key, isHeading: true)} <span class="quiet">{SaidWords.Of(source.Kind)}</span></h2>
        <ol>{Html.Each(source.Said, said => HeardMarkup.Entry(said, isNamed: false, year))}</ol></section>
        """;
}
