using Dateline.Model;

namespace Dateline.Dating;

/// <summary>Dates in the lines the extractor set apart around the headline and after the story.</summary>
internal static class LineDates
{
    public static void Read(Article article, DateHabit habit, List<DateClaim> claims)
    {
        foreach (var line in article.HeadLines)
            Judge(line, habit, 66, claims);
        foreach (var line in article.FootLines)
            Judge(line, habit, 46, claims);
    }

    private static void Judge(string line, DateHabit habit, int strength, List<DateClaim> claims)
    {
        if (line.Length > 240 || DateLabels.IsOther(line))
            return;
        var from = 0;
        foreach (var (date, start, end) in DateWords.Find(line, habit))
        {
            var label = DateLabels.Before(line.AsSpan(from, Math.Max(0, start - from)));
            if (date.Day > 0)
                claims.Add(new DateClaim(date, DateWitness.VisibleText, line, label ?? DateRole.Published, strength + (label is null ? 0 : 2) - (from > 0 && label is null ? 6 : 0)));
            from = end;
        }
    }
}
