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

    // The first opinion knows a line alone; each of the others knows the one before it on the neighbours.
    private static readonly TreeGrower[][] Growers =
    [
        [.. Enumerable.Range(1, 2).Select(draw => new TreeGrower { Depth = 6, Trees = 90, Rate = 0.18f, Seed = draw * 10 + 1 })],
        [.. Enumerable.Range(1, 2).Select(draw => new TreeGrower { Depth = 6, Trees = 140, Rate = 0.12f, Seed = draw * 10 + 2 })],
    ];

    public static int Run(EvalArguments args)
    {
        var watch = Stopwatch.StartNew();
        var folder = args.Folder("extract");
        var listed = File.ReadLines(Path.Combine(folder, "pages.jsonl")).Where(l => l.Length > 0)
            .Select(l => JsonSerializer.Deserialize<ExtractPage>(l)!).ToList();
        var loaded = new TrainingPage?[listed.Count];
        Parallel.For(0, listed.Count, i => loaded[i] = TrainingPage.Load(folder, listed[i]));
        var pages = loaded.Where(p => p is not null).Select(p => p!).ToList();
        var hosts = pages.GroupBy(p => p.Host, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        foreach (var page in pages)
            page.Fold = (int)(WordHash.Of(page.Host) % Folds);
        var votes = new HostVotes[hosts.Count];
        Parallel.For(0, hosts.Count, h => votes[h] = HostVotes.Count(hosts[h]));
        var voters = hosts.Select((g, h) => (g.Key, Votes: votes[h])).ToDictionary(x => x.Key, x => x.Votes, StringComparer.Ordinal);
        Say($"{pages.Count} pages of {hosts.Count} hosts, {pages.Sum(p => p.Labels.Length)} lines; loaded after {watch.Elapsed.TotalSeconds:0} s");

        // Rows with opinions on the neighbours, asked from models that never saw the page's host.
        var rows = Neighbours(pages, FirstOpinions(pages, voters, watch, out var plain), plain);
        for (var o = 1; o < Growers.Length; o++)
        {
            var opinions = LaterOpinions(pages, rows, o);
            Say($"opinion {o + 1}, {watch.Elapsed.TotalSeconds:0} s");
            Report(pages, opinions, args);
            if (args.Out is not null)
                _grown.Add(Grow(o, pages, rows, _ => true));
            if (o + 1 < Growers.Length)
                rows = Neighbours(pages, opinions, rows);
        }
        if (args.Out is { } file)
        {
            var learned = LearnedLeanings.Of(voters.Values);
            var first = Grow(0, pages, RowsOf(pages, learned, page => voters[page.Host]), _ => true);
            using var writer = new StreamWriter(file) { NewLine = "\n" };
            ModelFile.Write(writer, learned.Names.Scores(), learned.Words.Scores(), learned.Talk.Scores(), [first, .. _grown]);
            Say($"written after {watch.Elapsed.TotalSeconds:0} s");
        }
        return 0;
    }

    private static readonly List<ObliviousTrees> _grown = [];

    private static float[][] FirstOpinions(List<TrainingPage> pages, Dictionary<string, HostVotes> voters, Stopwatch watch, out float[][][] rows)
    {
        var opinions = new float[pages.Count][];
        var kept = rows = new float[pages.Count][][];
        var seen = pages.Select(p => (p.Host, p.Fold)).Distinct().OrderBy(h => h.Host, StringComparer.Ordinal).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = LearnedLeanings.Of(seen.Where(h => h.Fold != fold).Select(h => voters[h.Host]));
            var foldRows = RowsOf(pages, learned, page => page.Fold == fold ? null : voters[page.Host]);
            var first = Grow(0, pages, foldRows, page => page.Fold != fold);
            Parallel.For(0, pages.Count, p =>
            {
                if (pages[p].Fold != fold)
                    return;
                kept[p] = foldRows[p];
                opinions[p] = [.. foldRows[p].Select(row => first.Ask(row))];
            });
            Say($"fold {fold} after {watch.Elapsed.TotalSeconds:0} s");
        }
        return opinions;
    }

    private static float[][] LaterOpinions(List<TrainingPage> pages, float[][][] rows, int opinion)
    {
        var opinions = new float[pages.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Grow(opinion, pages, rows, page => page.Fold != fold);
            for (var p = 0; p < pages.Count; p++)
            {
                if (pages[p].Fold == fold)
                    opinions[p] = [.. rows[p].Select(row => trees.Ask(row))];
            }
        }
        return opinions;
    }

    private static ObliviousTrees Grow(int opinion, List<TrainingPage> pages, float[][][] rows, Func<TrainingPage, bool> chosen)
    {
        var sample = new LineSample(opinion == 0 ? LineFeatures.Count : LineFeatures.Count + NeighbourFeatures.Count);
        for (var p = 0; p < pages.Count; p++)
        {
            if (chosen(pages[p]))
                sample.Add(rows[p], pages[p].Labels, pages[p].Weights, row => row[2] > 0.9f && row[0] < 12);
        }
        return sample.Grow(Growers[opinion]);
    }

    /// <summary>The first kind of numbers for every line, a host's own votes left out of what is asked on its pages.</summary>
    private static float[][][] RowsOf(List<TrainingPage> pages, LearnedLeanings learned, Func<TrainingPage, HostVotes?> without)
    {
        var rows = new float[pages.Count][][];
        var (allNames, allWords, allTalk) = (learned.Names.Table(), learned.Words.Table(), learned.Talk.Table());
        var groups = pages.Select((page, index) => (page, index)).GroupBy(x => x.page.Host, StringComparer.Ordinal).ToList();
        Parallel.ForEach(groups, group =>
        {
            var own = without(group.First().page);
            var names = own is null ? allNames : learned.Names.TableWithout(own.Names);
            var words = own is null ? allWords : learned.Words.TableWithout(own.Words);
            var talk = own is null ? allTalk : learned.Talk.TableWithout(own.Talk);
            foreach (var (page, index) in group)
                rows[index] = Rows(page, names, words, talk);
        });
        return rows;
    }

    private static float[][] Rows(TrainingPage page, TokenScores names, TokenScores words, TokenScores talk)
    {
        using var galley = BodyFinder.Set(page.Tree, page.Claims, names, talk);
        var features = new LineFeatures(galley, words, page.Claims);
        var rows = new float[galley.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[LineFeatures.Count];
            features.Fill(i, rows[i]);
        }
        return rows;
    }

    private static float[][][] Neighbours(List<TrainingPage> pages, float[][] opinions, float[][][] before)
    {
        var rows = new float[pages.Count][][];
        Parallel.For(0, pages.Count, p =>
        {
            using var galley = BodyFinder.Set(pages[p].Tree, pages[p].Claims, TokenScores.None, TokenScores.None);
            var neighbours = new NeighbourFeatures(galley, opinions[p]);
            rows[p] = new float[before[p].Length][];
            for (var i = 0; i < rows[p].Length; i++)
            {
                rows[p][i] = new float[LineFeatures.Count + NeighbourFeatures.Count];
                before[p][i].AsSpan(0, LineFeatures.Count).CopyTo(rows[p][i]);
                neighbours.Fill(i, rows[p][i], LineFeatures.Count);
            }
        });
        return rows;
    }

    private static void Report(List<TrainingPage> pages, float[][] weights, EvalArguments args)
    {
        foreach (var limit in (float[])[0.4f, StoryLines.Limit, 0.5f])
            Score(pages, weights, limit);
        if (args.Words is [var file])
            File.WriteAllLines(file, pages.Select((page, p) => JsonSerializer.Serialize(Answer(page, weights[p], StoryLines.Limit))));
    }

    private static void Score(List<TrainingPage> pages, float[][] weights, float limit)
    {
        var scores = new ExtractScore[pages.Count];
        Parallel.For(0, pages.Count, p => scores[p] = ExtractScore.Of(pages[p].Page.Gold!, Answer(pages[p], weights[p], limit)));
        var parts = new List<string>();
        foreach (var dataset in (string[])["aeb", "fundus-eval", "fundus", "wcxb", "traf", "readability"])
        {
            var summary = ExtractSummary.Of(scores.Where((_, i) => pages[i].Page.Dataset == dataset).ToList());
            var paragraphs = summary.ParagraphF1 is { } whole ? string.Create(CultureInfo.InvariantCulture, $" ¶{100 * whole:0.0}") : "";
            parts.Add(summary.ShingleF1 is { } f
                ? string.Create(CultureInfo.InvariantCulture, $"{dataset} {100 * f:0.00} ({100 * summary.ShingleP:0.0}/{100 * summary.ShingleR:0.0}){paragraphs}")
                : string.Create(CultureInfo.InvariantCulture, $"{dataset} snip {100 * summary.SnippetF1:0.00}"));
        }
        Say(string.Create(CultureInfo.InvariantCulture, $"limit {limit:0.00}: {string.Join("  ", parts)}"));
    }

    private static ExtractPrediction Answer(TrainingPage page, float[] weights, float limit)
    {
        using var galley = BodyFinder.Set(page.Tree, page.Claims, TokenScores.None, TokenScores.None);
        var story = StoryLines.Choose(galley, weights, limit);
        var article = new Model.Article { Blocks = new BlockWriter(galley, new Addresses(null, null)).Write(story, []) };
        string[] paragraphs = [.. article.Paragraphs()];
        return new ExtractPrediction { Id = page.Page.Id, Authors = [], Paragraphs = paragraphs, Body = string.Join('\n', paragraphs) };
    }

    private static void Say(string line) => Console.WriteLine(line);
}
