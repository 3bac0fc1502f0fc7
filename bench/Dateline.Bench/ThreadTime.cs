using System.Runtime.InteropServices;

namespace Dateline.Bench;

/// <summary>Processor time of the running thread: what other programs take of the machine, and other threads of this one, does not count.</summary>
internal static class ThreadTime
{
    // CLOCK_THREAD_CPUTIME_ID of Linux (clock_gettime(2)).
    private const int OfThread = 3;

    /// <summary>So far. Where the system does not tell a thread's time, the whole process's.</summary>
    public static TimeSpan Now() => OperatingSystem.IsLinux() && ClockGetTime(OfThread, out var time) == 0
        ? TimeSpan.FromSeconds((long)time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100)
        : Environment.CpuUsage.TotalTime;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Told time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Told
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
