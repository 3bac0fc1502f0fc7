using Dateline.Model;

namespace Dateline.Lists;

/// <summary>
/// Fills a list from ranked candidates under the house rules: one per story, copies once, at most two per outlet. A varied list passes over what says the same
/// as an entry above it (maximal marginal relevance, Carbonell and Goldstein 1998), and keeps one place in five for outlets that have little on file.
/// </summary>
internal static class ListPage
{
    private const int PerOutlet = 2;
    private const double Sameness = 0.3;
    private const int SmallOneIn = 5;
    private const double SmallAtLeast = 0.5;

    /// <param name="ranked">Candidates with score and reason, in any order.</param>
    /// <param name="count">Places.</param>
    /// <param name="isVaried">Whether likeness to the entries above counts against a candidate, and small outlets have their places.</param>
    /// <param name="perOutlet">Most entries of one outlet.</param>
    public static IReadOnlyList<ListEntry> Fill(
        IEnumerable<(ListCandidate Candidate, double Score, ListReason Reason)> ranked, int count, bool isVaried = false, int perOutlet = PerOutlet)
    {
        var inOrder = ranked.OrderByDescending(entry => entry.Score)
            .ThenByDescending(entry => entry.Candidate.At)
            .ThenBy(entry => entry.Candidate.Article.Id.Value, StringComparer.Ordinal).ToList();
        var page = new Page(perOutlet);
        if (!isVaried)
        {
            foreach (var entry in inOrder)
            {
                if (page.Entries.Count >= count)
                    break;
                page.TryAdd(entry);
            }
            return page.Listed;
        }
        Vary(inOrder, count, page);
        Favour(inOrder, count, page);
        return page.Listed;
    }

    private static void Vary(List<(ListCandidate Candidate, double Score, ListReason Reason)> inOrder, int count, Page page)
    {
        if (inOrder.Count == 0)
            return;
        var (top, bottom) = (inOrder[0].Score, Math.Min(0, inOrder[^1].Score));
        var scale = top > bottom ? 1 / (top - bottom) : 1;
        var left = new List<(int Place, double Value, double Likest)>();
        for (var place = 0; place < inOrder.Count && left.Count < 4 * count + 20; place++)
        {
            if (page.MayAdd(inOrder[place].Candidate))
                left.Add((place, (inOrder[place].Score - bottom) * scale, 0));
        }
        var next = left.Count;
        while (page.Entries.Count < count && left.Count > 0)
        {
            var best = 0;
            for (var i = 1; i < left.Count; i++)
            {
                if (left[i].Value - Sameness * left[i].Likest > left[best].Value - Sameness * left[best].Likest)
                    best = i;
            }
            var chosen = inOrder[left[best].Place];
            page.TryAdd(chosen);
            var rest = new List<(int, double, double)>(left.Count);
            foreach (var (place, value, likest) in left)
            {
                var candidate = inOrder[place].Candidate;
                if (page.MayAdd(candidate))
                    rest.Add((place, value, Math.Max(likest, PrintMaker.Likeness(candidate.Print, chosen.Candidate.Print))));
            }
            left = rest;
        }
        // The first few were all of few outlets or stories: what comes after them fills up.
        for (; page.Entries.Count < count && next < inOrder.Count; next++)
            page.TryAdd(inOrder[next]);
    }

    // Outlets with fewer candidates than the middle one have one place in five where they have something nearly as good.
    private static void Favour(List<(ListCandidate Candidate, double Score, ListReason Reason)> inOrder, int count, Page page)
    {
        var places = Math.Min(count, page.Entries.Count) / SmallOneIn;
        if (places == 0)
            return;
        var sizes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (candidate, _, _) in inOrder)
            sizes[candidate.Article.Outlet] = sizes.GetValueOrDefault(candidate.Article.Outlet) + 1;
        var middle = sizes.Values.Order().ElementAt(sizes.Count / 2);
        bool IsSmall(ListCandidate candidate) => sizes[candidate.Article.Outlet] < middle;
        for (var has = page.Entries.Count(entry => IsSmall(entry.Candidate)); has < places; has++)
        {
            var weakest = page.Entries.FindLastIndex(entry => !IsSmall(entry.Candidate));
            if (weakest <= 0)
                return;
            var former = page.Entries[weakest];
            page.Remove(weakest);
            var found = inOrder.FindIndex(entry => entry.Score >= SmallAtLeast * former.Score && IsSmall(entry.Candidate) && page.MayAdd(entry.Candidate));
            if (found < 0)
            {
                page.Insert(weakest, former);
                return;
            }
            page.TryAdd(inOrder[found]);
        }
    }

    private sealed class Page(int perOutlet)
    {
        private readonly HashSet<CopyGroupId> _groups = [];
        private readonly HashSet<StoryId> _stories = [];
        private readonly Dictionary<string, int> _outlets = new(StringComparer.OrdinalIgnoreCase);

        public List<(ListCandidate Candidate, double Score, ListReason Reason)> Entries { get; } = [];

        public IReadOnlyList<ListEntry> Listed => [.. Entries.Select(entry => new ListEntry(entry.Candidate.Article.Id, Math.Round(entry.Score, 6), entry.Reason))];

        public bool MayAdd(ListCandidate candidate) =>
            !_stories.Contains(candidate.Story) && !_groups.Contains(candidate.Group) && _outlets.GetValueOrDefault(candidate.Article.Outlet) < perOutlet;

        public void TryAdd((ListCandidate Candidate, double Score, ListReason Reason) entry)
        {
            if (MayAdd(entry.Candidate))
                Insert(Entries.Count, entry);
        }

        public void Insert(int place, (ListCandidate Candidate, double Score, ListReason Reason) entry)
        {
            Entries.Insert(place, entry);
            _groups.Add(entry.Candidate.Group);
            _stories.Add(entry.Candidate.Story);
            _outlets[entry.Candidate.Article.Outlet] = _outlets.GetValueOrDefault(entry.Candidate.Article.Outlet) + 1;
        }

        public void Remove(int place)
        {
            var candidate = Entries[place].Candidate;
            Entries.RemoveAt(place);
            _groups.Remove(candidate.Group);
            _stories.Remove(candidate.Story);
            _outlets[candidate.Article.Outlet]--;
        }
    }
}
