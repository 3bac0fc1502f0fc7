using System.Buffers.Binary;
using System.Text.Json;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Eval.Stories;

/// <summary>Counts how common words are in English news at large, on sets that no story is scored on, and writes <c>common-words.bin</c>.</summary>
internal static class CommonWordsRecipe
{
    private const int Least = 5;
    private const int Words = 600;

    public static void Write(string claims, string stories, string file)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in new[] { "sections-bbc", "pubdate", "attribution" })
        {
            foreach (var line in File.ReadLines(Path.Combine(claims, "dev", set + ".jsonl")))
                texts.Add(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        }
        // Of the made copies the originals and the plain ones; the others are made from templates or stand in a scored set.
        texts.UnionWith(File.ReadLines(Path.Combine(stories, "copies.jsonl")).Select(line => JsonSerializer.Deserialize<StoryDocument>(line)!)
            .Where(document => document.Edit is null or "original" && document.Kind is not ("hard" or "template")).Select(document => document.Text));
        var seen = new Dictionary<uint, int>();
        foreach (var text in texts)
        {
            foreach (var hash in TextWords.Read(text.Split('\n'), Words).Hashes.ToArray().Distinct().Where(hash => !StopWords.Contains(hash)))
                seen[hash] = seen.GetValueOrDefault(hash) + 1;
        }
        using var stream = File.Create(file);
        Span<byte> entry = stackalloc byte[5];
        foreach (var (hash, count) in seen.Where(pair => pair.Value >= Least).OrderBy(pair => pair.Key))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(entry, hash);
            entry[4] = CommonWords.Pack((double)count / texts.Count);
            stream.Write(entry);
        }
        Console.WriteLine($"{texts.Count} texts counted into {file}");
    }
}
