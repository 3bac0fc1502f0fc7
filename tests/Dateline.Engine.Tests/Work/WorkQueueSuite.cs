using Dateline.Engine.Work;
using NodaTime;

namespace Dateline.Engine.Tests.Work;

/// <summary>What every queue must do, whatever it is built on.</summary>
public abstract class WorkQueueSuite : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly Duration Lease = Duration.FromMinutes(5);

    protected abstract IWorkQueue Queue { get; }

    [Fact]
    public async Task Work_is_taken_in_order_by_one_taker_only()
    {
        await Queue.EnqueueAsync("read", ["1", "2", "3", "2"], Invented.Noon, Cancel);

        var first = await Queue.TakeAsync("read", 2, Invented.Noon, Lease, Cancel);
        var second = await Queue.TakeAsync("read", 5, Invented.Noon, Lease, Cancel);

        Assert.Equal(["1", "2"], first.Select(item => item.Subject));
        Assert.Equal(["3"], second.Select(item => item.Subject));
    }

    [Fact]
    public async Task Work_whose_taker_died_comes_back_when_its_lease_is_over()
    {
        await Queue.EnqueueAsync("read", ["1"], Invented.Noon, Cancel);
        await Queue.TakeAsync("read", 1, Invented.Noon, Lease, Cancel);

        var during = await Queue.TakeAsync("read", 1, Invented.Noon + Lease - Duration.FromSeconds(1), Lease, Cancel);
        var after = await Queue.TakeAsync("read", 1, Invented.Noon + Lease, Lease, Cancel);

        Assert.Empty(during);
        Assert.Equal(2, Assert.Single(after).Tries);
    }

    [Fact]
    public async Task Work_that_always_fails_is_parked_with_its_reason()
    {
        await Queue.EnqueueAsync("read", ["1"], Invented.Noon, Cancel);
        var now = Invented.Noon;
        for (var i = 0; i < IWorkQueue.MostTries; i++)
        {
            now += Duration.FromDays(1);
            await Queue.FailAsync(Assert.Single(await Queue.TakeAsync("read", 1, now, Lease, Cancel)), "it is cursed", now, Cancel);
        }

        Assert.Empty(await Queue.TakeAsync("read", 1, now + Duration.FromDays(1), Lease, Cancel));
        Assert.Equal(new WorkCounts(0, 0, 1), await Queue.CountsAsync(now, Cancel));
        Assert.Equal("it is cursed", Assert.Single(await Queue.ParkedAsync(10, Cancel)).Trouble);
    }

    [Fact]
    public async Task Work_that_kills_its_taker_is_parked_too()
    {
        await Queue.EnqueueAsync("read", ["1"], Invented.Noon, Cancel);
        for (var i = 0; i < IWorkQueue.MostTries; i++)
            await Queue.TakeAsync("read", 1, Invented.Noon + Lease * i, Lease, Cancel);

        var last = await Queue.TakeAsync("read", 1, Invented.Noon + Lease * IWorkQueue.MostTries, Lease, Cancel);

        Assert.Empty(last);
        Assert.Single(await Queue.ParkedAsync(10, Cancel));
    }

    [Fact]
    public async Task What_kills_its_taker_again_and_again_takes_none_of_its_neighbours_along()
    {
        string[] all = ["1", "2", "cursed", "4", "5"];
        await Queue.EnqueueAsync("read", all, Invented.Noon, Cancel);
        var now = Invented.Noon;
        var done = new List<string>();

        for (var deaths = 0; deaths <= IWorkQueue.MostTries; deaths++)
        {
            await Queue.ReleaseAsync(now, Cancel);
            now += Duration.FromHours(1);
            for (IReadOnlyList<WorkItem> taken; (taken = await Queue.TakeAsync("read", 3, now, Lease, Cancel)).Count > 0 && taken.All(item => item.Subject != "cursed");)
            {
                done.AddRange(taken.Select(item => item.Subject));
                await Queue.DoneAsync(taken, Cancel);
            }
        }

        Assert.Equal(["1", "2", "4", "5"], done.Order(StringComparer.Ordinal));
        Assert.Equal("cursed", Assert.Single(await Queue.ParkedAsync(10, Cancel)).Item.Subject);
    }

    [Fact]
    public async Task What_was_alone_when_the_process_died_lets_the_others_go_first()
    {
        await Queue.EnqueueAsync("read", ["1", "2"], Invented.Noon, Cancel);
        await Queue.TakeAsync("read", 5, Invented.Noon, Lease, Cancel);
        await Queue.ReleaseAsync(Invented.Noon, Cancel);
        var alone = await Queue.TakeAsync("read", 5, Invented.Noon, Lease, Cancel);
        await Queue.ReleaseAsync(Invented.Noon, Cancel);

        var next = await Queue.TakeAsync("read", 5, Invented.Noon, Lease, Cancel);
        var later = await Queue.TakeAsync("read", 5, Invented.Noon + Duration.FromSeconds(30), Lease, Cancel);

        Assert.Equal(["1", "2", "1"], new[] { alone, next, later }.Select(taken => Assert.Single(taken).Subject));
    }

    [Fact]
    public async Task Done_work_is_gone_and_returned_work_was_never_tried()
    {
        await Queue.EnqueueAsync("read", ["1", "2"], Invented.Noon, Cancel);
        var items = await Queue.TakeAsync("read", 2, Invented.Noon, Lease, Cancel);

        await Queue.DoneAsync([items[0]], Cancel);
        await Queue.ReturnAsync([items[1]], Cancel);

        var again = Assert.Single(await Queue.TakeAsync("read", 5, Invented.Noon, Lease, Cancel));
        Assert.Equal(("2", 1), (again.Subject, again.Tries));
    }

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    protected abstract void Close();
}

public sealed class SqliteWorkQueueTests : WorkQueueSuite
{
    private readonly TemporaryDesk _desk = new();

    protected override IWorkQueue Queue => _desk.Queue;

    protected override void Close() => _desk.Dispose();
}
