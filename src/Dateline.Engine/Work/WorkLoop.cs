using System.Diagnostics;
using Dateline.Engine.Store;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Takes work, runs the stages, stores the results, says so. Any step may be repeated after a crash.</summary>
public sealed class WorkLoop : IDisposable
{
    /// <summary>Pages in one batch: enough to spread the cost of its four commits, few enough that a search sees them within a second.</summary>
    private const int Batch = 96;

    private static readonly Duration Lease = Duration.FromMinutes(10);
    private static readonly TimeSpan Nap = TimeSpan.FromSeconds(1);

    private readonly IWorkQueue _queue;
    private readonly ReadingDesk _reading;
    private readonly CopyDesk _copies;
    private readonly WeighingDesk _weighing;
    private readonly StatementDesk _statements;
    private readonly WorkLock _lock;
    private readonly IClock _clock;
    private readonly ILogger<WorkLoop> _log;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly SemaphoreSlim _bell = new(0, 1);

    internal WorkLoop(IWorkQueue queue, ReadingDesk reading, CopyDesk copies, WeighingDesk weighing, StatementDesk statements, WorkLock workLock, IClock clock, ILogger<WorkLoop> log)
    {
        _queue = queue;
        _reading = reading;
        _copies = copies;
        _weighing = weighing;
        _statements = statements;
        _lock = workLock;
        _clock = clock;
        _log = log;
    }

    /// <summary>Says that there is new work, so that a sleeping loop looks at once.</summary>
    public void Wake()
    {
        if (_bell.CurrentCount == 0)
        {
            try
            {
                _bell.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another was faster.
            }
        }
    }

    /// <summary>Works until nothing is left that could be done now. When another process does the work, waits for it.</summary>
    /// <returns>What was done by this process.</returns>
    public async Task<WorkProgress> DrainAsync(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var total = WorkProgress.None;
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var done = await StepAsync(cancel);
            total = total.Plus(done, watch.Elapsed);
            var counts = await _queue.CountsAsync(_clock.GetCurrentInstant(), cancel);
            total = total with { Open = counts.Open };
            progress?.Report(total);
            if (done.Taken > 0)
                continue;
            // Our own leases are over by now: what is still open is another process's, or failed and waits for its next try.
            if (counts.Open == 0 || (counts.InWork == 0 && HasLock && !await DueAsync(cancel)))
                return total;
            await Task.Delay(Nap / 4, cancel);
        }
    }

    /// <summary>Works until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                if ((await StepAsync(cancel)).Taken == 0 && !(HasLock && await _statements.RunAsync(cancel)))
                    await _bell.WaitAsync(Nap, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A full disk, a held file: reading goes on, and so do we as soon as it can be written again.
                WorkLog.StepFailed(_log, fault);
                await Task.Delay(Nap * 5, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Carries out what editors decided, now; when another process does the work, it is left to that one.</summary>
    public async Task ObeyAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (await HoldAsync(cancel))
                await _copies.ObeyAsync(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _lock.Dispose();
        _one.Dispose();
        _bell.Dispose();
    }

    private bool HasLock { get; set; }

    private async Task<bool> DueAsync(CancellationToken cancel) => await _queue.HasDueAsync(WorkKinds.Read, _clock.GetCurrentInstant(), cancel);

    private async Task<bool> HoldAsync(CancellationToken cancel)
    {
        if (HasLock)
            return true;
        if (!_lock.TryTake())
            return false;
        HasLock = true;
        // Whoever held leases is gone: there is one worker, and it is this one.
        await _queue.ReleaseAsync(_clock.GetCurrentInstant(), cancel);
        return true;
    }

    private async Task<WorkProgress> StepAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (!await HoldAsync(cancel))
                return WorkProgress.None;
            await _copies.FillAsync(cancel);
            await _copies.ObeyAsync(cancel);
            await _weighing.RunAsync(cancel);
            var items = await _queue.TakeAsync(WorkKinds.Read, Batch, _clock.GetCurrentInstant(), Lease, cancel);
            if (items.Count == 0)
                return WorkProgress.None;
            try
            {
                return await DoAsync(items, cancel);
            }
            catch
            {
                await GiveBackAsync(items);
                throw;
            }
        }
        finally
        {
            _one.Release();
        }
    }

    // Not begun, or stopped by a fault that is not the pages' own: they are taken again as if nothing had been.
    private async Task GiveBackAsync(IReadOnlyList<WorkItem> items)
    {
        try
        {
            await _queue.ReturnAsync(items, CancellationToken.None);
        }
        catch (Exception fault) when (SqliteDatabase.IsOfStorage(fault))
        {
            // Not even that can be written: their leases run out.
            WorkLog.StepFailed(_log, fault);
        }
    }

    private async Task GroupAsync(ReadingOutcome outcome, IReadOnlyList<WorkItem> items, List<FailedWork> failed, CancellationToken cancel)
    {
        try
        {
            await _copies.PlaceAsync(outcome.ToGroup, outcome.Sections, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !SqliteDatabase.IsOfStorage(fault))
        {
            // One of them spoils the batch. They are filed and found by search; the batch is tried again, and parked if it never works.
            failed.Clear();
            failed.AddRange(items.Select(item => new FailedWork(item, $"grouping: {fault.Message}", fault)));
        }
    }

    private async Task<WorkProgress> DoAsync(IReadOnlyList<WorkItem> items, CancellationToken cancel)
    {
        var outcome = await _reading.RunAsync(items, cancel);
        var failed = outcome.Failed.ToList();
        if (outcome.ToGroup.Count > 0)
            await GroupAsync(outcome, items, failed, cancel);
        var notDone = failed.Select(work => work.Item).ToHashSet();
        await _queue.DoneAsync([.. items.Where(item => !notDone.Contains(item))], cancel);
        foreach (var work in failed)
        {
            WorkLog.ItemFailed(_log, work.Fault, work.Item.Kind, work.Item.Subject, work.Item.Tries);
            await _queue.FailAsync(work.Item, work.Trouble, _clock.GetCurrentInstant(), cancel);
        }
        return WorkProgress.None with
        {
            Taken = items.Count,
            NewArticles = outcome.New,
            NewVersions = outcome.NewVersions,
            Refused = outcome.Refused,
            Failed = failed.Count,
        };
    }
}

/// <summary>How far the work is.</summary>
/// <param name="Taken">Pages read.</param>
/// <param name="NewArticles">Articles not known before.</param>
/// <param name="NewVersions">New versions of known ones.</param>
/// <param name="Refused">Pages that are no articles.</param>
/// <param name="Failed">Pages that could not be read through a fault of ours.</param>
/// <param name="Open">Pages still waiting.</param>
/// <param name="PerSecond">Pages read a second, from the start.</param>
public sealed record WorkProgress(long Taken, long NewArticles, long NewVersions, long Refused, long Failed, long Open, double PerSecond)
{
    /// <summary>Nothing done.</summary>
    public static WorkProgress None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    internal WorkProgress Plus(WorkProgress step, TimeSpan elapsed) => new(
        Taken + step.Taken, NewArticles + step.NewArticles, NewVersions + step.NewVersions, Refused + step.Refused, Failed + step.Failed, Open,
        (Taken + step.Taken) / Math.Max(0.001, elapsed.TotalSeconds));
}
