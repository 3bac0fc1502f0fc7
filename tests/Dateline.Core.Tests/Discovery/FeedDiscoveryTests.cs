using Dateline.Discovery;
using Dateline.Model;
using Dateline.Pages;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Discovery;

public sealed class FeedDiscoveryTests
{
    [Fact]
    public void Declared_feeds_come_first_those_of_comments_last_and_other_alternates_not_at_all()
    {
        var found = Find("""
            <link rel="alternate" hreflang="de" href="/de/"><link rel=stylesheet href=a.css>
            <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
            <link rel="ALTERNATE home" type=" application/atom&#43;xml " title="News" href="feeds/news.atom ">
            <body><a href="/rss.xml">RSS</a><a href="/about">About</a></body>
            """);

        Assert.Equal(["https://courier.example/news/feeds/news.atom", "https://courier.example/comments/feed/", "https://courier.example/rss.xml"], found.Select(link => link.Address.AbsoluteUri));
        Assert.Equal(("News", true), (found[0].Title, found[0].IsDeclared));
        Assert.False(found[2].IsDeclared);
    }

    [Fact]
    public void A_base_holds_for_what_stands_after_it()
    {
        var found = Find("<base href='https://post.example/x/'><link rel=feed href=a><base href='https://other.example/'><link rel=feed href=b>");

        Assert.Equal(["https://post.example/x/a", "https://post.example/x/b"], found.Select(link => link.Address.AbsoluteUri));
    }

    [Fact]
    public void No_page_makes_it_throw() => Prop.ForAll<string>(text => Find($"<link rel=alternate type=application/rss+xml href=\"{text}\"><base href=\"{text}\"><a href=\"/feed{text}\">") is not null).QuickCheckThrowOnFailure();

    private static IReadOnlyList<FeedLink> Find(string head) =>
        FeedDiscovery.Find(PageParser.Parse(new RawPage(new Uri("https://courier.example/news/"), "<!doctype html><html><head>" + head, Instant.FromUtc(2026, 11, 20, 12, 0))));
}
