using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Origins;

/// <summary>A desk that visits every hostile origin and a hundred good feeds at once, two rounds of a quarter of an hour each.</summary>
public sealed class HostileRun : IAsyncLifetime
{
    private const int GoodFeeds = 100;
    private const int Rounds = 2;
    private const int MostRounds = 8;
    private const string Rebinding = "b15-rebinding.test";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Bounds small enough that all of it is over in seconds. Loopback is allowed by name of its address, and no other private address is.
    private static readonly FetchOptions Bounds = new()
    {
        AllowPrivate = ["127.0.0.1"],
        ConnectSeconds = 5,
        HeaderSeconds = 5,
        IdleSeconds = 5,
        TotalSeconds = 8,
        MaxBodyBytes = 1024 * 1024,
        MaxTransferBytes = 2 * 1024 * 1024,
        MaxRedirects = 3,
        HostDelaySeconds = 0,
        MaxCrawlDelaySeconds = 0,
        Retries = 0,
    };

    private readonly RawOrigin _plain = new();
    private readonly List<RawOrigin> _secure = [];
    private readonly ConcurrentDictionary<string, int> _lookups = new(StringComparer.Ordinal);
    private WebFetcher? _fetcher;
    private TemporaryDesk? _desk;

    internal TemporaryDesk Desk => _desk!;

    internal RawOrigin Plain => _plain;

    internal Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Good feeds that were due in the rounds beside the hostile origins.</summary>
    internal int GoodDue { get; private set; }

    /// <summary>Those of them that were not visited in their round.</summary>
    internal int GoodMissed { get; private set; }

    internal double GrownMegabytes { get; private set; }

    internal double FreedAfterSeconds { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _fetcher = new WebFetcher(Bounds, SystemClock.Instance, TimeProvider.System, LookupAsync);
        _desk = new TemporaryDesk(fetcher: _fetcher, settings: new() { ["Dateline:Feeds:VisitSeconds"] = "8" });
        var polling = _desk.Get<FeedPolling>();
        for (var i = 0; i < GoodFeeds; i++)
        {
            var host = $"good{i}.test";
            _plain.Serve(host, exchange => exchange.AnswerAsync("200 OK", HostileOrigin.Feed(host)));
            await AddAsync(_plain.Url(host));
        }
        await PollingRound.WholeAsync(polling, CancellationToken.None).WaitAsync(Patience);   // warmed up: what is held from here on is the hostile origins' doing
        await AddHostileAsync();
        // What is held, not what the collector has not come to yet: that depends on the machine's size.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var sampling = new Timer(
            _ =>
            {
                GC.Collect();
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            },
            null,
            0,
            1_000);
        // On a machine so busy that a visit breaks its bound, a source is due a round or two later: the rounds go on until the second name was given.
        for (var i = 1; i <= Rounds || (_lookups.GetValueOrDefault(Rebinding) < Rounds && i <= MostRounds); i++)
            await RoundAsync(polling);
        var last = Stopwatch.StartNew();
        await polling.IdleAsync().WaitAsync(Patience);
        FreedAfterSeconds = last.Elapsed.TotalSeconds;
        GrownMegabytes = (peak - before) / 1024.0 / 1024;
        foreach (var source in await _desk.Sources.ListAsync(CancellationToken.None))
            Sources[NameOf(source)] = source;
    }

    public async ValueTask DisposeAsync()
    {
        _desk?.Dispose();
        _fetcher?.Dispose();
        await _plain.DisposeAsync();
        foreach (var origin in _secure)
            await origin.DisposeAsync();
    }

    private async Task AddHostileAsync()
    {
        foreach (var behaviour in HostileOrigin.All)
        {
            _plain.Serve(behaviour.Name + ".test", behaviour.Serve);
            await AddAsync(_plain.Url(behaviour.Name + ".test"), behaviour.Kind);
        }
        _plain.Serve("b90-good.test", exchange => exchange.AnswerAsync("200 OK", HostileOrigin.Feed(exchange.Host + exchange.Path)));
        _plain.Serve("b91-trap.test", exchange => exchange.AnswerAsync("200 OK", "root:x:0:0"));
        _plain.Serve("b92-victim.test", exchange => exchange.AnswerAsync(exchange.Path == "/robots.txt" ? "404 Not Found" : "403 Forbidden"));
        foreach (var name in (string[])["b15-rebinding", "b15-mixed", "b15-zero"])
        {
            _plain.Serve(name + ".test", exchange => exchange.AnswerAsync("200 OK", HostileOrigin.Feed(exchange.Host)));
            await AddAsync(_plain.Url(name + ".test"));
        }
        await AddAsync(new Uri(_plain.Url("b39-plain-http.test").AbsoluteUri.Replace("http:", "https:", StringComparison.Ordinal)));
        foreach (var (name, subject, from, to) in ((string, string, int, int)[])[("b39-self-signed.test", "b39-self-signed.test", -1, 30), ("b39-expired.test", "b39-expired.test", -30, -1), ("b39-other-host.test", "elsewhere.test", -1, 30)])
        {
            var origin = new RawOrigin(Certificate(subject, from, to));
            origin.Serve(name, exchange => exchange.AnswerAsync("200 OK", HostileOrigin.Feed(exchange.Host)));
            _secure.Add(origin);
            await AddAsync(origin.Url(name));
        }
        // The victim's story is on file before anybody claims it.
        await Desk.Pages.KeepAsync(new RawPage(new Uri("http://b92-victim.test/story"), Invented.Html("The ferry runs"), Invented.Noon), CancellationToken.None);
        await Desk.Desk.DrainAsync(null, CancellationToken.None);
    }

    private async Task RoundAsync(FeedPolling polling)
    {
        await polling.IdleAsync().WaitAsync(Patience);
        Desk.Clock.Advance(Duration.FromMinutes(16));
        var now = Desk.Clock.GetCurrentInstant();
        var due = (await Desk.Sources.ListAsync(CancellationToken.None)).Where(source => source.NextDue <= now).ToList();
        var good = due.Where(source => new Uri(source.Address).Host.StartsWith("good", StringComparison.Ordinal)).ToList();
        var begun = new ConcurrentDictionary<long, bool>();
        polling.Began = (source, _) => begun[source.Id] = true;
        // With the good ones, the host whose address changes: what it was told in this round is what a test looks at.
        var awaited = good.Concat(due.Where(source => new Uri(source.Address).Host == Rebinding)).ToList();
        await PollingRound.UntilAsync(polling, () => awaited.TrueForAll(source => begun.ContainsKey(source.Id)), CancellationToken.None).WaitAsync(Patience);
        GoodDue += good.Count;
        GoodMissed += good.Count(source => !begun.ContainsKey(source.Id));
    }

    private Task<Source> AddAsync(Uri url, SourceKind kind = SourceKind.Feed) => Desk.Sources.AddAsync(kind, url.AbsoluteUri, null, Desk.Clock.GetCurrentInstant(), CancellationToken.None);

    private Task<IPAddress[]> LookupAsync(string host, CancellationToken cancel) => Task.FromResult<IPAddress[]>(host switch
    {
        "private.test" => [IPAddress.Parse("10.0.0.1")],
        "b15-zero.test" => [IPAddress.Any],
        "b15-mixed.test" => [IPAddress.Parse("10.0.0.1"), IPAddress.Loopback],
        Rebinding => [_lookups.AddOrUpdate(host, 1, (_, count) => count + 1) == 1 ? IPAddress.Loopback : IPAddress.Parse("192.168.0.1")],
        _ when host.EndsWith(".test", StringComparison.Ordinal) => [IPAddress.Loopback],
        _ => throw new SocketException((int)SocketError.HostNotFound),
    });

    private static string NameOf(Source source) => new Uri(source.Address) is { Host: "b90-good.test" } moved ? moved.AbsolutePath : new Uri(source.Address).Host[..^".test".Length];

    private static X509Certificate2 Certificate(string host, int fromDays, int toDays)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var made = request.CreateSelfSigned(now.AddDays(fromDays - 1), now.AddDays(toDays));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
