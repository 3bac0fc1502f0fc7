using Dateline.Model;
using Dateline.Pages;
using Dateline.Watching;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Watching;

public sealed class WatchedPageTests
{
    [Fact]
    public void The_headlines_that_repeat_are_the_list_menus_and_strangers_are_not()
    {
        var links = Links("""
            <nav><a href="/sport">Sport</a><a href="/town">Town</a><a href="/letters">Letters</a><a href="/weather">Weather</a></nav>
            <main><div class=card><a class=pic href="/2026/ferry"><img src=f.jpg></a><h2><a href="/2026/ferry">The ferry is to run all winter long</a></h2></div>
            <div class=card><h2><a href="/2026/bridge">Swing bridge closes for eleven months</a></h2></div>
            <div class=card><h2><a href="/2026/market#top">The fish market moves to the old quay</a></h2></div>
            <div class=card><h2><a href="https://stranger.example/x">An advertisement of quite some length</a></h2></div></main>
            <footer><a href="/imprint">Imprint and contact of this newspaper</a><a href="/terms">Terms of use of this newspaper</a><a href="/p">Privacy notice of this newspaper</a></footer>
            """);

        Assert.Equal(["https://courier.example/2026/ferry", "https://courier.example/2026/bridge", "https://courier.example/2026/market"], links.Select(link => link.Address.AbsoluteUri));
        Assert.Equal("The ferry is to run all winter long", links[0].Title);
    }

    [Fact]
    public void A_page_of_words_has_no_list() => Assert.Empty(Links("<p>See <a href='/a'>the report on the ferry of last week</a>."));

    [Fact]
    public void No_page_makes_it_throw() => Prop.ForAll<string>(text => Links(string.Concat(Enumerable.Repeat($"<li class=\"{text}\"><a href=\"{text}\">{text} and some more words", 5))) is not null).QuickCheckThrowOnFailure();

    private static IReadOnlyList<ListedLink> Links(string body) =>
        WatchedPage.Links(PageParser.Parse(new RawPage(new Uri("https://courier.example/"), "<!doctype html><body>" + body, Instant.FromUtc(2026, 11, 20, 12, 0))));
}
