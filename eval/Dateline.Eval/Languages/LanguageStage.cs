using System.Globalization;
using System.Text.Json;
using Dateline.Eval.Extract;
using Dateline.Extract;
using Dateline.Model;
using Dateline.Pages;
using Dateline.Text;
using NodaTime;

namespace Dateline.Eval.Languages;

/// <summary>
/// Scores the language detector on pages that state their language: on the whole body, on its first words, and on the headline alone. The page's own
/// claim is the answer and is kept from the detector; some pages claim wrongly, so a perfect score is not to be had.
/// </summary>
internal static class LanguageStage
{
    private const int FirstSigns = 200;

    public static int Run(EvalArguments args)
    {
        var folder = args.Folder("extract");
        var pages = File.ReadLines(Path.Combine(folder, "pages.jsonl")).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<ExtractPage>(l)!)
            .Where(page => args.Only is null || page.Dataset == args.Only).ToList();
        var rows = new (string Claim, string? Body, string? Opening, string? Headline)?[pages.Count];
        Parallel.For(0, pages.Count, i => rows[i] = Look(folder, pages[i]));
        var known = rows.Where(row => row is not null).Select(row => row!.Value).ToList();
        var figures = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["body"] = Percent(known.Count(row => row.Body == row.Claim), known.Count),
            ["opening"] = Percent(known.Count(row => row.Opening == row.Claim), known.Count),
            ["headline"] = Percent(known.Count(row => row.Headline == row.Claim), known.Count),
            ["headline-wrong"] = Percent(known.Count(row => row.Headline is not null && row.Headline != row.Claim), known.Count),
        };
        if (!args.Flags.Contains("--quiet"))
        {
            Console.WriteLine($"{known.Count} pages in {known.Select(row => row.Claim).Distinct(StringComparer.Ordinal).Count()} languages");
            foreach (var group in known.GroupBy(row => row.Claim, StringComparer.Ordinal).OrderByDescending(group => group.Count()))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count(),5}  body {Percent(group.Count(row => row.Body == row.Claim), group.Count()):0.0}  headline {Percent(group.Count(row => row.Headline == row.Claim), group.Count()):0.0}"));
            Console.WriteLine(JsonSerializer.Serialize(figures));
        }
        return args.Flags.Contains("--floors") ? Floors.Check("languages", figures) : 0;
    }

    private static (string, string?, string?, string?)? Look(string folder, ExtractPage page)
    {
        var raw = new RawPage(ExtractStage.Load(Path.Combine(folder, page.Html)), Instant.MinValue) { ContentType = "text/html; charset=utf-8" };
        var parsed = PageParser.Parse(raw);
        if (LanguageTell.Primary(parsed.Tree!.Root.Attribute("lang")) is not { } claim || ArticleExtractor.Extract(parsed) is not ExtractResult.Found { Article: var article })
            return null;
        string[] paragraphs = [.. article.Paragraphs()];
        var text = string.Join(' ', paragraphs);
        return (claim, LanguageTell.Tell(paragraphs, null), LanguageTell.Tell([text[..Math.Min(FirstSigns, text.Length)]], null),
            article.Headline is { } headline ? LanguageTell.Tell([headline], null) : null);
    }

    private static double Percent(int part, int all) => all == 0 ? 0 : Math.Round(100.0 * part / all, 2);
}
