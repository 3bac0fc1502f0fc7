using System.Text;
using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Dateline.Engine.Tests.Origins;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Intake;

/// <summary>What becomes of a source whose server fails, ends or moves, and how it comes back without a hand.</summary>
public sealed class SourceHealthTests
{
    private const string FeedUrl = "https://courier.example/feed.xml";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_fails_for_a_day_is_asked_ever_less_often_and_recovers_by_itself()
    {
        var server = new Server { Answer = new FetchResult.Failed("the server answered 500, it has a fault") { Status = 500 } };
        using var desk = new TemporaryDesk(fetcher: server);
        var source = await AddAsync(desk, FeedUrl);
        var back = desk.Clock.GetCurrentInstant() + Duration.FromHours(24);
        var visits = 0;

        while (desk.Clock.GetCurrentInstant() < back)
        {
            source = await VisitWhenDueAsync(desk, source);
            visits++;
        }
        var failing = source;
        server.Answer = Feed();
        source = await VisitWhenDueAsync(desk, source);

        Assert.InRange(visits, 5, 10);
        Assert.Equal((visits, "the server answered 500, it has a fault"), (failing.Faults, failing.Trouble));
        Assert.Equal((0, null), (source.Faults, source.Trouble));
        Assert.Equal(Duration.FromMinutes(15), source.NextDue!.Value - desk.Clock.GetCurrentInstant());
    }

    [Fact]
    public async Task A_source_that_is_gone_is_not_visited_until_somebody_adds_it_again()
    {
        var server = new Server { Answer = new FetchResult.Failed("the server answered 410, the page is gone", IsGone: true) { Status = 410 } };
        using var desk = new TemporaryDesk(fetcher: server);
        var source = await VisitWhenDueAsync(desk, await AddAsync(desk, FeedUrl));

        desk.Clock.Advance(Duration.FromDays(400));
        var due = await desk.Sources.DueAsync(desk.Clock.GetCurrentInstant(), 10, _ => true, Cancel);
        var again = await AddAsync(desk, FeedUrl);

        Assert.True(source.HasEnded);
        Assert.Empty(due);
        Assert.Equal((source.Id, false), (again.Id, again.HasEnded));
    }

    [Fact]
    public async Task A_source_that_moves_to_where_another_is_ends_and_says_so()
    {
        var server = new Server { Answer = Feed() with { MovedTo = new Uri("https://courier.example/rss") } };
        using var desk = new TemporaryDesk(fetcher: server);
        await AddAsync(desk, "https://courier.example/rss");

        var source = await VisitWhenDueAsync(desk, await AddAsync(desk, FeedUrl));

        Assert.Equal((true, "it moved to https://courier.example/rss, which is on the list already"), (source.HasEnded, source.Trouble));
    }

    [Fact]
    public async Task A_source_is_not_visited_before_it_asks_for()
    {
        var server = new Server { Answer = Feed() with { Word = new HeaderWord(Duration.FromHours(3), null, null) } };
        using var desk = new TemporaryDesk(fetcher: server);
        var source = await VisitWhenDueAsync(desk, await AddAsync(desk, FeedUrl));
        server.Answer = new FetchResult.NotModified();

        var again = await VisitWhenDueAsync(desk, source);

        Assert.Equal(Duration.FromHours(3), source.NextDue - source.LastSuccess);
        Assert.Equal(Duration.FromHours(3), again.NextDue - again.LastSuccess);   // a 304 does not say it again
    }

    [Fact]
    public async Task A_feed_whose_hub_never_answers_is_visited_as_often_as_without()
    {
        var server = new Server { Answer = Feed() with { Word = new HeaderWord(null, new Uri("https://hub.example/"), null) } };
        using var desk = new TemporaryDesk(fetcher: server, hubs: server);
        desk.Get<HubDesk>().ListenAt(new Uri("https://paper.example/websub/"));

        var source = await VisitWhenDueAsync(desk, await AddAsync(desk, FeedUrl));

        Assert.Equal(1, server.Calls);
        Assert.Equal(Duration.FromMinutes(15), source.NextDue - source.LastSuccess);
    }

    [Fact]
    public async Task A_feed_with_a_living_lease_is_visited_a_quarter_as_often_and_as_before_when_it_is_over()
    {
        var server = new Server { Answer = Feed() with { Word = new HeaderWord(null, new Uri("https://hub.example/"), null) } };
        using var desk = new TemporaryDesk(fetcher: server, hubs: server);
        var hubs = desk.Get<HubDesk>();
        hubs.ListenAt(new Uri("https://paper.example/websub/"));
        var source = await VisitWhenDueAsync(desk, await AddAsync(desk, FeedUrl));
        await hubs.VerifyAsync(server.Token, "subscribe", FeedUrl, "c", "7200", Cancel);

        var leased = await VisitWhenDueAsync(desk, source);
        desk.Clock.Advance(Duration.FromHours(3));
        var over = await VisitWhenDueAsync(desk, leased);

        Assert.Equal(Duration.FromMinutes(60), leased.NextDue - leased.LastSuccess);
        Assert.Equal(Duration.FromMinutes(15), over.NextDue - over.LastSuccess);
    }

    private static Task<Source> AddAsync(TemporaryDesk desk, string url) => desk.Sources.AddAsync(SourceKind.Feed, url, null, desk.Clock.GetCurrentInstant(), Cancel);

    private static async Task<Source> VisitWhenDueAsync(TemporaryDesk desk, Source source)
    {
        var wait = source.NextDue!.Value - desk.Clock.GetCurrentInstant();
        desk.Clock.Advance(Duration.Max(Duration.Zero, wait));
        await desk.Get<FeedVisit>().VisitAsync(source, null, Cancel);
        return (await desk.Sources.FindAsync(source.Id, Cancel))!;
    }

    private static FetchResult.Fetched Feed() =>
        new(new RawPage(Encoding.UTF8.GetBytes(InventedFeed.Of("Courier", InventedFeed.Item("Ferry", guid: "1", text: "A short text."))), Invented.Noon) { Url = new Uri(FeedUrl) }, "\"1\"");

    private sealed class Server : IPageFetcher, IHubCaller
    {
        public required FetchResult Answer { get; set; }

        public int Calls { get; private set; }

        public string Token { get; private set; } = "";

        public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancel) => Task.FromResult(Answer);

        public Task<string?> CallAsync(Uri hub, IReadOnlyDictionary<string, string> form, CancellationToken cancel)
        {
            Calls++;
            Token = form["hub.callback"][^32..];
            return Task.FromResult<string?>(null);
        }
    }
}
