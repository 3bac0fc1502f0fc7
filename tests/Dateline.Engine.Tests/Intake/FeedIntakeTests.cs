using System.Text;
using Dateline.Engine.Fetch;
using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Intake;

public sealed class FeedIntakeTests
{
    private const string FeedUrl = "https://courier.example/feed.xml";

    private const string Feed = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Tollmere Courier</title><link>https://courier.example/</link>
        <item><title>Ferry to run all winter</title><link>https://courier.example/ferry</link><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate></item>
        <item><title>Swing bridge to close</title><link>https://courier.example/bridge</link><category>Town</category><pubDate>Thu, 19 Nov 2026 09:00:00 GMT</pubDate></item>
        </channel></rss>
        """;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_becomes_a_source_and_its_pages_articles_with_the_feeds_word()
    {
        var origin = new InventedOrigin
        {
            [FeedUrl] = Feed,
            ["https://courier.example/bridge"] = Invented.Html("Swing bridge to close"),
            ["https://courier.example/ferry"] = Invented.Html("Ferry to run all winter", extra: "The ferry runs every twenty minutes."),
        };
        using var desk = new TemporaryDesk(fetcher: origin);

        var report = await desk.Desk.AddAsync(FeedUrl, null, Cancel);
        await desk.Desk.DrainAsync(null, Cancel);

        Assert.Equal(2, report.Accepted);
        var source = Assert.Single(await desk.Sources.ListAsync(Cancel));
        Assert.Equal((SourceKind.Feed, "Tollmere Courier", 2), (source.Kind, source.Title, source.Articles));
        Assert.Equal(desk.Clock.GetCurrentInstant() + Duration.FromMinutes(15), source.NextDue);
        var article = await desk.Articles.FindByUrlAsync(new Uri("https://courier.example/bridge"), Cancel);
        var page = await desk.Pages.FindAsync(article!.Page, Cancel);
        Assert.Equal(["Town"], page!.Feed!.Categories);
        Assert.Equal(Instant.FromUtc(2026, 11, 19, 9, 0), page.Feed.Published);
    }

    [Fact]
    public async Task A_second_visit_fetches_only_what_is_new()
    {
        var origin = new InventedOrigin { [FeedUrl] = Feed, ["https://courier.example/bridge"] = Invented.Html("Swing bridge to close"), ["https://courier.example/ferry"] = Invented.Html("Ferry to run") };
        using var desk = new TemporaryDesk(fetcher: origin);
        await desk.Desk.AddAsync(FeedUrl, null, Cancel);
        origin.Asked.Clear();

        var report = await desk.Desk.AddAsync(FeedUrl, null, Cancel);

        Assert.Equal((0, 2), (report.Accepted, report.Known));
        Assert.Equal([FeedUrl], origin.Asked);
    }

    [Fact]
    public async Task A_page_that_cannot_be_fetched_is_read_from_the_feeds_own_text_and_marked_so()
    {
        var full = Feed.Replace("<category>Town</category>", $"<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><![CDATA[{string.Concat(Enumerable.Repeat("<p>The harbour council voted to close the old bridge for eleven months while its bearings are replaced.</p>", 6))}]]></content:encoded>", StringComparison.Ordinal);
        using var desk = new TemporaryDesk(fetcher: new InventedOrigin { [FeedUrl] = full });

        var report = await desk.Desk.AddAsync(FeedUrl, null, Cancel);
        await desk.Desk.DrainAsync(null, Cancel);

        Assert.Equal(1, report.Accepted);
        Assert.Contains("404", Assert.Single(report.Faults).What, StringComparison.Ordinal);
        var article = await desk.Articles.FindByUrlAsync(new Uri("https://courier.example/bridge"), Cancel);
        Assert.True((await desk.Pages.FindAsync(article!.Page, Cancel))!.Feed!.IsOwnText);
    }

    [Fact]
    public async Task A_feed_in_a_folder_speaks_of_the_pages_beside_it()
    {
        using var desk = new TemporaryDesk(fetcher: new InventedOrigin());
        desk.Write("pages/feed.xml", Feed);
        desk.Write("pages/bridge.html", Invented.Html("Swing bridge to close", "https://courier.example/bridge"));

        await desk.Desk.AddAsync(Path.Combine(desk.Folder, "pages"), null, Cancel);
        await desk.Desk.DrainAsync(null, Cancel);

        var article = await desk.Articles.FindByUrlAsync(new Uri("https://courier.example/bridge"), Cancel);
        Assert.Equal(["Town"], (await desk.Pages.FindAsync(article!.Page, Cancel))!.Feed!.Categories);
    }

    [Fact]
    public async Task A_missing_page_is_a_fault_with_its_status()
    {
        using var desk = new TemporaryDesk(fetcher: new InventedOrigin());

        var report = await desk.Desk.AddAsync("https://courier.example/nothing", null, Cancel);

        Assert.Equal("https://courier.example/nothing: the server answered 404", Assert.Single(report.Faults).ToString());
        Assert.Empty(await desk.Sources.ListAsync(Cancel));
    }

    private sealed class InventedOrigin : Dictionary<string, string>, IPageFetcher
    {
        public List<string> Asked { get; } = [];

        public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancel)
        {
            Asked.Add(request.Url.AbsoluteUri);
            return Task.FromResult<FetchResult>(TryGetValue(request.Url.AbsoluteUri, out var body)
                ? new FetchResult.Fetched(new RawPage(Encoding.UTF8.GetBytes(body), Invented.Noon) { Url = request.Url, ContentType = null }, null)
                : new FetchResult.Failed("the server answered 404"));
        }
    }
}
