using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site.Pages;

/// <summary>Everything editors decided, newest first; and the page where an editor sits down.</summary>
internal static class DecisionsPage
{
    /// <param name="frame">The frame.</param>
    /// <param name="decisions">This page's decisions, newest first.</param>
    /// <param name="editor">For a reader who may decide.</param>
    /// <param name="next">Cursor of the next page; <c>null</c> at the end.</param>
    public static Html Of(PageFrame frame, IReadOnlyList<DecisionEntry> decisions, EditorView? editor, string? next) => Frame.Of(frame, $"""
        <header class="page-head"><h1>Decisions</h1><p class="standfirst">What editors of this desk decided themselves, and why. A decision stands above what the desk finds out by reading, and is never lost: one that is taken back stays here.</p></header>
        {(decisions.Count == 0 ? Empty : (Html)$"""<ol class="rows all-decisions">{Html.Each(decisions, entry => Row(entry, editor, frame.Year))}</ol>""")}
        {(next is null ? Html.None : Pager.More(Addresses.After("/decisions", next), "Older decisions"))}
        {(editor is null ? (Html)$"""<p class="note"><a href="/editor">Editors of this desk sit down here</a>.</p>""" : Html.None)}
        """);

    public static Html Seat(PageFrame frame, bool sits, bool takesToken, string? why) => Frame.Of(frame, $"""
        <div class="written"><h1>The editor’s seat</h1>
        {(why is null ? Html.None : (Html)$"""<p><strong class="standing contradicted">{why}</strong></p>""")}
        {(sits, takesToken) switch
        {
            (true, true) => (Html)$"""<p>You may decide: the forms stand on the pages of articles and stories, and beside every one of the <a href="/decisions">decisions</a>.</p><form class="seat" method="post" action="/editor/leave"><button>Give the seat up</button></form>""",
            (true, false) => $"""<p>You may decide, because you are at the machine this desk runs on: the forms stand on the pages of articles and stories, and beside every one of the <a href="/decisions">decisions</a>.</p>""",
            (false, true) => $"""<p>Editors split and join copies and stories, and set origins and dates. Give the token that whoever runs this desk has set for it.</p><form class="seat" method="post" action="/editor/sit"><label>Token <input type="password" name="token" required autocomplete="current-password"></label><button>Sit down</button></form>""",
            _ => $"""<p>From here nobody may decide. It is done at the machine this desk runs on; or whoever runs it sets a token (<code>Dateline:Web:EditorToken</code>), which is then asked for here.</p>""",
        }}
        </div>
        """);

    private static Html Empty => $"""
        <div class="written"><p>Nothing has been decided yet: everything on this site stands as the desk read it.</p></div>
        """;

    private static Html Row(DecisionEntry entry, EditorView? editor, int year)
    {
        var decision = entry.Decision;
        Html gone = decision.UndoneBy is { } back
            ? $"""<span class="small"><strong class="standing plain">taken back</strong> by <a href="/decisions#decision-{DecisionMarkup.Number(back)}">decision {DecisionMarkup.Number(back)}</a>.</span>"""
            : Html.None;
        return $"""
            <li id="decision-{DecisionMarkup.Number(decision.Number)}"{(decision.UndoneBy is null ? Html.None : (Html)$" class=\"gone\"")}><span class="figure">{DecisionMarkup.Number(decision.Number)}</span>{DecisionMarkup.Line(entry, year)}{gone}{DecisionMarkup.Undo(decision, editor)}</li>
            """;
    }
}
