using Microsoft.Extensions.Hosting;

namespace Dateline.Engine.Work;

/// <summary>Runs the work loop for as long as the server runs.</summary>
internal sealed class WorkHost(WorkLoop loop) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => loop.RunAsync(stoppingToken), stoppingToken);
}
