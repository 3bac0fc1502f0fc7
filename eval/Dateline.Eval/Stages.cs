using Dateline.Eval.Claims;
using Dateline.Eval.Conformance;
using Dateline.Eval.Dates;
using Dateline.Eval.Extract;
using Dateline.Eval.Html;
using Dateline.Eval.Languages;
using Dateline.Eval.Lists;
using Dateline.Eval.Training;
using Dateline.Eval.Stories;

namespace Dateline.Eval;

/// <summary>Every stage that can be scored, by its verb. A new one is one entry here.</summary>
internal static class Stages
{
    public static IReadOnlyDictionary<string, Func<EvalArguments, int>> All { get; } = new Dictionary<string, Func<EvalArguments, int>>(StringComparer.Ordinal)
    {
        ["claims"] = ClaimsStage.Run,
        ["conformance"] = ConformanceStage.Run,
        ["dateline"] = DatelineStage.Run,
        ["dates"] = DatesStage.Run,
        ["extract"] = ExtractStage.Run,
        ["html"] = HtmlStage.Run,
        ["languages"] = LanguageStage.Run,
        ["train-claims"] = ClaimTraining.Run,
        ["lists"] = ListsStage.Run,
        ["train-body"] = BodyTraining.Run,
        ["train-dates"] = LedgerRecipe.Run,
        ["train-headlines"] = HeadlineTraining.Run,
        ["train-lines"] = LineTraining.Run,
        ["train-pages"] = PageTraining.Run,
        ["train-sections"] = SectionTraining.Run,
        ["train-stories"] = StoryRecipe.Run,
        ["stories"] = StoriesStage.Run,
    };
}
