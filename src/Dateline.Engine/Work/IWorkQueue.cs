using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Work that is still to be done, and survives a kill of the process.</summary>
public interface IWorkQueue
{
    /// <summary>Adds work; work that is on the list already is not added again.</summary>
    Task EnqueueAsync(string kind, IReadOnlyCollection<string> subjects, Instant due, CancellationToken cancel);

    /// <summary>Takes due work in order, for the length of a lease. What was taken before and did not end is taken alone, and parked when that was too often:
    /// whatever ends a process is told from what was in work beside it.</summary>
    Task<IReadOnlyList<WorkItem>> TakeAsync(string kind, int limit, Instant now, Duration lease, CancellationToken cancel);

    /// <summary>Whether there is work to take.</summary>
    Task<bool> HasDueAsync(string kind, Instant now, CancellationToken cancel);

    /// <summary>Strikes done work off the list.</summary>
    Task DoneAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancel);

    /// <summary>Gives work back with the reason it failed; it comes up again later, or is parked after <see cref="MostTries"/> tries.</summary>
    Task FailAsync(WorkItem item, string trouble, Instant now, CancellationToken cancel);

    /// <summary>Gives work back that was never begun or whose fault was not its own (a full disk): this time does not count as a try.</summary>
    Task ReturnAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancel);

    /// <summary>Ends all leases: for the one worker at its start, when those who held them are dead. What died alone comes up again later.</summary>
    Task ReleaseAsync(Instant now, CancellationToken cancel);

    /// <summary>How much is waiting, in work and parked.</summary>
    Task<WorkCounts> CountsAsync(Instant now, CancellationToken cancel);

    /// <summary>Parked work, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ParkedWork>> ParkedAsync(int limit, CancellationToken cancel);

    /// <summary>After how many tries work is parked.</summary>
    const int MostTries = 5;
}

/// <summary>A piece of work.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What is to be done; see <see cref="WorkKinds"/>.</param>
/// <param name="Subject">To what.</param>
/// <param name="Tries">How often it was taken, this time included.</param>
public sealed record WorkItem(long Id, string Kind, string Subject, int Tries);

/// <summary>How the list stands.</summary>
/// <param name="Waiting">Work that nobody has taken.</param>
/// <param name="InWork">Work under a lease.</param>
/// <param name="Parked">Work given up.</param>
public sealed record WorkCounts(long Waiting, long InWork, long Parked)
{
    /// <summary>Work that is not given up.</summary>
    public long Open => Waiting + InWork;
}

/// <summary>Work given up.</summary>
/// <param name="Item">The work.</param>
/// <param name="Trouble">Why.</param>
public sealed record ParkedWork(WorkItem Item, string Trouble);
