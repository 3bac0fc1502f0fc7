using System.Diagnostics;
using System.Globalization;

namespace Dateline.Core.Tests.Reading;

/// <summary>The time this thread had the processor, where the system tells (Linux, proc_pid_schedstat(5)): a busy machine does not count against us.</summary>
internal static class ThreadTime
{
    private const string Schedule = "/proc/thread-self/schedstat";

    private static readonly bool IsTold = File.Exists(Schedule);

    /// <summary>Milliseconds since some moment; the difference of two is what counts.</summary>
    public static double Milliseconds() => IsTold
        ? long.Parse(File.ReadAllText(Schedule).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6
        : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;
}
