using Dateline.Engine;
using Dateline.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dateline.Cli;

/// <summary>The desk for one command: the same wiring as the server's, without the web and without background work.</summary>
internal sealed class DeskHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DeskHost(ServiceProvider services) => _services = services;

    /// <exception cref="OptionsValidationException">A setting is wrong; the message names it.</exception>
    public static DeskHost Open(string? dataFolder, string? configFile)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(Settings.Load(dataFolder, configFile));
        services.AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddDateline();
        var provider = services.BuildServiceProvider();
        provider.GetService<IStartupValidator>()?.Validate();
        return new DeskHost(provider);
    }

    /// <summary>Checks every setting, as opening the desk does, and opens nothing.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong; the message names it.</exception>
    public static void Check(string? dataFolder, string? configFile)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(Settings.Load(dataFolder, configFile));
        services.AddLogging();
        services.AddDateline();
        services.AddDatelineWeb();
        using var provider = services.BuildServiceProvider();
        provider.GetService<IStartupValidator>()?.Validate();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
