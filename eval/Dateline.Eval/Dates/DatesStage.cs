using System.Globalization;
using System.Text.Json;
using Dateline.Eval.Claims;
using Dateline.Eval.Sections;
using Dateline.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Eval.Dates;

/// <summary>
/// <c>dates SET</c>: <c>pubdate</c> dates texts by their words and a store of dated articles; <c>lies</c> judges honest dates and moved ones;
/// <c>groups</c> dates groups of copies of which one is honest; <c>dateline</c>, <c>dateline-wire</c> read the openings; <c>sections-bbc</c>,
/// <c>sections-ag</c> sort texts.
/// </summary>
/// <remarks>The store is the other four fifths of the set and, when the folder is beside it, the dated sets of the story bench: no text is
/// dated by a store that holds it.</remarks>
internal static class DatesStage
{
    private const int Folds = 5;
    private static readonly string[] StoredSets = ["allsides", "basil"];
    private static readonly Instant Seen = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static int Run(EvalArguments args)
    {
        var sets = args.Words is ["all"] or [] ? ["pubdate", "lies", "groups"] : args.Words;
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        double[][]? weights = null;
        foreach (var set in sets)
        {
            switch (set)
            {
                case "pubdate" or "lies":
                    var (documents, stored) = (Documents(args), Stored(args));
                    weights ??= LedgerRecipe.FoldWeights(documents, stored);
                    if (set == "pubdate")
                        Pubdate(args, documents, stored, weights, figures);
                    else
                        Lies(args, documents, stored, weights, figures);
                    break;
                case "groups":
                    LyingGroups.Run(args, figures);
                    break;
                case "sections-bbc" or "sections-ag":
                    SectionReport.Run(set, args, figures);
                    break;
                case "dateline" or "dateline-wire":
                    return DatelineStage.Run(args);
                default:
                    throw new UsageException($"there is no set {set}; name one of pubdate, lies, groups, dateline, dateline-wire, sections-bbc, sections-ag or all");
            }
        }
        if (!args.Flags.Contains("--quiet"))
            Console.WriteLine(JsonSerializer.Serialize(figures));
        return args.Flags.Contains("--floors") ? Floors.Check("dates", figures) : 0;
    }

    // Twice: with the other four fifths of the set as the store, and with the story bench's dated articles beside them, mostly of later years.
    private static void Pubdate(EvalArguments args, List<DatedDocument> documents, List<DatedDocument> stored, double[][] weights, Dictionary<string, double> figures)
    {
        foreach (var (name, all) in new[] { ("pubdate", documents), ("pubdate.wide", [.. documents, .. stored]) })
        {
            var stores = LedgerRecipe.Stores(all, weights);
            var dated = documents.ConvertAll(document => (document, Answer: stores[document.Fold(Folds)].Read(document.Article, Seen)));
            if (args.Out is { } path && name == "pubdate")
            {
                File.WriteAllLines(path, dated.Select(one => JsonSerializer.Serialize(new
                {
                    id = one.document.Id,
                    date = one.Answer is null ? null : LocalDatePattern.Iso.Format(one.Answer.Day),
                    from = one.Answer is null ? null : LocalDatePattern.Iso.Format(one.Answer.From),
                    to = one.Answer is null ? null : LocalDatePattern.Iso.Format(one.Answer.To),
                    confidence = one.Answer?.Confidence,
                })));
            }
            var score = DateScore.Of(dated.ConvertAll(one => (one.document.Day, one.Answer)));
            score.Enter(name, figures);
            if (!args.Flags.Contains("--quiet"))
                Console.WriteLine($"{name,-12} {score}");
        }
    }

    // Four ways: with a desk's store beside the text; by the text alone, with names counted over the other folds as they are shipped; with names counted over
    // the stories only, which are of other outlets and mostly of other years; and by the words of time without knowing any name.
    private static void Lies(EvalArguments args, List<DatedDocument> documents, List<DatedDocument> stored, double[][] weights, Dictionary<string, double> figures)
    {
        List<DatedDocument> all = [.. documents, .. stored];
        double[] Of(int fold) => weights[fold];
        var folds = Enumerable.Range(0, Folds).ToArray();
        Lies(args, documents, "lies", LedgerRecipe.Stores(all, weights), figures);
        Lies(args, documents, "lies.alone", [.. folds.Select(fold => new TextDating(Of(fold), LedgerRecipe.TermsOf([.. all.Where(document => document.Fold(Folds) != fold)])))], figures);
        var others = LedgerRecipe.TermsOf(stored);
        Lies(args, documents, "lies.aloneOtherNames", [.. folds.Select(fold => new TextDating(Of(fold), others))], figures);
        Lies(args, documents, "lies.aloneNoNames", [.. folds.Select(fold => new TextDating(Of(fold)))], figures);
    }

    private static void Lies(EvalArguments args, List<DatedDocument> documents, string name, TextDating[] stores, Dictionary<string, double> figures)
    {
        var scored = new List<(double Honest, double Moved)>();
        int alarms = 0, caught = 0;
        foreach (var document in documents)
        {
            var store = stores[document.Fold(Folds)];
            var honest = store.Read(document.Article, Seen, document.Day);
            var moved = store.Read(document.Article, Seen, document.Day.PlusDays(Move(document.Id)));
            scored.Add((honest?.Doubt ?? 0, moved?.Doubt ?? 0));
            alarms += Speaks(honest);
            caught += Speaks(moved);
        }
        if (args.Out is { } path)
            File.WriteAllLines($"{path}.{name}", documents.Zip(scored, (document, one) => JsonSerializer.Serialize(new { id = document.Id, honest = one.Honest, moved = one.Moved, by = Move(document.Id) })));
        double Share(int n) => Math.Round(100.0 * n / Math.Max(1, documents.Count), 2);
        var thresholds = scored.Select(one => one.Honest).OrderDescending().ToList();
        var two = thresholds[thresholds.Count / 50];
        figures[$"{name}.auc"] = Math.Round(100 * DateScore.Auc([.. scored.Select(one => one.Moved)], [.. scored.Select(one => one.Honest)]), 2);
        figures[$"{name}.atTwo"] = Share(scored.Count(one => one.Moved > two));
        (figures[$"{name}.falseAlarm-wrong"], figures[$"{name}.caught"]) = (Share(alarms), Share(caught));
        if (!args.Flags.Contains("--quiet"))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-20} {documents.Count} honest and as many moved | AUC {figures[$"{name}.auc"] / 100:0.000}, at 2% false alarms {figures[$"{name}.atTwo"]}% found (doubt {two:0.00}) | as judged: false alarms {Share(alarms)}%, caught {Share(caught)}%"));
        }
    }

    private static int Speaks(Dateline.Model.TextDate? text) => text is { Claim: Dateline.Model.DateStanding.Doubtful or Dateline.Model.DateStanding.Contradicted } ? 1 : 0;

    /// <summary>By how many days a page is moved: 8 to 900, forwards or back, by its identifier alone.</summary>
    public static int Move(string id)
    {
        var size = 8 + (int)(DatedDocument.Hash("move " + id) % 893);
        return DatedDocument.Hash("sign " + id) % 2 == 0 ? size : -size;
    }

    internal static List<DatedDocument> Documents(EvalArguments args)
    {
        var folder = args.Folder("claims");
        var file = Path.Combine(folder, "dev", "pubdate.jsonl");
        return DatedDocument.Read(File.Exists(file) ? file : Path.Combine(folder, "pubdate.jsonl"), "date");
    }

    internal static List<DatedDocument> Stored(EvalArguments args)
    {
        var folder = Path.Combine(args.Folder("claims"), "..", "stories");
        if (!Directory.Exists(folder) && args.Data is not null)
            folder = Path.Combine(Checkout.Root, "..", "shared", "bench", "stories");
        return [.. StoredSets.Select(set => Path.Combine(folder, set + ".jsonl")).Where(File.Exists).SelectMany(file => DatedDocument.Read(file, "published"))];
    }
}
