using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Model;
using Dateline.Opml;

namespace Dateline.Eval.Conformance;

/// <summary>Lists of subscriptions. Answer: <c>wellformed</c>, <c>feeds</c> (title, feed, site), <c>count</c>, and whether writing and reading again keeps all.</summary>
internal sealed class OpmlSuite : IConformanceSuite
{
    public string Name => "opml";

    public Verdict Answer(JsonElement @case, string folder)
    {
        var list = OpmlFile.Read(@case.Bytes("body"));
        var feeds = Feeds(list);
        var answer = new JsonObject
        {
            // What is no OPML may be well-formed XML all the same; only the reader of lists is asked here.
            ["wellformed"] = list is null ? IsXml(@case) : list.Warnings.Count == 0,
            ["count"] = feeds.Count,
            ["feeds"] = feeds,
            ["faults"] = new JsonArray([.. (list?.Faults ?? []).Select(fault => JsonValue.Create($"line {fault.Line}: {fault.What}"))]),
        };
        var passed = answer["wellformed"]!.GetValue<bool>() == @case.GetProperty("wellformed").GetBoolean()
            && (!@case.TryGetProperty("count", out var count) || count.GetInt32() == feeds.Count)
            && (@case.GetProperty("feeds").ValueKind != JsonValueKind.Array || Same(@case.GetProperty("feeds"), feeds));
        var again = list is null ? null : OpmlFile.Read(OpmlFile.Write(list));
        var keeps = list is null || (again!.Warnings.Count == 0 && Feeds(again).ToJsonString() == feeds.ToJsonString() && Attributes(again) == Attributes(list));
        return new Verdict(answer, new Mark("", passed, CaseForm.Short(answer.ToJsonString())), new Mark("lost-when-written-wrong", keeps));
    }

    private static bool IsXml(JsonElement @case) => Dateline.Xml.XmlScan.Read(@case.Word("body") ?? "") is { Root: not null, Warnings.Count: 0 };

    private static JsonArray Feeds(OpmlList? list) => new([.. (list?.Feeds() ?? []).Select(feed =>
        new JsonObject { ["title"] = feed.Outline.Title, ["feed"] = feed.Outline.Feed, ["site"] = feed.Outline.Site })]);

    private static string Attributes(OpmlList list) => string.Join('\n', list.Feeds().Select(feed =>
        $"{string.Join('/', feed.Folders)} {string.Join(' ', feed.Outline.Attributes.Where(a => a.Key != "type").Select(a => $"{a.Key}={a.Value}"))}"));

    private static bool Same(JsonElement expected, JsonArray feeds)
    {
        if (expected.GetArrayLength() != feeds.Count)
            return false;
        var at = 0;
        foreach (var feed in expected.EnumerateArray())
        {
            var ours = feeds[at++]!;
            foreach (var name in (string[])["title", "feed", "site"])
            {
                if (!string.Equals(Squashed(feed.Word(name)), Squashed(ours[name]?.GetValue<string>()), StringComparison.Ordinal))
                    return false;
            }
        }
        return true;
    }

    private static string Squashed(string? text) => Dateline.Text.Whitespace.Squash(text ?? "");
}
