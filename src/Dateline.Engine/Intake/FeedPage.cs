using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Engine.Fetch;
using Dateline.Markup;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>What a feed says of a page, and the page made of an item's own text.</summary>
internal static partial class FeedPage
{
    /// <summary>The item's address without the feed's campaign parameters, when it is one of the web; <c>null</c> otherwise.</summary>
    public static Uri? LinkOf(FeedItem item) =>
        WebAddress.Of(item.Link) is { } url ? Store.ArticleAddress.Clean(url) : null;

    public static FeedWord WordOf(Feed feed, FeedItem item, Uri? address, bool isOwnText) => new()
    {
        Feed = address,
        FeedTitle = Plain(feed.Title),
        ItemId = item.Id,
        Title = Plain(item.Title),
        Author = item.Author,
        Published = item.Published,
        PublishedQuote = item.PublishedQuote,
        Updated = item.Updated,
        Categories = item.Categories,
        IsOwnText = isOwnText,
    };

    /// <summary>The item's own text as a page; <c>null</c> when it has none. The same item always gives the same bytes.</summary>
    public static RawPage? OwnText(Feed feed, FeedItem item, Uri? address, Instant fetchedAt)
    {
        if ((item.Content ?? item.Summary) is not { } body)
            return null;
        var html = new StringBuilder("<!doctype html><html");
        if (feed.Language is { } language)
            html.Append(" lang=\"").Append(WebUtility.HtmlEncode(language)).Append('"');
        html.Append("><head><meta charset=\"utf-8\"><title>").Append(WebUtility.HtmlEncode(Plain(item.Title) ?? "")).Append("</title>");
        if (Plain(feed.Title) is { } site)
            html.Append("<meta property=\"og:site_name\" content=\"").Append(WebUtility.HtmlEncode(site)).Append("\">");
        html.Append("</head><body><article><h1>").Append(WebUtility.HtmlEncode(Plain(item.Title) ?? "")).Append("</h1>");
        // Written anew from the allow-list: what a feed sends is kept for its words, never for what it could run.
        body = SafeMarkup.Write(body, LinkOf(item));
        html.Append(body.Contains('<', StringComparison.Ordinal) ? body : $"<p>{body}</p>").Append("</article></body></html>");
        return new RawPage(Encoding.UTF8.GetBytes(html.ToString()), fetchedAt)
        {
            Url = LinkOf(item),
            ContentType = "text/html; charset=utf-8",
            Kind = PageKind.Html,
            Feed = WordOf(feed, item, address, isOwnText: true),
        };
    }

    // Titles are text, HTML or escaped HTML, as the feed pleases.
    private static string? Plain(string? markup) =>
        markup is null ? null : WebUtility.HtmlDecode(Tag().Replace(WebUtility.HtmlDecode(markup), "")).ReplaceLineEndings(" ").Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex("</?[A-Za-z][^<>]{0,500}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
