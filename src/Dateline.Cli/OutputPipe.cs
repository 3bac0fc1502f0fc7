using Microsoft.Win32.SafeHandles;

namespace Dateline.Cli;

/// <summary>Standard output that says when nobody reads it any more. The console's own stream passes over it in silence, and a whole archive would be
/// read for <c>head</c>.</summary>
internal static class OutputPipe
{
    private const int StandardOutput = 1;

    // EPIPE (POSIX.1-2024, errno.h), the same number on Linux and macOS; the framework puts it into HResult as it is.
    private const int BrokenPipe = 32;

    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var direct = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // A file keeps one position for all who write to it, which only the console's stream heeds.
        return direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }

    /// <summary>Whether <paramref name="fault"/> says that the reader has gone: it has what it wanted, and that is no failure.</summary>
    public static bool IsReaderGone(Exception fault) => fault is IOException { HResult: BrokenPipe };
}
