using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Dateline.Web.Site;
using Dateline.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dateline.Web.Tests;

/// <summary>The site fetches the pictures it shows, and is of no use to anybody for anything else.</summary>
public sealed class PictureProxyTests : IAsyncDisposable
{
    private const int Bound = 100_000;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-web-");
    private readonly PictureOrigin _origin = new();

    [Fact]
    public async Task A_picture_of_the_site_is_fetched_once_and_sent_as_what_its_bytes_are()
    {
        await using var host = await StartAsync();
        _origin.Pictures["/a"] = Png;

        using var first = await host.Http.GetAsync(Signed(host, "/a"), Cancel);
        using var second = await host.Http.GetAsync(Signed(host, "/a"), Cancel);

        Assert.Equal((HttpStatusCode.OK, "image/png"), (first.StatusCode, first.Content.Headers.ContentType?.MediaType));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(first.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(Png, await second.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(["/a"], _origin.Asked);
    }

    [Fact]
    public async Task An_address_the_site_did_not_sign_is_not_fetched()
    {
        await using var host = await StartAsync();
        _origin.Pictures["/a"] = _origin.Pictures["/b"] = Png;
        var ofAnother = Signed(host, "/a").Split('?')[0] + "?u=" + Uri.EscapeDataString(_origin["/b"]);

        foreach (var address in (string[])[ofAnother, $"{PictureProxy.Path}{new string('0', 32)}?u={Uri.EscapeDataString(_origin["/a"])}", $"{PictureProxy.Path}x?u={Uri.EscapeDataString(_origin["/a"])}", Signed(host, "/a").Split('?')[0]])
        {
            using var answer = await host.Http.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Empty(_origin.Asked);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("<!doctype html><title>No picture</title><script>alert(1)</script>")]
    [InlineData("GIF")]
    [InlineData("")]
    public async Task What_is_no_raster_picture_is_not_passed_on(string body)
    {
        await using var host = await StartAsync();
        _origin.Pictures["/a.png"] = System.Text.Encoding.UTF8.GetBytes(body);

        using var answer = await host.Http.GetAsync(Signed(host, "/a.png"), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_picture_over_the_bound_is_refused_not_cut()
    {
        await using var host = await StartAsync();
        _origin.Pictures["/small"] = [.. Png, .. new byte[Bound - Png.Length]];
        _origin.Pictures["/large"] = [.. Png, .. new byte[Bound]];

        using var small = await host.Http.GetAsync(Signed(host, "/small"), Cancel);
        using var large = await host.Http.GetAsync(Signed(host, "/large"), Cancel);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (small.StatusCode, large.StatusCode));
    }

    [Fact]
    public async Task A_private_address_is_not_asked_unless_the_desk_allows_it()
    {
        await using var host = await StartAsync(("Dateline:Fetch:AllowPrivate:0", null));
        _origin.Pictures["/a"] = Png;

        using var answer = await host.Http.GetAsync(Signed(host, "/a"), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(_origin.Asked);
    }

    [Theory]
    [InlineData("Outlet")]
    [InlineData("None")]
    public async Task Without_the_setting_nothing_is_fetched(string pictures)
    {
        await using var host = await StartAsync(("Dateline:Web:Pictures", pictures));
        _origin.Pictures["/a"] = Png;

        using var answer = await host.Http.GetAsync(Signed(host, "/a"), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(_origin.Asked);
    }

    [Fact]
    public async Task Signatures_hold_over_a_restart_of_the_same_desk_and_for_no_other()
    {
        string signed;
        await using (var host = await StartAsync())
            signed = Signed(host, "/a");
        _origin.Pictures["/a"] = Png;

        await using var again = await StartAsync();
        using var answer = await again.Http.GetAsync(signed, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(signed, Signed(await OtherAsync(), "/a"));
    }

    [Fact]
    public void The_cache_holds_no_more_than_it_may_and_lets_the_longest_unasked_go()
    {
        var cache = new PictureCache(8_000);
        for (var i = 0; i < 8; i++)
            cache.Keep($"https://ansel.example/{i}", new byte[1_000], "image/png");
        _ = cache.Find("https://ansel.example/0");

        cache.Keep("https://ansel.example/new", new byte[900], "image/png");
        cache.Keep("https://ansel.example/large", new byte[1_001], "image/png");

        Assert.Equal(7_900, cache.Bytes);
        Assert.NotNull(cache.Find("https://ansel.example/0"));
        Assert.Null(cache.Find("https://ansel.example/1"));
        Assert.Null(cache.Find("https://ansel.example/large"));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D", "image/png")]
    [InlineData("FFD8FFE000104A4649460001", "image/jpeg")]
    [InlineData("474946383961010001000000", "image/gif")]
    [InlineData("524946461A00000057454250", "image/webp")]
    [InlineData("0000001C6674797061766966", "image/avif")]
    [InlineData("0000001C6674797069736F6D", null)]
    [InlineData("524946461A00000057415645", null)]
    [InlineData("3C3F786D6C2076657273696F", null)]
    [InlineData("FFD8FF", null)]
    public void A_picture_is_told_by_its_first_bytes(string hex, string? type) => Assert.Equal(type, PictureType.Of(Convert.FromHexString(hex)));

    public async ValueTask DisposeAsync()
    {
        if (_other is not null)
            await _other.DisposeAsync();
        _origin.Dispose();
        _folder.Delete(recursive: true);
    }

    private PaperHost? _other;

    private async Task<PaperHost> OtherAsync() => _other ??= await PaperHost.StartAsync(_folder.CreateSubdirectory("other").FullName, Clock);

    private static FixedClock Clock => new(Instant.FromUtc(2026, 11, 21, 7, 0));

    private Task<PaperHost> StartAsync(params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Dateline:Web:Pictures"] = "Proxy",
            ["Dateline:Fetch:AllowPrivate:0"] = "127.0.0.1",
            ["Dateline:Fetch:HostDelaySeconds"] = "0",
            ["Dateline:Fetch:Retries"] = "0",
            ["Dateline:Fetch:MaxBodyBytes"] = $"{Bound}",
        };
        foreach (var (key, value) in changes)
        {
            if (value is null)
                settings.Remove(key);
            else
                settings[key] = value;
        }
        return PaperHost.StartAsync(_folder.FullName, Clock, settings: settings);
    }

    private string Signed(PaperHost host, string path) => host.Services.GetRequiredService<PictureProxy>().AddressOf(_origin[path]);

    /// <summary>A server on loopback that calls whatever it sends a picture.</summary>
    private sealed class PictureOrigin : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly int _port;

        public PictureOrigin()
        {
            using (var free = new TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                _port = ((IPEndPoint)free.LocalEndpoint).Port;
            }
            _listener.Prefixes.Add($"http://127.0.0.1:{_port}/");
            _listener.Start();
            _ = ServeAsync();
        }

        public ConcurrentDictionary<string, byte[]> Pictures { get; } = new(StringComparer.Ordinal);

        public ConcurrentQueue<string> Asked { get; } = new();

        public string this[string path] => $"http://127.0.0.1:{_port}{path}";

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    var path = context.Request.Url!.AbsolutePath;
                    Asked.Enqueue(path);
                    context.Response.StatusCode = Pictures.TryGetValue(path, out var bytes) ? 200 : 404;
                    context.Response.ContentType = "image/x-anything";
                    await context.Response.OutputStream.WriteAsync(bytes ?? []);
                    context.Response.Close();
                }
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }
    }
}
