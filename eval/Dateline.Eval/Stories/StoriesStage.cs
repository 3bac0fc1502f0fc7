using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Copies;
using Dateline.Model;
using Dateline.Stories;

namespace Dateline.Eval.Stories;

/// <summary><c>stories SET</c>: files a bench's articles in line order, as they would come in, and scores the groups or stories they end in.</summary>
internal static class StoriesStage
{
    private static readonly string[] StorySets = ["allsides", "claims", "ecbplus", "wikinews", "basil"];
    private static readonly string[] CopySets = ["copies", "reuse", "origin"];
    private const string PairSet = "semeval22";

    public static int Run(EvalArguments args)
    {
        IReadOnlyList<string> sets = args.Words is ["all"] ? [.. StorySets, .. CopySets, PairSet] : args.Words;
        if (sets.Count == 0 || sets.Except([.. StorySets, .. CopySets, PairSet], StringComparer.Ordinal).FirstOrDefault() is not null)
            throw new UsageException($"name a set: {string.Join(", ", StorySets.Concat(CopySets).Append(PairSet))} or all");
        if (args.Out is not null && sets.Count > 1)
            throw new UsageException("--out takes the predictions of one set");
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            if (set == PairSet)
                LikenessReport.Print(args, figures);
            else
                RunSet(set, args, figures);
        }
        if (!args.Flags.Contains("--quiet"))
            Console.WriteLine(JsonSerializer.Serialize(figures));
        return args.Flags.Contains("--floors") ? Floors.Check("stories", figures) : 0;
    }

    private static void RunSet(string set, EvalArguments args, Dictionary<string, double> figures)
    {
        var folder = args.Folder("stories");
        var documents = File.ReadLines(Path.Combine(folder, (set == "origin" ? "copies" : set) + ".jsonl")).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<StoryDocument>(line)!).ToList();
        var filed = documents.ConvertAll(document => document.File());
        var copies = new CopyIndex();
        var stories = CopySets.Contains(set, StringComparer.Ordinal) ? null : new StoryIndex();
        var byId = filed.ToDictionary(article => article.Id);
        var groupOf = new Dictionary<ArticleId, CopyGroupId>();
        var storyOf = new Dictionary<CopyGroupId, StoryId>();

        var watch = new Stopwatch();
        foreach (var article in filed)
        {
            watch.Start();
            var placed = copies.Place(article);
            foreach (var member in placed.Group.Members)
                groupOf[member.Article] = placed.Group.Id;
            if (stories is not null)
            {
                foreach (var story in stories.Place(placed.Group, [.. placed.Group.Members.Select(member => byId[member.Article])]).Changed)
                {
                    foreach (var report in story.Reports)
                        storyOf[report.Group] = story.Id;
                }
            }
            watch.Stop();
        }
        var labels = documents.ConvertAll(document => stories is null ? groupOf[ArticleId.Of(document.Id)].Value : storyOf[groupOf[ArticleId.Of(document.Id)]].Value);
        if (set == "origin")
        {
            OriginReport.Print(documents, copies, figures, args);
            return;
        }
        var perSecond = documents.Count / Math.Max(1e-6, watch.Elapsed.TotalSeconds);
        if (stories is not null && args.Out is { } path)
            File.WriteAllLines(path, documents.Zip(labels, (document, label) => JsonSerializer.Serialize(new { id = document.Id, cluster = label })));
        if (stories is null)
            CopyReport.Print(set, folder, documents, copies, perSecond, figures, args);
        else
            Print(set, documents, labels, perSecond, figures, args);
    }

    private static void Print(string set, List<StoryDocument> documents, List<string> labels, double perSecond, Dictionary<string, double> figures, EvalArguments args)
    {
        var scored = documents.Zip(labels).Where(pair => pair.First.Cluster is not null).Select(pair => (pair.First.Cluster!, pair.Second)).ToList();
        var score = PairScore.OfClusters(scored);
        figures[$"{set}.pairF1"] = Math.Round(100 * score.F1, 2);
        if (args.Flags.Contains("--quiet"))
            return;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{set,-9} {documents.Count,5} articles | pair P {score.Precision:0.000} R {score.Recall:0.000} F1 {score.F1:0.000} | BCubed F1 {PairScore.BCubed(scored):0.000} | {perSecond:0}/s"));
    }
}
