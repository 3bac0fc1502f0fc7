using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site.Pages;

/// <summary>How the lists are made, in plain words.</summary>
internal static class AboutListsPage
{
    public static Html Of(PageFrame frame) => Frame.Of(frame, $"""
        <header class="page-head"><h1>How the lists are made</h1><p class="standfirst">Every place on this site is given for a reason, and the reason stands under the entry. Where figures moved it, the reason opens to show them.</p></header>
        <div class="body about">
        <h2 id="about-stories">Stories</h2>
        <p>Pages with the same text are one report and its copies. Reports of the same event are one story. A story is one entry on the front page, however many pages tell it. It weighs more the more independent reports it has, the newer they are, and the more readers open it. Copies add nothing: forty outlets that print one agency text are one report.</p>
        <h2 id="about-dates">Dates</h2>
        <p>A page’s date is a claim. It is compared with everything else the page shows, with the outlet’s feed, and with earlier copies of the same text. The date shown is the best supported one; a click on it shows the words it was read from. A claim that something speaks against is marked <strong class="standing doubtful">doubtful</strong>, one that earlier evidence shows to be wrong <strong class="standing contradicted">contradicted</strong>. Where nothing is known the page says “date not given”; no date is ever filled in.</p>
        <h2 id="about-related">Related</h2>
        <p>Other reports that have to do with the one you are reading: first those of the same story, then those that share its names and places. Copies of the text you are reading are left out.</p>
        <h2 id="about-ranking">Ranking</h2>
        <p>What is reported and read most right now: how many outlets report it independently, and how many readers opened it lately. It is the same for everyone.</p>
        <h2 id="about-recommendation">Recommendation</h2>
        <p>What else you may want after this article: weighty stories other than the one you are reading, those that share its names first, spread over sections, one entry a story. It knows the articles you opened in this visit, that is in the last twelve hours, and nothing else of you.</p>
        <h2 id="about-readers">What is known of you</h2>
        <p>One random number in a cookie of this site, so that a reaction and a reading count once. It holds no name and no address and is shared with nobody. A browser that asks not to be tracked (Global Privacy Control) is given none until it reacts to something. Pictures are loaded from the outlets that publish them, without telling them which page you read.</p>
        </div>
        """);
}
