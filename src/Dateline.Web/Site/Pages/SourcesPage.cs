using Dateline.Engine.Store;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>Where pages come from and how each source fares.</summary>
internal static class SourcesPage
{
    public static Html Of(PageFrame frame, IReadOnlyList<Source> sources, long articles) => Frame.Of(frame, $"""
        <header class="page-head"><h1>Sources</h1><p class="standfirst">{Told(sources, articles)}</p></header>
        {(sources.Count == 0 ? Empty : Body(sources, frame.Year))}
        """);

    private static string Told(IReadOnlyList<Source> sources, long articles)
    {
        var trouble = sources.Count(source => source.Trouble is not null);
        var fares = sources.Count == 0 ? "" : trouble == 0 ? " None is in trouble." : $" {CountWords.Of(trouble, "source is", "sources are")} in trouble.";
        return $"{CountWords.Of(articles, "article", "articles")} on file from {CountWords.Of(sources.Count, "source", "sources")}.{fares}";
    }

    private static Html Empty => $"""
        <div class="written"><p>No source has been added. A feed is visited again and again; a page, a file or a folder is read once:</p><pre><code>dateline add https://news.example/feed.xml</code></pre></div>
        """;

    private static Html Body(IReadOnlyList<Source> sources, int year) => $"""
        <div class="wide" tabindex="0" role="region" aria-label="Sources"><table class="sources"><thead><tr><th scope="col">Source</th><th scope="col">Kind</th><th scope="col" class="number">Articles</th><th scope="col">Last read</th><th scope="col">Next</th><th scope="col">Rhythm</th></tr></thead><tbody>
        {Html.Each(sources.OrderBy(source => source.Trouble is null), source => $"""
            <tr><th scope="row"><bdi>{source.Title ?? source.Address}</bdi>{(source.Title is null ? Html.None : (Html)$"""<span class="address">{source.Address}</span>""")}{(source.Trouble is null ? Html.None : (Html)$"""<span class="trouble"><strong class="standing contradicted">in trouble</strong> {source.Trouble}</span>""")}</th><td>{Kind(source.Kind)}</td><td class="number">{CountWords.Number(source.Articles)}</td><td>{(source.LastSuccess is { } last ? DateWords.Of(last, year) : "never")}</td><td>{Next(source, year)}</td><td>{source.Rhythm?.ToString() ?? ""}</td></tr>
            """)}
        </tbody></table></div>
        """;

    private static Html Next(Source source, int year) => source switch
    {
        { NextDue: { } due } => Html.Text(DateWords.Of(due, year)),
        { HasEnded: true } => Html.Text("ended"),
        _ => Html.Text("read once"),
    };

    private static string Kind(SourceKind kind) => kind switch
    {
        SourceKind.Feed => "feed",
        SourceKind.Page => "page",
        SourceKind.File => "file",
        SourceKind.Folder => "folder",
        SourceKind.Sitemap => "sitemap",
        SourceKind.List => "watched page",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
