using System.Text.Json.Serialization;

namespace Dateline.Eval.Extract;

/// <summary>One line of a bench's <c>pages.jsonl</c>.</summary>
internal sealed record ExtractPage
{
    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("dataset")] public string Dataset { get; init; } = "";
    [JsonPropertyName("url")] public string? Url { get; init; }

    /// <summary>Path of the page from the bench's folder; gzip where it ends in .gz.</summary>
    [JsonPropertyName("html")] public required string Html { get; init; }

    /// <summary>The answers; <c>null</c> in a folder that comes without them.</summary>
    [JsonPropertyName("gold")] public ExtractGold? Gold { get; init; }
}

/// <summary>The answers of one page; what its source does not annotate is <c>null</c>.</summary>
internal sealed record ExtractGold
{
    [JsonPropertyName("body")] public string? Body { get; init; }
    [JsonPropertyName("paragraphs")] public string[]? Paragraphs { get; init; }
    [JsonPropertyName("optional")] public int[]? Optional { get; init; }
    [JsonPropertyName("with")] public string[]? With { get; init; }
    [JsonPropertyName("without")] public string[]? Without { get; init; }
    [JsonPropertyName("title")] public string? Title { get; init; }
    [JsonPropertyName("authors")] public string[]? Authors { get; init; }
    [JsonPropertyName("date")] public string? Date { get; init; }
    [JsonPropertyName("date_alt")] public string[]? DateAlt { get; init; }
    [JsonPropertyName("is_article")] public bool? IsArticle { get; init; }
    [JsonPropertyName("dateline")] public string? Dateline { get; init; }
    [JsonPropertyName("agency")] public string? Agency { get; init; }
}

/// <summary>One prediction in the bench's form.</summary>
internal sealed record ExtractPrediction
{
    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("title")] public string? Title { get; init; }
    [JsonPropertyName("authors")] public required string[] Authors { get; init; }
    [JsonPropertyName("date")] public string? Date { get; init; }
    /// <summary>The part of the page that gave the date, and its words: for a person who looks into a wrong one.</summary>
    [JsonPropertyName("date_seen")] public string? DateSeen { get; init; }
    [JsonPropertyName("paragraphs")] public required string[] Paragraphs { get; init; }
    [JsonPropertyName("body")] public required string Body { get; init; }
    [JsonPropertyName("dateline")] public string? Dateline { get; init; }
    [JsonPropertyName("agency")] public string? Agency { get; init; }
    [JsonPropertyName("is_article")] public bool IsArticle { get; init; }
    [JsonPropertyName("ms")] public double Ms { get; init; }
}
