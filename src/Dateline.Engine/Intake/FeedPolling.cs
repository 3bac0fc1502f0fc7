using System.Collections.Concurrent;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>Visits the feeds that are due, for as long as the server runs. A slow visit keeps its own place and nobody else's.</summary>
internal sealed class FeedPolling(
    ISourceStore sources, FeedVisit visit, HubDesk hubs, WorkLoop work, FeedOptions options, IClock clock, TimeProvider time, ILogger<FeedPolling> log) : BackgroundService
{
    // Sources that failed last time have half of the places among them: those that are well find one, whatever the others do.
    // Of one host only some at once: they wait for the same turn, and others could be visited in their place.
    private const int MostOfOneHost = 4;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HubLook = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, Task> _visits = [];
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _troubled;
    private readonly ConcurrentDictionary<string, int> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Told of every visit as it begins: the source, and when that is.</summary>
    internal Action<Source, Instant>? Began { get; set; }

    /// <summary>Visits that have begun and not ended.</summary>
    internal int UnderWay => _visits.Count;

    /// <summary>Ends when the next visit has begun or ended.</summary>
    internal Task NextChange => Volatile.Read(ref _change).Task;

    /// <summary>Begins the visits that are due, as far as there is place; does not wait for their end.</summary>
    internal async Task BeginAsync(CancellationToken cancel)
    {
        while (hubs.TryNext(out var sent))
            Begin(sent.Source, token => visit.PushedAsync(sent.Source, sent.Page, token), cancel);
        var places = options.Parallel - _visits.Count;
        if (places <= 0)
            return;
        var now = clock.GetCurrentInstant();
        foreach (var source in await sources.DueAsync(now, places, Places(), cancel))
        {
            Began?.Invoke(source, now);
            Begin(source, token => visit.VisitAsync(source, null, token), cancel);
        }
    }

    // Whether there is a place for one more, those it was said of before counted in.
    private Func<DueSource, bool> Places()
    {
        var promised = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var troubled = Volatile.Read(ref _troubled);
        return source =>
        {
            if (_visits.ContainsKey(source.Id) || (source.Faults > 0 && troubled >= options.Parallel / 2))
                return false;
            var host = HostOf(source.Address);
            var visits = promised.GetValueOrDefault(host, _hosts.GetValueOrDefault(host)) + 1;
            if (visits > MostOfOneHost)
                return false;
            promised[host] = visits;
            troubled += source.Faults > 0 ? 1 : 0;
            return true;
        };
    }

    /// <summary>Ends when no visit is under way.</summary>
    internal Task IdleAsync() => Task.WhenAll(_visits.Values);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();   // the server does not wait for us
        using var timer = new PeriodicTimer(Look, time);
        var hubsAt = time.GetTimestamp();
        do
        {
            try
            {
                await BeginAsync(stoppingToken);
                if (time.GetElapsedTime(hubsAt) >= HubLook)
                {
                    hubsAt = time.GetTimestamp();
                    await hubs.RenewAsync(stoppingToken);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                IntakeLog.PollingFailed(log, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Begin(Source source, Func<CancellationToken, Task<int>> run, CancellationToken cancel)
    {
        var host = HostOf(source.Address);
        var begun = new TaskCompletionSource();
        if (!_visits.TryAdd(source.Id, begun.Task))
            return;   // a push while it is being visited: the visit sees what the push brings
        _hosts.AddOrUpdate(host, 1, static (_, count) => count + 1);
        var troubled = source.Faults > 0 ? 1 : 0;
        Interlocked.Add(ref _troubled, troubled);
        TellOfChange();
        _ = Task.Run(
            async () =>
            {
                try
                {
                    if (await run(cancel) > 0)
                        work.Wake();
                }
                catch (Exception fault)
                {
                    if (fault is not OperationCanceledException)
                        await FailedAsync(source, fault);
                }
                finally
                {
                    Interlocked.Add(ref _troubled, -troubled);
                    if (_hosts.AddOrUpdate(host, 0, static (_, count) => count - 1) <= 0)
                        _hosts.TryRemove(KeyValuePair.Create(host, 0));
                    _visits.TryRemove(source.Id, out _);
                    begun.SetResult();
                    TellOfChange();
                }
            },
            CancellationToken.None);
    }

    // A fault of ours: it must not keep the source due at every look.
    private async Task FailedAsync(Source source, Exception fault)
    {
        IntakeLog.VisitFailed(log, fault, source.Id, source.Address);
        try
        {
            var now = clock.GetCurrentInstant();
            var trouble = $"visiting it failed through a fault of ours: {fault.Message.ReplaceLineEndings(" ")}";
            await sources.VisitedAsync(source.Id, new SourceVisit(now, trouble, VisitTimes.Again(now, source.Faults, null, source.Id, options), null, null, null), CancellationToken.None);
        }
        catch (Exception again) when (again is not OperationCanceledException)
        {
            IntakeLog.PollingFailed(log, again);
        }
    }

    private void TellOfChange() => Interlocked.Exchange(ref _change, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) ? url.IdnHost : address;
}
