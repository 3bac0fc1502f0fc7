using System.Globalization;

namespace Dateline.Eval.Lists;

/// <summary>Tells on standard error how far a replay has come, twenty times from its beginning to its end.</summary>
/// <param name="task">What is replayed.</param>
/// <param name="all">How many answers there will be.</param>
internal sealed class ReplayProgress(string task, int all)
{
    private const int Times = 20;
    private int _done;

    /// <summary>One more answer was given.</summary>
    public void Step()
    {
        _done++;
        if ((long)_done * Times / all > (_done - 1L) * Times / all)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{task}: {_done:N0} of {all:N0} lists, {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor time"));
    }
}
