using Dateline.Model;

namespace Dateline.Lists;

/// <summary>Fills a list from ranked candidates under the house rules: one per story, copies once, at most two per outlet.</summary>
internal static class ListPage
{
    private const int PerOutlet = 2;

    /// <param name="ranked">Candidates with score and reason, in any order.</param>
    /// <param name="count">Places.</param>
    public static IReadOnlyList<ListEntry> Fill(IEnumerable<(ListCandidate Candidate, double Score, ListReason Reason)> ranked, int count)
    {
        var entries = new List<ListEntry>(Math.Max(0, count));
        var groups = new HashSet<CopyGroupId>();
        var stories = new HashSet<StoryId>();
        var outlets = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var inOrder = ranked.OrderByDescending(entry => entry.Score)
            .ThenByDescending(entry => entry.Candidate.At)
            .ThenBy(entry => entry.Candidate.Article.Id.Value, StringComparer.Ordinal);
        foreach (var (candidate, score, reason) in inOrder)
        {
            if (entries.Count >= count)
                break;
            var ofOutlet = outlets.GetValueOrDefault(candidate.Article.Outlet);
            if (ofOutlet >= PerOutlet || stories.Contains(candidate.Story) || !groups.Add(candidate.Group))
                continue;
            stories.Add(candidate.Story);
            outlets[candidate.Article.Outlet] = ofOutlet + 1;
            entries.Add(new ListEntry(candidate.Article.Id, Math.Round(score, 6), reason));
        }
        return entries;
    }
}
