using Microsoft.Extensions.Logging;

namespace Dateline.Engine.Intake;

/// <summary>Log messages of the intake: events 2400 to 2499.</summary>
internal static partial class IntakeLog
{
    [LoggerMessage(2400, LogLevel.Error, "Feeds could not be visited and will be tried again")]
    public static partial void PollingFailed(ILogger log, Exception fault);

    [LoggerMessage(2401, LogLevel.Warning, "Visiting source {Source} at {Address} failed")]
    public static partial void VisitFailed(ILogger log, Exception fault, long source, string address);
}
