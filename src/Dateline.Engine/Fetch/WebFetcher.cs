using System.Globalization;
using NodaTime;
using Polly;
using Polly.Retry;

namespace Dateline.Engine.Fetch;

/// <summary>Fetches politely and safely: bounds, redirects judged one by one, retries of pages for transient faults only.</summary>
internal sealed class WebFetcher : IPageFetcher, IHubCaller, IDisposable
{
    private static readonly Duration LongestWait = Duration.FromSeconds(20);
    private static readonly Duration LongestHold = Duration.FromHours(24);
    private static readonly Duration UsualHold = Duration.FromMinutes(1);

    private readonly FetchOptions _options;
    private readonly HttpOrigin _origin;
    private readonly ResiliencePipeline<Trip> _retries;
    private readonly RobotsCache _robots;
    private readonly HostGate _gate;
    private readonly SemaphoreSlim _hosts;
    private readonly string _agent;
    private readonly TimeProvider _time;

    public WebFetcher(FetchOptions options, IClock clock, TimeProvider time)
        : this(options, clock, time, null)
    {
    }

    internal WebFetcher(FetchOptions options, IClock clock, TimeProvider time, HostLookup? lookup)
    {
        _options = options;
        _time = time;
        _origin = new HttpOrigin(options, clock, time, lookup);
        _robots = new RobotsCache(_origin, options, time);
        _gate = new HostGate(time);
        _hosts = new SemaphoreSlim(options.Parallel, options.Parallel);
        _agent = HttpOrigin.UserAgentOf(options.Contact);
        _retries = options.Retries == 0 ? ResiliencePipeline<Trip>.Empty : new ResiliencePipelineBuilder<Trip> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Trip>
            {
                // A server that names a longer wait is left alone until then.
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result is { Answer: { IsTransient: true } answer } && !(answer.RetryAfter > LongestWait)),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                UseJitter = true,
                DelayGenerator = retry => ValueTask.FromResult(retry.Outcome.Result?.Answer?.RetryAfter?.ToTimeSpan()),
            })
            .Build();
    }

    /// <inheritdoc />
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancel)
    {
        if (!_options.Enabled)
            return new FetchResult.Failed("fetching is switched off (Dateline:Fetch:Enabled)");
        // Neither the host's turn nor a place among the hosts is kept while a retry waits. A feed's next visit is its retry.
        var trip = request.Purpose == FetchPurpose.Feed
            ? await FollowAsync(request, cancel)
            : await _retries.ExecuteAsync(async token => await FollowAsync(request, token), cancel);
        return trip.Result;
    }

    /// <inheritdoc />
    public async Task<string?> CallAsync(Uri hub, IReadOnlyDictionary<string, string> form, CancellationToken cancel)
    {
        if (!_options.Enabled)
            return "fetching is switched off (Dateline:Fetch:Enabled)";
        if (Objection(hub) is { } objection)
            return objection;
        using var turn = await _gate.EnterAsync(hub.IdnHost, cancel);
        var answer = await _origin.PostAsync(hub, form, cancel);
        return answer.Trouble ?? (answer.Status is >= 200 and < 300 ? null : $"the hub answered {answer.Status}");
    }

    public void Dispose()
    {
        _origin.Dispose();
        _hosts.Dispose();
    }

    private async Task<Trip> FollowAsync(FetchRequest request, CancellationToken cancel)
    {
        var url = request.Url;
        var budget = TimeSpan.FromSeconds(_options.TotalSeconds);
        var isMoved = true;
        for (var hops = 0; hops <= _options.MaxRedirects; hops++)
        {
            if (Objection(url) is { } objection)
                return Trip.Failed(hops == 0 ? objection : $"it redirects to where we do not go: {objection}");
            if (_gate.HeldFor(url.IdnHost) is var held && held > TimeSpan.Zero)
                return Trip.Failed(new FetchResult.Failed(string.Create(CultureInfo.InvariantCulture, $"{url.Host} asked to be left alone for another {held.TotalSeconds:0} s"), Duration.FromTimeSpan(held)));
            var (answer, refusal, took) = await TurnAsync(url, request, budget, cancel);
            if (answer is null)
                return Trip.Failed(refusal!);
            if (answer.Location is null)
                return new Trip(answer, Result(answer, hops > 0 && isMoved ? url : null));
            budget -= took;
            if (budget <= TimeSpan.Zero)
                return Trip.Failed(string.Create(CultureInfo.InvariantCulture, $"no whole answer within {_options.TotalSeconds} s (Dateline:Fetch:TotalSeconds)"));
            if (WebAddress.Any(answer.Location, url) is not { } next)
                return Trip.Failed($"{url.Host} redirects to something that is not an address");
            if (next == url)
                return Trip.Failed($"{url.Host} redirects the address to itself");
            isMoved &= answer.Status is 301 or 308;
            url = next;
        }
        return Trip.Failed(string.Create(CultureInfo.InvariantCulture, $"more than {_options.MaxRedirects} redirects (Dateline:Fetch:MaxRedirects)"));
    }

    // A host has one turn at a time, its robots.txt included, so that nothing is asked of it twice at once.
    private async Task<(Answer? Answer, FetchResult.Failed? Refusal, TimeSpan Took)> TurnAsync(Uri url, FetchRequest request, TimeSpan budget, CancellationToken cancel)
    {
        var delay = 0.0;
        if (request.Purpose == FetchPurpose.Page)
        {
            var robots = await RulesAsync(url, cancel);
            if (!robots.File.Allows(_agent, url.PathAndQuery))
            {
                return (null, robots.Trouble is { } trouble
                    ? new FetchResult.Failed($"the robots.txt of {url.Host} cannot be had ({trouble}), so nothing is fetched until it can")
                    : new FetchResult.Failed($"the robots.txt of {url.Host} does not let us fetch it") { IsForbidden = true }, default);
            }
            delay = Math.Min(robots.File.CrawlDelay(_agent) ?? 0, _options.MaxCrawlDelaySeconds);
        }
        using var turn = await _gate.EnterAsync(url.IdnHost, cancel);
        await _hosts.WaitAsync(cancel);
        try
        {
            turn.Pause = TimeSpan.FromSeconds(Math.Max(_options.HostDelaySeconds, delay));
            var start = _time.GetTimestamp();
            var answer = await _origin.GetAsync(url, request, budget, null, cancel);
            if (answer.RetryAfter > LongestWait || answer.Status == 429)
                _gate.Hold(url.IdnHost, Duration.Min(LongestHold, answer.RetryAfter ?? UsualHold).ToTimeSpan());
            return (answer, null, _time.GetElapsedTime(start));
        }
        finally
        {
            _hosts.Release();
        }
    }

    private async Task<RobotsRead> RulesAsync(Uri url, CancellationToken cancel)
    {
        if (_robots.Known(url) is { } fresh)
            return fresh;
        using var turn = await _gate.EnterAsync(url.IdnHost, cancel);
        // Another who waited may have asked meanwhile.
        if (_robots.Known(url) is { } known)
            return known;
        await _hosts.WaitAsync(cancel);
        try
        {
            turn.Pause = TimeSpan.FromSeconds(_options.HostDelaySeconds);
            return await _robots.AskAsync(url, cancel);
        }
        finally
        {
            _hosts.Release();
        }
    }

    /// <summary>Why an address is not fetched; <c>null</c> when it may be.</summary>
    internal static string? Objection(Uri url) => url switch
    {
        { IsAbsoluteUri: false } => "this is not a whole address",
        _ when url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps => $"{url.Scheme}: addresses are not fetched, only http and https",
        { UserInfo.Length: > 0 } => "addresses with a user name or password are not fetched",
        { Host.Length: 0 } => "the address names no host",
        { OriginalString.Length: > 8_192 } => "the address is longer than 8,192 characters",
        _ => null,
    };

    private static FetchResult Result(Answer answer, Uri? movedTo) => answer switch
    {
        { Trouble: { } trouble } => new FetchResult.Failed(trouble),
        { Page: { } page } => new FetchResult.Fetched(page, answer.ETag) { Word = answer.Word, MovedTo = movedTo },
        { Status: 304 } => new FetchResult.NotModified { Word = answer.Word, MovedTo = movedTo },
        _ => new FetchResult.Failed($"the server answered {answer.Status}{Word(answer.Status)}", answer.RetryAfter, answer.Status == 410) { Status = answer.Status },
    };

    private static string Word(int status) => status switch
    {
        401 or 403 => ", it does not let us in",
        404 => ", there is no such page",
        410 => ", the page is gone",
        429 => ", we ask too often",
        >= 500 => ", it has a fault",
        _ => "",
    };

    /// <summary>One way through the redirects: its last answer, when there was one, and what came of it.</summary>
    private sealed record Trip(Answer? Answer, FetchResult Result)
    {
        public static Trip Failed(string reason) => new(null, new FetchResult.Failed(reason));

        public static Trip Failed(FetchResult.Failed failed) => new(null, failed);
    }
}
