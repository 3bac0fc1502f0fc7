using System.Globalization;
using System.Text.Json;
using Dateline.Eval.Extract;
using Dateline.Extract;
using Dateline.Model;
using Dateline.Pages;
using NodaTime;

namespace Dateline.Eval.Training;

/// <summary>
/// Trains the headline model on a folder of annotated pages: <c>train-headlines [--data DIR] [--out FILE]</c>. It always prints what sites
/// that were not trained on would score; a word names a file for those answers; <c>--out</c> writes the model.
/// </summary>
internal static class HeadlineTraining
{
    public static int Run(EvalArguments args)
    {
        var folder = args.Folder("extract");
        var listed = File.ReadLines(Path.Combine(folder, "pages.jsonl")).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<ExtractPage>(line)!).Where(page => page.Gold?.Title is { Length: > 0 }).ToList();
        var loaded = new (CandidateRows Rows, List<HeadlineCandidate> Candidates)[listed.Count];
        Parallel.For(0, listed.Count, i => loaded[i] = Load(folder, listed[i]));
        var pages = loaded.Select(page => page.Rows).ToList();
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(page => page.Rows.Length)} candidates, right one among them on {pages.Count(page => page.Labels.Sum() > 0)}");
        var chances = CandidateTraining.Unseen(Grower(), pages);
        foreach (var set in pages.Select((page, p) => (page.Dataset, Page: page, p)).GroupBy(item => item.Dataset, StringComparer.Ordinal))
        {
            var right = set.Count(item => Chosen(loaded[item.p].Candidates, chances[item.p]) is >= 0 and var best && item.Page.Labels[best] > 0);
            var there = set.Count(item => item.Page.Labels.Sum() > 0);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Key,-12} {set.Count(),5} pages  right {100.0 * right / set.Count():0.0}  there {100.0 * there / set.Count():0.0}"));
        }
        if (args.Words is [var file])
        {
            File.WriteAllLines(file, pages.Select((page, p) => JsonSerializer.Serialize(new { id = page.Id, title = Chosen(loaded[p].Candidates, chances[p]) is >= 0 and var best ? loaded[p].Candidates[best].Text : null })));
        }
        if (args.Out is { } model)
        {
            using var writer = new StreamWriter(model) { NewLine = "\n" };
            writer.WriteLine(HeadlineModel.Heading);
            ModelFile.WriteTrees(writer, CandidateTraining.Grow(Grower(), pages));
        }
        return 0;
    }

    private static int Chosen(List<HeadlineCandidate> candidates, float[] chances) =>
        CandidateTraining.Best(chances) is >= 0 and var best ? Headlines.BestWriting(candidates, best) : -1;

    private static TreeGrower Grower() => new() { Depth = 2, Trees = 500, Rate = 0.1f, RowShare = 0.6f };

    private static (CandidateRows, List<HeadlineCandidate>) Load(string folder, ExtractPage page)
    {
        var raw = new RawPage(ExtractStage.Load(Path.Combine(folder, page.Html)), Instant.FromUtc(2026, 10, 1, 0, 0))
        {
            Url = Uri.TryCreate(page.Url, UriKind.Absolute, out var url) ? url : null,
            ContentType = "text/html; charset=utf-8",
        };
        var parsed = PageParser.Parse(raw);
        var claims = PageClaims.Read(parsed.Markup!);
        using var galley = BodyFinder.Set(parsed.Tree!, claims, TokenScores.None, TokenScores.None);
        var candidates = new HeadlineCandidates(parsed.Markup!, galley, claims, new SiteNames(claims, raw.Url));
        var features = new HeadlineFeatures(candidates, claims, raw.Url);
        var rows = candidates.All.Select(candidate =>
        {
            var row = new float[HeadlineFeatures.Count];
            features.Write(candidate, row);
            return row;
        }).ToArray();
        var gold = ExtractTokens.Title(page.Gold!.Title);
        return (new CandidateRows
        {
            Id = page.Id,
            Dataset = page.Dataset,
            Host = CandidateRows.Site(page.Url, page.Id),
            Rows = rows,
            Labels = [.. candidates.All.Select(candidate => ExtractTokens.Title(candidate.Text) == gold ? 1f : 0f)],
            Trust = page.Dataset switch { "fundus" => 1.5f, "postlight" or "traf" => 1, "wcxb" => 0.7f, _ => 0.2f },
        }, candidates.All);
    }
}
