using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>The day a text's words are counted from: the one the desk believes, never the page's claim against it.</summary>
public static class PublishedDay
{
    private static readonly Duration AboutADay = Duration.FromHours(52);

    /// <summary>The day of a finding; a span of days when it names no day; <c>null</c> when nothing is known.</summary>
    public static TextDay? Of(DateFinding? published)
    {
        if (published is null)
            return null;
        return published.Latest - published.Earliest <= AboutADay
            ? TextDay.Of(published.Middle().InUtc().Date)
            : new TextDay(published.Earliest.InUtc().Date, (published.Latest - Duration.FromSeconds(1)).InUtc().Date);
    }
}
