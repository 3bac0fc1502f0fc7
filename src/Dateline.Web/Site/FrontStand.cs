using Dateline.Engine.Work;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>
/// What the front page shows of the stories, which is the same for every reader: gathered once for all who ask within a second, and anew as soon as something was grouped.
/// One gathers, the others wait for it: a crowd that comes at once costs as much as one reader.
/// </summary>
internal sealed class FrontStand(GroupingBell bell, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _gathering = new(1, 1);
    private volatile Gathered? _last;

    /// <summary>What stands, or what <paramref name="gather"/> gives.</summary>
    public async Task<FrontSheet> SheetAsync(Func<CancellationToken, Task<FrontSheet>> gather, CancellationToken cancel)
    {
        if (Standing() is { } stands)
            return stands;
        await _gathering.WaitAsync(cancel);
        try
        {
            if (Standing() is { } now)
                return now;
            var (number, at) = (bell.Number, time.GetTimestamp());
            var sheet = await gather(cancel);
            _last = new Gathered(sheet, number, at);
            return sheet;
        }
        finally
        {
            _gathering.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gathering.Dispose();

    private FrontSheet? Standing() => _last is { } last && last.Number == bell.Number && time.GetElapsedTime(last.At) < Stands ? last.Sheet : null;

    private sealed record Gathered(FrontSheet Sheet, long Number, long At);
}
