using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Dateline.Eval.Extract;
using Dateline.Pages.Html;

namespace Dateline.Eval.Html;

/// <summary>Parses every page of a bench folder with our parser and with AngleSharp, and counts the pages whose trees are equal.</summary>
internal static class HtmlStage
{
    public static int Run(EvalArguments args)
    {
        var folder = args.Folder("extract");
        var pages = File.ReadLines(Path.Combine(folder, "pages.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<ExtractPage>(line)!)
            .Where(page => args.Only is null || page.Dataset == args.Only || page.Id == args.Only)
            .ToList();
        var differences = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        Parallel.ForEach(pages, page =>
        {
            var html = Encoding.UTF8.GetString(ExtractStage.Load(Path.Combine(folder, page.Html)));
            if (OracleTree.Difference(html, HtmlPage.Parse(html, withTemplates: true)) is { } difference)
                differences[page.Id] = difference;
        });
        foreach (var (id, difference) in differences.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Console.WriteLine($"{id}: {(difference.Length > 1500 ? difference[..1500] + "..." : difference)}");
        var share = pages.Count == 0 ? 0 : 1 - (double)differences.Count / pages.Count;
        Console.WriteLine(FormattableString.Invariant($"{pages.Count} pages, {pages.Count - differences.Count} trees equal to AngleSharp's ({share:P2}), {differences.Count} different"));
        return !args.Flags.Contains("--floors") ? 0 : Floors.Check("html", new Dictionary<string, double>(StringComparer.Ordinal) { ["equal"] = Math.Round(100 * share, 2) });
    }
}
