using Dateline.Web.Markup;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site.Parts;

/// <summary>The forms of an editor: plain, one decision each.</summary>
internal static class DecisionForms
{
    private const int Offered = 50;

    /// <summary>Those of an article page; nothing for a reader who may not decide.</summary>
    public static Html OfArticle(ArticleEntry entry, ReportEntry? report, EditorView? editor)
    {
        if (editor is null)
            return Html.None;
        var action = $"/article/{entry.Id.Value}/decisions";
        Html split = report is { Copies.Count: > 0 }
            ? Form(action, "split-copy", "Take it out of these copies", editor, $"""<p class="small">This article will stand alone, and will not come back to the other {DecisionMarkup.Number(report.Copies.Count)}.</p>""")
            : Html.None;
        return $"""
            <section class="list editor"><h2 class="label">For the editor</h2>
            {Form(action, "set-date", "Set the date", editor, $"""
                <p class="small">When this text was first published. It stands above what the pages claim.</p>
                <label><span>Day</span> <input type="date" name="date" required></label><label><span>Time, UTC <span class="small">if known</span></span> <input type="time" name="time" step="60"></label>
                """)}
            {Form(action, "set-origin", "Set the origin", editor, $"""
                {(report is null ? Html.None : (Html)$"""<label><span>Nearest to the origin</span> <select name="article"><option value="">none of these</option>{Html.Each(report.Places.Take(Offered), place => $"""<option value="{place.Id.Value}">{place.Outlet}</option>""")}</select></label>""")}
                <label><span>Agency or outlet <span class="small">if not the one above</span></span> <input name="name" maxlength="80" autocomplete="off"></label>
                """)}
            {split}
            {Form(action, "merge-copies", "Put it together with another text", editor, $"""
                <p class="small">All copies of both become one text.</p><label><span>Address of the other article</span> <input name="with" required autocomplete="off"></label>
                """)}
            </section>
            """;
    }

    /// <summary>The one beside a report of a story.</summary>
    public static Html OfReport(ReportEntry report, EditorView? editor) => editor is null
        ? Html.None
        : Form($"/article/{report.First.Id.Value}/decisions", "split-story", "Take this report out of the story", editor, Html.None);

    /// <summary>The one of a whole story.</summary>
    public static Html OfStory(StoryEntry entry, EditorView? editor) => editor is null
        ? Html.None
        : $"""
            <section class="list editor"><h2 class="label">For the editor</h2>
            {Form($"/story/{entry.Story.Story.Id.Value}/decisions", "merge-stories", "Put it together with another story", editor, $"""
                <p class="small">The elder keeps its address; the other leads to it.</p><label><span>Address of the other story</span> <input name="with" required autocomplete="off"></label>
                """)}
            </section>
            """;

    public static Html Hidden(EditorView editor) =>
        $"""<input type="hidden" name="token" value="{editor.Token}"><input type="hidden" name="seen" value="{DecisionMarkup.Number(editor.Seen)}">""";

    /// <summary>Why, and whose decision it is: both stand beside it for every reader.</summary>
    public static Html Why(bool isNeeded) => $"""
        <label><span>Why, for readers{(isNeeded ? Html.None : (Html)$""" <span class="small">if there is more to say</span>""")}</span> <textarea name="note" rows="2" maxlength="500"{(isNeeded ? (Html)$" required" : Html.None)}></textarea></label><label><span>Your name <span class="small">readers see it</span></span> <input name="editor" maxlength="80" autocomplete="name"></label>
        """;

    private static Html Form(string action, string kind, string title, EditorView editor, Html fields) => $"""
        <details class="decide"><summary>{title}</summary>
        <form method="post" action="{action}"><input type="hidden" name="kind" value="{kind}">{Hidden(editor)}{fields}{Why(isNeeded: true)}<button>{title}</button></form></details>
        """;
}
