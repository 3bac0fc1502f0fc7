using Dateline.Engine;
using Dateline.Engine.Fetch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Bench.Gather;

/// <summary>A whole desk over a folder, wired as the product is.</summary>
internal sealed class BenchDesk : IDisposable
{
    private readonly ServiceProvider _services;

    public BenchDesk(string folder, IPageFetcher? fetcher = null, FastTime? time = null, Dictionary<string, string?>? settings = null)
    {
        var values = new Dictionary<string, string?>(settings ?? []) { ["Dateline:Desk:Folder"] = folder };
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Error));
        if (fetcher is not null)
            services.AddSingleton(fetcher);
        if (time is not null)
            services.AddSingleton<IClock>(time).AddSingleton<TimeProvider>(time);
        services.AddDateline();
        _services = services.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose() => _services.Dispose();
}
