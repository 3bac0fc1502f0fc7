using Dateline.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Web.Tests.Desk;

/// <summary>The site as it is hosted, on a free loopback port, over an archive folder.</summary>
internal sealed class PaperHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PaperHost(WebApplication app)
    {
        _app = app;
        Root = new Uri(app.Urls.Single() + "/");
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Root };
    }

    public Uri Root { get; }

    /// <summary>Follows no redirect and keeps no cookie: what the site answers is seen as it is.</summary>
    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<PaperHost> StartAsync(string folder, IClock clock, string? addToken = null, Dictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Dateline:Desk:Folder"] = folder, ["Dateline:Web:AddToken"] = addToken });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(clock);
        builder.Services.AddDateline();
        builder.Services.AddDatelineWeb();
        var app = builder.Build();
        app.MapDateline();
        await app.StartAsync();
        return new PaperHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
