using System.Security.Cryptography;
using System.Text;
using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Dateline.Engine.Tests.Origins;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Intake;

public sealed class FeedVisitTests
{
    private const string FeedUrl = "https://courier.example/feed.xml";
    private const string BridgeUrl = "https://courier.example/bridge";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly string Long = Invented.Html("Bridge to close").Split("</h1>")[1].Split("</article>")[0];

    [Fact]
    public async Task An_item_that_changes_is_a_new_version_of_the_same_article()
    {
        var web = new Web { [FeedUrl] = Feed("Bridge to close"), [BridgeUrl] = Invented.Html("Bridge to close") };
        using var desk = new TemporaryDesk(fetcher: web);
        var source = await VisitAsync(desk);
        (web[FeedUrl], web[BridgeUrl]) = (Feed("Bridge to close in June"), Invented.Html("Bridge to close in June"));

        await VisitAsync(desk, source);

        var article = await desk.Articles.FindByUrlAsync(new Uri(BridgeUrl), Cancel);
        Assert.Equal((1L, 2, "Bridge to close in June"), (await desk.Articles.CountAsync(Cancel), article!.Versions, article.Filed.Article.Headline));
    }

    [Fact]
    public async Task A_text_that_returns_to_what_it_was_is_a_version_too()
    {
        var web = new Web { [FeedUrl] = Feed("One"), [BridgeUrl] = Invented.Html("Bridge to close") };
        using var desk = new TemporaryDesk(fetcher: web);
        var source = await VisitAsync(desk);
        (web[FeedUrl], web[BridgeUrl]) = (Feed("Two"), Invented.Html("Bridge stays open"));
        await VisitAsync(desk, source);
        (web[FeedUrl], web[BridgeUrl]) = (Feed("Three"), Invented.Html("Bridge to close"));

        await VisitAsync(desk, source);

        var article = await desk.Articles.FindByUrlAsync(new Uri(BridgeUrl), Cancel);
        var versions = await desk.Articles.VersionsAsync(article!.Filed.Id, Cancel);
        Assert.Equal(["Bridge to close", "Bridge stays open", "Bridge to close"], versions.Select(version => version.Article.Headline));
        Assert.Equal((3, "Bridge to close"), (article.Versions, article.Filed.Article.Headline));
    }

    [Fact]
    public async Task An_unchanged_feed_asks_for_no_page_again()
    {
        var web = new Web { [FeedUrl] = Feed("Bridge to close"), [BridgeUrl] = Invented.Html("Bridge to close") };
        using var desk = new TemporaryDesk(fetcher: web);
        var source = await VisitAsync(desk);
        web.Asked.Clear();

        await VisitAsync(desk, source);

        Assert.Equal([FeedUrl], web.Asked);
    }

    [Fact]
    public async Task A_challenge_is_no_page_and_the_page_is_taken_when_it_comes()
    {
        var challenge = "<!doctype html><html><head><title>Just a moment...</title></head><body><p>We make sure that you are a person. This takes a few seconds.</p></body></html>";
        var web = new Web { [FeedUrl] = Feed("Bridge to close"), [BridgeUrl] = challenge };
        using var desk = new TemporaryDesk(fetcher: web);
        var source = await VisitAsync(desk);
        var challenged = await desk.Sources.FindAsync(source.Id, Cancel);
        web[BridgeUrl] = Invented.Html("Bridge to close");

        await VisitAsync(desk, source);

        Assert.Contains("a challenge stands in the place of the page", challenged!.Trouble, StringComparison.Ordinal);
        var article = await desk.Articles.FindByUrlAsync(new Uri(BridgeUrl), Cancel);
        Assert.Equal((1, "Bridge to close"), (article!.Versions, article.Filed.Article.Headline));
        Assert.Null((await desk.Sources.FindAsync(source.Id, Cancel))!.Trouble);
    }

    [Fact]
    public async Task Behind_a_wall_the_feeds_text_is_the_article_and_marked_so()
    {
        var wall = "<!doctype html><html><head><title>Please log in</title></head><body><h1>Subscribe</h1><p>Log in to read on.</p></body></html>";
        var web = new Web { [FeedUrl] = Feed("Bridge to close", Long), [BridgeUrl] = wall };
        using var desk = new TemporaryDesk(fetcher: web);

        await VisitAsync(desk);

        var article = await desk.Articles.FindByUrlAsync(new Uri(BridgeUrl), Cancel);
        Assert.True((await desk.Pages.FindAsync(article!.Page, Cancel))!.Feed!.IsOwnText);
    }

    [Fact]
    public async Task A_page_that_comes_back_replaces_the_feeds_text_of_the_same_article()
    {
        var web = new Web { [FeedUrl] = Feed("Bridge to close", Long) };
        using var desk = new TemporaryDesk(fetcher: web);
        var source = await VisitAsync(desk);
        web[BridgeUrl] = Invented.Html("Bridge to close", extra: string.Concat(Enumerable.Repeat("The bridge was built for horse carts. ", 20)));

        await VisitAsync(desk, source);

        var article = await desk.Articles.FindByUrlAsync(new Uri(BridgeUrl), Cancel);
        Assert.Equal((1L, 2), (await desk.Articles.CountAsync(Cancel), article!.Versions));
        Assert.False((await desk.Pages.FindAsync(article.Page, Cancel))!.Feed!.IsOwnText);
    }

    [Fact]
    public async Task A_hub_is_asked_verified_heard_and_not_believed_without_its_signature()
    {
        var web = new Web { [FeedUrl] = Feed("Old news"), Word = new HeaderWord(null, new Uri("https://hub.example/"), new Uri(FeedUrl)) };
        using var desk = new TemporaryDesk(fetcher: web, hubs: web);
        var hubs = desk.Get<HubDesk>();
        hubs.ListenAt(new Uri("https://paper.example/websub/"));
        await VisitAsync(desk);
        var form = Assert.Single(web.Forms);
        var token = form["hub.callback"]["https://paper.example/websub/".Length..];

        var wrong = await hubs.VerifyAsync(token, "subscribe", "https://other.example/", "c", "864000", Cancel);
        var echoed = await hubs.VerifyAsync(token, "subscribe", FeedUrl, "challenge", "864000", Cancel);
        var body = Encoding.UTF8.GetBytes(Feed("New", Long));
        await hubs.ReceiveAsync(token, "sha256=" + new string('0', 64), body, null, Cancel);
        Assert.False(hubs.TryNext(out _));
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(form["hub.secret"]), body));
        await hubs.ReceiveAsync(token, "sha256=" + signature, body, "application/rss+xml", Cancel);

        Assert.Equal((null, "challenge"), (wrong, echoed));
        Assert.Equal((FeedUrl, "subscribe"), (form["hub.topic"], form["hub.mode"]));
        Assert.True(hubs.TryNext(out var news));
        Assert.Equal(FeedUrl, news.Source.Address);
        Assert.False(await hubs.ReceiveAsync(new string('0', 32), null, body, null, Cancel));
    }

    [Fact]
    public async Task A_lease_that_ends_is_asked_for_again()
    {
        var web = new Web { [FeedUrl] = Feed("Old news"), Word = new HeaderWord(null, new Uri("https://hub.example/"), null) };
        using var desk = new TemporaryDesk(fetcher: web, hubs: web);
        var hubs = desk.Get<HubDesk>();
        hubs.ListenAt(new Uri("https://paper.example/websub/"));
        await VisitAsync(desk);
        await hubs.VerifyAsync(web.Forms[0]["hub.callback"][^32..], "subscribe", FeedUrl, "c", "864000", Cancel);

        await hubs.RenewAsync(Cancel);
        Assert.Single(web.Forms);
        desk.Clock.Advance(Duration.FromDays(9.5));
        await hubs.RenewAsync(Cancel);

        Assert.Equal(2, web.Forms.Count);
        Assert.Equal(web.Forms[0]["hub.secret"], web.Forms[1]["hub.secret"]);
    }

    private static async Task<Source> VisitAsync(TemporaryDesk desk, Source? source = null)
    {
        source ??= await desk.Sources.AddAsync(SourceKind.Feed, FeedUrl, null, desk.Clock.GetCurrentInstant(), Cancel);
        desk.Clock.Advance(Duration.FromMinutes(15));
        ((Web)desk.Get<IPageFetcher>()).Now = desk.Clock.GetCurrentInstant();
        await desk.Get<FeedVisit>().VisitAsync((await desk.Sources.FindAsync(source.Id, Cancel))!, null, Cancel);
        await desk.Desk.DrainAsync(null, Cancel);
        return source;
    }

    private static string Feed(string title, string? text = null) => InventedFeed.Of("Tollmere Courier", InventedFeed.Item(title, BridgeUrl, "1",
        extra: text is null ? "" : $"<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><![CDATA[{text}]]></content:encoded>"));

    private sealed class Web : Dictionary<string, string>, IPageFetcher, IHubCaller
    {
        public HeaderWord Word { get; init; } = HeaderWord.Silent;

        public List<string> Asked { get; } = [];

        public List<IReadOnlyDictionary<string, string>> Forms { get; } = [];

        public Instant Now { get; set; } = Invented.Noon;

        public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancel)
        {
            lock (Asked)
                Asked.Add(request.Url.AbsoluteUri);
            return Task.FromResult<FetchResult>(TryGetValue(request.Url.AbsoluteUri, out var body)
                ? new FetchResult.Fetched(new RawPage(Encoding.UTF8.GetBytes(body), Now) { Url = request.Url }, null) { Word = Word }
                : new FetchResult.Failed("the server answered 503") { Status = 503 });
        }

        public Task<string?> CallAsync(Uri hub, IReadOnlyDictionary<string, string> form, CancellationToken cancel)
        {
            Forms.Add(form);
            return Task.FromResult<string?>(null);
        }
    }
}
