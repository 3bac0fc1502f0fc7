using System.Net;
using System.Text.Json;
using Dateline.Feeds.JsonFeed;
using Dateline.Model;
using Dateline.Text.Dates;

namespace Dateline.Feeds.Ninjs;

/// <summary>ninjs 1.x to 3.x (IPTC): one news item, or a list of them, in JSON. Each is an item with its own text; nothing is fetched for it.</summary>
internal static class NinjsReader
{
    private const int MostItems = 1_000;

    /// <summary>Whether an object is a news item: it has an address of its own and a headline or a body by ninjs' names.</summary>
    public static bool IsItem(JsonElement json) => json.ValueKind == JsonValueKind.Object && JsonFeedReader.Word(json, "uri") is not null
        && json.EnumerateObject().Any(field => field.Name is "headline" or "headlines" or "bodies" or "versioncreated" or "versionCreated" || field.Name.StartsWith("body_", StringComparison.Ordinal) || field.Name.StartsWith("headline_", StringComparison.Ordinal));

    /// <returns><c>null</c> when there is no news item.</returns>
    public static Feed? Read(JsonElement root)
    {
        var found = root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()]
            : IsItem(root) ? [root]
            : ((string[])["items", "_items", "associations"]).SelectMany(name => JsonFeedReader.Array(root, name)).ToList();
        var items = found.Where(IsItem).Take(MostItems).ToList();
        if (items.Count == 0)
            return null;
        return new Feed
        {
            Format = "ninjs",
            Title = items.Select(item => JsonFeedReader.Word(item, "copyrightholder") ?? Name(item, "provider") ?? Words(item, "infosources").FirstOrDefault()).FirstOrDefault(outlet => outlet is not null),
            Language = FeedWords.LanguageTag(JsonFeedReader.Word(items[0], "language")),
            Items = [.. items.Select(Item)],
        };
    }

    private static FeedItem Item(JsonElement item)
    {
        var published = Either(item, "firstcreated", "firstCreated") ?? Either(item, "versioncreated", "versionCreated");
        var byline = JsonFeedReader.Word(item, "byline");
        var people = Words(item, "people").ToList();
        return new FeedItem
        {
            Id = JsonFeedReader.Word(item, "uri"),
            Link = Either(item, "canonicalurl", "altlink") ?? (JsonFeedReader.Word(item, "uri") is { } uri && uri.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? uri : null),
            Title = Of(item, "headline") ?? JsonFeedReader.Word(item, "title") ?? JsonFeedReader.Word(item, "slugline"),
            Summary = Of(item, "description"),
            Content = Of(item, "body"),
            Published = FeedDate.Read(published),
            PublishedQuote = FeedDate.Read(published) is null ? null : published,
            Updated = FeedDate.Read(Either(item, "versioncreated", "versionCreated") ?? Either(item, "contentmodified", "contentModified")),
            Author = byline,
            Authors = byline is null ? [] : [byline],
            Categories = [.. Words(item, "subject").Concat(Words(item, "subjects")).Distinct(StringComparer.Ordinal)],
            Enclosures = [.. JsonFeedReader.Array(item, "renditions").Where(file => file.ValueKind == JsonValueKind.Object && JsonFeedReader.Word(file, "href") is not null)
                .Select(file => new FeedEnclosure(JsonFeedReader.Word(file, "href")!, Either(file, "mimetype", "contenttype"), Either(file, "sizeinbytes", "sizeInBytes")))],
        };
    }

    // 1.x: "body_html", "body_text"; 2.x and 3.x: "bodies": [{ "contenttype", "value" }]; HTML before text.
    private static string? Of(JsonElement item, string part)
    {
        var several = part switch { "body" => "bodies", "description" => "descriptions", _ => part + "s" };
        var listed = JsonFeedReader.Array(item, several).Where(one => one.ValueKind == JsonValueKind.Object).ToList();
        if (listed.Count > 0)
        {
            var best = listed.Find(IsMarkup) is { ValueKind: JsonValueKind.Object } markup ? markup : listed[0];
            return JsonFeedReader.Word(best, "value") is not { } value ? null : IsMarkup(best) ? value : Paragraphs(value);
        }
        return JsonFeedReader.Word(item, part + "_html") ?? JsonFeedReader.Word(item, part + "_xhtml")
            ?? Paragraphs(JsonFeedReader.Word(item, part + "_text") ?? JsonFeedReader.Word(item, part));

        static bool IsMarkup(JsonElement one) => Either(one, "contenttype", "role")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static string? Paragraphs(string? text)
    {
        if (text is null)
            return null;
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return paragraphs.Length == 1 ? WebUtility.HtmlEncode(paragraphs[0]) : string.Concat(paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));
    }

    private static string? Either(JsonElement of, string one, string other) => JsonFeedReader.Word(of, one) ?? JsonFeedReader.Word(of, other);

    private static string? Name(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? JsonFeedReader.Word(value, "name") : JsonFeedReader.Word(of, name);

    private static IEnumerable<string> Words(JsonElement of, string name) =>
        JsonFeedReader.Array(of, name).Select(one => one.ValueKind == JsonValueKind.Object ? JsonFeedReader.Word(one, "name") : null).OfType<string>();
}
