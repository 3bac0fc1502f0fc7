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
        foreach (var set in sets)
        {
            switch (set)
            {
                case "pubdate":
                    Pubdate(args, figures);
                    break;
                case "lies":
                    Lies(args, figures);
                    break;
                case "groups":
                    LyingGroups.Run(args, figures);
                    break;
                case "tune":
                    DatesTuning.Run(Documents(args), Stored(args), args.Only);
                    break;
                case "sections-bbc" or "sections-ag":
                    SectionReport.Run(set, args, figures);
                    break;
                case "dateline" or "dateline-wire":
                    return DatelineStage.Run(args);
                default:
                    throw new UsageException($"there is no set {set}; name one of pubdate, lies, groups, dateline, dateline-wire, sections-bbc, sections-ag, tune or all");
            }
        }
        if (!args.Flags.Contains("--quiet"))
            Console.WriteLine(JsonSerializer.Serialize(figures));
        return args.Flags.Contains("--floors") ? Floors.Check("dates", figures) : 0;
    }

    // Twice: with the other four fifths of the set as the store, and with the story bench's dated articles beside them, mostly of later years.
    private static void Pubdate(EvalArguments args, Dictionary<string, double> figures)
    {
        var documents = Documents(args);
        foreach (var (name, stored) in new[] { ("pubdate", new List<DatedDocument>()), ("pubdate.wide", Stored(args)) })
        {
            var dated = Stores(documents, stored, new LedgerScales()).Zip(documents, (store, document) => (document, Answer: store.Read(document.Article, Seen))).ToList();
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

    private static void Lies(EvalArguments args, Dictionary<string, double> figures)
    {
        var documents = Documents(args);
        var stored = Stored(args);
        var alone = new TextDating();
        var scored = new List<(double Honest, double Moved, double HonestAlone, double MovedAlone)>();
        int alarms = 0, caught = 0, alarmsAlone = 0, caughtAlone = 0;
        var lines = new List<string>();
        foreach (var (store, document) in Stores(documents, stored, new LedgerScales()).Zip(documents))
        {
            var lie = document.Day.PlusDays(Move(document.Id));
            var honest = store.Read(document.Article, Seen, document.Day);
            var moved = store.Read(document.Article, Seen, lie);
            var honestAlone = alone.Read(document.Article, Seen, document.Day);
            var movedAlone = alone.Read(document.Article, Seen, lie);
            scored.Add((honest?.Doubt ?? 0, moved?.Doubt ?? 0, honestAlone?.Doubt ?? 0, movedAlone?.Doubt ?? 0));
            alarms += Speaks(honest);
            caught += Speaks(moved);
            alarmsAlone += Speaks(honestAlone);
            caughtAlone += Speaks(movedAlone);
            lines.Add(JsonSerializer.Serialize(new { id = document.Id, honest = honest?.Doubt, moved = moved?.Doubt, by = Move(document.Id), claim = moved?.Claim.ToString() }));
        }
        if (args.Out is { } path)
            File.WriteAllLines(path, lines);
        double Share(int n) => Math.Round(100.0 * n / Math.Max(1, documents.Count), 2);
        figures["lies.auc"] = Math.Round(100 * DateScore.Auc([.. scored.Select(one => one.Moved)], [.. scored.Select(one => one.Honest)]), 2);
        figures["lies.aucWithoutStore"] = Math.Round(100 * DateScore.Auc([.. scored.Select(one => one.MovedAlone)], [.. scored.Select(one => one.HonestAlone)]), 2);
        (figures["lies.falseAlarm-wrong"], figures["lies.caught"]) = (Share(alarms), Share(caught));
        (figures["lies.falseAlarmWithoutStore-wrong"], figures["lies.caughtWithoutStore"]) = (Share(alarmsAlone), Share(caughtAlone));
        if (args.Flags.Contains("--quiet"))
            return;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"lies      {documents.Count} honest and as many moved | with a store: AUC {figures["lies.auc"] / 100:0.000}, false alarms {Share(alarms)}%, caught {Share(caught)}% | words alone: AUC {figures["lies.aucWithoutStore"] / 100:0.000}, false alarms {Share(alarmsAlone)}%, caught {Share(caughtAlone)}%"));
        var thresholds = scored.Select(one => one.Honest).OrderDescending().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  doubt of honest pages, 5%: {thresholds[thresholds.Count / 20]:0.00}, 2%: {thresholds[thresholds.Count / 50]:0.00}, 1%: {thresholds[thresholds.Count / 100]:0.00}"));
    }

    private static int Speaks(Dateline.Model.TextDate? text) => text is { Claim: Dateline.Model.DateStanding.Doubtful or Dateline.Model.DateStanding.Contradicted } ? 1 : 0;

    /// <summary>By how many days a page is moved: 8 to 900, forwards or back, by its identifier alone.</summary>
    public static int Move(string id)
    {
        var size = 8 + (int)(DatedDocument.Hash("move " + id) % 893);
        return DatedDocument.Hash("sign " + id) % 2 == 0 ? size : -size;
    }

    /// <summary>For each document a store that does not hold its fold.</summary>
    public static IEnumerable<TextDating> Stores(List<DatedDocument> documents, List<DatedDocument> stored, LedgerScales scales)
    {
        var folds = Enumerable.Range(0, Folds).Select(fold =>
        {
            var store = new TextDating { Scales = scales };
            foreach (var other in stored.Concat(documents.Where(document => document.Fold(Folds) != fold)))
                store.Learn(other.Article, other.Day);
            return store;
        }).ToList();
        return documents.Select(document => folds[document.Fold(Folds)]);
    }

    private static List<DatedDocument> Documents(EvalArguments args)
    {
        var folder = args.Folder("claims");
        var file = Path.Combine(folder, "dev", "pubdate.jsonl");
        return DatedDocument.Read(File.Exists(file) ? file : Path.Combine(folder, "pubdate.jsonl"), "date");
    }

    private static List<DatedDocument> Stored(EvalArguments args)
    {
        var folder = Path.Combine(args.Folder("claims"), "..", "stories");
        if (!Directory.Exists(folder) && args.Data is not null)
            folder = Path.Combine(Checkout.Root, "..", "shared", "bench", "stories");
        return [.. StoredSets.Select(set => Path.Combine(folder, set + ".jsonl")).Where(File.Exists).SelectMany(file => DatedDocument.Read(file, "published"))];
    }
}
