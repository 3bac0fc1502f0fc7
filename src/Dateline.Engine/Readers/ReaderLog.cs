using Microsoft.Extensions.Logging;

namespace Dateline.Engine.Readers;

/// <summary>Log messages of what readers do: events 2500 to 2599.</summary>
internal static partial class ReaderLog
{
    [LoggerMessage(2500, LogLevel.Error, "What readers do could not be written and is not counted")]
    public static partial void NotWritten(ILogger log, Exception fault);

    [LoggerMessage(2501, LogLevel.Information, "The log of readers was read again: {Lines} lines after {Number}, {Milliseconds} ms")]
    public static partial void ReadAgain(ILogger log, long lines, long number, long milliseconds);

    [LoggerMessage(2502, LogLevel.Warning, "The snapshot of what readers do could not be used; the log is read from its beginning")]
    public static partial void SnapshotUnusable(ILogger log, Exception fault);

    [LoggerMessage(2503, LogLevel.Information, "The lists learned from {Events} events in {Seconds} s")]
    public static partial void Learned(ILogger log, long events, long seconds);

    [LoggerMessage(2504, LogLevel.Error, "The care of readers' events stopped and will be tried again")]
    public static partial void RoundFailed(ILogger log, Exception fault);
}
