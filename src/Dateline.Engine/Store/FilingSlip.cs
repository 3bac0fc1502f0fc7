using System.Security.Cryptography;
using System.Text;
using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>A reading made ready for its rows, outside the write lock.</summary>
internal sealed record FilingSlip
{
    public required ArticleId Id { get; init; }
    public required string? Url { get; init; }
    public required string Outlet { get; init; }
    public required string Page { get; init; }
    public required string PageUrl { get; init; }
    public required long SeenAt { get; init; }
    public required string TextHash { get; init; }
    public required string Reader { get; init; }
    public required string Body { get; init; }
    public required string Dates { get; init; }
    public required string Source { get; init; }
    public required string Headline { get; init; }
    public required string Words { get; init; }

    /// <summary>Addresses of the other pages the article was joined from: their captures are its own.</summary>
    public required IReadOnlyList<string> PartUrls { get; init; }

    /// <exception cref="ArgumentException">The reading is a refusal.</exception>
    public static FilingSlip Of(PageReading reading, string readerVersion)
    {
        if (reading.Result is not ExtractResult.Found { Article: var article })
            throw new ArgumentException($"Page {reading.Page.Id} is no article.", nameof(reading));
        var url = ArticleAddress.Of(reading.Page, article);
        return new FilingSlip
        {
            Id = ArticleId.Of(ArticleAddress.Key(reading.Page, article)),
            Url = url?.AbsoluteUri,
            Outlet = article.Site ?? (url is { IsAbsoluteUri: true, Host.Length: > 0 } ? ArticleAddress.Host(url) : "unknown outlet"),
            Page = reading.Page.Id.Value,
            PageUrl = reading.Page.Url?.AbsoluteUri ?? "",
            SeenAt = Ticks.Of(reading.Page.FetchedAt),
            TextHash = HashOf(article),
            Reader = readerVersion,
            Body = DeskJson.Write(article),
            Dates = DeskJson.Write(reading.Dates),
            Source = DeskJson.Write(reading.Source),
            Headline = SearchWords.ForIndex(article.Headline ?? ""),
            Words = SearchWords.ForIndex(string.Join('\n', article.Paragraphs().Prepend(article.Standfirst ?? ""))),
            PartUrls = [.. article.Parts.Select(part => part.Url).OfType<string>().Where(part => part != reading.Page.Url?.AbsoluteUri)],
        };
    }

    // Furniture (counters, link lists, share lines) changes at every visit and makes no version.
    private static string HashOf(Article article)
    {
        var text = string.Join('\u001f', article.Paragraphs().Prepend(article.Standfirst ?? "").Prepend(article.Headline ?? ""));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
