using System.Globalization;
using Dateline.Engine.Store;
using NodaTime.Text;

namespace Dateline.Engine.Work;

/// <summary>A decision in one sentence, as evidence names it: without a full stop, and without the headlines a page links to.</summary>
public static class DecisionWords
{
    private static readonly InstantPattern When = InstantPattern.CreateWithInvariantCulture("d MMM uuuu");
    private static readonly LocalDatePattern Written = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    /// <summary>"an editor (I. Moran) set the date to 14 Aug 2023 on 3 Mar 2026: the first edition says so".</summary>
    public static string Of(EditorDecision decision) => decision.Note.Length == 0 ? WithoutNote(decision) : $"{WithoutNote(decision)}: {decision.Note}";

    /// <summary>The same without why.</summary>
    public static string WithoutNote(EditorDecision decision) =>
        $"{(decision.Editor.Length == 0 ? "an editor" : $"an editor ({decision.Editor})")} {Did(decision)} on {When.Format(decision.At)}";

    /// <summary>A written date for a person: "14 Aug 2023", "Aug 2023"; with a time as it was written.</summary>
    internal static string Day(string written)
    {
        if (LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var day })
            return Written.Format(day);
        return YearMonthPattern.Iso.Parse(written) is { Success: true, Value: var month } ? month.OnDayOfMonth(1).ToString("MMM uuuu", CultureInfo.InvariantCulture) : written;
    }

    private static string Did(EditorDecision decision) => decision.Kind switch
    {
        DecisionKind.SplitCopy => $"took it out of {Count(decision.Others.Count, "copy", "copies")}",
        DecisionKind.MergeCopies => "put two texts together as one",
        DecisionKind.SetOrigin => $"named {decision.Value} as the origin",
        DecisionKind.SetDate => $"set the date to {Day(decision.Value ?? "")}",
        DecisionKind.SplitStory => "took the report out of the story it stood in",
        DecisionKind.MergeStories => "put two stories together as one",
        DecisionKind.Undo => string.Create(CultureInfo.InvariantCulture, $"took back decision {decision.Undoes}"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Kind, null),
    };

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
