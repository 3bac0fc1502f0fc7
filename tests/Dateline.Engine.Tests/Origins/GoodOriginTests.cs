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

    [Fact(Timeout = 300_000)]
    public async Task No_host_is_asked_twice_at_once_none_waits_for_another_and_what_has_not_changed_is_not_sent_again()
    {
        await using var origin = new RawOrigin();
        var ledger = new Ledger();
        for (var host = 0; host < Hosts; host++)
            origin.Serve(HostOf(host), ledger.AnswerAsync);
        var options = new FetchOptions { AllowPrivate = ["127.0.0.1"], HostDelaySeconds = 0, ConnectSeconds = 300, Retries = 0 };
        using var fetcher = new WebFetcher(options, SystemClock.Instance, new ManualTime(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        using var desk = new TemporaryDesk(fetcher: fetcher);
        await Parallel.ForAsync(0, Feeds, Cancel, async (feed, cancel) =>
            await desk.Sources.AddAsync(SourceKind.Feed, origin.Url(HostOf(feed % Hosts), string.Create(CultureInfo.InvariantCulture, $"/feed/{feed}")).AbsoluteUri, null, desk.Clock.GetCurrentInstant(), cancel));
        var polling = desk.Get<FeedPolling>();

        await PollingRound.WholeAsync(polling, Cancel);
        desk.Clock.Advance(Duration.FromMinutes(16));
        await PollingRound.WholeAsync(polling, Cancel);

        Assert.Equal((Feeds, Feeds, 1), (ledger.Sent, ledger.Unchanged, ledger.MostAtOnce));
        Assert.All(await desk.Sources.ListAsync(Cancel), source => Assert.Null(source.Trouble));
    }

    private static string HostOf(int host) => string.Create(CultureInfo.InvariantCulture, $"outlet{host}.test");

    /// <summary>What the hosts saw.</summary>
    private sealed class Ledger
    {
        private readonly ConcurrentDictionary<string, int> _underWay = new(StringComparer.Ordinal);
        private readonly Lock _counting = new();
        private readonly TaskCompletionSource _allAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);

        public int Sent { get; private set; }

        public int Unchanged { get; private set; }

        public int MostAtOnce { get; private set; }

        public async Task AnswerAsync(Exchange exchange)
        {
            var isKnown = exchange.Head.Contains("If-None-Match: \"1\"", StringComparison.OrdinalIgnoreCase);
            var atOnce = _underWay.AddOrUpdate(exchange.Host, 1, static (_, count) => count + 1);
            // None is answered before all hosts were asked: who would wait for another waits for ever, and who would come too early comes now.
            if (_asked.TryAdd(exchange.Host, true) && _asked.Count == Hosts)
                _allAsked.TrySetResult();
            await _allAsked.Task.WaitAsync(exchange.Cancel);
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
