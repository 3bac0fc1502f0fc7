using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dateline.Eval.Extract;
using Dateline.Extract;
using Dateline.Extract.Lines;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Eval.Training;

/// <summary>
/// Trains the model of plain-text lines on a folder of annotated pages, set as lines, and writes it: <c>train-lines [--data DIR] [--out FILE]</c>.
/// Without <c>--out</c> it only cross-validates, folds parted by host, and prints what unseen hosts would score; a word names a file
/// for those predictions.
/// </summary>
internal static class LineTraining
{
    private const int Folds = 4;
    private const int LeastHosts = 4;

    private const int Faintest = 3;

    private static readonly int[] SecondDraws = [2, 5];

    public static int Run(EvalArguments args)
    {
        var watch = Stopwatch.StartNew();
        var folder = args.Folder("extract");
        var listed = File.ReadLines(Path.Combine(folder, "pages.jsonl")).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<ExtractPage>(l)!).ToList();
        var loaded = new List<TextTrainingPage>[listed.Count];
        Parallel.For(0, listed.Count, i => loaded[i] = [.. TextTrainingPage.Load(folder, listed[i], Folds)]);
        var pages = loaded.SelectMany(p => p).ToList();
        Say($"{pages.Count} pages of {pages.Select(p => p.Host).Distinct(StringComparer.Ordinal).Count()} hosts, {pages.Sum(p => p.Labels.Length)} lines, {watch.Elapsed.TotalSeconds:0} s");

        var rows = FirstOpinions(pages);
        Say($"first opinions, {watch.Elapsed.TotalSeconds:0} s");
        if (!args.Flags.Contains("--all"))
            CrossValidate(pages, rows, args);
        Say($"{watch.Elapsed.TotalSeconds:0} s");
        if (args.Out is { } file)
        {
            var words = Count(pages);
            var first = First(pages, RowsOf(pages, words, page => page.Host), _ => true);
            var second = Second(pages, rows, _ => true);
            using var writer = new StreamWriter(file) { NewLine = "\n" };
            writer.WriteLine(LineModel.Heading);
            ModelFile.WriteScores(writer, words.Words.Scores());
            ModelFile.WriteTrees(writer, first);
            ModelFile.WriteTrees(writer, second);
        }
        Say($"{watch.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    private static void CrossValidate(List<TextTrainingPage> pages, float[][][] rows, EvalArguments args)
    {
        var weights = new float[pages.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var second = Second(pages, rows, page => page.Fold != fold);
            for (var p = 0; p < pages.Count; p++)
            {
                if (pages[p].Fold == fold)
                    weights[p] = [.. rows[p].Select(row => second.Ask(row))];
            }
        }
        foreach (var limit in (float[])[0.35f, 0.4f, 0.45f, 0.5f, 0.55f])
        {
            Score(pages, weights, limit, secondForm: false);
            Score(pages, weights, limit, secondForm: true);
        }
        if (args.Words is [var file])
            File.WriteAllLines(file, pages.Where(page => !page.IsSecondForm).Select(page => JsonSerializer.Serialize(Answer(page, weights[pages.IndexOf(page)], BodyLines.Limit))));
    }

    /// <summary>Rows with both kinds of numbers, the first opinions asked from models that never saw the page's host.</summary>
    private static float[][][] FirstOpinions(List<TextTrainingPage> pages)
    {
        var rows = new float[pages.Count][][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var words = Count(pages.Where(p => p.Fold != fold));
            var firstRows = RowsOf(pages, words, page => page.Fold == fold ? null : page.Host);
            var first = First(pages, firstRows, page => page.Fold != fold);
            Parallel.For(0, pages.Count, p =>
            {
                if (pages[p].Fold != fold)
                    return;
                var around = new LineOpinions(pages[p].Lines, [.. firstRows[p].Select(row => first.Ask(row))]);
                for (var i = 0; i < firstRows[p].Length; i++)
                    around.Second(i, firstRows[p][i]);
                rows[p] = firstRows[p];
            });
        }
        return rows;
    }

    private static ObliviousTrees Grow(IReadOnlyList<TreeGrower> growers, int columns, List<TextTrainingPage> pages, float[][][] rows, Func<TextTrainingPage, bool> chosen)
    {
        var sample = new LineSample(columns);
        for (var p = 0; p < pages.Count; p++)
        {
            if (chosen(pages[p]))
                sample.Add(rows[p], pages[p].Labels, pages[p].Weights, row => row[0] < 10);
        }
        return sample.Grow(growers);
    }

    private static ObliviousTrees First(List<TextTrainingPage> pages, float[][][] rows, Func<TextTrainingPage, bool> chosen) =>
        Grow([new TreeGrower { Depth = 6, Trees = 100, Rate = 0.13f }], LineRows.FirstCount, pages, rows, chosen);

    private static ObliviousTrees Second(List<TextTrainingPage> pages, float[][][] rows, Func<TextTrainingPage, bool> chosen) =>
        Grow([.. SecondDraws.Select(seed => new TreeGrower { Depth = 6, Trees = 100, Rate = 0.1f, Seed = seed })], LineRows.SecondCount, pages, rows, chosen);

    // Host by host, so that each has one vote per token and a host's own can be left out.
    private static (Leanings Words, Dictionary<string, Dictionary<uint, (float Story, float All)>> Votes) Count(IEnumerable<TextTrainingPage> pages)
    {
        var votes = new Dictionary<string, Dictionary<uint, (float Story, float All)>>(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => !page.IsSecondForm))
        {
            ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, page.Host, out _);
            Count(page, own ??= []);
        }
        var words = new Leanings(LeastHosts, Faintest);
        foreach (var own in votes.Values)
            words.Add(own);
        return (words, votes);
    }

    private static void Count(TextTrainingPage page, Dictionary<uint, (float Story, float All)> votes)
    {
        var seen = new HashSet<uint>();
        for (var i = 0; i < page.Labels.Length; i++)
        {
            ref readonly var line = ref page.Lines.Tallies[i];
            var label = page.Labels[i];
            if (label < 0)
                continue;
            seen.Clear();
            for (var of = new LineWords(page.Lines.Text(i)); of.MoveNext();)
            {
                if (seen.Add(of.Current))
                    Vote(votes, of.Current, label);
            }
            if (line.Words > 60)
                continue;
            Vote(votes, line.FirstWord, label);
            Vote(votes, line.FirstPair, label);
            Vote(votes, WordHash.Join(line.LastWord, 7), label);
            Vote(votes, WordHash.Join(line.Whole, 11), label);
        }
    }

    private static void Vote(Dictionary<uint, (float Story, float All)> votes, uint token, float story)
    {
        if (token == 0)
            return;
        ref var vote = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, token, out _);
        vote = (vote.Story + story, vote.All + 1);
    }

    private static float[][][] RowsOf(
        List<TextTrainingPage> pages, (Leanings Words, Dictionary<string, Dictionary<uint, (float Story, float All)>> Votes) counted, Func<TextTrainingPage, string?> without)
    {
        var rows = new float[pages.Count][][];
        var all = counted.Words.Table();
        var groups = pages.Select((page, index) => (page, index)).GroupBy(x => without(x.page) ?? "", StringComparer.Ordinal).ToList();
        Parallel.ForEach(groups, group =>
        {
            var table = counted.Votes.TryGetValue(group.Key, out var own) ? counted.Words.TableWithout(own) : all;
            foreach (var (page, index) in group)
            {
                var of = new LineRows(page.Lines, table);
                rows[index] = new float[page.Lines.Count][];
                for (var i = 0; i < page.Lines.Count; i++)
                    of.First(i, rows[index][i] = new float[LineRows.SecondCount]);
            }
        });
        return rows;
    }

    private static void Score(List<TextTrainingPage> pages, float[][] weights, float limit, bool secondForm)
    {
        var scores = new ExtractScore?[pages.Count];
        Parallel.For(0, pages.Count, p =>
        {
            if (pages[p].IsSecondForm == secondForm)
                scores[p] = ExtractScore.Of(pages[p].Page.Gold!, Answer(pages[p], weights[p], limit));
        });
        var parts = new List<string>();
        foreach (var dataset in (string[])["aeb", "fundus-eval", "fundus", "wcxb", "traf"])
        {
            var summary = ExtractSummary.Of(scores.Where((score, i) => score is not null && pages[i].Page.Dataset == dataset).Select(score => score!).ToList());
            parts.Add(summary.ShingleF1 is { } f
                ? string.Create(CultureInfo.InvariantCulture, $"{dataset} {100 * f:0.00} ({100 * summary.ShingleP:0.0}/{100 * summary.ShingleR:0.0})")
                : string.Create(CultureInfo.InvariantCulture, $"{dataset} snip {100 * summary.SnippetF1:0.00}"));
        }
        Say(string.Create(CultureInfo.InvariantCulture, $"limit {limit:0.00}{(secondForm ? " no bullets" : "")}: {string.Join("  ", parts)}"));
    }

    private static ExtractPrediction Answer(TextTrainingPage page, float[] weights, float limit)
    {
        var result = new TextStory(page.Raw).Read(weights, limit);
        var article = result is ExtractResult.Found found ? found.Article : ((ExtractResult.Refused)result).Rest;
        string[] paragraphs = [.. article.Paragraphs()];
        return new ExtractPrediction { Id = page.Page.Id, Authors = [], Paragraphs = paragraphs, Body = string.Join('\n', paragraphs) };
    }

    private static void Say(string line) => Console.WriteLine(line);
}
