using System.Text.Json;
using Dateline.Model;
using Dateline.Sections;

namespace Dateline.Eval.Sections;

/// <summary>A labelled text of a section set, and which of our sections its label stands for.</summary>
internal sealed class SectionDocument
{
    // Each label of a set with our sections it covers; together they are all eleven, so that every answer has a label.
    private static readonly Dictionary<string, Dictionary<string, string[]>> Labels = new(StringComparer.Ordinal)
    {
        ["sections-bbc"] = new(StringComparer.Ordinal)
        {
            ["business"] = ["business"],
            ["entertainment"] = ["culture"],
            ["politics"] = ["politics", "society", "world", "health", "environment", "weather"],
            ["sport"] = ["sport"],
            ["tech"] = ["technology", "science"],
        },
        ["sections-ag"] = new(StringComparer.Ordinal)
        {
            ["Business"] = ["business"],
            ["Sci/Tech"] = ["technology", "science", "environment"],
            ["Sports"] = ["sport"],
            ["World"] = ["world", "politics", "society", "health", "weather", "culture"],
        },
    };

    private SectionDocument(string set, string id, string label, Article article)
    {
        (Set, Id, Label, Article) = (set, id, label, article);
        Features = SectionFeatures.Of(article);
        Words = SectionWords.Weigh(article);
        Allowed = [.. SectionSorter.Slugs.Select(slug => Labels[set][label].Contains(slug, StringComparer.Ordinal))];
    }

    public static IReadOnlyCollection<string> Sets => Labels.Keys;

    public string Set { get; }

    public string Id { get; }

    public string Label { get; }

    public Article Article { get; }

    public SectionFeatures Features { get; }

    public SectionWords Words { get; }

    /// <summary>For each of our sections whether the label covers it.</summary>
    public bool[] Allowed { get; }

    public static IEnumerable<SectionDocument> Load(string set, string folder)
    {
        var path = Path.Combine(folder, "dev", set + ".jsonl");
        if (!File.Exists(path))
            path = Path.Combine(folder, set + ".jsonl");
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var lines = json.RootElement.GetProperty("text").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var article = new Article { Headline = lines.FirstOrDefault(), Language = "en", Blocks = [.. lines.Skip(1).Select(text => new Paragraph(text))] };
            var label = json.RootElement.TryGetProperty("label", out var given) ? given.GetString()! : Labels[set].Keys.First();
            yield return new SectionDocument(set, json.RootElement.GetProperty("id").GetString()!, label, article);
        }
    }

    /// <summary>The label whose sections together are likeliest.</summary>
    public string LabelOf(double[] likely) =>
        Labels[Set].MaxBy(label => label.Value.Sum(slug => likely[SectionSorter.Slugs.ToList().IndexOf(slug)])).Key;

    /// <summary>The label that covers one of our sections.</summary>
    public string? LabelOf(string? slug) => Labels[Set].FirstOrDefault(label => label.Value.Contains(slug, StringComparer.Ordinal)).Key;
}
