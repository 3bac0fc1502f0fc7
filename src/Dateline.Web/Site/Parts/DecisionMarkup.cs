using System.Globalization;
using Dateline.Engine.Store;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Parts;

/// <summary>What editors decided, told to every reader.</summary>
internal static class DecisionMarkup
{
    public static Html Section(IReadOnlyList<DecisionEntry> decisions, EditorView? editor, int year) => decisions.Count == 0
        ? Html.None
        : $"""
            <section class="list decided" id="decisions"><h2 class="label">Decided by an editor</h2>
            <ol>{Html.Each(decisions, entry => $"<li>{Line(entry, year)}{Undo(entry.Decision, editor)}</li>")}</ol></section>
            """;

    /// <summary>"An editor (R. Ardel) set the date of “...” at Sella Post to 14 Aug 2023 on 3 Mar: why. Before: ...".</summary>
    public static Html Line(DecisionEntry entry, int? year)
    {
        var decision = entry.Decision;
        Html who = decision.Editor.Length == 0 ? (Html)$"An editor" : $"An editor (<bdi>{decision.Editor}</bdi>)";
        Html why = decision.Note.Length == 0 ? (Html)$"." : $": <q>{decision.Note}</q>";
        Html before = decision.Kind is DecisionKind.Undo ? Html.None : $"""<span class="small">Before, {decision.Replaced}.</span>""";
        Html waits = (decision.ObeyedAt, decision.Trouble) switch
        {
            (null, _) => $"""<span class="small">It is being carried out.</span>""",
            (_, { } trouble) => $"""<span class="small"><strong class="standing doubtful">not carried out yet</strong> {trouble}; what comes in obeys it.</span>""",
            _ => Html.None,
        };
        return $"""<p>{who} {Did(entry)} on <time datetime="{DateWords.Machine(decision.At)}">{DateWords.OfDay(decision.At.InUtc().Date, year)}</time>{why}</p>{before}{waits}""";
    }

    private static Html Did(DecisionEntry entry)
    {
        var (decision, about, other) = (entry.Decision, Link(entry.About), Link(entry.Other));
        return decision.Kind switch
        {
            DecisionKind.SetDate => $"set the date of {about} to {Day(decision.Value!)}",
            DecisionKind.SetOrigin => $"named <b><bdi>{decision.Value}</bdi></b> as the origin of {about}",
            DecisionKind.SplitCopy => $"took {about} out of the copies of {other}",
            DecisionKind.MergeCopies => $"put {about} and {other} together as one text",
            DecisionKind.SplitStory => $"took the report {about} out of the story of {other}",
            DecisionKind.MergeStories => $"put the stories of {about} and {other} together",
            DecisionKind.Undo => $"""took back <a href="/decisions#decision-{Number(decision.Undoes ?? 0)}">decision {Number(decision.Undoes ?? 0)}</a>""",
            _ => throw new ArgumentOutOfRangeException(nameof(entry), decision.Kind, null),
        };
    }

    /// <summary>The form that takes a decision back, for an editor.</summary>
    public static Html Undo(EditorDecision decision, EditorView? editor) => editor is null || !decision.Holds
        ? Html.None
        : $"""
            <details class="decide"><summary>Take it back</summary>
            <form method="post" action="/decisions/{Number(decision.Number)}/undo">{DecisionForms.Hidden(editor)}{DecisionForms.Why(isNeeded: false)}<button>Take it back</button></form></details>
            """;

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Html Link(ArticleEntry? entry) => entry is null
        ? (Html)$"an article no longer on file"
        : $"""<a href="{entry.Path}">“<bdi lang="{entry.Language}">{entry.Headline}</bdi>”</a> at <bdi>{entry.Outlet}</bdi>""";

    private static Html Day(string written) => $"""<time datetime="{written}">{DateWords.OfWritten(written)}</time>""";
}
