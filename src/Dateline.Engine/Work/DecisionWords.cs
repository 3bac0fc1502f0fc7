using System.Globalization;
using Dateline.Engine.Store;
using NodaTime.Text;

namespace Dateline.Engine.Work;

/// <summary>A decision in one sentence, as evidence names it: without a full stop, and without the headlines a page links to.</summary>
public static class DecisionWords
{
    private static readonly InstantPattern Day = InstantPattern.CreateWithInvariantCulture("d MMM uuuu");

    /// <summary>"an editor (I. Moran) set the date to 2023-08-14 on 3 Mar 2026: the first edition says so".</summary>
    public static string Of(EditorDecision decision)
    {
        var who = decision.Editor.Length == 0 ? "an editor" : $"an editor ({decision.Editor})";
        var why = decision.Note.Length == 0 ? "" : $": {decision.Note}";
        return $"{who} {Did(decision)} on {Day.Format(decision.At)}{why}";
    }

    private static string Did(EditorDecision decision) => decision.Kind switch
    {
        DecisionKind.SplitCopy => $"took it out of {Count(decision.Others.Count, "copy", "copies")}",
        DecisionKind.MergeCopies => "put two texts together as one",
        DecisionKind.SetOrigin => $"named {decision.Value} as the origin",
        DecisionKind.SetDate => $"set the date to {decision.Value}",
        DecisionKind.SplitStory => "took the report out of the story it stood in",
        DecisionKind.MergeStories => "put two stories together as one",
        DecisionKind.Undo => string.Create(CultureInfo.InvariantCulture, $"took back decision {decision.Undoes}"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Kind, null),
    };

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
