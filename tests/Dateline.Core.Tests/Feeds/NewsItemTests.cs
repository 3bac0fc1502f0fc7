using System.Text;
using Dateline.Feeds;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Feeds;

public sealed class NewsItemTests
{
    [Fact]
    public void A_newsml_item_gives_headline_byline_dates_and_text()
    {
        var feed = Read("""
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:20261119:1" version="2" xml:lang="en">
            <itemMeta><provider literal="Coastal Wire"/><firstCreated>2026-11-19T09:00:00Z</firstCreated><versionCreated>2026-11-19T10:00:00Z</versionCreated></itemMeta>
            <contentMeta><headline>Ferry to run all winter</headline><by>By Ada Tolm</by><subject qcode="x:1"><name>Transport</name></subject></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>TOLLMERE (CW) - It runs.</p></body></html></inlineXML></contentSet>
            </newsItem>
            """);

        var item = Assert.Single(feed!.Items);
        Assert.Equal(("newsml-g2", "Coastal Wire", "en"), (feed.Format, feed.Title, feed.Language));
        Assert.Equal(("urn:newsml:wire.example:20261119:1", "Ferry to run all winter", "By Ada Tolm", "<p>TOLLMERE (CW) - It runs.</p>"), (item.Id, item.Title, item.Author, item.Content));
        Assert.Equal((Instant.FromUtc(2026, 11, 19, 9, 0), Instant.FromUtc(2026, 11, 19, 10, 0)), (item.Published, item.Updated));
        Assert.Equal(["Transport"], item.Categories);
    }

    [Fact]
    public void A_message_gives_all_its_items() =>
        Assert.Equal(2, Read("<newsMessage><header><sender>Wire</sender></header><itemSet><newsItem guid='a'/><newsItem guid='b'/></itemSet></newsMessage>")!.Items.Count);

    [Theory]
    [InlineData("""{"uri": "urn:w:1", "versioncreated": "2026-11-19T10:00:00Z", "headline": "Ferry", "body_html": "<p>It runs.</p>", "byline": "Ada Tolm", "subject": [{"name": "Transport"}]}""")]
    [InlineData("""{"uri": "urn:w:1", "versioncreated": "2026-11-19T10:00:00Z", "headlines": [{"role": "main", "value": "Ferry"}], "bodies": [{"contenttype": "text/plain", "value": "x"}, {"contenttype": "text/html", "value": "<p>It runs.</p>"}], "byline": "Ada Tolm", "subjects": [{"name": "Transport"}]}""")]
    public void Ninjs_of_either_generation_gives_the_same(string json)
    {
        var item = Assert.Single(Read(json)!.Items);

        Assert.Equal(("urn:w:1", "Ferry", "<p>It runs.</p>", "Ada Tolm"), (item.Id, item.Title, item.Content, item.Author));
        Assert.Equal(Instant.FromUtc(2026, 11, 19, 10, 0), item.Published);
        Assert.Equal(["Transport"], item.Categories);
    }

    [Fact]
    public void No_item_makes_it_throw() => Prop.ForAll<string>(text =>
    {
        Read($"<newsItem guid='{text}'><itemMeta>{text}</itemMeta><contentSet><inlineXML>{text}");
        Read($$"""{"uri": "{{text}}", "headline": {{text}}, "bodies": [{"value": "{{text}}"}]}""");
    }).QuickCheckThrowOnFailure();

    private static Dateline.Model.Feed? Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text));
}
