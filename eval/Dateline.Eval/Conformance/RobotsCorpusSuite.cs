using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Robots;

namespace Dateline.Eval.Conformance;

/// <summary>robots.txt files as served in the wild. Answer: <c>ms</c>; none may take 50.</summary>
internal sealed class RobotsCorpusSuite : IConformanceSuite
{
    private const double MostMs = 50;

    public string Name => "robots-corpus";

    public Verdict Answer(JsonElement @case, string folder)
    {
        var bytes = @case.Bytes("robots");
        var best = double.MaxValue;
        // What is measured is the reading, not a machine busy with something else: the better of three.
        for (var i = 0; i < 3 && best >= MostMs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var file = RobotsFile.Parse(bytes);
            _ = file.Allows("Dateline", "/2026/11/a-story?page=2") | file.CrawlDelay("Dateline") > 1;
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return new Verdict(new JsonObject { ["ms"] = Math.Round(best, 3) }, new Mark("", best < MostMs, $"{best} ms"));
    }
}
