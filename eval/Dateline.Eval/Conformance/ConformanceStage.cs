using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Eval.Conformance;

/// <summary><c>conformance SUITE|all</c>: the product's parsers and guards answer cases written by others; scores are printed where answers are known.</summary>
internal static class ConformanceStage
{
    // A new suite is one file and one entry here.
    private static readonly IConformanceSuite[] Suites =
    [
        new FeedSuite(), new DateSuite(), new RobotsSuite(), new RobotsCorpusSuite(), new XssSuite(), new CharsetSuite(), new UrlSuite(), new OpmlSuite(), new SitemapSuite(), new DiscoverySuite(), new SsrfSuite(), new WarcSuite(),
    ];

    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(EvalArguments args)
    {
        var chosen = args.Words is ["all"] ? Suites : [.. Suites.Where(suite => args.Words is [var name] && suite.Name == name)];
        if (chosen.Length == 0)
            throw new UsageException($"name a suite: {string.Join(", ", Suites.Select(suite => suite.Name))} or all");
        var folder = args.Folder("conformance");
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        using var answers = args.Out is { } path ? new StreamWriter(path) : null;
        foreach (var suite in chosen)
        {
            var file = Path.Combine(folder, suite.Name + ".jsonl");
            // A folder of one's own need not hold every suite.
            if (chosen.Length > 1 && !File.Exists(file))
                continue;
            var tally = new ConformanceTally(suite.Name, args.Worst?.Count ?? 0);
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
            {
                using var json = JsonDocument.Parse(line);
                var (name, id) = (json.RootElement.GetProperty("suite").GetString()!, json.RootElement.GetProperty("id").GetString()!);
                if (args.Only is not null && args.Only != name && args.Only != id)
                    continue;
                var verdict = Answer(suite, json.RootElement, folder);
                tally.Add($"{name} {id}", verdict);
                var answer = new JsonObject { ["suite"] = name, ["id"] = id };
                foreach (var (key, value) in verdict.Answer)
                    answer[key] = value?.DeepClone();
                answers?.WriteLine(answer.ToJsonString(Compact));
            }
            tally.Write(figures, args.Flags.Contains("--quiet") ? TextWriter.Null : Console.Out);
        }
        return args.Flags.Contains("--floors") ? Floors.Check("conformance", figures) : 0;
    }

    // No case may end in an exception; one that does is an answer too, and a wrong one.
    private static Verdict Answer(IConformanceSuite suite, JsonElement @case, string folder)
    {
        try
        {
            return suite.Answer(@case, folder);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or IOException))
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"{fault.GetType().Name}: {fault.Message}");
            return new Verdict(new JsonObject { ["error"] = words }, new Mark("", false, words), new Mark("exceptions-wrong", false, words));
        }
    }
}
