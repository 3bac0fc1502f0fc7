using System.Globalization;
using System.Text.Json;
using Dateline.Copies;
using Dateline.Model;

namespace Dateline.Eval.Stories;

/// <summary>Scores who had a text first: each copy assigned to its original, each original kept as one.</summary>
internal static class OriginReport
{
    public static void Print(List<StoryDocument> documents, CopyIndex copies, Dictionary<string, double> figures, EvalArguments args)
    {
        var byArticle = documents.ToDictionary(document => ArticleId.Of(document.Id), document => document.Id);
        var original = new Dictionary<string, string>(StringComparer.Ordinal);
        var sure = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var group = copies.GroupOf(ArticleId.Of(document.Id))!;
            original[document.Id] = byArticle[group.Members[0].Article];
            sure[document.Id] = group.Origin.Article is not null;
        }
        if (args.Out is { } path)
            File.WriteAllLines(path, documents.Select(document => JsonSerializer.Serialize(new { id = document.Id, original = original[document.Id] })));
        int right = 0, total = 0, kept = 0, groups = 0, said = 0, saidRight = 0;
        foreach (var group in documents.Where(document => document.CopyGroup is not null).GroupBy(document => document.CopyGroup!, StringComparer.Ordinal))
        {
            var gold = group.First(document => document.Edit == "original").Id;
            groups++;
            kept += original[gold] == gold ? 1 : 0;
            foreach (var copy in group.Where(document => document.Id != gold))
            {
                total++;
                right += original[copy.Id] == gold ? 1 : 0;
                said += sure[copy.Id] ? 1 : 0;
                saidRight += sure[copy.Id] && original[copy.Id] == gold ? 1 : 0;
            }
            if (args.Flags.Contains("--wrong") && original[gold] != gold && groups < 200)
            {
                var front = group.FirstOrDefault(document => document.Id == original[gold]);
                Console.WriteLine($"  wrong: {gold} taken for a copy of {original[gold]} {front?.Edit} {front?.Source}; {copies.GroupOf(ArticleId.Of(gold))!.Origin.Sentence}");
            }
        }
        figures["origin.copy"] = Math.Round(100.0 * right / Math.Max(1, total), 2);
        figures["origin.kept"] = Math.Round(100.0 * kept / Math.Max(1, groups), 2);
        if (!args.Flags.Contains("--quiet"))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"origin    {groups} groups | copies assigned to their original {figures["origin.copy"] / 100:0.000} | originals kept {figures["origin.kept"] / 100:0.000} | named for {100.0 * said / Math.Max(1, total):0.0}%, right where named {(double)saidRight / Math.Max(1, said):0.000}"));
        }
    }
}
