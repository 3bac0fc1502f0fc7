using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Eval.Extract;
using Dateline.Extract;

namespace Dateline.Eval.Training;

/// <summary>
/// Trains the body model on a folder of annotated pages and writes it: <c>train-body [--data DIR] [--out FILE]</c>. Without <c>--out</c> it only
/// cross-validates, five folds parted by host, and prints what unseen hosts would score.
/// </summary>
internal static class BodyTraining
{
    private const int Folds = 5;
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
        if (!args.Flags.Contains("--no-cv"))
            CrossValidate(pages, args);
        if (args.Out is { } file)
        {
            var (model, names, words) = Train(pages, null);
            using var writer = new StreamWriter(file) { NewLine = "\n" };
            ModelFile.Write(writer, names, words, model.First, model.Second);
        }
        Say($"{watch.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    private static void CrossValidate(List<TrainingPage> pages, EvalArguments args)
    {
        var weights = new float[pages.Count][];
        var rows = FirstOpinions(pages, out var lexicons);
        for (var fold = 0; fold < Folds; fold++)
        {
            var second = Second().Grow2(pages, rows, page => page.Fold != fold);
            for (var p = 0; p < pages.Count; p++)
            {
                if (pages[p].Fold == fold)
                    weights[p] = [.. rows[p].Select(row => second.Ask(row))];
            }
        }
        foreach (var limit in (float[])[0.35f, 0.4f, 0.45f, 0.5f, 0.55f])
            Score(pages, weights, limit, args);
    }

    /// <summary>Rows with both kinds of numbers, the first opinions asked from models that never saw the page's host.</summary>
    private static float[][][] FirstOpinions(List<TrainingPage> pages, out Dictionary<int, (Leanings Names, Leanings Words)> lexicons)
    {
        lexicons = [];
        var rows = new float[pages.Count][][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var (names, words) = Leanings.Count(pages.Where(p => p.Fold != fold));
            lexicons[fold] = (names, words);
            var firstRows = RowsOf(pages, names, words, page => page.Fold == fold ? null : page.Host);
            var first = First().Grow2(pages, firstRows, page => page.Fold != fold);
            Parallel.For(0, pages.Count, p =>
            {
                if (pages[p].Fold == fold)
                    rows[p] = AddSecond(pages[p], firstRows[p], [.. firstRows[p].Select(row => first.Ask(row))]);
            });
        }
        return rows;
    }

    private static (BodyModel Model, List<(uint, sbyte)> Names, List<(uint, sbyte)> Words) Train(List<TrainingPage> pages, int? fold)
    {
        var rows = FirstOpinions(pages, out _);
        var second = Second().Grow2(pages, rows, _ => true);
        var (names, words) = Leanings.Count(pages);
        var first = First().Grow2(pages, RowsOf(pages, names, words, page => page.Host), _ => true);
        return (new BodyModel(names.Table(LeastHosts), words.Table(LeastHosts), first, second), names.Scores(LeastHosts), words.Scores(LeastHosts));
    }

    private static TreeGrower First() => new() { Depth = 6, Trees = 120, Rate = 0.12f };

    private static TreeGrower Second() => new() { Depth = 6, Trees = 120, Rate = 0.1f, Seed = 2 };

    private static ObliviousTrees Grow2(this TreeGrower grower, List<TrainingPage> pages, float[][][] rows, Func<TrainingPage, bool> chosen)
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
                flat.Add(rows[p][i]);
                labels.Add(pages[p].Labels[i]);
                weights.Add(pages[p].Weights[i]);
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

    private static void Score(List<TrainingPage> pages, float[][] weights, float limit, EvalArguments args)
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
        if (args.Worst is { } worst && limit == 0.45f)
        {
            foreach (var (score, page) in scores.Zip(pages).Where(x => x.First.Of(worst.Metric) is not null && (args.Only is null || x.Second.Page.Dataset == args.Only)).OrderBy(x => x.First.Of(worst.Metric)).Take(worst.Count))
                Say(string.Create(CultureInfo.InvariantCulture, $"{score.Of(worst.Metric):0.000} P {score.Shingle?.P:0.000} R {score.Shingle?.R:0.000} {page.Page.Id} {page.Page.Url}"));
        }
    }

    private static ExtractPrediction Answer(TrainingPage page, float[] weights, float limit)
    {
        using var galley = BodyFinder.Set(page.Tree, page.Claims, TokenScores.None);
        var paragraphs = new List<string>();
        for (var i = 0; i < galley.Count; i++)
        {
            if (weights[i] >= limit)
                paragraphs.Add(LineText.Of(galley, i));
        }
        return new ExtractPrediction { Id = page.Page.Id, Authors = [], Paragraphs = [.. paragraphs], Body = string.Join('\n', paragraphs) };
    }

    private static void Say(string line) => Console.WriteLine(line);
}
