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

    // A page looks at the best of each section first: at several times what it needs.
    private const int LeastLooked = 64;

    /// <param name="pool">What the candidates are of.</param>
    /// <param name="ranked">Candidates with their scores, in any order.</param>
    /// <param name="why">Why a candidate stands where it does; asked of those that do.</param>
    /// <param name="count">Places.</param>
    /// <param name="isVaried">Whether likeness to the entries above counts against a candidate, and small outlets have their places.</param>
    /// <param name="isSpread">Whether each further candidate of one section counts less, so that the list shows more than one corner of the paper.</param>
    /// <param name="perOutlet">Most entries of one outlet.</param>
    public static IReadOnlyList<ListEntry> Fill(
        ListPool pool, RankedPlaces ranked, Func<int, ListReason> why, int count, bool isVaried = false, bool isSpread = false, int perOutlet = PerOutlet)
    {
        var page = Fill(BestOf(pool, ranked, Math.Max(LeastLooked, Looked(count))));
        if (page.Entries.Count < count && page.Entries.Count < ranked.Count)
            page = Fill(ranked.All.ToArray());
        return [.. page.Entries.Select(entry => new ListEntry(pool[entry.Place].Article.Id, Math.Round(entry.Score, 6), why(entry.Place)))];

        Page Fill(RankedPlace[] looked)
        {
            Sort(pool, looked);
            if (isSpread)
                Sort(pool, Spread(pool, looked));
            var filled = new Page(pool, perOutlet);
            for (var i = 0; !isVaried && i < looked.Length && filled.Entries.Count < count; i++)
                filled.TryAdd(looked[i]);
            if (!isVaried)
                return filled;
            Vary(looked, count, filled, pool);
            Favour(looked, ranked, count, filled, pool);
            return filled;
        }
    }

    private static int Looked(int count) => 4 * count + 20;

    private static RankedPlace[] Spread(ListPool pool, RankedPlace[] inOrder)
    {
        var seen = new int[pool.SectionCount + 1];
        for (var i = 0; i < inOrder.Length; i++)
            inOrder[i] = inOrder[i] with { Score = inOrder[i].Score / (1 + 0.25 * seen[pool.Sections[inOrder[i].Place] + 1]++) };
        return inOrder;
    }

    // The best of each section, in any order; some more may be among them.
    private static RankedPlace[] BestOf(ListPool pool, RankedPlaces ranked, int count)
    {
        if (ranked.Count <= 2 * count)
            return ranked.All.ToArray();
        var best = new (RankedPlace[]? Kept, int Count, double Bar)[pool.SectionCount + 1];
        foreach (ref readonly var entry in ranked.All)
        {
            ref var own = ref best[pool.Sections[entry.Place] + 1];
            own.Kept ??= new RankedPlace[2 * count];
            if (own.Count >= count && entry.Score < own.Bar)
                continue;
            if (own.Count == own.Kept.Length)
            {
                Sort(pool, own.Kept);
                (own.Count, own.Bar) = (count, own.Kept[count - 1].Score);
                if (entry.Score < own.Bar)
                    continue;
            }
            own.Kept[own.Count++] = entry;
        }
        return [.. best.Where(own => own.Kept is not null).SelectMany(own => own.Kept!.Take(own.Count))];
    }

    // By score, the highest first; of equals the newer, then by name.
    private static void Sort(ListPool pool, RankedPlace[] entries)
    {
        var scores = new double[entries.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = -entries[i].Score;
        Array.Sort(scores, entries);
        for (var from = 0; from < scores.Length;)
        {
            var to = from + 1;
            while (to < scores.Length && scores[to].Equals(scores[from]))
                to++;
            if (to - from > 1)
                entries.AsSpan(from, to - from).Sort((a, b) => OfEquals(pool, a.Place, b.Place));
            from = to;
        }
    }

    private static int OfEquals(ListPool pool, int a, int b) =>
        pool.Ticks[b].CompareTo(pool.Ticks[a]) is not 0 and var newer ? newer : string.CompareOrdinal(pool[a].Article.Id.Value, pool[b].Article.Id.Value);

    private static void Vary(RankedPlace[] inOrder, int count, Page page, ListPool pool)
    {
        if (inOrder.Length == 0)
            return;
        var (top, bottom) = (inOrder[0].Score, Math.Min(0, inOrder[^1].Score));
        var scale = top > bottom ? 1 / (top - bottom) : 1;
        var entries = new (int At, double Value, double Likest)[Math.Min(inOrder.Length, Looked(count))].AsSpan();
        for (var at = 0; at < entries.Length; at++)
            entries[at] = (at, (inOrder[at].Score - bottom) * scale, 0);
        var left = entries;
        var next = entries.Length;
        while (page.Entries.Count < count && left.Length > 0)
        {
            var best = 0;
            for (var i = 1; i < left.Length; i++)
            {
                if (left[i].Value - Sameness * left[i].Likest > left[best].Value - Sameness * left[best].Likest)
                    best = i;
            }
            var chosen = inOrder[left[best].At];
            page.TryAdd(chosen);
            var kept = 0;
            foreach (var (at, value, likest) in left)
            {
                if (page.MayAdd(inOrder[at].Place))
                    entries[kept++] = (at, value, Math.Max(likest, pool.Vectors.Likeness(inOrder[at].Place, chosen.Place)));
            }
            left = entries[..kept];
        }
        // The first few were all of few outlets or stories: what comes after them fills up.
        for (; page.Entries.Count < count && next < inOrder.Length; next++)
            page.TryAdd(inOrder[next]);
    }

    // Outlets with fewer candidates than the middle one have one place in five where they have something nearly as good.
    private static void Favour(RankedPlace[] inOrder, RankedPlaces all, int count, Page page, ListPool pool)
    {
        var places = Math.Min(count, page.Entries.Count) / SmallOneIn;
        if (places == 0)
            return;
        var sizes = new int[pool.OutletCount];
        foreach (ref readonly var entry in all.All)
            sizes[pool.Outlets[entry.Place]]++;
        var known = sizes.Where(size => size > 0).Order().ToArray();
        var middle = known[known.Length / 2];
        bool IsSmall(RankedPlace entry) => sizes[pool.Outlets[entry.Place]] < middle;
        for (var has = page.Entries.Count(IsSmall); has < places; has++)
        {
            var weakest = page.Entries.FindLastIndex(entry => !IsSmall(entry));
            if (weakest <= 0)
                return;
            var former = page.Entries[weakest];
            page.Entries.RemoveAt(weakest);
            var found = FirstSmall(inOrder, SmallAtLeast * former.Score);
            if (found < 0)
            {
                page.Entries.Insert(weakest, former);
                return;
            }
            page.TryAdd(inOrder[found]);
        }

        int FirstSmall(RankedPlace[] from, double least)
        {
            for (var i = 0; i < from.Length && from[i].Score >= least; i++)
            {
                if (IsSmall(from[i]) && page.MayAdd(from[i].Place))
                    return i;
            }
            return -1;
        }
    }

    private sealed class Page(ListPool pool, int perOutlet)
    {
        public List<RankedPlace> Entries { get; } = [];

        public bool MayAdd(int place)
        {
            var ofOutlet = 0;
            foreach (var (other, _) in Entries)
            {
                if (pool.Stories[other] == pool.Stories[place] || pool.Groups[other] == pool.Groups[place])
                    return false;
                if (pool.Outlets[other] == pool.Outlets[place])
                    ofOutlet++;
            }
            return ofOutlet < perOutlet;
        }

        public void TryAdd(RankedPlace entry)
        {
            if (MayAdd(entry.Place))
                Entries.Add(entry);
        }
    }
}
