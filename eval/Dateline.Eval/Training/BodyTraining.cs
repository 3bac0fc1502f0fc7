using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Eval.Extract;
using Dateline.Extract;
using Dateline.Text;

namespace Dateline.Eval.Training;

/// <summary>
/// Trains the body model on a folder of annotated pages and writes it: <c>train-body [--data DIR] [--out FILE]</c>. Without <c>--out</c> it only
/// cross-validates, folds parted by host, and prints what unseen hosts would score; a word names a file for those predictions.
/// </summary>
internal static class BodyTraining
{
    private const int Folds = 4;
    private const int LeastHosts = 3;

    public static int Run(EvalArguments args)
    {
        var folder = args.Folder("extract");
        var listed = File.ReadLines(Path.Combine(folder, "pages.jsonl")).Where(l => l.Length > 0)
            .Select(l => JsonSerializer.Deserialize<ExtractPage>(l)!).ToList();
        var loaded = new TrainingPage?[listed.Count];
        Parallel.For(0, listed.Count, i => loaded[i] = TrainingPage.Load(folder, listed[i]));
        var pages = loaded.Where(p => p is not null).Select(p => p!).ToList();
        var hosts = pages.Select(p => p.Host).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var page in pages)
            page.Fold = (int)(WordHash.Of(page.Host) % Folds);
        Say($"{pages.Count} pages of {hosts.Count} hosts, {pages.Sum(p => p.Labels.Length)} lines");

        var watch = Stopwatch.StartNew();
        var rows = FirstOpinions(pages);
        CrossValidate(pages, rows, args);
        Say($"{watch.Elapsed.TotalSeconds:0} s");
        if (args.Out is { } file)
        {
            var (names, words) = Leanings.Count(pages);
            var first = First().Grow(pages, RowsOf(pages, names, words, page => page.Host), _ => true);
            var second = Second().Grow(pages, rows, _ => true);
            using var writer = new StreamWriter(file) { NewLine = "\n" };
            ModelFile.Write(writer, names.Scores(LeastHosts), words.Scores(LeastHosts), first, second);
        }
        Say($"{watch.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    private static void CrossValidate(List<TrainingPage> pages, float[][][] rows, EvalArguments args)
    {
        var weights = new float[pages.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var second = Second().Grow(pages, rows, page => page.Fold != fold);
            for (var p = 0; p < pages.Count; p++)
            {
                if (pages[p].Fold == fold)
                    weights[p] = [.. rows[p].Select(row => second.Ask(row))];
            }
        }
        foreach (var limit in (float[])[0.35f, 0.4f, 0.45f, 0.5f, 0.55f])
            Score(pages, weights, limit);
        if (args.Words is [var file])
            File.WriteAllLines(file, pages.Select((page, p) => JsonSerializer.Serialize(Answer(page, weights[p], StoryLines.Limit))));
    }

    /// <summary>Rows with both kinds of numbers, the first opinions asked from models that never saw the page's host.</summary>
    private static float[][][] FirstOpinions(List<TrainingPage> pages)
    {
        var rows = new float[pages.Count][][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var (names, words) = Leanings.Count(pages.Where(p => p.Fold != fold));
            var firstRows = RowsOf(pages, names, words, page => page.Fold == fold ? null : page.Host);
            var first = First().Grow(pages, firstRows, page => page.Fold != fold);
            Parallel.For(0, pages.Count, p =>
            {
                if (pages[p].Fold == fold)
                    rows[p] = AddSecond(pages[p], firstRows[p], [.. firstRows[p].Select(row => first.Ask(row))]);
            });
        }
        return rows;
    }

    private static TreeGrower First() => new() { Depth = 6, Trees = 120, Rate = 0.12f };

    private static TreeGrower Second() => new() { Depth = 6, Trees = 120, Rate = 0.1f, Seed = 2 };

    private static ObliviousTrees Grow(this TreeGrower grower, List<TrainingPage> pages, float[][][] rows, Func<TrainingPage, bool> chosen)
    {
        var flat = new List<float[]>();
        var labels = new List<float>();
        var weights = new List<float>();
        for (var p = 0; p < pages.Count; p++)
        {
            if (!chosen(pages[p]))
                continue;
            for (var i = 0; i < rows[p].Length; i++)
            {
                if (pages[p].Weights[i] <= 0)
                    continue;
                // Most of a page is menus; of links far from the story every fourth is enough.
                var plain = rows[p][i][2] > 0.9f && pages[p].Labels[i] < 0.5f && rows[p][i][0] < 12;
                if (plain && i % 4 != 0)
                    continue;
                flat.Add(rows[p][i]);
                labels.Add(pages[p].Labels[i]);
                weights.Add(pages[p].Weights[i] * (plain ? 4 : 1));
            }
        }
        return grower.Grow([.. flat], [.. labels], [.. weights], flat[0].Length);
    }

    private static float[][][] RowsOf(List<TrainingPage> pages, Leanings names, Leanings words, Func<TrainingPage, string?> without)
    {
        var rows = new float[pages.Count][][];
        var groups = pages.Select((page, index) => (page, index)).GroupBy(x => without(x.page) ?? "", StringComparer.Ordinal).ToList();
        Parallel.ForEach(groups, group =>
        {
            var host = group.Key.Length == 0 ? null : group.Key;
            var nameTable = names.Table(LeastHosts, host);
            var wordTable = words.Table(LeastHosts, host);
            foreach (var (page, index) in group)
                rows[index] = FirstRows(page, nameTable, wordTable);
        });
        return rows;
    }

    private static float[][] FirstRows(TrainingPage page, TokenScores names, TokenScores words)
    {
        using var galley = BodyFinder.Set(page.Tree, page.Claims, names);
        var features = new LineFeatures(galley, words, page.Claims);
        var rows = new float[galley.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[LineFeatures.FirstCount];
            features.First(i, rows[i]);
        }
        return rows;
    }

    private static float[][] AddSecond(TrainingPage page, float[][] first, float[] opinions)
    {
        using var galley = BodyFinder.Set(page.Tree, page.Claims, TokenScores.None);
        var features = new LineFeatures(galley, TokenScores.None, page.Claims);
        var sums = new OpinionSums(galley, opinions);
        var rows = new float[first.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[LineFeatures.SecondCount];
            first[i].CopyTo(rows[i], 0);
            features.Second(i, opinions, sums, rows[i]);
        }
        return rows;
    }

    private static void Score(List<TrainingPage> pages, float[][] weights, float limit)
    {
        var scores = new ExtractScore[pages.Count];
        Parallel.For(0, pages.Count, p => scores[p] = ExtractScore.Of(pages[p].Page.Gold!, Answer(pages[p], weights[p], limit)));
        var parts = new List<string>();
        foreach (var dataset in (string[])["aeb", "fundus-eval", "fundus", "wcxb", "traf", "readability"])
        {
            var summary = ExtractSummary.Of(scores.Where((_, i) => pages[i].Page.Dataset == dataset).ToList());
            parts.Add(summary.ShingleF1 is { } f
                ? string.Create(CultureInfo.InvariantCulture, $"{dataset} {100 * f:0.00} ({100 * summary.ShingleP:0.0}/{100 * summary.ShingleR:0.0})")
                : string.Create(CultureInfo.InvariantCulture, $"{dataset} snip {100 * summary.SnippetF1:0.00}"));
        }
        Say(string.Create(CultureInfo.InvariantCulture, $"limit {limit:0.00}: {string.Join("  ", parts)}"));
    }

    private static ExtractPrediction Answer(TrainingPage page, float[] weights, float limit)
    {
        using var galley = BodyFinder.Set(page.Tree, page.Claims, TokenScores.None);
        var story = StoryLines.Choose(galley, weights, limit);
        var paragraphs = new List<string>();
        for (var i = 0; i < galley.Count; i++)
        {
            if (story[i])
                paragraphs.Add(LineText.Of(galley, i));
        }
        return new ExtractPrediction { Id = page.Page.Id, Authors = [], Paragraphs = [.. paragraphs], Body = string.Join('\n', paragraphs) };
    }

    private static void Say(string line) => Console.WriteLine(line);
}
