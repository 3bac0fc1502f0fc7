using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Discovery;
using Dateline.Model;
using Dateline.Pages;
using NodaTime;

namespace Dateline.Eval.Conformance;

/// <summary>Pages that name their feed. Answer: <c>feed</c>, the best, and <c>feeds</c>, all of them.</summary>
internal sealed class DiscoverySuite : IConformanceSuite
{
    public string Name => "discovery";

    public Verdict Answer(JsonElement @case, string folder)
    {
        var page = new RawPage(@case.Bytes("body"), Instant.FromUtc(2026, 1, 1, 0, 0)) { Url = new Uri(@case.Word("url")!), Kind = PageKind.Html };
        var feeds = FeedDiscovery.Find(PageParser.Parse(page)).Select(link => link.Address.AbsoluteUri).ToList();
        var answer = new JsonObject { ["feed"] = feeds.FirstOrDefault(), ["feeds"] = new JsonArray([.. feeds.Select(feed => JsonValue.Create(feed))]) };
        var passed = feeds.Count > 0 && feeds[0].EndsWith(@case.Word("expect_feed_path")!, StringComparison.Ordinal);
        return new Verdict(answer, new Mark("", passed, $"{@case.Word("note")}: should be {@case.Word("expect_feed_path")}, is {feeds.FirstOrDefault()}"));
    }
}
