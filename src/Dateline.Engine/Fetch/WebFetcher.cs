using System.Globalization;
using NodaTime;
using Polly;
using Polly.Retry;

namespace Dateline.Engine.Fetch;

/// <summary>Fetches politely and safely: bounds, redirects judged one by one, retries for transient faults only.</summary>
internal sealed class WebFetcher : IPageFetcher, IDisposable
{
    private static readonly Duration LongestWait = Duration.FromSeconds(20);

    private readonly FetchOptions _options;
    private readonly HttpOrigin _origin;
    private readonly ResiliencePipeline<Answer> _retries;
    private readonly RobotsCache _robots;
    private readonly HostGate _gate;
    private readonly SemaphoreSlim _hosts;
    private readonly string _agent;

    public WebFetcher(FetchOptions options, IClock clock, TimeProvider time)
    {
        _options = options;
        _origin = new HttpOrigin(options, clock);
        _robots = new RobotsCache(_origin, time);
        _gate = new HostGate(time);
        _hosts = new SemaphoreSlim(options.Parallel, options.Parallel);
        _agent = HttpOrigin.UserAgentOf(options.Contact);
        _retries = options.Retries == 0 ? ResiliencePipeline<Answer>.Empty : new ResiliencePipelineBuilder<Answer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Answer>
            {
                // A server that names a longer wait is left alone until then.
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result is { IsTransient: true } answer && !(answer.RetryAfter > LongestWait)),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                UseJitter = true,
                DelayGenerator = retry => ValueTask.FromResult(retry.Outcome.Result?.RetryAfter?.ToTimeSpan()),
            })
            .Build();
    }

    /// <inheritdoc />
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancel)
    {
        if (!_options.Enabled)
            return new FetchResult.Failed("fetching is switched off (Dateline:Fetch:Enabled)");
        var url = request.Url;
        for (var hops = 0; hops <= _options.MaxRedirects; hops++)
        {
            if (Objection(url) is { } objection)
                return new FetchResult.Failed(objection);
            var (answer, objectionOfHost) = await TurnAsync(url, request, cancel);
            if (answer is null)
                return new FetchResult.Failed(objectionOfHost!);
            if (answer.Location is null)
                return Result(answer);
            if (!Uri.TryCreate(url, answer.Location, out var next))
                return new FetchResult.Failed($"{url.Host} redirects to something that is not an address");
            url = next;
        }
        return new FetchResult.Failed(string.Create(CultureInfo.InvariantCulture, $"more than {_options.MaxRedirects} redirects (Dateline:Fetch:MaxRedirects)"));
    }

    public void Dispose()
    {
        _origin.Dispose();
        _hosts.Dispose();
    }

    // A host has one turn at a time, robots.txt included, so that nothing is asked of it twice at once.
    private async Task<(Answer? Answer, string? Objection)> TurnAsync(Uri url, FetchRequest request, CancellationToken cancel)
    {
        var pause = TimeSpan.FromSeconds(_options.HostDelaySeconds);
        var delay = 0.0;
        if (request.Purpose == FetchPurpose.Page)
        {
            Robots.RobotsFile robots;
            using (await _gate.EnterAsync(url.Authority, TimeSpan.Zero, cancel))
                robots = await _robots.OfAsync(url, cancel);
            if (!robots.Allows(_agent, url.PathAndQuery))
                return (null, $"the robots.txt of {url.Host} does not let us fetch it");
            delay = Math.Min(robots.CrawlDelay(_agent) ?? 0, _options.MaxCrawlDelaySeconds);
        }
        using (await _gate.EnterAsync(url.Authority, TimeSpan.FromSeconds(Math.Max(pause.TotalSeconds, delay)), cancel))
        {
            await _hosts.WaitAsync(cancel);
            try
            {
                return (await _retries.ExecuteAsync(async token => await _origin.GetAsync(url, request, token), cancel), null);
            }
            finally
            {
                _hosts.Release();
            }
        }
    }

    private static string? Objection(Uri url) => url switch
    {
        { IsAbsoluteUri: false } => "this is not a whole address",
        _ when url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps => $"{url.Scheme}: addresses are not fetched, only http and https",
        { UserInfo.Length: > 0 } => "addresses with a user name or password are not fetched",
        { Host.Length: 0 } => "the address names no host",
        { OriginalString.Length: > 8_192 } => "the address is longer than 8,192 characters",
        _ => null,
    };

    private static FetchResult Result(Answer answer) => answer switch
    {
        { Trouble: { } trouble } => new FetchResult.Failed(trouble),
        { Page: { } page } => new FetchResult.Fetched(page, answer.ETag),
        { Status: 304 } => new FetchResult.NotModified(),
        _ => new FetchResult.Failed($"the server answered {answer.Status}{Word(answer.Status)}", answer.RetryAfter, answer.Status == 410),
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
}
