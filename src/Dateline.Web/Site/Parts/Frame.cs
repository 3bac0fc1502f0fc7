using Dateline.Web.Markup;
using Dateline.Web.Site.Assets;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Parts;

/// <summary>The page around the page: head, masthead, sections, foot.</summary>
internal static class Frame
{
    public static Html Of(PageFrame frame, Html main) => $"""
        <!doctype html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{(frame.Title is null ? frame.Paper : $"{frame.Title} · {frame.Paper}")}</title>
        {(frame.Description is null ? Html.None : $"""<meta name="description" content="{frame.Description}">""")}
        {(frame.Path is null ? (Html)$"""<meta name="robots" content="noindex">""" : $"""<link rel="canonical" href="{frame.Root}{frame.Path}">""")}
        <link rel="stylesheet" href="{Asset.Stylesheet.Path}">
        <link rel="icon" href="{Asset.Icon.Path}" type="image/svg+xml">
        <link rel="alternate" type="{frame.FeedType}" title="{frame.Paper}" href="{frame.Feed}">
        {frame.Head}
        </head>
        <body>
        <a class="skip" href="#main">To the text</a>
        <header class="masthead{(frame.Title is null ? " front" : "")}">
          <p class="name"><a href="/">{frame.Paper}</a></p>
          <p class="day"><time datetime="{DateWords.Machine(frame.Now)}">{DateWords.Long(frame.Now)}</time></p>
          <form class="search" role="search" action="/search" method="get"><label for="q">Search</label><input id="q" name="q" type="search" value="{frame.Words}" autocomplete="off" enterkeyhint="search"><button>Search</button></form>
        </header>
        {Sections(frame)}
        <main id="main" tabindex="-1">
        {main}
        </main>
        <footer class="foot">
          <p><a href="/">Front page</a> <a href="/sources">Sources</a> <a href="/outlets">Outlets</a> <a href="/source">Who is heard</a> <a href="/decisions">Decisions</a> <a href="/about/lists">How the lists are made</a> <a href="/profile">Your profile</a> <a href="{frame.Feed}">Feed</a> <a href="/openapi/v1.json">API</a></p>
          <p>Every report belongs to those who wrote it. {frame.Paper} shows where each one came from, and when.</p>
        </footer>
        </body>
        </html>

        """;

    private static Html Sections(PageFrame frame) => $"""
            <nav class="sections" aria-label="Sections"><ul><li><a href="/latest"{(frame.Path == "/latest" ? (Html)$" aria-current=\"page\"" : Html.None)}>Latest</a></li>{Html.Each(frame.Sections, slug => $"""
                <li><a href="{Addresses.Section(slug)}"{(slug == frame.Section ? (Html)$" aria-current=\"page\"" : Html.None)}>{SectionWords.Name(slug)}</a></li>
                """)}</ul></nav>
            """;
}
