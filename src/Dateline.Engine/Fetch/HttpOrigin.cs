using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Fetch;

/// <summary>One request after another over HTTP, each within its bounds; redirects are followed by hand so that each is judged like the first.</summary>
internal sealed class HttpOrigin : IDisposable
{
    private readonly FetchOptions _options;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private readonly BodyReader _bodies;
    private readonly HttpClient _http;

    public HttpOrigin(FetchOptions options, IClock clock, TimeProvider time, HostLookup? lookup = null)
    {
        _options = options;
        _clock = clock;
        _time = time;
        _bodies = new BodyReader(options);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            // Undone by ourselves, so that bytes are counted on both sides.
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            ActivityHeadersPropagator = null,
            ConnectCallback = new Doorman(options.AllowPrivate, lookup).ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(options.ConnectSeconds),
            SslOptions = new SslClientAuthenticationOptions { AllowRenegotiation = false },
            MaxResponseHeadersLength = options.MaxHeaderKilobytes,
            MaxResponseDrainSize = 64 * 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
            MaxConnectionsPerServer = 2,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        _http = new HttpClient(handler)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            // One request in flight to a host gains nothing from HTTP/2, and its floods of frames cannot happen.
            DefaultRequestVersion = HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgentOf(options.Contact));
        _http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, deflate, br");
    }

    /// <summary>Who we say we are: the product, its version, and whom to ask.</summary>
    public static string UserAgentOf(string? contact)
    {
        var version = typeof(HttpOrigin).Assembly.GetName().Version!.ToString(3);
        return string.IsNullOrEmpty(contact) ? $"Dateline/{version}" : $"Dateline/{version} (+{contact})";
    }

    /// <summary>Sends one request and follows no redirect.</summary>
    /// <param name="url">The address.</param>
    /// <param name="request">Why, and with which validators.</param>
    /// <param name="budget">What is left of the time for the whole answer.</param>
    /// <param name="cutAt">How many bytes of the body are wanted; <c>null</c> for all, within bounds.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<Answer> GetAsync(Uri url, FetchRequest request, TimeSpan budget, int? cutAt, CancellationToken cancel)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url);
        message.Headers.Accept.ParseAdd(request.Purpose switch
        {
            FetchPurpose.Feed => "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
            FetchPurpose.Picture => "image/avif, image/webp, image/png, image/jpeg, image/gif, image/*;q=0.5",
            _ => "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5",
        });
        if (request.ETag is { } etag)
            message.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (request.LastModified is { } since)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", since);
        return SendAsync(message, budget, cutAt, cancel);
    }

    /// <summary>Sends a form; of the answer only its first bytes are read, and no redirect is followed.</summary>
    public Task<Answer> PostAsync(Uri url, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancel) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) }, TimeSpan.FromSeconds(_options.TotalSeconds), 1_024, cancel);

    public void Dispose()
    {
        _http.Dispose();
        _bodies.Dispose();
    }

    private async Task<Answer> SendAsync(HttpRequestMessage message, TimeSpan budget, int? cutAt, CancellationToken cancel)
    {
        using var sent = message;
        using var deadline = new Deadline(_options, budget, _time, cancel);
        try
        {
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return await ReadAsync(message.RequestUri!, response, cutAt, deadline);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            return Answer.Fault(
                late.InnerException is TimeoutException ? string.Create(CultureInfo.InvariantCulture, $"no connection within {_options.ConnectSeconds} s (Dateline:Fetch:ConnectSeconds)") : deadline.Broken,
                isTransient: true);
        }
        catch (HttpRequestException fault)
        {
            return Explain(fault);
        }
        catch (BrokenBoundException broken)
        {
            return Answer.Fault(broken.Message);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or NotSupportedException or InvalidOperationException)
        {
            return Answer.Fault($"the answer broke off: {OneLine((fault.InnerException ?? fault).Message)}", isTransient: fault is IOException);
        }
    }

    private async Task<Answer> ReadAsync(Uri url, HttpResponseMessage response, int? cutAt, Deadline deadline)
    {
        var status = (int)response.StatusCode;
        var word = new HeaderWord(
            FreshFor(response),
            LinkHeader.Find(All(response.Headers, "Link"), "hub", url),
            LinkHeader.Find(All(response.Headers, "Link"), "self", url));
        if (status == 304)
            return new Answer { Status = status, Word = word };
        if (status is 301 or 302 or 303 or 307 or 308)
            return new Answer { Status = status, Location = Raw(response.Headers, "Location") };
        var retryAfter = RetryAfterOf(response);
        if (status is < 200 or > 299)
            return new Answer { Status = status, RetryAfter = retryAfter, IsTransient = status is 502 or 503 or 504 };
        var page = new RawPage(await _bodies.ReadAsync(response.Content, cutAt, deadline), _clock.GetCurrentInstant())
        {
            Url = url,
            ContentType = Raw(response.Content.Headers, "Content-Type"),
            LastModified = Raw(response.Content.Headers, "Last-Modified"),
        };
        return new Answer { Status = status, Page = page, ETag = Raw(response.Headers, "ETag"), Word = word };
    }

    private Answer Explain(HttpRequestException fault)
    {
        for (Exception? inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is ForbiddenAddressException)
                return Answer.Fault(inner.Message);
        }
        return fault.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Answer.Fault("the host's name cannot be resolved", isTransient: true),
            HttpRequestError.SecureConnectionError => Answer.Fault($"no secure connection: {OneLine((fault.InnerException ?? fault).Message)}"),
            HttpRequestError.ConfigurationLimitExceeded => Answer.Fault(string.Create(CultureInfo.InvariantCulture, $"the answer's headers have more than {_options.MaxHeaderKilobytes} KiB (Dateline:Fetch:MaxHeaderKilobytes)")),
            HttpRequestError.ConnectionError => Answer.Fault($"no connection: {OneLine((fault.InnerException ?? fault).Message)}", isTransient: true),
            HttpRequestError.ResponseEnded => Answer.Fault("the answer broke off before its headers were whole", isTransient: true),
            _ when fault.InnerException is System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.HostNotFound or System.Net.Sockets.SocketError.TryAgain or System.Net.Sockets.SocketError.NoData } =>
                Answer.Fault("the host's name cannot be resolved", isTransient: true),
            _ when fault.InnerException is IOException => Answer.Fault($"the answer broke off: {OneLine(fault.InnerException.Message)}", isTransient: true),
            _ => Answer.Fault($"no valid answer: {OneLine(fault.Message)}"),
        };
    }

    // RFC 9111 §5.2.2.1 and §5.3: Expires counts where Cache-Control says nothing of an age, from the other side's own Date.
    private Duration? FreshFor(HttpResponseMessage response)
    {
        if (response.Headers.CacheControl is { } control && (control.NoStore || control.NoCache || control.MaxAge is not null))
            return control is { NoStore: false, NoCache: false, MaxAge: { } age } && age > TimeSpan.Zero ? Duration.FromTimeSpan(age) : null;
        if (response.Content.Headers.Expires is not { } expires)
            return null;
        var span = Instant.FromDateTimeOffset(expires) - (response.Headers.Date is { } date ? Instant.FromDateTimeOffset(date) : _clock.GetCurrentInstant());
        return span > Duration.Zero ? span : null;
    }

    private Duration? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Duration.Max(Duration.Zero, Instant.FromDateTimeOffset(date) - _clock.GetCurrentInstant()),
        _ => null,
    };

    // Faults of the library may quote the other side's bytes: one line, and not a long one.
    private static string OneLine(string message)
    {
        var line = new string([.. message.ReplaceLineEndings(" ").Where(c => !char.IsControl(c))]);
        return line.Length > 200 ? line[..200] + "…" : line;
    }

    private static HeaderStringValues All(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values : default;

    private static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.First() : null;
}
