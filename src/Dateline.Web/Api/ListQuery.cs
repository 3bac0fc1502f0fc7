using Dateline.Engine.Work;

namespace Dateline.Web.Api;

/// <summary>How a list's query says over which time it is.</summary>
internal static class ListQuery
{
    /// <summary>"hour" (or nothing), "day", "week"; <c>null</c> for anything else.</summary>
    public static ListSpan? SpanOf(string? span) => span switch
    {
        null or "hour" => ListSpan.Hour,
        "day" => ListSpan.Day,
        "week" => ListSpan.Week,
        _ => null,
    };
}
