using Dateline.Engine.Readers;
using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>What a profile is while it is off, and everything it holds while it is on.</summary>
internal static class ProfilePage
{
    public static Html Off(PageFrame frame, ReaderOptions options) => Frame.Of(frame, $"""
        <header class="page-head"><h1>Your profile</h1><p class="standfirst">There is none. What is recommended to you follows from the article you read and from what you opened in this visit; when the visit ends, so does that.</p></header>
        <div class="body about">
        {(options.Profiles ? (Html)$"""
            <p>You can have one. Then this browser gets a random name, and the articles you open are remembered under it for {CountWords.Of(options.ProfileDays, "day", "days")}, so that Recommendation can start from them. You can see all of it here, take single things out, say of which sections you want more or none, take it along as a file, and erase it.</p>
            <form method="post" action="/profile"><button name="do" value="on">Switch a profile on for this browser</button></form>
            """ : $"<p>Whoever runs this desk has switched profiles off for everyone.</p>")}
        <p><a href="/about/lists">How the lists are made</a></p>
        </div>
        """);

    public static Html On(PageFrame frame, ReaderOptions options, ReaderProfile profile, IReadOnlyDictionary<ArticleId, ArticleEntry> entries) => Frame.Of(frame, $"""
        <header class="page-head"><h1>Your profile</h1><p class="standfirst">It is on for this browser. It remembers {CountWords.Of(profile.Opened.Count, "article", "articles")} and forgets each {CountWords.Of(options.ProfileDays, "day", "days")} after you opened it. Only Recommendation uses it.</p></header>
        <div class="profile-acts"><form method="post" action="/profile"><button name="do" value="erase">Erase it and switch it off</button></form> <a href="/profile/export">Take it along (JSON)</a></div>
        <section class="list" aria-labelledby="profile-sections"><h2 id="profile-sections" class="label">Sections</h2>
        {(frame.Sections.Count == 0 ? (Html)$"""<p class="note">No story stands in a section yet.</p>""" : $"""<ul class="profile-rows">{Html.Each(frame.Sections, slug => Section(slug, profile))}</ul>""")}
        </section>
        <section class="list" aria-labelledby="profile-articles"><h2 id="profile-articles" class="label">Articles you opened</h2>
        {(profile.Opened.Count == 0
            ? (Html)$"""<p class="note">None yet. The next article you open will stand here.</p>"""
            : $"""<ul class="profile-rows">{Html.Each(profile.Opened, one => Article(one.Article, DateWords.Of(one.At, frame.Year), entries))}</ul>""")}
        </section>
        """);

    private static Html Section(string slug, ReaderProfile profile)
    {
        var wish = profile.Sections.TryGetValue(slug, out var wanted) ? wanted ? "more" : "none" : "as-others";
        Html Button(string value, string label) => wish == value
            ? (Html)$"""<strong class="standing plain">{label}</strong>"""
            : $"""<button class="quiet-button" name="do" value="{value}">{label}</button>""";
        return $"""
            <li><form method="post" action="/profile"><span>{SectionWords.Name(slug)}</span><input type="hidden" name="section" value="{slug}"> {Button("more", "more")} {Button("as-others", "as it comes")} {Button("none", "none")}</form></li>
            """;
    }

    private static Html Article(ArticleId id, string opened, IReadOnlyDictionary<ArticleId, ArticleEntry> entries) => $"""
        <li><form method="post" action="/profile"><span>{(entries.TryGetValue(id, out var entry)
            ? (Html)$"""<a lang="{entry.Language}" dir="{entry.Direction}" href="{entry.Path}">{entry.Headline}</a>"""
            : $"an article that is no longer on file")} <span class="small">opened {opened}</span></span><input type="hidden" name="article" value="{id.Value}"> <button class="quiet-button" name="do" value="remove">take out</button></form></li>
        """;
}
