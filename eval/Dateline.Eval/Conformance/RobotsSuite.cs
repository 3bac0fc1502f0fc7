using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Robots;

namespace Dateline.Eval.Conformance;

/// <summary>robots.txt with an agent and an address. Answer: <c>allowed</c>.</summary>
internal sealed class RobotsSuite : IConformanceSuite
{
    public string Name => "robots";

    public Verdict Answer(JsonElement @case, string folder)
    {
        var allowed = RobotsFile.Parse(@case.Bytes("robots")).Allows(@case.Word("agent")!, PathOf(@case.Word("url")!));
        var passed = allowed == @case.GetProperty("allowed").GetBoolean();
        var detail = $"{@case.Word("agent")} at {@case.Word("url")} should be {(allowed ? "refused" : "allowed")}";
        var answer = new JsonObject { ["allowed"] = allowed };
        return @case.Word("profile") == "rfc9309"
            ? new Verdict(answer, new Mark("", passed, detail), new Mark("rfc9309", passed, detail))
            : new Verdict(answer, new Mark("", passed, detail));
    }

    // Path and query as written: what escapes stand in them is part of the question.
    private static string PathOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? (url.StartsWith('/') ? 0 : url.IndexOf('/', StringComparison.Ordinal)) : url.AsSpan(scheme + 3).IndexOfAny('/', '?', '#') is >= 0 and var at ? scheme + 3 + at : -1;
        if (start < 0)
            return "/";
        var end = url.IndexOf('#', start);
        var path = end < 0 ? url[start..] : url[start..end];
        return path.StartsWith('/') ? path : "/" + path;
    }
}
