using Dateline.Engine.Readers;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>How the lists are made, in plain words, true to the settings in use (Regulation (EU) 2022/2065, article 27).</summary>
internal static class AboutListsPage
{
    public static Html Of(PageFrame frame, ReaderOptions readers) => Frame.Of(frame, $"""
        <header class="page-head"><h1>How the lists are made</h1><p class="standfirst">Every place on this site is given for a reason, and the reason stands under the entry. Where figures moved it, the reason opens to show them.</p></header>
        <div class="body about">
        <h2 id="about-stories">Stories</h2>
        <p>Pages with the same text are one report and its copies. Reports of the same event are one story. A story is one entry on the front page, however many pages tell it. It weighs more the more independent reports it has, the newer they are, and the more readers open it. Copies add nothing: forty outlets that print one agency text are one report.</p>
        <h2 id="about-dates">Dates</h2>
        <p>A page’s date is a claim. It is compared with everything else the page shows, with the outlet’s feed, and with earlier copies of the same text. The date shown is the best supported one; a click on it shows the words it was read from. A claim that something speaks against is marked <strong class="standing doubtful">doubtful</strong>, one that earlier evidence shows to be wrong <strong class="standing contradicted">contradicted</strong>. Where nothing is known the page says “date not given”; no date is ever filled in.</p>
        <h2 id="about-all">What holds for all three lists</h2>
        <p>No list shows a copy of the article you read, a text twice, two entries of one story, or more than two of one outlet (but in the ranking of a single outlet). Related and Recommendation pass over what says the same as an entry above it, and keep one place in five for outlets that have little on file, where they have something nearly as good. Nobody can pay for a place.</p>
        <h2 id="about-related">Related</h2>
        <p>First the newest turn of the same story. Then what shares names, places and words with the article you are reading{(readers.Note ? ", and what other readers opened right after it; the oftener it is opened, the more that counts" : "")}. It is the same for everyone.</p>
        <h2 id="about-ranking">Ranking</h2>
        {(readers.Note
            ? (Html)$"""<p>What is read now, by how many visits opened it lately, the last minutes counting most; in sections over a day, for an outlet over a week. While few read, it goes by how many outlets report a story independently and how fresh it is: at {CountWords.Of(readers.EvenOpens, "open", "opens")} in the time it is about, both weigh the same. It is the same for everyone.</p>"""
            : $"<p>How many outlets report a story independently, and how fresh it is. It is the same for everyone.</p>")}
        <h2 id="about-recommendation">Recommendation</h2>
        <p>Weighty stories other than the one you are reading, spread over sections; those that share names with what you opened in this visit come first{(readers.Note ? ", and those that others open after the same articles" : "")}. A visit ends when you close the browser, or after twelve hours. {(readers.Profiles ? (Html)$"""There is no profile of you. If you want one, you can <a href="/profile">switch it on, see it, change it, take it along and erase it</a>; it forgets everything after {CountWords.Of(readers.ProfileDays, "day", "days")}.""" : (Html)$"There is no profile of you, and none can be switched on here.")}</p>
        <h2 id="about-weights">What is not counted</h2>
        {(readers.Note
            ? (Html)$"""<p>A visit counts once for an article. One network can do little more for an article than it does for all others, and what it tries beyond that is not counted; neither are machines that name themselves, pages fetched ahead of a click, more than {CountWords.Number(readers.VisitEvents)} events of one visit in an hour, and most of a crowd that comes to one article from nowhere.</p>"""
            : $"<p>Nothing is counted of what readers do.</p>")}
        <h2 id="about-learning">What is learned</h2>
        {(readers.Note
            ? (Html)$"""<p>How strongly each figure counts is learned on this desk’s own machine from what was shown and opened here, at most every {CountWords.Of(readers.LearnHours, "hour", "hours")}. What is learned is tried on the newest events first, and not used when it does worse than what it would replace. It learns from visits, not from persons.</p>"""
            : $"<p>Nothing is learned from readers here.</p>")}
        <h2 id="about-readers">What is known of you</h2>
        {(readers.Note
            ? (Html)$"""<p>A random number in a cookie of this site names your visit, so that it counts once; it ends with the visit and is kept under another name for {CountWords.Of(readers.LogDays, "day", "days")}, without your address. Of your address only the network is used, scrambled anew every day, in memory, against floods. A browser that asks not to be tracked (Global Privacy Control, Do Not Track) gets no such number, and nothing is noted of it.</p>"""
            : $"<p>Nothing is noted of what you read.</p>")}
        <p>A reaction is counted once by a random number of its own, which is set when you first react. It holds no name and no address. Nothing of all this is shared with anybody. Pictures are loaded from the outlets that publish them, without telling them which page you read.</p>
        </div>
        """);
}
