using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Markup;

namespace Dateline.Eval.Conformance;

/// <summary>Markup that wants to run something. Answer: <c>output</c>, the markup we would write. The oracle proper is the bench's, on a parser of its own;
/// the figures here are of the same kind, on AngleSharp's.</summary>
internal sealed class XssSuite : IConformanceSuite
{
    public string Name => "xss";

    public Verdict Answer(JsonElement @case, string folder)
    {
        var output = SafeMarkup.Write(@case.Word("input")!);
        var danger = MarkupOracle.Danger(output);
        if (danger is null && @case.TryGetProperty("must_not_contain", out var forbidden))
            danger = forbidden.EnumerateArray().Select(word => word.GetString()!).FirstOrDefault(word => output.Contains(word, StringComparison.OrdinalIgnoreCase));
        return new Verdict(
            new JsonObject { ["output"] = output },
            new Mark("", danger is null, danger),
            new Mark("dangerous-wrong", danger is null),
            new Mark("changing-wrong", SafeMarkup.Write(output) == output, CaseForm.Short(output)));
    }
}
