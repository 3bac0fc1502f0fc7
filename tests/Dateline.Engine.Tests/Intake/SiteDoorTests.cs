using System.Text;
using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Engine.Tests.Intake;

public sealed class SiteDoorTests
{
    private const string Home = "https://courier.example/";

    private const string Headlines = """
        <main><h2><a href="/ferry">The ferry is to run all winter long</a></h2><h2><a href="/bridge">Swing bridge closes for eleven months</a></h2>
        <h2><a href="/market">The fish market moves to the old quay</a></h2></main>
        """;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_home_page_leads_to_the_feed_it_names()
    {
        var origin = new InventedSite
        {
            [Home] = $"<!doctype html><html><head><link rel=alternate type=application/rss+xml href=feed.xml></head><body>{Headlines}</body></html>",
            ["https://courier.example/feed.xml"] = "<rss version=\"2.0\"><channel><title>Courier</title><item><title>Ferry</title><link>https://courier.example/ferry</link></item></channel></rss>",
            ["https://courier.example/ferry"] = Invented.Html("Ferry to run all winter"),
        };
        using var desk = new TemporaryDesk(fetcher: origin);

        var report = await desk.Desk.AddAsync(Home, null, Cancel);

        Assert.Equal((SourceKind.Feed, "https://courier.example/feed.xml", 1), (report.Source!.Kind, report.Source.Address, report.Accepted));
    }

    [Fact]
    public async Task A_home_page_without_a_feed_is_watched_and_only_new_links_are_fetched_the_next_time()
    {
        var origin = new InventedSite { [Home] = $"<!doctype html><html><body>{Headlines}</body></html>" };
        foreach (var name in (string[])["ferry", "bridge", "market", "pier"])
            origin[Home + name] = Invented.Html("About the " + name);
        using var desk = new TemporaryDesk(fetcher: origin);

        var first = await desk.Desk.AddAsync(Home, null, Cancel);
        origin[Home] = $"<!doctype html><html><body>{Headlines.Replace("<main>", "<main><h2><a href=\"/pier\">The pier is painted in a new colour</a></h2>", StringComparison.Ordinal)}</body></html>";
        origin.Asked.Clear();
        var second = await desk.Desk.AddAsync(Home, null, Cancel);

        Assert.Equal((SourceKind.List, 3), (first.Source!.Kind, first.Accepted));
        Assert.Equal((1, 3), (second.Accepted, second.Known));
        Assert.Equal([Home, Home + "pier"], origin.Asked);
    }

    [Fact]
    public async Task A_sitemap_is_a_source_whose_newest_pages_are_read()
    {
        const string Map = "https://courier.example/news.xml";
        var origin = new InventedSite
        {
            [Map] = "<urlset><url><loc>https://courier.example/old</loc><lastmod>2026-11-01</lastmod></url><url><loc>https://courier.example/new</loc><lastmod>2026-11-20</lastmod></url></urlset>",
            ["https://courier.example/new"] = Invented.Html("Newest"),
            ["https://courier.example/old"] = Invented.Html("Oldest"),
        };
        using var desk = new TemporaryDesk(fetcher: origin, settings: new() { ["Dateline:Feeds:MaxItems"] = "1" });

        var report = await desk.Desk.AddAsync(Map, null, Cancel);

        Assert.Equal((SourceKind.Sitemap, 1), (report.Source!.Kind, report.Accepted));
        Assert.Equal([Map, "https://courier.example/new"], origin.Asked);
    }

    [Theory]
    [InlineData("sitemap.xml")]
    [InlineData("sitemap.xml.gz")]
    public async Task A_saved_sitemap_brings_its_newest_pages_once_and_says_what_is_left(string name)
    {
        var origin = new InventedSite { [Home + "new"] = Invented.Html("Newest"), [Home + "old"] = Invented.Html("Oldest") };
        using var desk = new TemporaryDesk(fetcher: origin, settings: new() { ["Dateline:Feeds:MaxItems"] = "1" });
        var map = "<urlset><url><loc>https://courier.example/old</loc><lastmod>2026-11-01</lastmod></url><url><loc>https://courier.example/new</loc><lastmod>2026-11-20</lastmod></url></urlset>";
        var file = Path.Combine(desk.Folder, name);
        await using (Stream plain = File.Create(file), stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new System.IO.Compression.GZipStream(plain, System.IO.Compression.CompressionLevel.Fastest) : plain)
            await stream.WriteAsync(Encoding.UTF8.GetBytes(map), Cancel);

        var report = await desk.Desk.AddAsync(file, null, Cancel);

        Assert.Equal((SourceKind.File, 1), (report.Source!.Kind, report.Accepted));
        Assert.Equal([Home + "new"], origin.Asked);
        Assert.Equal("it names 2 pages; the newest 1 were read (Dateline:Feeds:MaxItems)", Assert.Single(report.Faults).What);
    }

    [Fact]
    public async Task An_index_of_sitemaps_becomes_its_sitemaps()
    {
        using var desk = new TemporaryDesk();
        var file = desk.Write("index.xml", "<sitemapindex><sitemap><loc>https://courier.example/1.xml</loc></sitemap><sitemap><loc>nowhere</loc></sitemap></sitemapindex>");

        var report = await desk.Desk.AddAsync(file, null, Cancel);

        Assert.Equal((1, 1), (report.Sources, report.Faults.Count));
        Assert.Equal(SourceKind.Sitemap, Assert.Single(await desk.Sources.ListAsync(Cancel)).Kind);
    }

    [Fact]
    public async Task A_list_of_subscriptions_comes_in_once_and_goes_out_with_its_folders()
    {
        using var desk = new TemporaryDesk();
        var list = """
            <opml version="2.0" xmlns:r="urn:r"><head><title>Ada's</title></head><body><outline text="Coast"><outline text="Courier" xmlUrl="https://courier.example/feed.xml" r:mark="7"/></outline>
            <outline text="Bad" type="rss"/></body></opml>
            """;
        var file = desk.Write("ada.opml", list);

        var first = await desk.Desk.AddAsync(file, null, Cancel);
        var second = await desk.Desk.AddAsync(file, null, Cancel);
        await desk.Sources.AddAsync(SourceKind.Feed, "https://post.example/rss", "Post", desk.Clock.GetCurrentInstant(), Cancel);
        var text = Encoding.UTF8.GetString(await desk.Get<SubscriptionList>().ExportAsync(Cancel));

        Assert.Equal((1, 0), (first.Sources, second.Sources));
        Assert.Contains("line 2", Assert.Single(first.Faults).Where, StringComparison.Ordinal);
        Assert.Equal("https://courier.example/feed.xml", Assert.Single(await desk.Sources.DueAsync(desk.Clock.GetCurrentInstant(), 10, _ => true, Cancel), source => source.Title == "Courier").Address);
        var written = Dateline.Opml.OpmlFile.Read(Encoding.UTF8.GetBytes(text))!;
        Assert.Equal(["Coast"], written.Feeds().First().Folders);
        Assert.Equal(["https://courier.example/feed.xml", "https://post.example/rss"], written.Feeds().Select(feed => feed.Outline.Feed));
        Assert.Contains("r:mark=\"7\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_list_of_feeds_comes_in_as_far_as_it_is_good_and_the_rest_is_named_by_line()
    {
        using var desk = new TemporaryDesk();
        var list = "# Ada's feeds\nhttps://courier.example/feed.xml\n\nnot an address\nfeed://post.example/rss\nhttps://courier.example/feed.xml\nftp://pier.example/feed\n";

        var report = await desk.Get<SubscriptionList>().ImportAsync("ada.txt", Encoding.UTF8.GetBytes(list), Cancel);

        Assert.Equal((2, 1), (report!.Added, report.Known));
        Assert.Equal(["ada.txt, line 4", "ada.txt, line 7"], report.Faults.Select(fault => fault.Where));
        Assert.Equal(["http://post.example/rss", "https://courier.example/feed.xml"], (await desk.Sources.ListAsync(Cancel)).Select(source => source.Address));
    }

    [Fact]
    public async Task A_text_that_is_no_list_is_none()
    {
        using var desk = new TemporaryDesk();

        Assert.Null(await desk.Get<SubscriptionList>().ImportAsync("a.txt", "The ferry runs.\nhttps://courier.example/feed.xml"u8.ToArray(), Cancel));
    }

    [Fact]
    public async Task An_agencys_item_is_read_from_its_own_text()
    {
        using var desk = new TemporaryDesk();
        var body = "<p>The harbour council of Tarn voted on Thursday to keep the night ferry running through the winter, whatever the weather brings.</p><p>Nine members were for it and six against. The shipping line had asked for a pause from January, when only forty passengers a night cross the sound.</p><p>“People who live on the island have no other way to the hospital,” said the harbour master, Mira Solano, after the vote.</p><p>The line will be paid 12,000 crowns a month for the empty places, and must carry the mail as it did until last spring.</p><p>The council looks at the figures again in April, before the summer timetable is printed.</p>";
        var file = desk.Write("item.json", $$"""{"uri": "urn:wire:1", "versioncreated": "2026-11-19T10:00:00Z", "headline": "Ferry to run all winter", "body_html": "{{body}}"}""");

        var report = await desk.Desk.AddAsync(file, null, Cancel);
        var work = await desk.Desk.DrainAsync(null, Cancel);

        Assert.Equal((1, 1), (report.Accepted, work.NewArticles));
    }

    private sealed class InventedSite : Dictionary<string, string>, IPageFetcher
    {
        public List<string> Asked { get; } = [];

        public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancel)
        {
            Asked.Add(request.Url.AbsoluteUri);
            return Task.FromResult<FetchResult>(TryGetValue(request.Url.AbsoluteUri, out var body)
                ? new FetchResult.Fetched(new RawPage(Encoding.UTF8.GetBytes(body), Invented.Noon) { Url = request.Url }, null)
                : new FetchResult.Failed("the server answered 404"));
        }
    }
}
