using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Dateline.Engine.Fetch;
using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>Asks hubs to tell of news, and hears them: a subscriber by W3C WebSub. Visits go on all the same, only less often.</summary>
public sealed class HubDesk
{
    private const int LongestChallenge = 4_096;
    private const int MostWaiting = 32;

    private static readonly Duration Lease = Duration.FromDays(10);
    private static readonly Duration ShortestLease = Duration.FromMinutes(10);
    private static readonly Duration LongestLease = Duration.FromDays(30);

    // A hub verifies within moments; what comes later was not asked for.
    private static readonly Duration VerifiedWithin = Duration.FromHours(1);
    private static readonly Duration AskAgain = Duration.FromDays(1);

    private readonly SqliteHubStore _hubs;
    private readonly ISourceStore _sources;
    private readonly IHubCaller _caller;
    private readonly FeedOptions _options;
    private readonly IClock _clock;
    private readonly Channel<HubNews> _news = Channel.CreateBounded<HubNews>(MostWaiting);
    private Uri? _address;

    internal HubDesk(SqliteHubStore hubs, ISourceStore sources, IHubCaller caller, FeedOptions options, IClock clock)
    {
        _hubs = hubs;
        _sources = sources;
        _caller = caller;
        _options = options;
        _clock = clock;
    }

    /// <summary>Says where hubs can reach us: the path there, ending in a slash, that a token is put behind. Until then no hub is asked.</summary>
    public void ListenAt(Uri address) => _address = address;

    /// <summary>Answers a hub that asks whether we meant it (WebSub §5.3).</summary>
    /// <returns>What to answer; <c>null</c> when we did not ask.</returns>
    public async Task<string?> VerifyAsync(string token, string? mode, string? topic, string? challenge, string? leaseSeconds, CancellationToken cancel)
    {
        if (await _hubs.OfTokenAsync(token, cancel) is not { } row || !string.Equals(topic, row.Topic, StringComparison.Ordinal))
            return null;
        if (mode == "denied")
        {
            await _hubs.TroubleAsync(row.Source, "the hub declined", isOver: true, cancel);
            return "";
        }
        var now = _clock.GetCurrentInstant();
        if (mode != "subscribe" || challenge is not { Length: > 0 and <= LongestChallenge } || now - Ticks.Read(row.AskedAt) > VerifiedWithin)
            return null;
        var lease = long.TryParse(leaseSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < LongestLease.TotalSeconds ? Duration.FromSeconds(seconds) : LongestLease;
        await _hubs.VerifiedAsync(row.Source, now + Duration.Max(ShortestLease, lease), cancel);
        return challenge;
    }

    /// <summary>Takes what a hub sent. What is not signed with the secret of this subscription is dropped without a word (WebSub §8).</summary>
    /// <returns><c>false</c> when there is no such subscription.</returns>
    public async Task<bool> ReceiveAsync(string token, string? signature, ReadOnlyMemory<byte> body, string? contentType, CancellationToken cancel)
    {
        var now = _clock.GetCurrentInstant();
        if (await _hubs.OfTokenAsync(token, cancel) is not { LeaseUntil: { } until } row || Ticks.Read(until) < now)
            return false;
        if (!IsSigned(body.Span, signature, row.Secret))
        {
            await _hubs.TroubleAsync(row.Source, "the hub sent something without its signature; it was dropped", isOver: false, cancel);
            return true;
        }
        await _hubs.PushedAsync(row.Source, now, cancel);
        if (await _sources.FindAsync(row.Source, cancel) is not { HasEnded: false } source)
            return true;
        var page = new RawPage(body, now) { Url = new Uri(source.Address), ContentType = contentType };
        // Too many at once: the feed itself is asked.
        if (!_news.Writer.TryWrite(new HubNews(source, page)))
            await _sources.CallAsync(source.Id, now, cancel);
        return true;
    }

    /// <summary>Asks the hub a feed names, when it was not asked yet.</summary>
    /// <returns>Whether a hub has promised to tell of news.</returns>
    internal async Task<bool> SeeAsync(Source source, SourcePace pace, Instant now, CancellationToken cancel)
    {
        if (!_options.UseHubs || _address is null || HubOf(source, pace) is not var (hub, topic))
            return false;
        var row = await _hubs.OfSourceAsync(source.Id, cancel);
        var isSame = row is not null && row.Hub == hub.AbsoluteUri && row.Topic == topic;
        var isPromised = isSame && row!.LeaseUntil is { } until && Ticks.Read(until) > now;
        if (!isPromised && (!isSame || now - Ticks.Read(row!.AskedAt) > AskAgain))
            await AskAsync(NewRow(source.Id, hub, topic, now), cancel);
        return isPromised;
    }

    /// <summary>Asks again where a lease is about to end.</summary>
    internal async Task RenewAsync(CancellationToken cancel)
    {
        if (!_options.UseHubs || _address is null)
            return;
        var now = _clock.GetCurrentInstant();
        foreach (var row in await _hubs.EndingAsync(now, cancel))
            await AskAsync(row with { AskedAt = Ticks.Of(now) }, cancel);
    }

    /// <summary>What a hub sent and nobody has read yet.</summary>
    internal bool TryNext(out HubNews news) => _news.Reader.TryRead(out news!);

    internal static bool IsSigned(ReadOnlySpan<byte> body, string? signature, string secret)
    {
        if (signature?.Split('=', 2) is not [var method, var hex])
            return false;
        var key = Encoding.UTF8.GetBytes(secret);
        var own = method.ToLowerInvariant() switch
        {
#pragma warning disable CA5350 // The most used hub signs with nothing else, and as a keyed hash (RFC 2104) SHA-1 is not broken.
            "sha1" => HMACSHA1.HashData(key, body),
#pragma warning restore CA5350
            "sha256" => HMACSHA256.HashData(key, body),
            "sha384" => HMACSHA384.HashData(key, body),
            "sha512" => HMACSHA512.HashData(key, body),
            _ => null,
        };
        var sent = new byte[64];
        return own is not null && hex.Length == own.Length * 2
            && Convert.FromHexString(hex, sent, out _, out var written) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(own, sent.AsSpan(0, written));
    }

    // Over plain http the secret would be everybody's; a topic on another site is another's feed.
    private static (Uri Hub, string Topic)? HubOf(Source source, SourcePace pace)
    {
        if (!Uri.TryCreate(pace.Hub, UriKind.Absolute, out var hub) || hub.Scheme != Uri.UriSchemeHttps || !Uri.TryCreate(source.Address, UriKind.Absolute, out var own))
            return null;
        var topic = Uri.TryCreate(pace.Topic, UriKind.Absolute, out var named) && ArticleAddress.Host(named) == ArticleAddress.Host(own) ? named.AbsoluteUri : own.AbsoluteUri;
        return (hub, topic);
    }

    private static HubRow NewRow(long source, Uri hub, string topic, Instant now) => new()
    {
        Source = source,
        Hub = hub.AbsoluteUri,
        Topic = topic,
        Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        Secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        AskedAt = Ticks.Of(now),
    };

    private async Task AskAsync(HubRow row, CancellationToken cancel)
    {
        // Kept before it is sent: the hub may verify before it answers.
        await _hubs.AskAsync(row, cancel);
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hub.mode"] = "subscribe",
            ["hub.topic"] = row.Topic,
            ["hub.callback"] = new Uri(_address!, row.Token).AbsoluteUri,
            ["hub.secret"] = row.Secret,
            ["hub.lease_seconds"] = Lease.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        };
        if (await _caller.CallAsync(new Uri(row.Hub), form, cancel) is { } trouble)
            await _hubs.TroubleAsync(row.Source, trouble, isOver: false, cancel);
    }
}

/// <summary>What a hub sent.</summary>
internal sealed record HubNews(Source Source, RawPage Page);
