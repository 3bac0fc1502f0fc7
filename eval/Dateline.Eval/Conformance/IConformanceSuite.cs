using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Eval.Conformance;

/// <summary>One suite of cases others wrote: how the product's own code answers a case, and whether the answer is the one expected.</summary>
internal interface IConformanceSuite
{
    /// <summary>Its name on the command line; its cases are in <c>NAME.jsonl</c>.</summary>
    string Name { get; }

    /// <summary>Answers one case.</summary>
    /// <param name="case">One line of the suite's file.</param>
    /// <param name="folder">Where that file is, for cases that name files beside it.</param>
    Verdict Answer(JsonElement @case, string folder);
}

/// <summary>What the product said of a case, and how that holds against what is expected.</summary>
/// <param name="Answer">The answer without <c>suite</c> and <c>id</c>.</param>
/// <param name="Marks">One mark per figure the case counts for; none when nothing is expected.</param>
internal sealed record Verdict(JsonObject Answer, params IReadOnlyList<Mark> Marks);

/// <summary>Passed or not, for one figure.</summary>
/// <param name="Figure">The figure's name after the suite's; empty for the suite's own. One that ends in "wrong" counts failures, the others the share of passes in percent.</param>
/// <param name="Passed">Whether the case passed.</param>
/// <param name="Detail">What was expected and what came, one line, for a person.</param>
internal readonly record struct Mark(string Figure, bool Passed, string? Detail = null);
