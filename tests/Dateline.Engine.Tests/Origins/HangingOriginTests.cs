using System.Collections.Concurrent;
using System.Net;
using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using NodaTime;

namespace Dateline.Engine.Tests.Origins;

/// <summary>Those that never answer hold nobody up. No clock decides: they hang until all others were visited, twice.</summary>
public sealed class HangingOriginTests
{
    private const int Hanging = 40;
    private const int Good = 100;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Good_feeds_are_visited_round_after_round_while_forty_others_hang()
    {
        await using var origin = new RawOrigin();
        using var fetcher = new WebFetcher(Patient(), SystemClock.Instance, TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        using var desk = new TemporaryDesk(fetcher: fetcher);
        var held = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var served = 0;
        for (var i = 0; i < Hanging; i++)
        {
            var host = $"hanging{i}.test";
            origin.Serve(host, exchange =>
            {
                held[host] = true;
                return Task.Delay(Timeout.Infinite, exchange.Cancel);
            });
            await AddAsync(desk, origin.Url(host));
        }
        for (var i = 0; i < Good; i++)
        {
            var host = $"good{i}.test";
            origin.Serve(host, async exchange =>
            {
                Interlocked.Increment(ref served);
                await exchange.AnswerAsync("200 OK", HostileOrigin.Feed(host));
            });
            await AddAsync(desk, origin.Url(host));
        }
        var polling = desk.Get<FeedPolling>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        await PollAsync(polling, () => held.Count == Hanging && served == Good && polling.UnderWay == Hanging, stop.Token);
        desk.Clock.Advance(Duration.FromMinutes(16));
        await PollAsync(polling, () => served == 2 * Good && polling.UnderWay == Hanging, stop.Token);

        Assert.Equal((Hanging, 2 * Good), (polling.UnderWay, served));
        await stop.CancelAsync();
        await polling.IdleAsync();
    }

    // They would hang for ten minutes each before a bound broke.
    private static FetchOptions Patient() => new()
    {
        AllowPrivate = ["127.0.0.1"],
        HeaderSeconds = 600,
        IdleSeconds = 600,
        TotalSeconds = 600,
        HostDelaySeconds = 0,
        Retries = 0,
    };

    private static async Task PollAsync(FeedPolling polling, Func<bool> isOver, CancellationToken cancel)
    {
        while (!isOver())
        {
            await polling.BeginAsync(cancel);
            await Task.Delay(20, cancel);
        }
    }

    private static Task<Source> AddAsync(TemporaryDesk desk, Uri url) => desk.Sources.AddAsync(SourceKind.Feed, url.AbsoluteUri, null, desk.Clock.GetCurrentInstant(), Cancel);
}
