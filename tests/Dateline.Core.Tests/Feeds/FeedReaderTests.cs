using System.Text;
using Dateline.Feeds;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Feeds;

public sealed class FeedReaderTests
{
    [Fact]
    public void Rss_with_modules_gives_text_author_and_date()
    {
        var feed = Read("""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
            <title>Tollmere Courier</title><link>https://courier.example/</link><language>en</language>
            <item><title>Bridge &amp; quay</title><link>/bridge</link><guid isPermaLink="false">b-1</guid><dc:creator>Ada Tolm</dc:creator>
            <pubDate>Thu, 19 Nov 2026 10:30:00 +0100</pubDate><description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded>
            <category>Town</category><enclosure url="https://courier.example/a.mp3" type="audio/mpeg" length="12"/></item></channel></rss>
            """, "https://courier.example/feed.xml");

        var item = Assert.Single(feed!.Items);
        Assert.Equal(("Tollmere Courier", "en"), (feed.Title, feed.Language));
        Assert.Equal(("Bridge & quay", "https://courier.example/bridge", "b-1", "Short.", "<p>Long.</p>"), (item.Title, item.Link, item.Id, item.Summary, item.Content));
        Assert.Equal(["Ada Tolm"], item.Authors);
        Assert.Equal(Instant.FromUtc(2026, 11, 19, 9, 30), item.Published);
        Assert.Equal("Thu, 19 Nov 2026 10:30:00 +0100", item.PublishedQuote);
        Assert.Equal(new FeedEnclosure("https://courier.example/a.mp3", "audio/mpeg", "12"), Assert.Single(item.Enclosures));
        Assert.Empty(feed.Warnings);
    }

    [Fact]
    public void Atom_gives_the_markup_inside_its_div_and_the_link_by_its_base()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/news/"><title type="html">Courier &lt;b&gt;now&lt;/b&gt;</title>
            <entry><title>Bridge</title><link rel="alternate" href="bridge"/><id>urn:b</id><updated>2026-11-19T09:30:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <em>closes</em>.</p></div></content></entry></feed>
            """);

        var item = Assert.Single(feed!.Items);
        Assert.Equal(("Courier <b>now</b>", "https://courier.example/news/bridge", "<p>It <em>closes</em>.</p>"), (feed.Title, item.Link, item.Content));
    }

    [Fact]
    public void Json_feed_is_read_and_a_text_is_made_markup()
    {
        var feed = Read("""{"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items": [{"id": 7, "url": "https://courier.example/7", "content_text": "a < b", "date_published": "2026-11-19T09:30:00Z"}]}""");

        var item = Assert.Single(feed!.Items);
        Assert.Equal(("7", "a &lt; b", Instant.FromUtc(2026, 11, 19, 9, 30)), (item.Id, item.Content, item.Published));
    }

    [Fact]
    public void A_broken_feed_is_read_as_far_as_it_goes_and_says_what_is_wrong()
    {
        var feed = Read("<rss><channel><title>Fish & chips<item><title>One</title><description><p>An <b>open tag</description></item><item><title>Two");

        Assert.Equal(["One", "Two"], feed!.Items.Select(item => item.Title));
        Assert.NotEmpty(feed.Warnings);
    }

    [Fact]
    public void Entities_that_a_document_declares_are_never_unfolded()
    {
        var feed = Read("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]><rss><channel><title>&b;&f;</title></channel></rss>");

        Assert.Equal("&b;&f;", feed!.Title);
    }

    [Theory]
    [InlineData("Thu, 19 Nov 2026 10:30:00 EST", "2026-11-19T15:30:00Z")]
    [InlineData("19 Nov 26 10:30 +0100", "2026-11-19T09:30:00Z")]
    [InlineData("2026-11-19T10:30:00.5+01:00", "2026-11-19T09:30:00Z")]
    [InlineData("2026-11-19", "2026-11-19T00:00:00Z")]
    [InlineData("November 19, 2026 7:30 pm", "2026-11-19T19:30:00Z")]
    [InlineData("Thu Nov 19 10:30:00 2026", "2026-11-19T10:30:00Z")]
    [InlineData("31 Feb 2026 10:00:00 GMT", null)]
    [InlineData("0000-00-00", null)]
    [InlineData("yesterday", null)]
    public void A_date_is_read_as_written_or_not_at_all(string written, string? utc)
    {
        var feed = Read($"<rss><channel><item><title>x</title><pubDate>{written}</pubDate></item></channel></rss>");

        Assert.Equal(utc, feed!.Items[0].Published?.ToString("uuuu-MM-ddTHH:mm:ss'Z'", null));
    }

    [Theory]
    [InlineData("<html><body><p>A page.</p></body></html>")]
    [InlineData("")]
    [InlineData("{\"a\": 1}")]
    public void What_is_no_feed_is_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var pieces = Gen.Elements(
            "<rss>", "<channel>", "<item>", "</item>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "<title type='xhtml'>", "<link href=':'/>", "<![CDATA[", "]]>", "&#x110000;", "&amp", "&",
            "<pubDate>", "9999-12-31T24:60:60+99:99", "31/12/0000", "99", "<", ">", "=\"", "'", "<!--", "<?", "<!DOCTYPE [", "xml:base='http://['", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[", "{\"id\":", "]}", "\uD800");
        var texts = Gen.ArrayOf(pieces).Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            FeedReader.Read(Encoding.UTF8.GetBytes(text), new Uri("https://courier.example/"));
            FeedReader.Read(Encoding.UTF8.GetBytes("<rss><channel><item>" + text));
        }).QuickCheckThrowOnFailure();
    }

    private static Feed? Read(string text, string? url = null) => FeedReader.Read(Encoding.UTF8.GetBytes(text), url is null ? null : new Uri(url));
}
