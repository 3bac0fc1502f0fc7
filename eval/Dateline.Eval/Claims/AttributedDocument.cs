using System.Text.Json;
using Dateline.Claims;

namespace Dateline.Eval.Claims;

/// <summary>A document with its attributions as marked by hand: <c>attribution.jsonl</c> of the claims bench.</summary>
internal sealed class AttributedDocument
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>The text cut into words.</summary>
    public ClaimText Cut { get => field ??= ClaimText.Read(Text); }

    public static List<AttributedDocument> Load(string folder)
    {
        var documents = new List<AttributedDocument>();
        foreach (var line in File.ReadLines(BenchFile.Find(folder, "attribution.jsonl")).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            var attributions = !root.TryGetProperty("attributions", out var marked) ? [] : marked.EnumerateArray()
                .Select(each => new Attribution(Spans(each, "source", points), Spans(each, "cue", points), Spans(each, "content", points))).ToList();
            documents.Add(new AttributedDocument { Id = root.GetProperty("id").GetString()!, Text = text, Attributions = attributions });
        }
        return documents;
    }

    private static Span[] Spans(JsonElement attribution, string role, CodePoints points) =>
        attribution.TryGetProperty(role, out var spans) && spans.ValueKind == JsonValueKind.Array
            ? [.. spans.EnumerateArray().Select(span => new Span(points.ToUnits(span[0].GetInt32()), points.ToUnits(span[1].GetInt32())))]
            : [];
}

/// <summary>Who (source) says by which words (cue) what (content); any may be in several pieces or missing.</summary>
internal sealed record Attribution(IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content);

/// <summary>Characters of a text, in UTF-16 units; the end is exclusive.</summary>
internal readonly record struct Span(int Start, int End);
