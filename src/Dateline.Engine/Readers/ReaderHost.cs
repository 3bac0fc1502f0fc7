using Dateline.Engine.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>Beside a server: reads the log at the start, tells of new articles, learns on a schedule, keeps a snapshot, forgets what is old.</summary>
internal sealed class ReaderHost(ReaderDesk desk, SqliteProfileStore profiles, IClock clock, ILogger<ReaderHost> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly Duration KeepEvery = Duration.FromHours(1);

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (!desk.Options.Note || !desk.IsReady)
            return;
        try
        {
            await desk.WhenNotedAsync().WaitAsync(cancellationToken);
            await desk.KeepAsync(cancellationToken);
        }
        catch (Exception fault)
        {
            // The log has it all.
            ReaderLog.RoundFailed(log, fault);
        }
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => RunAsync(stoppingToken), stoppingToken);

    private async Task RunAsync(CancellationToken cancel)
    {
        var keptAt = clock.GetCurrentInstant();
        Task learning = Task.CompletedTask;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                if (desk.Options.Note)
                {
                    await desk.LookAsync(cancel);
                    if (learning.IsCompleted)
                    {
                        await learning;
                        learning = desk.LearnAsync(always: false, cancel);
                    }
                }
                if (clock.GetCurrentInstant() - keptAt >= KeepEvery)
                {
                    keptAt = clock.GetCurrentInstant();
                    await profiles.ForgetAsync(keptAt - Duration.FromDays(desk.Options.ProfileDays), cancel);
                    if (desk.Options.Note)
                        await desk.KeepAsync(cancel);
                }
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                ReaderLog.RoundFailed(log, fault);
                learning = Task.CompletedTask;
            }
            await Task.Delay(Pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
