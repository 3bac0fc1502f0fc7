using Microsoft.Extensions.Logging;

namespace Dateline.Web.Api;

/// <summary>What the web side logs. Event ids 4000 to 4099.</summary>
internal static partial class WebLog
{
    [LoggerMessage(4001, LogLevel.Error, "Unhandled fault on {Path}, trace {TraceId}")]
    public static partial void Fault(ILogger log, Exception error, string path, string traceId);

    [LoggerMessage(4002, LogLevel.Warning, "The store does not answer")]
    public static partial void NotReady(ILogger log, Exception error);
}
