using Dateline.Model;
using Microsoft.Extensions.Logging;

namespace Dateline.Engine.Work;

/// <summary>Log messages of the work loop: events 2300 to 2399.</summary>
internal static partial class WorkLog
{
    [LoggerMessage(2300, LogLevel.Error, "The work stopped and will be tried again")]
    public static partial void StepFailed(ILogger log, Exception fault);

    [LoggerMessage(2301, LogLevel.Warning, "Work {Kind} on {Subject} failed at try {Try}")]
    public static partial void ItemFailed(ILogger log, Exception fault, string kind, string subject, int @try);

    [LoggerMessage(2302, LogLevel.Warning, "The index of copies was made anew for {Lost} of {All} articles: their sketches were missing, damaged or of another version")]
    public static partial void SketchesMade(ILogger log, int lost, long all);

    [LoggerMessage(2303, LogLevel.Error, "Decision {Number} of an editor could not be carried out; what comes in obeys it")]
    public static partial void NotObeyed(ILogger log, Exception fault, long number);

    [LoggerMessage(2304, LogLevel.Error, "The statements of article {Article} are not kept: \"{Words}\" does not stand at {Start} of its text")]
    public static partial void StatementAstray(ILogger log, ArticleId article, string words, int start);

    [LoggerMessage(2305, LogLevel.Error, "Clippings of new articles could not be filed and will be tried again")]
    public static partial void ClippingsBehind(ILogger log, Exception fault);
}
