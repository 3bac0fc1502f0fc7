using System.Text.Json;
using Dateline.Clippings;
using Dateline.Eval.Stories;
using Dateline.Lists;
using Dateline.Model;

namespace Dateline.Eval.Lists;

/// <summary>Background out of an archive: of an article's own story, among all sets filed together, what is found among the first eight; and how many are shown at all.</summary>
internal static class BackgroundTask
{
    private const int Shown = 8;
    private static readonly string[] Sets = ["allsides", "claims", "wikinews", "ecbplus"];

    public static IReadOnlyList<string> Run(string folder, Dictionary<string, double> figures)
    {
        var filed = Sets.Where(set => File.Exists(Path.Combine(folder, $"{set}.jsonl"))).SelectMany(set => File.ReadLines(Path.Combine(folder, $"{set}.jsonl")).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<StoryDocument>(line)!).Select(document => (Set: set, document.Id, Story: $"{set} {document.Cluster}", Print: NewsLists.Print(document.File().Article)))).ToList();
        var file = new ClippingsFile(filed.Count);
        for (var number = 0; number < filed.Count; number++)
        {
            if (ClippingsFile.Slip(filed[number].Print) is { } slip)
                file.Add(number, slip);
        }
        var sizes = filed.CountBy(one => one.Story).ToDictionary(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var set in filed.Select((one, number) => (one, number)).Where(pair => sizes[pair.one.Story] > 1).GroupBy(pair => pair.one.Set))
        {
            var (recall, shown, count) = (0.0, 0.0, 0);
            foreach (var (one, number) in set)
            {
                var found = file.Like(one.Print, Shown + 1).Where(clipping => clipping.Number != number).Take(Shown).Select(clipping => filed[(int)clipping.Number]).ToList();
                recall += found.Count(other => other.Story == one.Story) / (double)Math.Min(Shown, sizes[one.Story] - 1);
                shown += found.Count;
                count++;
                lines.Add($"{one.Id}\t{string.Join('\t', found.Select(other => other.Id))}");
            }
            figures[$"background.{set.Key}.recall8"] = recall / count;
            figures[$"background.{set.Key}.shown"] = shown / count;
        }
        return lines;
    }
}
