using Dateline.Eval.Extract;
using Dateline.Eval.Html;

namespace Dateline.Eval;

/// <summary>Every stage that can be scored, by its verb. A new one is one entry here.</summary>
internal static class Stages
{
    public static IReadOnlyDictionary<string, Func<EvalArguments, int>> All { get; } = new Dictionary<string, Func<EvalArguments, int>>(StringComparer.Ordinal)
    {
        ["extract"] = ExtractStage.Run,
        ["html"] = HtmlStage.Run,
    };
}
