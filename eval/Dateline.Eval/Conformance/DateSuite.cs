using Dateline.Text.Dates;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Eval.Conformance;

/// <summary>Dates of feeds and HTTP. Answer: <c>utc</c>, ISO 8601, null when it is no date.</summary>
internal sealed class DateSuite : IConformanceSuite
{
    public string Name => "dates";

    public Verdict Answer(JsonElement @case, string folder)
    {
        var read = FeedDate.Read(@case.Word("input"));
        var answer = new JsonObject { ["utc"] = read?.ToString("uuuu-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", null) };
        var passed = @case.TryGetProperty("parses", out var parses)
            ? parses.GetBoolean() == (read is not null)
            : Whole(@case.Word("utc") is { } utc ? InstantPattern.ExtendedIso.Parse(utc.IndexOf('-', StringComparison.Ordinal) is > 0 and < 4 and var year ? new string('0', 4 - year) + utc : utc).Value : null) == Whole(read);
        return new Verdict(answer, new Mark("", passed, $"\"{@case.Word("input")}\" should be {@case.Word("utc") ?? (@case.TryGetProperty("parses", out _) ? "a date" : "none")}, is {answer["utc"]}"));
    }

    private static long? Whole(Instant? at) => at?.ToUnixTimeSeconds();
}
