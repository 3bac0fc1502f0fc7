using Dateline.Engine.Store;
using Dateline.Web.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Web.Tests.Desk;

/// <summary>The site on a free loopback port over an invented desk.</summary>
public sealed class Paper : IAsyncLifetime
{
    private readonly InventedDesk _desk = new();
    private WebApplication? _app;

    internal InventedDesk Desk => _desk;

    public Uri Root { get; private set; } = null!;

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public async ValueTask InitializeAsync()
    {
        await Newsroom.FillAsync(_desk);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_desk.Database);
        builder.Services.AddSingleton<IArticleStore, SqliteArticleStore>();
        builder.Services.AddSingleton<IStoryStore, SqliteStoryStore>();
        builder.Services.AddSingleton<IReaderStore, SqliteReaderStore>();
        builder.Services.AddSingleton<ISearchIndex, SqliteSearchIndex>();
        builder.Services.AddSingleton<ISourceStore, SqliteSourceStore>();
        builder.Services.AddSingleton<IClock>(new FixedClock(InventedDesk.Now));
        builder.Services.AddSingleton<ILists, TestLists>();
        builder.Services.AddDatelineWeb();
        _app = builder.Build();
        _app.MapDateline();
        await _app.StartAsync();
        Root = new Uri(_app.Urls.Single() + "/");
        Http.BaseAddress = Root;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _desk.Dispose();
    }
}
