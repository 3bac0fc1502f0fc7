using System.Globalization;
using System.Text.Json;

namespace Dateline.Eval.Stories;

/// <summary>Scores the likeness of two articles on pairs that people scored: <c>stories semeval22</c>.</summary>
internal static class LikenessReport
{
    public static void Print(EvalArguments args, Dictionary<string, double> figures)
    {
        var set = new LikenessSet(Path.Combine(args.Folder("stories"), "semeval22.jsonl"));
        // The shipped trees may have learned from this very set: what is scored comes from trees that saw neither article.
        var said = args.Flags.Contains("--shipped") ? set.Shipped() : set.Unseen();
        if (args.Out is { } path)
            File.WriteAllLines(path, said.Select(one => JsonSerializer.Serialize(new { id = one.Id, score = Math.Round(one.Likeness, 4) })));
        foreach (var (name, pairs, pearson, auc) in set.Score(said))
        {
            if (name is "all" or "same-language" or "en-en")
                figures[$"semeval22.{name}"] = Math.Round(100 * pearson, 2);
            if (name == "all")
                figures["semeval22.auc"] = Math.Round(100 * auc, 2);
            if (!args.Flags.Contains("--quiet"))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"semeval22 {name,-14} {pairs,5} pairs | Pearson {pearson:0.000} | AUC same story {auc:0.000}"));
        }
    }
}
