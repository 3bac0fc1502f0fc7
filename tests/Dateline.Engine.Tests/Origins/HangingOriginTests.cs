using System.Collections.Concurrent;
using System.Net;
using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using NodaTime;

namespace Dateline.Engine.Tests.Origins;

/// <summary>Those that never answer hold nobody up, and are held by nobody for longer than their bound. No clock of the machine decides.</summary>
public sealed class HangingOriginTests
{
    private const int Hanging = 40;
    private const int Good = 100;

    // What a connection may take is the one bound that runs by the machine's own clock.
    private static readonly FetchOptions Bounds = new() { AllowPrivate = ["127.0.0.1"], HostDelaySeconds = 0, ConnectSeconds = 300, Retries = 0 };

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task Good_feeds_are_visited_on_time_twice_while_forty_others_hang_until_their_bound()
    {
        await using var origin = new RawOrigin();
        var time = new ManualTime();
        using var fetcher = new WebFetcher(Bounds, SystemClock.Instance, time, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        using var desk = new TemporaryDesk(fetcher: fetcher);
        var allHang = new TaskCompletionSource();
        var (held, served) = (0, 0);
        for (var i = 0; i < Hanging; i++)
        {
            await AddAsync(desk, origin, $"hanging{i}.test", exchange =>
            {
                if (Interlocked.Increment(ref held) == Hanging)
                    allHang.SetResult();
                return Task.Delay(Timeout.Infinite, exchange.Cancel);
            });
        }
        for (var i = 0; i < Good; i++)
        {
            await AddAsync(desk, origin, $"good{i}.test", exchange =>
            {
                Interlocked.Increment(ref served);
                return exchange.AnswerAsync("200 OK", HostileOrigin.Feed(exchange.Host));
            });
        }
        var polling = desk.Get<FeedPolling>();
        var late = new ConcurrentBag<Duration>();
        polling.Began = (source, now) => late.Add(now - source.NextDue!.Value);

        await PollingRound.UntilAsync(polling, () => served == Good && polling.UnderWay == Hanging, Cancel);
        await allHang.Task.WaitAsync(Cancel);
        desk.Clock.Advance(Duration.FromMinutes(15));
        await PollingRound.UntilAsync(polling, () => served == 2 * Good && polling.UnderWay == Hanging, Cancel);
        var hangingThen = polling.UnderWay;
        time.Advance(TimeSpan.FromSeconds(Bounds.HeaderSeconds));
        await polling.IdleAsync().WaitAsync(Cancel);

        Assert.Equal((2 * Good, Hanging, 0), (served, hangingThen, polling.UnderWay));
        Assert.Equal(Hanging + 2 * Good, late.Count);
        Assert.All(late, span => Assert.Equal(Duration.Zero, span));
        var sources = await desk.Sources.ListAsync(Cancel);
        Assert.Equal(Hanging, sources.Count(source => source.Trouble == "no headers within 15 s (Dateline:Fetch:HeaderSeconds)"));
        Assert.Equal(Good, sources.Count(source => source.Trouble is null));
    }

    [Fact(Timeout = 300_000)]
    public async Task More_sources_that_hang_than_one_look_shows_hold_nobody_up()
    {
        const int many = 300;
        await using var origin = new RawOrigin();
        using var fetcher = new WebFetcher(Bounds, SystemClock.Instance, new ManualTime(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        using var desk = new TemporaryDesk(fetcher: fetcher);
        for (var i = 0; i < many; i++)
            await AddAsync(desk, origin, $"hanging{i}.test", exchange => Task.Delay(Timeout.Infinite, exchange.Cancel));
        await AddAsync(desk, origin, "good.test", exchange => exchange.AnswerAsync("200 OK", HostileOrigin.Feed(exchange.Host)));
        var polling = desk.Get<FeedPolling>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        await PollingRound.UntilAsync(polling, () => polling.UnderWay == many, stop.Token);

        var good = Assert.Single(await desk.Sources.ListAsync(Cancel), source => source.LastSuccess is not null);
        Assert.Contains("good.test", good.Address, StringComparison.Ordinal);
        await stop.CancelAsync();
        await polling.IdleAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task One_crowded_host_keeps_no_other_waiting()
    {
        const int crowd = 600;
        await using var origin = new RawOrigin();
        using var fetcher = new WebFetcher(Bounds, SystemClock.Instance, new ManualTime(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        using var desk = new TemporaryDesk(fetcher: fetcher);
        origin.Serve("crowded.test", exchange => Task.Delay(Timeout.Infinite, exchange.Cancel));
        for (var i = 0; i < crowd; i++)
            await desk.Sources.AddAsync(SourceKind.Feed, origin.Url("crowded.test", $"/feed/{i}").AbsoluteUri, null, desk.Clock.GetCurrentInstant(), Cancel);
        await AddAsync(desk, origin, "good.test", exchange => exchange.AnswerAsync("200 OK", HostileOrigin.Feed(exchange.Host)));
        var polling = desk.Get<FeedPolling>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var began = new ConcurrentBag<string>();
        polling.Began = (source, _) => began.Add(source.Address);

        await polling.BeginAsync(stop.Token);

        Assert.Contains(began, address => address.Contains("good.test", StringComparison.Ordinal));
        Assert.Equal(4, began.Count(address => address.Contains("crowded.test", StringComparison.Ordinal)));
        await stop.CancelAsync();
        await polling.IdleAsync();
    }

    private static Task<Source> AddAsync(TemporaryDesk desk, RawOrigin origin, string host, Func<Exchange, Task> serve)
    {
        origin.Serve(host, serve);
        return desk.Sources.AddAsync(SourceKind.Feed, origin.Url(host).AbsoluteUri, null, desk.Clock.GetCurrentInstant(), Cancel);
    }
}
