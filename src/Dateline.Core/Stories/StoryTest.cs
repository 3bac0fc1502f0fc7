using Dateline.Text;

namespace Dateline.Stories;

/// <summary>When a report belongs to a story: trained trees over the figures of both. The thresholds are written here and nowhere else.</summary>
internal static class StoryTest
{
    /// <summary>Probability at which a report joins.</summary>
    public const float Join = 0.55f;

    /// <summary>Mean probability at which the reports of one story go over to another and both become one.</summary>
    public const float Merge = 0.5f;

    /// <summary>A likeness below this is not looked at: every two texts share a few words.</summary>
    public const float Slight = 0.03f;

    /// <summary>Terms two reports must share: one word, however rare, makes no event.</summary>
    public const int LeastShared = 3;

    /// <summary>Stories a report is held against, those with the reports most alike.</summary>
    public const int Stories = 8;

    /// <summary>Reports most alike that are looked at.</summary>
    public const int Nearest = 24;

    /// <summary>Reports of one story a new one is compared with.</summary>
    public const int Compared = 10;

    /// <summary>Probability of a second story from which it is asked whether both are one.</summary>
    public const float Second = 0.3f;

    /// <summary>Mean probability below which the halves of a story are two stories.</summary>
    public const float Apart = 0.1f;

    /// <summary>Whether a report that does not belong to a story tells of the same saga: the same people and places at another event or on another day.</summary>
    public static bool IsSaga(ReportLikeness near) => near is { Names: >= 0.25f, FullNames: >= 2, Cosine: >= 0.12f };

    /// <summary>Reports of a story that are asked whether they belong to another.</summary>
    public const int Asked = 6;

    /// <summary>Reports at which a story takes no more: a digest or live blog that joins everything, not one event.</summary>
    public const int Full = 400;

    /// <summary>How many figures a judgement looks at.</summary>
    public const int Figures = 29;

    private const float Unknown = -1;

    /// <summary>The trees; <c>story-model.txt</c>, grown by <c>./dev eval train-stories</c>.</summary>
    public static ObliviousTrees Trees { get; } = Read();

    /// <summary>Writes the figures of a report against a story, but for those that need the other stories.</summary>
    /// <param name="report">The report.</param>
    /// <param name="story">The story.</param>
    /// <param name="reports">The story's reports it was compared with, and how alike each is.</param>
    /// <param name="row">Receives the figures.</param>
    /// <returns>Which of <paramref name="reports"/> is most alike.</returns>
    public static int Fill(Report report, StoryFile story, ReadOnlySpan<(Report Report, ReportLikeness Likeness)> reports, Span<float> row)
    {
        var best = 0;
        float sum = 0, names = 0, top = 0, bestNames = 0, bestTop = 0, least = 1, days = float.MaxValue, spread = 0;
        for (var i = 0; i < reports.Length; i++)
        {
            var likeness = reports[i].Likeness;
            if (likeness.Cosine > reports[best].Likeness.Cosine)
                best = i;
            sum += likeness.Cosine;
            names += likeness.Names;
            top += likeness.Top;
            bestNames = Math.Max(bestNames, likeness.Names);
            bestTop = Math.Max(bestTop, likeness.Top);
            least = Math.Min(least, likeness.Cosine);
            if (DaysBetween(report, reports[i].Report) is >= 0 and var apart)
            {
                days = Math.Min(days, apart);
                spread = Math.Max(spread, apart);
            }
        }
        var near = reports[best].Likeness;
        var alike = 0;
        foreach (var (_, likeness) in reports)
            alike += likeness.Cosine >= 0.5f * near.Cosine ? 1 : 0;
        var nearest = reports[best].Report;
        var isDated = days < float.MaxValue;
        row[0] = near.Cosine;
        row[1] = sum / reports.Length;
        row[2] = least;
        row[3] = near.Words;
        row[4] = near.Names;
        row[5] = near.Numbers;
        row[6] = near.Top;
        row[7] = bestNames;
        row[8] = bestTop;
        row[9] = names / reports.Length;
        row[10] = top / reports.Length;
        row[11] = near.Strongest;
        row[12] = near.FullNames;
        row[13] = near.SharedNumbers;
        row[14] = near.Shared;
        row[15] = isDated ? DaysBetween(report, nearest) : Unknown;
        row[16] = isDated ? days : Unknown;
        row[17] = isDated ? spread : Unknown;
        row[18] = Math.Min(20, story.Reports.Count);
        row[19] = story.Joined > 0 ? story.Cohesion / story.Joined : Unknown;
        row[20] = story.Joined > 0 ? near.Cosine / Math.Max(0.02f, story.Cohesion / story.Joined) : Unknown;
        row[21] = Math.Min(report.Vector.Terms.Length, nearest.Vector.Terms.Length);
        row[22] = (report.Vector.HasHeadline ? 1 : 0) + (nearest.Vector.HasHeadline ? 1 : 0);
        row[23] = report.Vector.NameLength * nearest.Vector.NameLength;
        row[24] = near.Cosine > 0 ? near.Strongest / near.Cosine : 0;
        row[28] = alike / (float)reports.Length;
        return best;
    }

    /// <summary>Adds what the other stories say: a report that resembles all alike resembles none.</summary>
    public static void FillOthers(Span<float> row, float bestElsewhere, float meanElsewhere, float meanAround)
    {
        row[25] = row[0] - bestElsewhere;
        row[26] = row[1] - meanElsewhere;
        row[27] = row[0] / Math.Max(0.02f, meanAround);
    }

    private static float DaysBetween(Report a, Report b) =>
        a.At is { } left && b.At is { } right ? (float)Math.Min(60, Math.Abs((left - right).TotalDays)) : Unknown;

    private static ObliviousTrees Read()
    {
        using var stream = typeof(StoryTest).Assembly.GetManifestResourceStream("Dateline.Stories.story-model.txt");
        // Without the file, as before its first training: likeness alone.
        if (stream is null)
            return new ObliviousTrees(1, [1], [0.2f], [-2, 2], 0);
        using var reader = new StreamReader(stream);
        return ObliviousTrees.Read(reader);
    }
}
