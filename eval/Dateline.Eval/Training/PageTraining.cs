using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Eval.Extract;
using Dateline.Extract;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Eval.Training;

/// <summary>
/// Trains the model that tells articles from other pages on a folder of annotated pages and on invented ones, and writes it:
/// <c>train-pages [--data DIR] [--out FILE]</c>. Cross-validates first, folds parted by host, and prints what unseen hosts would score.
/// </summary>
internal static class PageTraining
{
    private const int Folds = 8;
    private const int Drawn = 950;
    private const int Seeds = 3;
    private const float DrawnWeight = 0.2f;
    // Annotated for their text alone: some are forums, shops and manuals.
    private const float LooseWeight = 0.3f;
    private const float RefusedWeight = 14;

    private sealed record Row(string Id, string Dataset, string Host, float[] Numbers, bool IsArticle, float Weight, int Fold, Func<float, bool> IsRefused, bool IsPublished);

    public static int Run(EvalArguments args)
    {
        var watch = Stopwatch.StartNew();
        var folder = args.Folder("extract");
        var listed = File.ReadLines(Path.Combine(folder, "pages.jsonl")).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<ExtractPage>(l)!).Where(Teaches).ToList();
        var rows = new Row[listed.Count + Drawn];
        Parallel.For(0, listed.Count, i =>
        {
            var page = listed[i];
            var html = Encoding.UTF8.GetString(ExtractStage.Load(Path.Combine(folder, page.Html)));
            var host = TrainingPage.HostOf(page);
            var isArticle = page.Gold!.IsArticle != false;
            var (numbers, isRefused, isPublished) = Look(html, page.Url);
            rows[i] = new Row(page.Id, page.Dataset, host, numbers, isArticle, isArticle ? page.Dataset == "traf" ? LooseWeight : 1 : RefusedWeight, (int)(WordHash.Of(host) % Folds), isRefused, isPublished);
        });
        Parallel.For(0, Drawn, i =>
        {
            var drawn = new InventedPages(i).Draw(i);
            var (numbers, isRefused, isPublished) = Look(drawn.Html, drawn.Url);
            rows[listed.Count + i] = new Row($"invented-{i}", "invented", "", numbers, drawn.IsArticle, DrawnWeight * (drawn.IsArticle ? 1 : 1.5f), -1, isRefused, isPublished);
        });
        Console.WriteLine($"{rows.Count(r => r.IsArticle)} articles, {rows.Count(r => !r.IsArticle)} others, {watch.Elapsed.TotalSeconds:0} s");
        CrossValidate(rows);
        if (args.Out is { } file)
        {
            var trees = Grow(rows);
            using var writer = new StreamWriter(file) { NewLine = "\n" };
            writer.WriteLine(PageModel.Heading);
            ModelFile.WriteTrees(writer, trees);
        }
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    // Pages annotated for their date alone may be anything; pages without an address would teach that articles have none.
    private static bool Teaches(ExtractPage page) => page is { Gold: not null, Dataset: not ("htmldate" or "readability") };

    private static void CrossValidate(Row[] rows)
    {
        var chances = new float[rows.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Grow([.. rows.Where(r => r.Fold != fold)]);
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i].Fold == fold)
                    chances[i] = trees.Ask(rows[i].Numbers);
            }
        }
        foreach (var isPublished in (bool[])[true, false])
        {
            var of = Enumerable.Range(0, rows.Length).Where(i => rows[i].Fold >= 0 && rows[i].IsPublished == isPublished).ToList();
            foreach (var limit in (float[])[0.03f, 0.05f, 0.08f, 0.12f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f])
            {
                var refused = of.Where(i => rows[i].IsRefused(chances[i] < limit ? 0 : 1)).ToList();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(isPublished ? "published" : "undated")}, rules and model at {limit:0.00}: {refused.Count(i => !rows[i].IsArticle)} of {of.Count(i => !rows[i].IsArticle)} others told, {refused.Count(i => rows[i].IsArticle)} of {of.Count(i => rows[i].IsArticle)} articles refused: {string.Join(", ", refused.Where(i => rows[i].IsArticle).GroupBy(i => rows[i].Dataset).Select(g => $"{g.Key} {g.Count()}"))}"));
            }
        }
        foreach (var limit in (float[])[0.05f, 0.1f, 0.15f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f])
        {
            var told = Enumerable.Range(0, rows.Length).Where(i => rows[i].Fold >= 0 && chances[i] < limit).ToList();
            var others = rows.Count(r => r.Fold >= 0 && !r.IsArticle);
            var wrong = told.Where(i => rows[i].IsArticle).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"limit {limit:0.00}: {told.Count - wrong.Count} of {others} others told, {wrong.Count} of {rows.Count(r => r.Fold >= 0 && r.IsArticle)} articles refused: {string.Join(", ", wrong.GroupBy(i => rows[i].Dataset).Select(g => $"{g.Key} {g.Count()}"))}"));
        }
        var both = Enumerable.Range(0, rows.Length).Where(i => rows[i].Fold >= 0 && rows[i].IsRefused(chances[i])).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"rules and model at {KindRules.Published:0.00} and {KindRules.Undated:0.00}: {both.Count(i => !rows[i].IsArticle)} others told, articles refused: {string.Join(", ", both.Where(i => rows[i].IsArticle).Select(i => rows[i].Id))}"));
        Console.WriteLine($"not told: {string.Join(", ", Enumerable.Range(0, rows.Length).Where(i => rows[i].Fold >= 0 && !rows[i].IsArticle && !rows[i].IsRefused(chances[i])).Select(i => $"{rows[i].Id} {chances[i]:0.00} {rows[i].Host}"))}");
        foreach (var i in Enumerable.Range(0, rows.Length).Where(i => rows[i].Fold >= 0).OrderBy(i => rows[i].IsArticle ? chances[i] : 1 - chances[i]).Take(60))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {chances[i]:0.000} {rows[i].IsArticle} {rows[i].Id} {rows[i].Host}"));
    }

    // Several forests of other draws, averaged: with so few pages that are no articles, one forest's leaves are half chance.
    private static ObliviousTrees Grow(Row[] rows) => Forest.Average([.. Enumerable.Range(1, Seeds)
        .Select(seed => new TreeGrower { Depth = 4, Trees = 120, Rate = 0.1f, RowShare = 0.7f, ColumnShare = 0.3f, Shrink = 0.25f, Seed = seed }
            .Grow([.. rows.Select(r => r.Numbers)], [.. rows.Select(r => r.IsArticle ? 1f : 0f)], [.. rows.Select(r => r.Weight)], PageTraits.Count))]);

    private static (float[] Numbers, Func<float, bool> IsRefused, bool IsPublished) Look(string html, string? address)
    {
        var tree = PageParser.Tree(html);
        var claims = PageClaims.Read(PageMarkup.Scan(tree));
        using var galley = BodyFinder.Set(tree, claims, BodyModel.Shipped.Names, BodyModel.Shipped.Talk);
        var weights = BodyFinder.Weigh(galley, claims, BodyModel.Shipped);
        var story = StoryLines.Choose(galley, weights);
        var row = new float[PageTraits.Count];
        var traits = new PageTraits(galley, claims, story, weights, Uri.TryCreate(address, UriKind.Absolute, out var url) ? url : null);
        traits.Fill(row);
        return (row, likeness => KindRules.Find(traits, claims, likeness) is not null, traits.IsPublished);
    }
}
