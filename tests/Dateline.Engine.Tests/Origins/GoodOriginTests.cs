using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using NodaTime;

namespace Dateline.Engine.Tests.Origins;

/// <summary>Fifty hosts with ten feeds each, as well-mannered as they come: we are too.</summary>
public sealed class GoodOriginTests
{
    private const int Hosts = 50;
    private const int Feeds = 500;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_host_is_asked_twice_at_once_and_what_has_not_changed_is_not_sent_again()
    {
        await using var origin = new RawOrigin();
        var ledger = new Ledger();
        for (var host = 0; host < Hosts; host++)
            origin.Serve(HostOf(host), ledger.AnswerAsync);
        var options = new FetchOptions { AllowPrivate = ["127.0.0.1"], HostDelaySeconds = 0, HeaderSeconds = 120, IdleSeconds = 120, TotalSeconds = 120, Retries = 0 };
        using var fetcher = new WebFetcher(options, SystemClock.Instance, TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        using var desk = new TemporaryDesk(fetcher: fetcher);
        await Parallel.ForAsync(0, Feeds, Cancel, async (feed, cancel) =>
            await desk.Sources.AddAsync(SourceKind.Feed, origin.Url(HostOf(feed % Hosts), string.Create(CultureInfo.InvariantCulture, $"/feed/{feed}")).AbsoluteUri, null, desk.Clock.GetCurrentInstant(), cancel));
        var polling = desk.Get<FeedPolling>();

        await RoundAsync(polling, () => ledger.Sent == Feeds);
        desk.Clock.Advance(Duration.FromMinutes(16));
        await RoundAsync(polling, () => ledger.Sent + ledger.Unchanged == 2 * Feeds);

        Assert.Equal((Feeds, Feeds, 1), (ledger.Sent, ledger.Unchanged, ledger.MostAtOnce));
        Assert.All(await desk.Sources.ListAsync(Cancel), source => Assert.Null(source.Trouble));
    }

    private static string HostOf(int host) => string.Create(CultureInfo.InvariantCulture, $"outlet{host}.test");

    private static async Task RoundAsync(FeedPolling polling, Func<bool> isOver)
    {
        while (!isOver())
        {
            await polling.BeginAsync(Cancel);
            await Task.Delay(10, Cancel);
        }
        await polling.IdleAsync();
    }

    /// <summary>What the hosts saw.</summary>
    private sealed class Ledger
    {
        private readonly ConcurrentDictionary<string, int> _underWay = new(StringComparer.Ordinal);
        private readonly Lock _counting = new();

        public int Sent { get; private set; }

        public int Unchanged { get; private set; }

        public int MostAtOnce { get; private set; }

        public async Task AnswerAsync(Exchange exchange)
        {
            var isKnown = exchange.Head.Contains("If-None-Match: \"1\"", StringComparison.OrdinalIgnoreCase);
            var atOnce = _underWay.AddOrUpdate(exchange.Host, 1, static (_, count) => count + 1);
            await Task.Yield();   // whoever would come too early comes now
            _underWay.AddOrUpdate(exchange.Host, 0, static (_, count) => count - 1);
            lock (_counting)
            {
                MostAtOnce = Math.Max(MostAtOnce, atOnce);
                _ = isKnown ? Unchanged++ : Sent++;
            }
            await (isKnown ? exchange.AnswerAsync("304 Not Modified", headers: "ETag: \"1\"\r\n")
                : exchange.AnswerAsync("200 OK", HostileOrigin.Feed(exchange.Host + exchange.Path), "Content-Type: application/rss+xml\r\nETag: \"1\"\r\n"));
        }
    }
}
