using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>schema.org NewsArticle as JSON-LD 1.1: what is known, named as whose it is. The date is the best supported one, not the page's
/// claim; the page it was read from is <c>isBasedOn</c>; the agency or outlet that reported it is <c>sourceOrganization</c>.</summary>
internal static class NewsArticleJsonLd
{
    // "<", ">" and "&" leave as \u escapes, so the text cannot close the script element.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Html Of(PageFrame frame, ArticleEntry entry)
    {
        var article = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = entry.Headline,
            ["url"] = frame.Root + entry.Path,
            ["sourceOrganization"] = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = entry.Reporter },
            ["sdPublisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = frame.Paper, ["url"] = frame.Root + "/" },
        };
        Put(article, "inLanguage", entry.Language);
        Put(article, "description", entry.Text.Standfirst);
        Put(article, "datePublished", entry.Published.Best?.Written);
        Put(article, "dateModified", entry.Article.Filed.Dates.Updated?.Written);
        Put(article, "articleSection", entry.Article.Section is { } section ? Words.SectionWords.Name(section) : null);
        Put(article, "isBasedOn", Addresses.Outside(entry.Article.Filed.Url));
        Put(article, "image", entry.Text.Images is [var picture, ..] ? Addresses.Outside(picture.Url) : null);
        if (entry.Article.Filed.Source.Bylines is { Count: > 0 } names && !entry.IsCopy)
            article["author"] = new JsonArray([.. names.Select(name => new JsonObject { ["@type"] = "Person", ["name"] = name })]);
        return Html.Trusted($"<script type=\"application/ld+json\">{article.ToJsonString(Options)}</script>");
    }

    private static void Put(JsonObject into, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            into[name] = value;
    }
}
