namespace Dateline.Readership;

/// <summary>For whom and where a list is made.</summary>
/// <param name="At">Seconds since 1970.</param>
/// <param name="On">The article being read; <c>null</c> on the front page.</param>
/// <param name="Visit">What this visit did so far; <c>null</c> when the list is for anybody.</param>
/// <param name="Reader">What this reader did in former visits; <c>null</c> without profile.</param>
/// <param name="Device">The sort of device, as a small number; 0 unknown.</param>
internal readonly record struct ReadingContext(double At, ArticleTraffic? On, VisitTrace? Visit, VisitTrace? Reader, int Device)
{
    /// <summary>What was opened lately, newest first: the article being read, then the visit's.</summary>
    public int Lately(Span<int> places)
    {
        var count = 0;
        if (Visit is not { } visit)
            return 0;
        for (var i = visit.Opened - 1; i >= 0 && count < places.Length; i--)
        {
            if (visit.Article(i) is { } article && article != On)
                places[count++] = i;
        }
        return count;
    }
}
