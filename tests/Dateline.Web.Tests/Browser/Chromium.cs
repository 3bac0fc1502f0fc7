using Microsoft.Playwright;

namespace Dateline.Web.Tests.Browser;

/// <summary>Debian's Chromium, driven without any download. Without it the browser tests are skipped, and fail where nothing may be skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // A picture of an outlet that does not exist: its horizon, so that pages are judged with a picture in place.
    private const string Scene = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600"><rect width="900" height="600" fill="#b9c4c6"/><path d="M0 330 150 250l120 60 190-120 170 110 110-60 160 90v240H0z" fill="#7d8d8e"/><path d="M0 420q220-40 450 0t450-10v190H0z" fill="#56686b"/><path d="M120 400h24v-90h10v90h160v-90h10v90h160v-90h10v90h160v-90h10v90h24v16H120z" fill="#2f3b3d"/></svg>
        """;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A fresh reader's page. No request leaves this machine: pictures of invented outlets are painted here, all else is refused.</summary>
    internal async Task<IPage> OpenAsync(Uri root, int width, int height, ColorScheme scheme)
    {
        if (_browser is null)
        {
            const string missing = "Chromium is not installed (apt-get install chromium fonts-noto-core fonts-noto-cjk)";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", missing);
            Assert.Fail(missing);
        }
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            BaseURL = root.AbsoluteUri,
        });
        await context.RouteAsync("**/*", route =>
        {
            var request = new Uri(route.Request.Url);
            if (request.Authority == root.Authority)
                return route.ContinueAsync();
            return route.Request.ResourceType == "image"
                ? route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/svg+xml", Body = Scene })
                : route.AbortAsync();
        });
        return await context.NewPageAsync();
    }
}
