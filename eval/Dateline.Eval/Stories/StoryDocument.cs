using System.Text.Json.Serialization;
using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Eval.Stories;

/// <summary>One line of a bench file of articles.</summary>
internal sealed record StoryDocument
{
    private static readonly Instant Seen = Instant.FromUtc(2026, 1, 1, 0, 0);

    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("url")] public string? Url { get; init; }
    [JsonPropertyName("source")] public string? Source { get; init; }
    [JsonPropertyName("published")] public string? Published { get; init; }
    [JsonPropertyName("title")] public string? Title { get; init; }
    [JsonPropertyName("text")] public string Text { get; init; } = "";
    [JsonPropertyName("lang")] public string? Language { get; init; }
    [JsonPropertyName("cluster")] public string? Cluster { get; init; }
    [JsonPropertyName("copy_group")] public string? CopyGroup { get; init; }
    [JsonPropertyName("edit")] public string? Edit { get; init; }
    [JsonPropertyName("kind")] public string? Kind { get; init; }

    /// <summary>The document as the desk would file it: nothing but what the line says, lines as paragraphs.</summary>
    public FiledArticle File() => new()
    {
        Id = ArticleId.Of(Id),
        Url = Uri.TryCreate(Url, UriKind.Absolute, out var url) ? url : null,
        Outlet = Source ?? url?.Host ?? "unknown outlet",
        Article = new Article
        {
            Headline = string.IsNullOrWhiteSpace(Title) ? null : Title,
            Language = Language,
            Blocks = [.. Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line))],
        },
        Dates = Dates(),
        Source = SourceFinding.Unknown,
        FirstSeen = Seen,
    };

    private DateReading Dates()
    {
        if (Published is not { Length: >= 10 } written || !LocalDatePattern.Iso.Parse(written[..10]).TryGetValue(default, out var day))
            return DateReading.Unknown;
        var at = day.AtMidnight().InUtc().ToInstant();
        var finding = LocalDateTimePattern.ExtendedIso.Parse(written).TryGetValue(default, out var time)
            ? new DateFinding(time.InUtc().ToInstant(), time.InUtc().ToInstant() + Duration.FromSeconds(1), DateWitness.VisibleText, written, written)
            : new DateFinding(at, at + Duration.FromDays(1), DateWitness.VisibleText, written, written[..10]);
        return new DateReading(finding, null, finding, [finding]);
    }
}
