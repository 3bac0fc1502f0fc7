using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Engine.Intake;

/// <summary>Gathers pages into batches and keeps them: what it has kept survives a kill, what it has not was never accepted.</summary>
internal sealed class Accepting(IPageStore pages, long? source, IProgress<AddProgress>? progress)
{
    // A commit costs a few milliseconds of disk; 32 pages share one.
    private const int Batch = 32;
    private const int BatchBytes = 16 * 1024 * 1024;

    private readonly List<RawPage> _waiting = [];
    private long _waitingBytes;
    private int _seen;

    public int Accepted { get; private set; }

    public int Known { get; private set; }

    public List<AddFault> Faults { get; } = [];

    public int? Total { get; set; }

    public async Task AddAsync(RawPage page, string where, CancellationToken cancel)
    {
        _waiting.Add(page);
        _waitingBytes += page.Bytes.Length;
        if (_waiting.Count >= Batch || _waitingBytes >= BatchBytes)
            await FlushAsync(cancel);
        Seen(where);
    }

    /// <summary>Takes in an article with the other pages it goes over, all or none, so that none of them is read before the others are there.
    /// It counts as one page.</summary>
    public async Task AddAsync(RawPage page, IReadOnlyList<RawPage> others, string where, CancellationToken cancel)
    {
        if (others.Count == 0)
        {
            await AddAsync(page, where, cancel);
            return;
        }
        await FlushAsync(cancel);
        var kept = await pages.KeepManyAsync([page, .. others], source, cancel);
        if (kept.Any(isNew => isNew))
            Accepted++;
        else
            Known++;
        Seen(where);
    }

    /// <summary>Keeps a page beside the one that is taken in for the same item: it is not counted.</summary>
    public async Task KeepBesideAsync(RawPage page, CancellationToken cancel)
    {
        await FlushAsync(cancel);
        await pages.KeepManyAsync([page], source, cancel);
    }

    /// <summary>Whether anything failed that may well come at the next visit.</summary>
    public bool MayHeal { get; private set; }

    public void Fail(string where, string what, bool mayHeal = true)
    {
        MayHeal |= mayHeal;
        Faults.Add(new AddFault(where, what));
        Seen(where);
    }

    public void Pass(string where)
    {
        Known++;
        Seen(where);
    }

    /// <summary>Something that is no page itself, a feed beside its pages.</summary>
    public void Look(string where) => Seen(where);

    public async Task FlushAsync(CancellationToken cancel)
    {
        if (_waiting.Count == 0)
            return;
        var kept = await pages.KeepManyAsync(_waiting, source, cancel);
        Accepted += kept.Count(isNew => isNew);
        Known += kept.Count(isNew => !isNew);
        _waiting.Clear();
        _waitingBytes = 0;
    }

    public AddReport Report(Source? from, int skipped) => new(from, Accepted, Known, skipped, Faults);

    private void Seen(string where)
    {
        _seen++;
        progress?.Report(new AddProgress(_seen, Total, Accepted, Faults.Count, where));
    }
}
