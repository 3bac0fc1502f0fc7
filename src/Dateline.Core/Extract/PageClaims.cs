using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>What the page says of itself outside its text: title, meta elements, structured data.</summary>
internal sealed record PageClaims
{
    /// <summary>The title element, and the headlines claimed by og:title, twitter:title and structured data.</summary>
    public string? Title { get; init; }

    public string? OgTitle { get; init; }

    public string? TwitterTitle { get; init; }

    public string? Headline { get; init; }

    /// <summary>What meta elements of other makers, and further names in structured data, call the page.</summary>
    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    public string? Description { get; init; }

    public string? SiteName { get; init; }

    public string? Publisher { get; init; }

    public string? Section { get; init; }

    public string? OgType { get; init; }

    public string? Canonical { get; init; }

    public string? OgUrl { get; init; }

    public string? BaseHref { get; init; }

    public string? Language { get; init; }

    public string? Image { get; init; }

    public string? Generator { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public IReadOnlyList<string> StructuredTypes { get; init; } = [];

    public IReadOnlyList<string> StructuredCrumbs { get; init; } = [];

    /// <summary>The structured data's body; a witness of what the story holds, never its text.</summary>
    public string? ArticleBody { get; init; }

    public bool? IsFree { get; init; }

    public WordSet TitleWords { get; init; } = WordSet.Empty;

    public WordSet DescriptionWords { get; init; } = WordSet.Empty;

    public WordSet BodyShingles { get; init; } = WordSet.Empty;

    /// <summary>Reads the head's elements and the structured data.</summary>
    public static PageClaims Read(PageMarkup markup)
    {
        var tree = markup.Tree;
        string? title = null, ogTitle = null, twitterTitle = null, description = null, ogDescription = null, site = null, section = null, type = null;
        string? canonical = null, ogUrl = null, baseHref = null, image = null, keywords = null, generator = null;
        var structured = new StructuredNews(markup.Linked);
        var language = tree.Root.Attribute("lang");
        var otherTitles = new List<string>();
        var inSvg = 0;
        for (var i = 0; i < tree.Count; i++)
        {
            var node = tree[i];
            switch (node.Tag)
            {
                case Tag.Svg:
                    inSvg = node.End;
                    break;
                case Tag.Title when title is null && i >= inSvg:
                    title = node.TextContent();
                    break;
                case Tag.Base:
                    baseHref ??= node.Attribute("href");
                    break;
                case Tag.Link when node.Attribute("rel") is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase):
                    canonical ??= node.Attribute("href");
                    break;
                case Tag.Meta when (node.Attribute("content") ?? node.Attribute("value")) is { Length: > 0 } content:
                    switch ((node.Attribute("property") ?? node.Attribute("name") ?? node.Attribute("http-equiv"))?.ToLowerInvariant())
                    {
                        case "og:title":
                            ogTitle ??= content;
                            break;
                        case "twitter:title":
                            twitterTitle ??= content;
                            break;
                        case "description":
                            description ??= content;
                            break;
                        case "og:description" or "twitter:description":
                            ogDescription ??= content;
                            break;
                        case "og:site_name":
                            site ??= content;
                            break;
                        case "article:section":
                            section ??= content;
                            break;
                        case "og:type":
                            type ??= content;
                            break;
                        case "og:url":
                            ogUrl ??= content;
                            break;
                        case "og:image" or "og:image:url":
                            image ??= content;
                            break;
                        case "news_keywords":
                            keywords = content;
                            break;
                        case "keywords":
                            keywords ??= content;
                            break;
                        case "headline" or "title" or "sailthru.title" or "parsely-title" or "cxenseparse:title" or "mrf:title" or "dc.title" or "dcterms.title" or "citation_title" or "article:title" when otherTitles.Count < 6:
                            otherTitles.Add(content);
                            break;
                        case "generator":
                            generator ??= content;
                            break;
                        case "content-language":
                            language ??= content;
                            break;
                    }
                    break;
            }
        }
        var about = ogDescription ?? description ?? structured.Description;
        return new PageClaims
        {
            Title = Clean(title),
            OgTitle = Clean(ogTitle),
            TwitterTitle = Clean(twitterTitle),
            Headline = Clean(structured.Headline),
            OtherTitles = [.. otherTitles.Concat(structured.OtherNames).Select(Clean).OfType<string>()],
            Description = Clean(about),
            SiteName = Clean(site),
            Publisher = Clean(structured.Publisher),
            Section = Clean(section ?? structured.Section),
            OgType = type,
            Canonical = canonical,
            OgUrl = ogUrl,
            BaseHref = baseHref,
            Language = language,
            Image = image,
            Generator = generator,
            Keywords = [.. (keywords ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(50)],
            StructuredTypes = structured.Types,
            StructuredCrumbs = structured.Crumbs,
            ArticleBody = structured.Body,
            IsFree = structured.IsFree,
            TitleWords = WordSet.Words(Clean(ogTitle) ?? Clean(structured.Headline) ?? Clean(title)),
            DescriptionWords = WordSet.Words(Clean(about)),
            BodyShingles = structured.Body is { Length: > 200 } body ? WordSet.Shingles(body) : WordSet.Empty,
        };
    }

    private static string? Clean(string? text)
    {
        if (text is null)
            return null;
        // Some pages escape their meta values twice.
        if (text.Contains('&', StringComparison.Ordinal))
            text = System.Net.WebUtility.HtmlDecode(text);
        text = Text.Whitespace.Squash(text);
        return text.Length == 0 ? null : text;
    }
}
