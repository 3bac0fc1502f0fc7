using Dateline.Engine.Store;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site.Pages;

/// <summary>Search: matches with excerpts, paged.</summary>
internal static class SearchPage
{
    /// <param name="frame">The frame; its words are what was searched for.</param>
    /// <param name="hits">The matches of this page with their excerpts.</param>
    /// <param name="isFirst">Whether this is the first page.</param>
    /// <param name="next">Cursor of the next page; <c>null</c> at the end.</param>
    public static Html Of(PageFrame frame, IReadOnlyList<(ArticleEntry Article, IReadOnlyList<ExcerptPart> Excerpt)> hits, bool isFirst, string? next)
    {
        var words = frame.Words ?? "";
        return Frame.Of(frame, $"""
            <header class="page-head"><h1>{(words.Length == 0 ? (Html)$"Search" : $"""Reports with <bdi class="sought">{words}</bdi>""")}</h1></header>
            {(hits.Count > 0 ? Hits(hits, frame.Year) : words.Length == 0 ? Ask : isFirst ? Nothing(words) : End)}
            {(next is null ? Html.None : Pager.More(Addresses.Search(words, next), "More matches"))}
            """);
    }

    private static Html Ask => $"""
        <div class="written"><p>Search looks through the headlines and texts of every article on file. All words must occur. Put a phrase in quotation marks to find it as it stands, and a minus before a word to leave it out: <code>ferry "harbour master" -strike</code>.</p><p>To find what somebody said, name the speaker, and, where you like, what about: <code>said:"harbour master" about:ferry</code>.</p></div>
        """;

    private static Html End => $"""
        <div class="written"><p>That was the last of them.</p></div>
        """;

    private static Html Nothing(string words) => $"""
        <div class="written"><p>No article on file holds “<bdi>{words}</bdi>”. Try fewer words, another spelling, or the language the report was written in: texts are kept as they were published and are not translated.</p></div>
        """;

    private static Html Hits(IReadOnlyList<(ArticleEntry Article, IReadOnlyList<ExcerptPart> Excerpt)> hits, int year) => $"""
        <ol class="hits">{Html.Each(Folded(hits), found => Hit(found[0].Article, found[0].Excerpt, [.. found.Skip(1).Select(also => also.Article)], year))}</ol>
        """;

    // One text is one entry, however many places carry it; the best match stands for it.
    private static IEnumerable<(ArticleEntry Article, IReadOnlyList<ExcerptPart> Excerpt)[]> Folded(IReadOnlyList<(ArticleEntry Article, IReadOnlyList<ExcerptPart> Excerpt)> hits) =>
        hits.GroupBy(hit => hit.Article.Group?.Id.Value ?? hit.Article.Id.Value).Select(group => group.ToArray());

    private static Html Hit(ArticleEntry article, IReadOnlyList<ExcerptPart> excerpt, IReadOnlyList<ArticleEntry> also, int year) => $"""
        <li><article class="story brief">
          <h2 lang="{article.Language}" dir="{article.Direction}"><a href="{article.Path}">{article.Headline}</a></h2>
          <p class="lede" lang="{article.Language}" dir="{article.Direction}">{Html.Each(excerpt, part => part.IsMatch ? $"<mark>{part.Text}</mark>" : Html.Text(part.Text))}</p>
          {Facts.Of(article, year)}
          {(also.Count == 0 ? Html.None : Also(also))}
        </article></li>
        """;

    private static Html Also(IReadOnlyList<ArticleEntry> places) => $"""
        <p class="also">The same text at {Html.Each(places, (place, index) => $"""{(index == 0 ? "" : ", ")}<a class="quiet" href="{place.Path}"><bdi>{place.Outlet}</bdi></a>""")}</p>
        """;
}
