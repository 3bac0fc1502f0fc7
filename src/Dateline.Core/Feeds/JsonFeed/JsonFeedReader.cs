using Dateline.Text.Dates;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Dateline.Feeds.Ninjs;
using Dateline.Model;

namespace Dateline.Feeds.JsonFeed;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org). A value of the wrong type counts as absent, except numbers where words are meant.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <returns><c>null</c> when it is neither a JSON Feed nor a news item of ninjs.</returns>
    public static Feed? Read(string text, Uri? url)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'), Lenient);
            // The items of an agency's list are named as a feed's are; what they hold tells them apart.
            if (json.RootElement.ValueKind == JsonValueKind.Array || NinjsReader.IsItem(json.RootElement) || Array(json.RootElement, "items").Concat(Array(json.RootElement, "_items")).Any(NinjsReader.IsItem))
                return NinjsReader.Read(json.RootElement);
            return json.RootElement.ValueKind == JsonValueKind.Object && IsFeed(json.RootElement) ? Read(json.RootElement, url) : null;
        }
        // The second is how a lone surrogate in a string shows itself.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsFeed(JsonElement root) =>
        Word(root, "version") is { } version && version.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase)
        || (root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array);

    private static Feed Read(JsonElement root, Uri? url)
    {
        var link = FeedWords.Link(Word(root, "home_page_url"), url);
        var against = url ?? (Uri.TryCreate(link, UriKind.Absolute, out var home) ? home : null);
        var authors = Authors(root);
        return new Feed
        {
            Format = Word(root, "version") is { } version && version.EndsWith("1.1", StringComparison.Ordinal) ? "json 1.1" : "json 1.0",
            Title = Word(root, "title"),
            Link = link,
            Description = Word(root, "description"),
            Language = Word(root, "language"),
            Id = Word(root, "feed_url"),
            Author = authors.FirstOrDefault(),
            Authors = authors,
            Image = FeedWords.Link(Word(root, "icon") ?? Word(root, "favicon"), against),
            Items = [.. Array(root, "items").Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Item(item, against, authors))],
        };
    }

    private static FeedItem Item(JsonElement item, Uri? against, List<string> feedAuthors)
    {
        var authors = Authors(item);
        var published = Word(item, "date_published");
        var content = Word(item, "content_html") ?? (Word(item, "content_text") is { } text ? WebUtility.HtmlEncode(text) : null);
        return new FeedItem
        {
            Id = Word(item, "id"),
            Link = FeedWords.Link(Word(item, "url") ?? Word(item, "external_url"), against),
            Title = Word(item, "title"),
            Summary = Word(item, "summary"),
            Content = content,
            Published = FeedDate.Read(published),
            PublishedQuote = FeedDate.Read(published) is null ? null : published,
            Updated = FeedDate.Read(Word(item, "date_modified")),
            Author = authors.Count > 0 ? authors[0] : feedAuthors.Count > 0 ? feedAuthors[0] : null,
            Authors = authors.Count > 0 ? authors : feedAuthors,
            Categories = [.. Array(item, "tags").Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => FeedWords.Line(tag.GetString())).OfType<string>().Distinct(StringComparer.Ordinal)],
            Enclosures = [.. Array(item, "attachments").Where(file => file.ValueKind == JsonValueKind.Object && Word(file, "url") is not null)
                .Select(file => new FeedEnclosure(FeedWords.Link(Word(file, "url"), against)!, Word(file, "mime_type"), Word(file, "size_in_bytes")))],
        };
    }

    private static List<string> Authors(JsonElement of)
    {
        IEnumerable<JsonElement> authors = Array(of, "authors");
        if (of.TryGetProperty("author", out var one))
            authors = authors.Append(one);
        return [.. authors.Select(author => author.ValueKind switch
        {
            JsonValueKind.Object => Word(author, "name") ?? Word(author, "url"),
            JsonValueKind.String => FeedWords.Line(author.GetString()),
            _ => null,
        }).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    internal static JsonElement.ArrayEnumerator Array(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    internal static string? Word(JsonElement of, string name) => !of.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => FeedWords.Said(value.GetString()),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        _ => null,
    };
}
