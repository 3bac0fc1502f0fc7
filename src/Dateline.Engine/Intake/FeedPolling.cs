using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>Visits the feeds that are due, for as long as the server runs.</summary>
internal sealed class FeedPolling(ISourceStore sources, FeedVisit visit, WorkLoop work, IClock clock, ILogger<FeedPolling> log) : BackgroundService
{
    private const int AtOnce = 8;
    private const int Most = 64;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();   // the server does not wait for us
        using var timer = new PeriodicTimer(Look);
        do
        {
            try
            {
                var due = await sources.DueAsync(clock.GetCurrentInstant(), Most, stoppingToken);
                await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, VisitAsync);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                IntakeLog.PollingFailed(log, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async ValueTask VisitAsync(Source source, CancellationToken cancel)
    {
        try
        {
            if (await visit.VisitAsync(source, null, cancel) > 0)
                work.Wake();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            IntakeLog.VisitFailed(log, fault, source.Id, source.Address);
        }
    }
}
