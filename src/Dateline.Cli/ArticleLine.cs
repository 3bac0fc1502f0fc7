using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Cli;

/// <summary>One article of a file of lines: what the filters read. Unknown fields are passed over; every field but the text may be missing.</summary>
internal sealed record ArticleLine
{
    // Without a time of first sight nothing is known to lie ahead.
    private static readonly Instant Unseen = Instant.FromUtc(2099, 12, 31, 0, 0);

    [JsonPropertyName("id")] public string? Id { get; init; }
    [JsonPropertyName("url")] public string? Url { get; init; }
    [JsonPropertyName("source")] public string? Source { get; init; }
    [JsonPropertyName("outlet")] public string? Outlet { get; init; }
    [JsonPropertyName("published")] public string? Published { get; init; }
    [JsonPropertyName("date")] public string? Date { get; init; }
    [JsonPropertyName("seen")] public string? Seen { get; init; }
    [JsonPropertyName("title")] public string? Title { get; init; }
    [JsonPropertyName("headline")] public string? Headline { get; init; }
    [JsonPropertyName("agency")] public string? Agency { get; init; }
    [JsonPropertyName("text")] public string? Text { get; init; }
    [JsonPropertyName("lang")] public string? Language { get; init; }

    /// <exception cref="InvalidDataException">The line is no JSON object; the message names its number.</exception>
    public static ArticleLine Parse(string line, long number)
    {
        try
        {
            return JsonSerializer.Deserialize<ArticleLine>(line) ?? throw new InvalidDataException($"line {number}: no JSON object");
        }
        catch (JsonException fault)
        {
            throw Broken(number, fault);
        }
    }

    /// <summary>The same fault with the number of its line, and without the place in a value that nobody sees.</summary>
    public static InvalidDataException Broken(long number, JsonException fault) => new($"line {number}: {fault.Message.Split(". Path")[0].TrimEnd('.')}");

    /// <summary>The identifier the answer carries: the line's own, else its address, else its number.</summary>
    public string Key(long number) => Id ?? Url ?? FormattableString.Invariant($"line {number}");

    public FiledArticle File(long number)
    {
        var seen = InstantPattern.ExtendedIso.Parse(Seen ?? "").TryGetValue(Unseen, out var at) ? at : Unseen;
        var dates = Claim() is { } finding ? new DateReading(finding, null, finding, [finding]) : DateReading.Unknown;
        var url = Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address : null;
        return new FiledArticle
        {
            Id = ArticleId.Of(Key(number)),
            Url = url,
            Outlet = Outlet ?? Source ?? (url is { Host.Length: > 0 } ? url.Host : "unknown outlet"),
            Article = new Article
            {
                Headline = string.IsNullOrWhiteSpace(Headline ?? Title) ? null : Headline ?? Title,
                Language = Language,
                Blocks = [.. (Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => new Paragraph(text))],
            },
            Dates = dates,
            Source = Agency is null ? SourceFinding.Unknown : new SourceFinding { Agency = Agency },
            FirstSeen = seen,
        };
    }

    /// <summary>The claimed date: a day, a local time, or a time with its offset (ISO 8601); <c>null</c> for anything else.</summary>
    public DateFinding? Claim()
    {
        var written = Published ?? Date;
        if (written is null)
            return null;
        if (OffsetDateTimePattern.ExtendedIso.Parse(written).TryGetValue(default, out var exact))
            return new DateFinding(exact.ToInstant(), exact.ToInstant() + Duration.FromSeconds(1), DateWitness.VisibleText, written, written);
        if (LocalDateTimePattern.ExtendedIso.Parse(written).TryGetValue(default, out var time))
            return new DateFinding(time.InUtc().ToInstant(), time.InUtc().ToInstant() + Duration.FromSeconds(1), DateWitness.VisibleText, written, written);
        if (written.Length < 10 || !LocalDatePattern.Iso.Parse(written[..10]).TryGetValue(default, out var day))
            return null;
        var start = day.AtMidnight().InUtc().ToInstant();
        return new DateFinding(start, start + Duration.FromDays(1), DateWitness.VisibleText, written, written[..10]);
    }
}
