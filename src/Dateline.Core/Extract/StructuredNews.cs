using System.Text.Json;

namespace Dateline.Extract;

/// <summary>What the schema.org JSON-LD blocks of a page say of the article.</summary>
internal sealed class StructuredNews
{
    private const int DeepestLook = 12;

    /// <summary>Reads the page's blocks.</summary>
    /// <param name="roots">Their root objects, as <see cref="Pages.PageMarkup.Linked"/> has them.</param>
    public StructuredNews(IReadOnlyList<JsonElement> roots)
    {
        foreach (var root in roots)
            Look(root, 0);
    }

    public string? Headline { get; private set; }

    /// <summary>The article's name and alternative headline, beside its headline.</summary>
    public List<string> OtherNames { get; } = [];

    public string? Description { get; private set; }

    public string? Body { get; private set; }

    public string? Section { get; private set; }

    public string? Publisher { get; private set; }

    public bool? IsFree { get; private set; }

    public List<string> Types { get; } = [];

    public List<string> Crumbs { get; } = [];

    private void Look(JsonElement element, int depth)
    {
        if (depth > DeepestLook)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Look(item, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var type = TypeOf(element);
            if (type is not null && Types.Count < 20)
                Types.Add(type);
            if (IsArticle(type))
                ReadArticle(element);
            else if (type == "BreadcrumbList" && Crumbs.Count == 0)
                ReadCrumbs(element);
            else if (type is "NewsMediaOrganization" && Publisher is null)
                Publisher = Word(element, "name");
            if (element.TryGetProperty("@graph", out var graph))
                Look(graph, depth + 1);
            if (element.TryGetProperty("mainEntity", out var main))
                Look(main, depth + 1);
            if (element.TryGetProperty("mainEntityOfPage", out var of) && of.ValueKind == JsonValueKind.Object)
                Look(of, depth + 1);
        }
    }

    private void ReadArticle(JsonElement article)
    {
        Headline ??= Word(article, "headline") ?? Word(article, "name");
        foreach (var name in (string[])["name", "alternativeHeadline"])
        {
            if (OtherNames.Count < 4 && Word(article, name) is { } other)
                OtherNames.Add(other);
        }
        Description ??= Word(article, "description");
        Section ??= Word(article, "articleSection");
        if (Word(article, "articleBody") is { } body && (Body is null || body.Length > Body.Length))
            Body = body.Contains('<', StringComparison.Ordinal) ? StripTags(body) : body;
        if (article.TryGetProperty("publisher", out var publisher) && publisher.ValueKind == JsonValueKind.Object)
            Publisher ??= Word(publisher, "name");
        if (article.TryGetProperty("isAccessibleForFree", out var free))
        {
            IsFree ??= free.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.String => !string.Equals(free.GetString(), "false", StringComparison.OrdinalIgnoreCase),
                _ => null,
            };
        }
    }

    private void ReadCrumbs(JsonElement list)
    {
        if (!list.TryGetProperty("itemListElement", out var items) || items.ValueKind != JsonValueKind.Array)
            return;
        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || Crumbs.Count >= 12)
                continue;
            var name = Word(item, "name");
            if (name is null && item.TryGetProperty("item", out var inner) && inner.ValueKind == JsonValueKind.Object)
                name = Word(inner, "name");
            if (name is not null)
                Crumbs.Add(Text.Whitespace.Squash(System.Net.WebUtility.HtmlDecode(name)));
        }
    }

    public static bool IsArticle(string? type) => type is not null
        && (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type is "Report" or "LiveBlogPosting" or "NewsStory" or "Review");

    private static string? TypeOf(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return null;
        if (type.ValueKind == JsonValueKind.String)
            return type.GetString();
        if (type.ValueKind == JsonValueKind.Array)
        {
            string? first = null;
            foreach (var one in type.EnumerateArray())
            {
                if (one.ValueKind != JsonValueKind.String)
                    continue;
                first ??= one.GetString();
                if (IsArticle(one.GetString()))
                    return one.GetString();
            }
            return first;
        }
        return null;
    }

    private static string? Word(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in value.EnumerateArray())
            {
                if (one.ValueKind == JsonValueKind.String && one.GetString() is { Length: > 0 } text)
                    return text;
            }
            return null;
        }
        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } word ? word : null;
    }

    private static string StripTags(string html)
    {
        var text = new System.Text.StringBuilder(html.Length);
        var inTag = false;
        foreach (var c in html)
        {
            if (c == '<')
            {
                inTag = true;
                text.Append(' ');
            }
            else if (c == '>' && inTag)
            {
                inTag = false;
            }
            else if (!inTag)
            {
                text.Append(c);
            }
        }
        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }
}
