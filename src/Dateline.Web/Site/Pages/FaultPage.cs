using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site.Pages;

/// <summary>What is said when there is no page to show.</summary>
internal static class FaultPage
{
    public static Html NotFound(PageFrame frame) => Frame.Of(frame with { Title = "Not found" }, $"""
        <div class="written"><h1>There is no such page</h1>
        <p>Nothing stands at this address. Articles and stories keep theirs for good, so the link was most likely cut short or mistyped. The <a href="/">front page</a> and the search above lead to everything on file.</p></div>
        """);

    public static Html Fault(PageFrame frame, string trace) => Frame.Of(frame with { Title = "A fault of ours" }, $"""
        <div class="written"><h1>This page could not be made</h1>
        <p>The fault is ours, not yours, and nothing you did is lost. It has been noted in the log under <code>{trace}</code>. Loading the page again in a moment may help; if it does not, that number tells whoever runs this desk what to look for.</p></div>
        """);

    public static Html Refused(PageFrame frame, string why) => Frame.Of(frame with { Title = "Not accepted" }, $"""
        <div class="written"><h1>That was not accepted</h1><p>{why}</p></div>
        """);
}
