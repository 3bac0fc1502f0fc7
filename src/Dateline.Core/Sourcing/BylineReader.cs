using System.Buffers;
using System.Text.Json;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Sourcing;

/// <summary>Finds the people a page names as its authors.</summary>
internal sealed class BylineReader(string? site)
{
    private static readonly SearchValues<string> BylineNames = SearchValues.Create(
    [
        "byline", "author", "autor", "auteur", "verfasser", "writer", "contributor", "by-line", "redakteur", "journalist", "reporter", "scribe", "firma", "autore",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> NotBylineNames = SearchValues.Create(
    [
        "bio", "avatar", "image", "img", "photo", "about-author", "author-box", "authorbox", "comment", "related", "description", "desc", "social", "twitter", "follow", "more", "posts-by", "widget", "teaser", "card-list", "role", "title", "date", "time", "profile-text", "email", "sidebar", "reply",
    ], StringComparison.OrdinalIgnoreCase);

    private readonly List<BylineClaim> _claims = [];

    /// <summary>Agencies named in bylines, as written.</summary>
    public List<string> Agencies { get; } = [];

    /// <summary>The strongest claim; <c>null</c> when nobody is named.</summary>
    public BylineClaim? Best { get; private set; }

    public void Read(ParsedPage page, Article article)
    {
        if (page.Markup is { } markup)
        {
            FromJsonLd(markup, article);
            FromMeta(markup);
            FromElements(markup);
        }
        FromLines(article, page.Tree is null);
        Best = _claims.Where(claim => claim.Names.Count > 0).MaxBy(claim => claim.Strength);
    }

    private void Claim(IEnumerable<string> bylines, string quote, int strength)
    {
        var names = new List<string>();
        foreach (var byline in bylines)
        {
            foreach (var name in PersonNames.Split(byline, site, Agencies))
            {
                if (!names.Exists(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)))
                    names.Add(name);
            }
        }
        // Beside people, posts and outlets are no authors.
        var people = names.Where(name => !PersonNames.IsNoName(name) && !string.Equals(name, site, StringComparison.OrdinalIgnoreCase)).ToList();
        if (people.Count > 0)
            names = people;
        else
            strength -= 20;
        if (names.Count is > 0 and <= 40)
            _claims.Add(new BylineClaim(names, quote.Length <= 300 ? quote : quote[..300], strength));
    }

    private void FromJsonLd(PageMarkup markup, Article article)
    {
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (node, _, _) in JsonLd.Nodes(markup.Linked))
        {
            if (JsonLd.String(node, "@id") is { } id && JsonLd.String(node, "name") is { } name)
                byId.TryAdd(id, name);
        }
        foreach (var (node, under, depth) in JsonLd.Nodes(markup.Linked))
        {
            if (depth > 3 || under is "comment" or "itemListElement" or "review" or "isPartOf" or "hasPart" or "video" or "image" or "mentions" or "citation" or "relatedLink" or "associatedMedia"
                || !JsonLd.IsType(node, IsStory))
                continue;
            var names = new List<string>();
            foreach (var key in (string[])["author", "creator"])
            {
                if (names.Count == 0 && node.TryGetProperty(key, out var value))
                    Names(value, byId, names);
            }
            if (names.Count == 0)
                continue;
            var own = article.Headline is { } headline && JsonLd.String(node, "headline") is { } title && title.StartsWith(headline, StringComparison.OrdinalIgnoreCase);
            Claim(names, string.Join(", ", names), (own ? 92 : 90) - depth);
        }
    }

    private static void Names(JsonElement value, Dictionary<string, string> byId, List<string> names)
    {
        foreach (var item in JsonLd.Opened(value))
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString() is { Length: > 1 } plain && !plain.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                names.Add(plain);
            else if (item.ValueKind == JsonValueKind.Object && (JsonLd.String(item, "name") ?? (JsonLd.String(item, "@id") is { } id ? byId.GetValueOrDefault(id) : null)) is { } name)
                names.Add(name);
        }
    }

    private void FromMeta(PageMarkup markup)
    {
        var seen = new List<string>();
        foreach (var (key, content, _) in markup.Metas)
        {
            var strength = key.ToLowerInvariant() switch
            {
                "author" or "article:author" or "og:article:author" or "article:author_name" or "byl" or "sailthru.author" or "parsely-author" or "cxenseparse:author" or "authors" => 78,
                "dc.creator" or "dc:creator" or "dcterms.creator" or "dc.author" or "twitter:data1:author" or "citation_author" or "article_author" or "creator" or "rbauthors" or "bt:author" or "vr:author" => 74,
                _ => 0,
            };
            if (strength == 0 || content.StartsWith("http", StringComparison.OrdinalIgnoreCase) || content.Length > 200 || content.Contains("facebook.com", StringComparison.OrdinalIgnoreCase))
                continue;
            Claim([content], content, strength);
        }
    }

    private void FromElements(PageMarkup markup)
    {
        var microdata = new List<string>();
        foreach (var (name, index) in markup.Properties)
        {
            if (name is not ("author" or "creator") || IsElsewhere(markup.Tree[index]))
                continue;
            var node = markup.Tree[index];
            var inner = markup.Properties.FirstOrDefault(other => other.Name == "name" && other.Index > index && other.Index < node.End);
            var text = inner.Name is not null ? Value(markup.Tree[inner.Index]) : Value(node);
            if (text.Length is > 1 and < 120)
                microdata.Add(text);
        }
        if (microdata.Count > 0)
            Claim(microdata.Take(12), string.Join(", ", microdata.Take(12)), 84);
        var rel = new List<string>();
        foreach (var (relation, _, index) in markup.Links)
        {
            if (relation != "author" || markup.Tree[index].Tag != Tag.A || IsElsewhere(markup.Tree[index]))
                continue;
            var text = markup.Tree[index].TextContent();
            if (text.Length is > 1 and < 60)
                rel.Add(text);
        }
        if (rel.Count is > 0 and <= 8)
            Claim(rel, string.Join(", ", rel), 82);
        FromClasses(markup);
    }

    private void FromClasses(PageMarkup markup)
    {
        var found = new List<string>();
        var tree = markup.Tree;
        var skipTo = 0;
        var heading = markup.Headings.Count > 0 ? markup.Headings[0] : 0;
        for (var i = 0; i < tree.Count && found.Count < 6; i++)
        {
            if (i < skipTo || tree.Row(i).Tag is Tag.Text or Tag.Script or Tag.Meta or Tag.Link or Tag.Img || tree.Row(i).AttributeCount == 0 || tree.Row(i).End - i > 60 || !IsBylineNamed(tree, i))
                continue;
            var node = tree[i];
            var text = node.TextContent();
            if (text.Length is < 3 or > 160 || IsElsewhere(node))
                continue;
            skipTo = node.End;
            var bare = PersonNames.Unlabelled(text);
            if (PersonNames.HasLead(text) || PersonNames.LooksLikePerson(bare))
                found.Add(text);
        }
        if (found.Count > 0)
            Claim(found.Take(1), found[0], PersonNames.HasLead(found[0]) ? 76 : 70);
        _ = heading;
    }

    private static bool IsBylineNamed(PageTree tree, int index)
    {
        foreach (ref readonly var attribute in tree.Attributes(index))
        {
            if (attribute.Name is "class" or "id" or "data-testid" or "itemprop" && attribute.Value.Length < 200
                && attribute.Value.AsSpan().IndexOfAny(BylineNames) >= 0 && attribute.Value.AsSpan().IndexOfAny(NotBylineNames) < 0)
                return true;
        }
        return false;
    }

    private void FromLines(Article article, bool isText)
    {
        foreach (var line in article.HeadLines)
        {
            if (line.Length > 160)
                continue;
            if (PersonNames.HasLead(line) && PersonNames.Unlabelled(line) is { Length: > 2 } bare && !char.IsLower(bare[0]) && !char.IsDigit(bare[0]))
                Claim([CutDate(line)], line, isText ? 80 : 72);
            else if (isText && PersonNames.LooksLikePerson(line) && !string.Equals(line, article.Site, StringComparison.OrdinalIgnoreCase) && !article.Breadcrumb.Contains(line, StringComparer.OrdinalIgnoreCase))
                Claim([line], line, 60);
        }
    }

    // "By Ada Berg March 4, 2024": the date is not of the name.
    private static string CutDate(string line)
    {
        var digit = line.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 4)
            return line;
        var cut = line[..digit].TrimEnd();
        var words = cut.Split(' ');
        return words.Length > 2 && Dateline.Text.MonthNames.Of(words[^1].AsSpan().Trim(".,".AsSpan()), null) > 0 ? string.Join(' ', words[..^1]) : cut;
    }

    private static string Value(PageNode node) => (node.Attribute("content") ?? (node.End - node.Index < 80 ? node.TextContent() : "")).Trim();

    private static bool IsElsewhere(PageNode node)
    {
        var steps = 0;
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor.Tag is Tag.Aside or Tag.Nav or Tag.Body || steps++ > 10)
                return ancestor.Tag is Tag.Aside or Tag.Nav;
            if (ancestor.Attribute("class") is { } names && names.Length < 300 && (names.Contains("comment", StringComparison.OrdinalIgnoreCase) || names.Contains("related", StringComparison.OrdinalIgnoreCase)
                || names.Contains("sidebar", StringComparison.OrdinalIgnoreCase) || names.Contains("widget", StringComparison.OrdinalIgnoreCase) || names.Contains("teaser", StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return false;
    }

    private static bool IsStory(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "CreativeWork" or "WebPage" or "Recipe" or "Review" or "VideoObject";
}
