using System.Text.Json;
using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Eval.Dates;

/// <summary>A text with its true day.</summary>
internal sealed record DatedDocument(string Id, Article Article, LocalDate Day)
{
    /// <summary>The lines of a bench file that name a day, in line order.</summary>
    public static List<DatedDocument> Read(string file, string dateField)
    {
        var found = new List<DatedDocument>();
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (Text(root, dateField) is not { Length: >= 10 } written || !LocalDatePattern.Iso.Parse(written[..10]).TryGetValue(default, out var day))
                continue;
            var article = new Article
            {
                Headline = Text(root, "title"),
                Language = "en",
                Blocks = [.. (Text(root, "text") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => new Paragraph(text))],
            };
            found.Add(new DatedDocument(Text(root, "id") ?? "", article, day));
        }
        return found;
    }

    /// <summary>Which of <paramref name="folds"/> parts it falls into: by its identifier alone.</summary>
    public int Fold(int folds) => FoldOf(Id, folds);

    /// <inheritdoc cref="Fold"/>
    public static int FoldOf(string id, int folds) => (int)(Hash("fold " + id) % (uint)folds);

    /// <summary>The same number for the same words, in every run.</summary>
    public static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
