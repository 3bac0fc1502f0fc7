using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Sitemaps;

namespace Dateline.Eval.Conformance;

/// <summary>Sitemaps, indexes and lists. Answer: <c>kind</c> and <c>locs</c>; both null when it is no sitemap.</summary>
internal sealed class SitemapSuite : IConformanceSuite
{
    public string Name => "sitemaps";

    public Verdict Answer(JsonElement @case, string folder)
    {
        var map = SitemapReader.Read(@case.Bytes("body"));
        var found = map?.Entries.Select(entry => entry.Address).ToList() ?? [];
        var answer = new JsonObject
        {
            ["kind"] = map is null ? null : map.IsIndex ? "sitemapindex" : map.IsText ? "text" : "urlset",
            ["locs"] = map is null ? null : new JsonArray([.. found.Select(address => JsonValue.Create(address))]),
        };
        if (!@case.TryGetProperty("locs", out var locs) || locs.ValueKind != JsonValueKind.Array)
            return new Verdict(answer);
        return new Verdict(answer, new Mark("", locs.EnumerateArray().Select(loc => loc.GetString()!.Trim()).SequenceEqual(found, StringComparer.Ordinal), CaseForm.Short(answer.ToJsonString())));
    }
}
