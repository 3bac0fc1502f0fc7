using Dateline.Web.Markup;
using Dateline.Web.Site.Assets;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>Ranking as it stands in a frame of another site: its links open this paper in the whole window.</summary>
internal static class EmbedPage
{
    public static Html Of(PageFrame frame, IReadOnlyList<ListedEntry> ranking) => $"""
        <!doctype html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>Ranking · {frame.Paper}</title>
        <link rel="stylesheet" href="{Asset.Stylesheet.Path}">
        </head>
        <body class="embed">
        <section class="list" aria-labelledby="ranking">
          <h1 id="ranking" class="label">Ranking{(frame.Section is null ? Html.None : (Html)$", {SectionWords.Name(frame.Section)}")} <a class="quiet" href="{frame.Root}/about/lists#about-ranking" target="_top">{frame.Paper}: how</a></h1>
          {(ranking.Count == 0
            ? (Html)$"""<p class="note">Nothing stands here yet.</p>"""
            : $"""<ol>{Html.Each(ranking, (entry, index) => $"""<li><a lang="{entry.Article.Language}" dir="{entry.Article.Direction}" href="{frame.Root}{Addresses.From(entry.Article.Path, "ranking", index + 1)}" target="_top">{entry.Article.Headline}</a><p class="reason">{entry.Reason.Sentence}</p></li>""")}</ol>""")}
        </section>
        </body>
        </html>

        """;
}
