using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Urls;

namespace Dateline.Eval.Conformance;

/// <summary>Addresses to be parsed or made canonical. Answer: <c>href</c>, null and <c>failure</c> true when it is no address.</summary>
internal sealed class UrlSuite : IConformanceSuite
{
    public string Name => "urls";

    public Verdict Answer(JsonElement @case, string folder)
    {
        var written = @case.Word("input")!;
        var href = @case.Word("suite") == "crawler-commons-normalize" ? WebUrl.Canonical(written)
            : @case.Word("base") is { } against ? (WebUrl.Parse(against) is { } read ? WebUrl.Parse(written, read)?.ToString() : null)
            : WebUrl.Parse(written)?.ToString();
        var passed = href == @case.Word("href");
        return new Verdict(
            new JsonObject { ["href"] = href, ["failure"] = href is null },
            new Mark("", passed, $"{JsonSerializer.Serialize(written)} on {@case.Word("base")} should be {@case.Word("href") ?? "refused"}, is {href}"),
            new Mark(@case.Word("suite")!, passed));
    }
}
