using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Fetch;

/// <summary>One request after another over HTTP, each within its bounds; redirects are followed by hand so that each is judged like the first.</summary>
internal sealed class HttpOrigin : IDisposable
{
    private readonly FetchOptions _options;
    private readonly IClock _clock;
    private readonly HttpClient _http;

    public HttpOrigin(FetchOptions options, IClock clock)
    {
        _options = options;
        _clock = clock;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            ConnectCallback = new Doorman(options.AllowPrivate).ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(options.ConnectSeconds),
            MaxResponseHeadersLength = options.MaxHeaderKilobytes,
            MaxResponseDrainSize = 64 * 1024,
            MaxConnectionsPerServer = 2,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
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
    public async Task<Answer> GetAsync(Uri url, FetchRequest request, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeSpan.FromSeconds(_options.TotalSeconds));
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, url);
            message.Headers.Accept.ParseAdd(request.Purpose == FetchPurpose.Feed
                ? "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
                : "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5");
            if (request.ETag is { } etag)
                message.Headers.TryAddWithoutValidation("If-None-Match", etag);
            if (request.LastModified is { } since)
                message.Headers.TryAddWithoutValidation("If-Modified-Since", since);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return await ReadAsync(url, response, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Answer.Fault($"no whole answer within {_options.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s", isTransient: true);
        }
        catch (HttpRequestException fault)
        {
            return Explain(fault);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or NotSupportedException)
        {
            return Answer.Fault($"the answer broke off: {fault.Message}", isTransient: fault is IOException);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Answer> ReadAsync(Uri url, HttpResponseMessage response, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        if (status == 304)
            return new Answer { Status = status };
        if (status is 301 or 302 or 303 or 307 or 308)
            return new Answer { Status = status, Location = Raw(response.Headers, "Location") };
        var retryAfter = RetryAfterOf(response);
        if (status is < 200 or > 299)
            return new Answer { Status = status, RetryAfter = retryAfter, IsTransient = status is 502 or 503 or 504 };
        if (response.Content.Headers.ContentLength > _options.MaxBodyBytes)
            return TooLarge(response.Content.Headers.ContentLength.Value);
        var body = await BodyAsync(response, cancel);
        if (body is null)
            return TooLarge(null);
        var page = new RawPage(body, _clock.GetCurrentInstant())
        {
            Url = url,
            ContentType = Raw(response.Content.Headers, "Content-Type"),
            LastModified = Raw(response.Content.Headers, "Last-Modified"),
        };
        return new Answer { Status = status, Page = page, ETag = Raw(response.Headers, "ETag") };
    }

    // Counted after decompression: a small answer may unfold into any size.
    private async Task<byte[]?> BodyAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + read > _options.MaxBodyBytes)
                return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private Answer TooLarge(long? length) => Answer.Fault(
        string.Create(CultureInfo.InvariantCulture, $"the page has {(length is { } known ? $"{known:N0}" : "more")} bytes, {_options.MaxBodyBytes:N0} are allowed (Dateline:Fetch:MaxBodyBytes)"));

    private static Answer Explain(HttpRequestException fault)
    {
        for (Exception? inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is ForbiddenAddressException)
                return Answer.Fault(inner.Message);
        }
        return fault.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Answer.Fault("the host's name cannot be resolved", isTransient: true),
            HttpRequestError.SecureConnectionError => Answer.Fault($"no secure connection: {(fault.InnerException ?? fault).Message}"),
            HttpRequestError.ConfigurationLimitExceeded => Answer.Fault("the answer's headers are larger than allowed (Dateline:Fetch:MaxHeaderKilobytes)"),
            HttpRequestError.ConnectionError => Answer.Fault($"no connection: {(fault.InnerException ?? fault).Message}", isTransient: true),
            _ => Answer.Fault($"no valid answer: {fault.Message}"),
        };
    }

    private Duration? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Duration.Max(Duration.Zero, Instant.FromDateTimeOffset(date) - _clock.GetCurrentInstant()),
        _ => null,
    };

    private static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.First() : null;
}
