using System.Net;
using Dateline.Engine.Fetch;
using Dateline.Engine.Tests.Origins;
using NodaTime;

namespace Dateline.Engine.Tests.Fetch;

/// <summary>How a host is asked, by a clock that stands until it is moved.</summary>
public sealed class PolitenessTests : IAsyncLifetime
{
    private const string Host = "courier.test";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly RawOrigin _origin = new();
    private readonly ManualTime _time = new();
    private WebFetcher? _fetcher;
    private Func<Exchange, Task> _robots = exchange => exchange.AnswerAsync("404 Not Found");
    private Func<Exchange, Task> _page = exchange => exchange.AnswerAsync("200 OK", Invented.Html("The ferry runs"), "Content-Type: text/html\r\n");

    public ValueTask InitializeAsync()
    {
        _origin.Serve(Host, exchange => exchange.Path == "/robots.txt" ? _robots(exchange) : _page(exchange));
        var options = new FetchOptions { AllowPrivate = ["127.0.0.1"], HostDelaySeconds = 0, ConnectSeconds = 300, Retries = 0, Contact = "ada@courier.test" };
        _fetcher = new WebFetcher(options, SystemClock.Instance, _time, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _fetcher?.Dispose();
        await _origin.DisposeAsync();
    }

    [Fact]
    public async Task A_crawl_delay_is_kept_to_the_second()
    {
        _robots = exchange => exchange.AnswerAsync("200 OK", "User-agent: *\nCrawl-delay: 7\n", "Content-Type: text/plain\r\n");
        await FetchAsync("/one");

        var second = FetchAsync("/two");
        _time.Advance(TimeSpan.FromSeconds(6.999));
        Assert.DoesNotContain(_origin.Requests, request => request.Path == "/two");
        _time.Advance(TimeSpan.FromSeconds(0.001));

        Assert.IsType<FetchResult.Fetched>(await second);
    }

    [Fact]
    public async Task A_host_is_left_in_peace_between_two_requests_and_others_need_not_wait()
    {
        var gate = new HostGate(_time);
        using (var turn = await gate.EnterAsync("one.test", Cancel))
            turn.Pause = TimeSpan.FromSeconds(1);

        var second = gate.EnterAsync("one.test", Cancel);
        var third = gate.EnterAsync("one.test", Cancel);
        using var other = await gate.EnterAsync("two.test", Cancel);
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        using (await second)
            Assert.False(third.IsCompleted);

        using var last = await third;
    }

    [Theory]
    [InlineData("", 24)]
    [InlineData("Cache-Control: max-age=7200\r\n", 2)]
    [InlineData("Cache-Control: max-age=1\r\n", 1)]
    [InlineData("Cache-Control: max-age=99999999\r\n", 24)]
    public async Task Rules_are_kept_for_as_long_as_they_say_between_an_hour_and_a_day(string header, int hours)
    {
        _robots = exchange => exchange.AnswerAsync("200 OK", "User-agent: *\nDisallow: /private\n", "Content-Type: text/plain\r\n" + header);
        await FetchAsync("/one");
        _time.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromSeconds(1));
        await FetchAsync("/two");
        Assert.Single(_origin.Requests, request => request.Path == "/robots.txt");

        _time.Advance(TimeSpan.FromSeconds(1));
        await FetchAsync("/three");

        Assert.Equal(2, _origin.Requests.Count(request => request.Path == "/robots.txt"));
    }

    [Fact]
    public async Task Rules_that_cannot_be_had_forbid_everything_until_they_can()
    {
        _robots = exchange => exchange.AnswerAsync("500 Internal Server Error");
        var before = await FetchAsync("/one");
        _robots = exchange => exchange.AnswerAsync("404 Not Found");
        _time.Advance(TimeSpan.FromMinutes(30));

        var after = await FetchAsync("/one");

        Assert.Contains("cannot be had (the server answered 500)", Assert.IsType<FetchResult.Failed>(before).Reason, StringComparison.Ordinal);
        Assert.IsType<FetchResult.Fetched>(after);
    }

    [Fact]
    public async Task Rules_from_before_hold_while_they_cannot_be_had_anew()
    {
        _robots = exchange => exchange.AnswerAsync("200 OK", "User-agent: *\nDisallow: /private\n", "Content-Type: text/plain\r\n");
        await FetchAsync("/one");
        _robots = exchange => exchange.AnswerAsync("503 Service Unavailable");
        _time.Advance(TimeSpan.FromHours(25));

        Assert.IsType<FetchResult.Fetched>(await FetchAsync("/two"));
        Assert.True(Assert.IsType<FetchResult.Failed>(await FetchAsync("/private")).IsForbidden);
    }

    [Fact]
    public async Task A_feed_is_asked_for_with_its_validators_as_it_gave_them()
    {
        _page = exchange => exchange.AnswerAsync("304 Not Modified");

        var result = await _fetcher!.FetchAsync(new FetchRequest(_origin.Url(Host), FetchPurpose.Feed, "W/\"a b\"", "yesterday, about noon"), Cancel);

        var head = Assert.Single(_origin.Requests).Head;
        Assert.IsType<FetchResult.NotModified>(result);
        Assert.Contains("If-None-Match: W/\"a b\"\r\n", head, StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: yesterday, about noon\r\n", head, StringComparison.Ordinal);
        Assert.Matches(@"User-Agent: Dateline/\d+\.\d+\.\d+ \(\+ada@courier\.test\)\r\n", head);
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is_left_alone_for_as_long_as_it_says()
    {
        _page = exchange => exchange.AnswerAsync("503 Service Unavailable", headers: "Retry-After: 120\r\n");
        var first = Assert.IsType<FetchResult.Failed>(await FetchAsync("/one"));
        _page = exchange => exchange.AnswerAsync("200 OK", Invented.Html("The ferry runs"), "Content-Type: text/html\r\n");

        _time.Advance(TimeSpan.FromSeconds(119));
        var early = Assert.IsType<FetchResult.Failed>(await FetchAsync("/one"));
        _time.Advance(TimeSpan.FromSeconds(1));
        var later = await FetchAsync("/one");

        Assert.Equal(Duration.FromSeconds(120), first.RetryAfter);
        Assert.Equal("courier.test asked to be left alone for another 1 s", early.Reason);
        Assert.IsType<FetchResult.Fetched>(later);
    }

    [Theory]
    [InlineData("Cache-Control: max-age=600\r\nExpires: Fri, 20 Nov 2026 13:00:00 GMT\r\n", 600)]
    [InlineData("Expires: Fri, 20 Nov 2026 13:00:00 GMT\r\n", 3600)]
    [InlineData("Expires: 0\r\n", null)]
    [InlineData("Expires: Fri, 20 Nov 2026 11:00:00 GMT\r\n", null)]
    [InlineData("Cache-Control: no-cache\r\nExpires: Fri, 20 Nov 2026 13:00:00 GMT\r\n", null)]
    public async Task An_answer_says_for_how_long_it_is_fresh(string headers, int? seconds)
    {
        _page = exchange => exchange.AnswerAsync("200 OK", HostileOrigin.Feed(Host), $"Content-Type: application/rss+xml\r\nDate: Fri, 20 Nov 2026 12:00:00 GMT\r\n{headers}");

        var fetched = Assert.IsType<FetchResult.Fetched>(await _fetcher!.FetchAsync(new FetchRequest(_origin.Url(Host), FetchPurpose.Feed), Cancel));

        Assert.Equal(seconds, fetched.Word.MaxAge?.TotalSeconds is { } span ? (int)span : null);
    }

    private Task<FetchResult> FetchAsync(string path) => _fetcher!.FetchAsync(new FetchRequest(_origin.Url(Host, path), FetchPurpose.Page), Cancel);
}
