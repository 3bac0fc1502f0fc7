using System.Text.Json;
using Dateline.Claims;

namespace Dateline.Eval.Claims;

/// <summary>A document with its words of reporting and what they report: <c>evidential.jsonl</c> of the claims bench.</summary>
internal sealed class EvidentialDocument
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>The words that report an utterance.</summary>
    public required IReadOnlyList<Span> Reporting { get; init; }

    /// <summary>The links that report or deny: their cue, the head of what is reported, and whether it is denied.</summary>
    public required IReadOnlyList<(Span Cue, Span Event, bool Denied)> Links { get; init; }

    /// <summary>The text cut into words.</summary>
    public ClaimText Cut { get => field ??= ClaimText.Read(Text); }

    public static List<EvidentialDocument> Load(string folder)
    {
        var documents = new List<EvidentialDocument>();
        foreach (var line in File.ReadLines(BenchFile.Find(folder, "evidential.jsonl")).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            Span At(JsonElement span) => new(points.ToUnits(span.GetProperty("start").GetInt32()), points.ToUnits(span.GetProperty("end").GetInt32()));
            documents.Add(new EvidentialDocument
            {
                Id = root.GetProperty("id").GetString()!,
                Text = text,
                Reporting = root.TryGetProperty("reporting", out var cues) ? [.. cues.EnumerateArray().Select(At)] : [],
                Links = !root.TryGetProperty("links", out var marked) ? [] : [.. marked.EnumerateArray().Where(link => link.GetProperty("rel").GetString() is "EVIDENTIAL" or "NEG_EVIDENTIAL")
                    .Select(link => (At(link.GetProperty("cue")), At(link.GetProperty("event")), link.GetProperty("rel").GetString() == "NEG_EVIDENTIAL"))],
            });
        }
        return documents;
    }
}
