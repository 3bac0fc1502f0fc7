using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Engine.Fetch;

namespace Dateline.Eval.Conformance;

/// <summary>Addresses a name may resolve to. Answer: <c>blocked</c>, whether the fetcher refuses to connect.</summary>
internal sealed class SsrfSuite : IConformanceSuite
{
    public string Name => "ssrf";

    public Verdict Answer(JsonElement @case, string folder)
    {
        // What is no address at all is never connected to.
        var blocked = !IPAddress.TryParse(@case.Word("address"), out var address) || !PublicAddress.IsPublic(address);
        return new Verdict(new JsonObject { ["blocked"] = blocked }, new Mark("", blocked == @case.GetProperty("blocked").GetBoolean(), $"{@case.Word("address")} is {(blocked ? "blocked" : "open")}"));
    }
}
