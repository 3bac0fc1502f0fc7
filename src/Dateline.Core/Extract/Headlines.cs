using System.Text;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Settles the headline: every text that may be it is weighed by where it stands and how far the other witnesses agree with it.</summary>
internal static class Headlines
{
    private const int MostWritings = 4;

    /// <summary>The headlines the page tells of itself, the most likely one first; none when nothing on the page can be one.</summary>
    public static IReadOnlyList<HeadlineWriting> Settle(PageMarkup markup, Galley galley, PageClaims claims, SiteNames site, Uri? page)
    {
        var candidates = new HeadlineCandidates(markup, galley, claims, site);
        if (candidates.All.Count == 0)
            return [];
        var features = new HeadlineFeatures(candidates, claims, page);
        var model = HeadlineModel.Shipped;
        Span<float> row = stackalloc float[HeadlineFeatures.Count];
        var (best, most) = (0, -2f);
        for (var i = 0; i < candidates.All.Count; i++)
        {
            features.Write(candidates.All[i], row);
            // The site's own name is a headline only where nothing else is written.
            var chance = model.Ask(row) - (site.IsSite(candidates.All[i].Text) ? 1 : 0);
            if (chance > most)
                (best, most) = (i, chance);
        }
        return Told(candidates, BestWriting(candidates.All, best));
    }

    // A text that only cuts another short, or glues a kicker to it, is no headline of its own.
    private static List<HeadlineWriting> Told(HeadlineCandidates gathered, int chosen)
    {
        var candidates = gathered.All;
        var told = new List<HeadlineWriting> { new(candidates[chosen].Text, HeadlineWitnesses.Of(candidates, candidates[chosen].Key)) };
        var keys = new List<string> { candidates[chosen].Key };
        foreach (var candidate in candidates)
        {
            if (told.Count == MostWritings || !HeadlineWitnesses.IsTold(candidate) || gathered.IsSite(candidate.Text)
                || keys.Exists(key => key.Contains(candidate.Key, StringComparison.Ordinal) || candidate.Key.Contains(key, StringComparison.Ordinal)))
                continue;
            told.Add(new HeadlineWriting(candidate.Text, HeadlineWitnesses.Of(candidates, candidate.Key)));
            keys.Add(candidate.Key);
        }
        return told;
    }

    /// <summary>Of several writings of one text the one of a meta element or of structured data: a heading may glue its kicker to its words.</summary>
    /// <returns>The index of the writing to show.</returns>
    public static int BestWriting(IReadOnlyList<HeadlineCandidate> candidates, int chosen)
    {
        const HeadlinePlaces trusted = HeadlinePlaces.OpenGraph | HeadlinePlaces.OpenGraphCut | HeadlinePlaces.Structured | HeadlinePlaces.StructuredCut;
        if ((candidates[chosen].Places & trusted) != 0)
            return chosen;
        for (var i = 0; i < candidates.Count; i++)
        {
            if ((candidates[i].Places & trusted) != 0 && candidates[i].Key == candidates[chosen].Key)
                return i;
        }
        return chosen;
    }

    public static bool Same(string? one, string? other) => one is not null && other is not null && Key(one) == Key(other);

    /// <summary>Letters and digits only, lower case: quotes, dashes and spacing differ between a page's own copies of its title.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }
}
