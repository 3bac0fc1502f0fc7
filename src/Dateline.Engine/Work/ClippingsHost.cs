using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dateline.Engine.Work;

/// <summary>Beside a server: keeps the clippings file up to date.</summary>
internal sealed class ClippingsHost(ClippingsDesk desk, ILogger<ClippingsHost> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => RunAsync(stoppingToken), stoppingToken);

    private async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await desk.LookAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                WorkLog.ClippingsBehind(log, fault);
            }
            await Task.Delay(Pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
