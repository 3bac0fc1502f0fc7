using Dateline.Engine.Work;
using Dateline.Web.Site;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Tests.Units;

public sealed class FrontStandTests : IDisposable
{
    private readonly Clock _clock = new();
    private readonly GroupingBell _bell = new();
    private readonly FrontStand _stand;
    private int _gathered;

    public FrontStandTests() => _stand = new FrontStand(_bell, _clock);

    public void Dispose() => _stand.Dispose();

    [Fact]
    public async Task A_crowd_that_comes_at_once_gathers_once()
    {
        var open = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 50).Select(_ => _stand.SheetAsync(async _ =>
        {
            await open.Task;
            return Sheet();
        }, TestContext.Current.CancellationToken)).ToList();
        open.SetResult();

        var sheets = await Task.WhenAll(asked);

        Assert.All(sheets, sheet => Assert.Same(sheets[0], sheet));
        Assert.Equal(1, _gathered);
    }

    [Theory]
    [InlineData(999, false, 1)]
    [InlineData(1_000, false, 2)]
    [InlineData(0, true, 2)]
    public async Task It_stands_a_second_or_until_something_was_grouped(int milliseconds, bool rings, int gathered)
    {
        await AskAsync();
        _clock.Passed += milliseconds;
        if (rings)
            _bell.Ring();

        await AskAsync();

        Assert.Equal(gathered, _gathered);
    }

    [Fact]
    public async Task What_was_grouped_while_it_was_gathered_is_gathered_anew()
    {
        await _stand.SheetAsync(_ =>
        {
            _bell.Ring();
            return Task.FromResult(Sheet());
        }, TestContext.Current.CancellationToken);

        await AskAsync();

        Assert.Equal(2, _gathered);
    }

    [Fact]
    public async Task One_that_gives_up_leaves_the_others_to_gather()
    {
        using var gone = new CancellationTokenSource();
        var open = new TaskCompletionSource();
        var first = _stand.SheetAsync(async stop =>
        {
            await open.Task.WaitAsync(stop);
            return Sheet();
        }, gone.Token);
        var second = AskAsync();

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await second;
        Assert.Equal(1, _gathered);
    }

    private Task<FrontSheet> AskAsync() => _stand.SheetAsync(_ => Task.FromResult(Sheet()), TestContext.Current.CancellationToken);

    private FrontSheet Sheet()
    {
        Interlocked.Increment(ref _gathered);
        return new FrontSheet { Stories = [], OnFile = 0, Articles = 0 };
    }

    private sealed class Clock : TimeProvider
    {
        public long Passed { get; set; }

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => Passed;
    }
}
