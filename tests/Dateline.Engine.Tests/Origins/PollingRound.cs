using Dateline.Engine.Intake;

namespace Dateline.Engine.Tests.Origins;

/// <summary>Visits begun as places come free, without a clock: every begin and every end of a visit is a reason to look again.</summary>
internal static class PollingRound
{
    /// <summary>Goes on until <paramref name="isOver"/>, or until nothing is left that could change anything: what is missing then is for the test to see.</summary>
    public static async Task UntilAsync(FeedPolling polling, Func<bool> isOver, CancellationToken cancel)
    {
        while (true)
        {
            var change = polling.NextChange;
            await polling.BeginAsync(cancel);
            if (isOver() || (polling.UnderWay == 0 && !change.IsCompleted))
                return;
            await change.WaitAsync(cancel);
        }
    }

    /// <summary>Goes on until all that is due was visited and every visit is over.</summary>
    public static Task WholeAsync(FeedPolling polling, CancellationToken cancel) => UntilAsync(polling, () => false, cancel);
}
