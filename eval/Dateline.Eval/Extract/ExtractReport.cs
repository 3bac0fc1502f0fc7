using System.Globalization;
using System.Text.Json;

namespace Dateline.Eval.Extract;

/// <summary>Prints the bench's table and holds the scores against <c>floors.json</c>.</summary>
internal static class ExtractReport
{
    public static int Print(IReadOnlyList<ExtractPage> pages, IReadOnlyList<ExtractPrediction> predictions, EvalArguments args)
    {
        var scored = pages.Zip(predictions).Where(pair => pair.First.Gold is not null)
            .Select(pair => (pair.First, Score: ExtractScore.Of(pair.First.Gold!, pair.Second))).ToList();
        if (scored.Count == 0)
        {
            Console.WriteLine($"{pages.Count} pages read; the folder holds no answers, so there is nothing to score.");
            return 0;
        }
        var groups = scored.GroupBy(pair => pair.First.Dataset, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Summary: ExtractSummary.Of(group.Select(pair => pair.Score).ToList()))).ToList();
        var all = ExtractSummary.Of(scored.Select(pair => pair.Score).ToList());
        var figures = groups.Append(("ALL", all)).SelectMany(g => g.Item2.Figures().Select(f => KeyValuePair.Create($"{g.Item1}.{f.Key}", Math.Round(100 * f.Value, 2)))).ToDictionary();
        if (!args.Flags.Contains("--quiet"))
            Table(scored, predictions, groups.Append(("ALL", all)), figures, args);
        return args.Flags.Contains("--floors") ? Floors.Check("extract" + (args.Flags.Contains("--text") ? "-text" : ""), figures) : 0;
    }

    private static void Table(
        IReadOnlyList<(ExtractPage First, ExtractScore Score)> scored, IReadOnlyList<ExtractPrediction> predictions,
        IEnumerable<(string Name, ExtractSummary Summary)> groups, IReadOnlyDictionary<string, double> figures, EvalArguments args)
    {
        Console.WriteLine("dataset      pages | shingle  F1     P     R exact | para F1 | snippet F1 P R    | title | author exact F1 | date acc wrong");
        var all = ExtractSummary.Of([.. scored.Select(pair => pair.Score)]);
        foreach (var (name, s) in groups)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-12} {s.Pages,5} |        {C(s.ShingleF1)} {C(s.ShingleP)} {C(s.ShingleR)} {C(s.Exact)} |   {C(s.ParagraphF1)} | {C(s.SnippetF1)} {C(s.SnippetP)} {C(s.SnippetR)} | {C(s.Title)} |  {C(s.AuthorExact)} {C(s.AuthorF1)}    | {C(s.Date)} {C(s.DateWrong)}"));
        }
        Console.WriteLine($"dateline {C(all.Dateline)}, agency {C(all.Agency)}, article or not {C(all.Kind)}");
        var ms = predictions.Select(p => p.Ms).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speed (wall, pages side by side): median {ms[ms.Count / 2]:0.0} ms, mean {ms.Average():0.0} ms"));
        if (args.Worst is { } worst)
        {
            foreach (var (page, score) in scored.Where(pair => pair.Score.Of(worst.Metric) is not null).OrderBy(pair => pair.Score.Of(worst.Metric)).Take(worst.Count))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Of(worst.Metric):0.000}  {page.Id}  {page.Url}"));
        }
        Console.WriteLine(JsonSerializer.Serialize(figures));
    }

    private static string C(double? share) => share is { } value ? (100 * value).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(5) : "    -";
}
