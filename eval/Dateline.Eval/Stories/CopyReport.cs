using System.Globalization;
using System.Text.Json;
using Dateline.Copies;
using Dateline.Model;

namespace Dateline.Eval.Stories;

/// <summary>Scores copy groups: pairs found, recall by kind of edit, what false pairs were made of.</summary>
internal static class CopyReport
{
    public static void Print(
        string set, string folder, List<StoryDocument> documents, CopyIndex copies, double perSecond, Dictionary<string, double> figures, EvalArguments args)
    {
        var (gold, grey) = Gold(set, folder, documents);
        var byId = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var byArticle = documents.ToDictionary(document => ArticleId.Of(document.Id), document => document.Id);
        var predicted = documents.SelectMany(document => copies.CopiesOf(ArticleId.Of(document.Id)).Select(other => Ordered(document.Id, byArticle[other])))
            .Where(pair => !grey.Contains(pair)).ToHashSet();
        if (args.Out is { } path)
            File.WriteAllLines(path, predicted.Order().Select(pair => JsonSerializer.Serialize(new { a = pair.A, b = pair.B })));
        var score = new PairScore(predicted.Count(gold.ContainsKey), predicted.Count, gold.Count);
        figures[$"{set}.pairF1"] = Math.Round(100 * score.F1, 2);
        if (args.Flags.Contains("--quiet"))
            return;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{set,-9} {documents.Count,5} articles | pair P {score.Precision:0.000} R {score.Recall:0.000} F1 {score.F1:0.000} | {perSecond:0}/s"));
        Console.WriteLine("  recall: " + string.Join(", ", gold.GroupBy(pair => pair.Value, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {(double)kind.Count(pair => predicted.Contains(pair.Key)) / kind.Count():0.00} of {kind.Count()}"))));
        var wrong = predicted.Where(pair => !gold.ContainsKey(pair)).ToList();
        Console.WriteLine("  false pairs: " + string.Join(", ", wrong.CountBy(pair => Why(byId[pair.A]) + "/" + Why(byId[pair.B]), StringComparer.Ordinal)
            .OrderByDescending(kind => kind.Value).Take(8).Select(kind => $"{kind.Key} {kind.Value}")));
        if (args.Flags.Contains("--wrong"))
        {
            foreach (var (a, b) in wrong.Take(60))
                Console.WriteLine($"  false {Why(byId[a])} {a} / {Why(byId[b])} {b} {Laid(byId[a], byId[b])}");
            foreach (var ((a, b), kind) in gold.Where(pair => !predicted.Contains(pair.Key)).Take(100))
                Console.WriteLine($"  missed {kind}: {Why(byId[a])} {a} / {Why(byId[b])} {b} {Laid(byId[a], byId[b])}");
        }
    }

    private static (Dictionary<(string A, string B), string> Gold, HashSet<(string, string)> Grey) Gold(string set, string folder, List<StoryDocument> documents)
    {
        var gold = new Dictionary<(string A, string B), string>();
        var grey = new HashSet<(string, string)>();
        var listed = Path.Combine(folder, set + ".pairs.tsv");
        if (File.Exists(listed))
        {
            foreach (var row in File.ReadLines(listed).Select(line => line.Split('\t')).Where(row => row.Length == 4))
            {
                if (row[3] == "copy")
                    gold[Ordered(row[0], row[1])] = double.Parse(row[2], CultureInfo.InvariantCulture) >= 0.8 ? "coverage>=.8" : "coverage .5-.8";
                else
                    grey.Add(Ordered(row[0], row[1]));
            }
            return (gold, grey);
        }
        foreach (var group in documents.Where(document => document.CopyGroup is not null).GroupBy(document => document.CopyGroup!, StringComparer.Ordinal))
        {
            var edits = group.ToDictionary(document => document.Id, document => document.Edit ?? "original", StringComparer.Ordinal);
            foreach (var (a, b) in Pairs([.. edits.Keys]))
                gold[(a, b)] = edits[a] == "original" ? edits[b] : edits[b] == "original" ? edits[a] : "copy-of-copy";
        }
        return (gold, grey);
    }

    private static IEnumerable<(string A, string B)> Pairs(List<string> ids)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            for (var j = i + 1; j < ids.Count; j++)
                yield return Ordered(ids[i], ids[j]);
        }
    }

    private static (string A, string B) Ordered(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    // The two texts side by side, in the figures the decision rests on.
    private static string Laid(StoryDocument a, StoryDocument b)
    {
        var match = TextMatch.Laid(CopyText.Of(a.File()), CopyText.Of(b.File()));
        return string.Create(CultureInfo.InvariantCulture,
            $"covered {match.Covered:0.00} bridged {match.Bridged:0.00} long {match.LongRuns:0.00} facts {match.FactsKnown:0.00} numbers {match.NumbersChanged}/{match.NumbersShared} names {match.NamesChanged}/{match.NamesShared} {(CopyTest.IsCopy(match) ? "copy" : "no copy")}");
    }

    private static string Why(StoryDocument document) => document.Edit ?? document.Kind ?? "";
}
