using Dateline.Model;
using NodaTime;

namespace Dateline.Lists;

/// <summary>Weighs what readers do against what outlets report and texts say. With few readers the reports decide, with many the readers; the reason told is the
/// ground that gave more.</summary>
internal static class ReaderBlend
{
    /// <summary>What readers' doings may add to a place in Related, at full trust: more than any likeness, less than the story's newest turn.</summary>
    public const double RelatedWeight = 1.2;

    /// <summary>What they may add in Recommendation.</summary>
    public const double NextWeight = 1.5;

    /// <summary>What a section that is wanted adds, and an article that is like one remembered, at most.</summary>
    public const double WantedWeight = 0.5;

    public static double Pull(ListSignals signals, ArticleId article, out ListReason? reason)
    {
        if (signals.Trust <= 0 || !signals.Pulls.TryGetValue(article, out var pull))
        {
            reason = null;
            return 0;
        }
        reason = pull.Reason;
        return signals.Trust * Math.Clamp(pull.Strength, 0, 1);
    }

    /// <summary>Ranking: each share is of the greatest, so that the two can be weighed.</summary>
    public static IEnumerable<(ListCandidate Candidate, double Score, ListReason Reason)> Rank(IReadOnlyCollection<ListCandidate> pool, ListSignals signals, Instant now)
    {
        var weighed = new List<(ListCandidate Candidate, double Weight, ListReason Reason)>(pool.Count);
        var greatest = 0.0;
        foreach (var candidate in pool)
        {
            var (weight, reason) = StoryWeight.Weigh(candidate.Reports, candidate.At, 0, now);
            weighed.Add((candidate, weight, reason));
            greatest = Math.Max(greatest, weight);
        }
        // A story is read through all its reports; the one read most stands for it.
        var ofStory = new Dictionary<StoryId, double>();
        foreach (var candidate in pool)
        {
            if (Pull(signals, candidate.Article.Id, out _) is > 0 and var pull)
                ofStory[candidate.Story] = ofStory.GetValueOrDefault(candidate.Story) + pull;
        }
        foreach (var (candidate, weight, reason) in weighed)
        {
            var reported = (1 - signals.Trust) * weight / Math.Max(greatest, double.Epsilon);
            var own = Pull(signals, candidate.Article.Id, out var read);
            var story = ofStory.GetValueOrDefault(candidate.Story);
            var score = reported + story + 0.2 * own;
            yield return (candidate, score, read is not null && own >= reported ? read : reason);
        }
    }
}
