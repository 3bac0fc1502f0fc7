using System.Globalization;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Sections;

/// <summary>Finds the section of this desk an article stands in: by what the page claims, as long as its text does not contradict it.</summary>
public static class SectionSorter
{
    /// <summary>Raised whenever an answer may change.</summary>
    public const int Version = 4;

    // A text contradicts a claim when another section's words weigh this much and so many times more than the claimed section's.
    private const double Contradiction = 5;
    private const double ContradictionFactor = 3;

    // A text alone decides from this weight on, when it leads the next section by the factor.
    private const double Sure = 2;
    private const double Lead = 1.25;

    // Trained weights decide from this probability on; below it, and in other languages than theirs, our word lists do.
    private const double Likely = 0.5;

    // Fewer distinct words than this are too few for weights to be believed.
    private const int FewestFeatures = 16;
    private const int ShownWords = 4;

    // "World" says where, not what: a report from abroad on any of these stands there by right.
    private static readonly string[] WorldTopics = ["world", "politics", "society", "environment", "weather"];

    /// <summary>This desk's sections in the order of its front page.</summary>
    public static IReadOnlyList<string> Slugs { get; } =
        ["world", "politics", "business", "science", "health", "technology", "sport", "culture", "society", "environment", "weather"];

    /// <summary>Sorts an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="source">Whom it names; a dateline abroad speaks for <c>world</c> when nothing else does.</param>
    /// <param name="feed">What the feed said of it; <c>null</c> without a feed.</param>
    public static SectionFinding Sort(Article article, SourceFinding source, FeedWord? feed) => Sort(article, source, feed, article.Canonical);

    /// <inheritdoc cref="Sort(Article, SourceFinding, FeedWord?)"/>
    /// <param name="article">The article.</param>
    /// <param name="source">Whom it names.</param>
    /// <param name="feed">What the feed said of it; <c>null</c> without a feed.</param>
    /// <param name="address">The page's address, when it is known better than by its canonical link.</param>
    public static SectionFinding Sort(Article article, SourceFinding source, FeedWord? feed, Uri? address)
    {
        var text = SectionWords.Weigh(article);
        var claims = SectionClaims.Of(article, address ?? article.Canonical, feed).ToList();
        foreach (var claim in claims)
        {
            if (claim.Slug == text.Best.Slug || text.Of(claim.Slug) >= Sure && text.Of(claim.Slug) * ContradictionFactor > text.Best.Weight)
                return new SectionFinding(claim.Slug, $"{claim.Where} says {Quoted(claim)}, and the text agrees ({text.WordsOf(claim.Slug)})");
        }
        if (claims.Count > 0)
        {
            var claim = claims[0];
            if (claim.Slug == "world" && text.Best.Weight >= Sure && WorldTopics.Contains(text.Best.Slug, StringComparer.Ordinal))
                return new SectionFinding(claim.Slug, $"{claim.Where} says {Quoted(claim)}, and a report from abroad may speak of {text.Best.Slug} ({text.WordsOf(text.Best.Slug)})");
            if (text.Best.Weight >= Contradiction && text.Best.Weight >= ContradictionFactor * text.Of(claim.Slug))
                return new SectionFinding(text.Best.Slug, $"{claim.Where} says {Quoted(claim)}, but the text speaks of {text.Best.Slug} ({text.WordsOf(text.Best.Slug)})");
            return new SectionFinding(claim.Slug, $"{claim.Where} says {Quoted(claim)}; the text does not speak against it");
        }
        if (Learned(article, text) is { } learned)
            return learned;
        if (text.Best.Weight >= Sure && text.Best.Weight >= Lead * text.Second)
            return new SectionFinding(text.Best.Slug, $"the page names no section; its words are those of {text.Best.Slug} ({text.WordsOf(text.Best.Slug)})");
        if (source.Dateline?.Country is { } country && text.Best.Weight < Sure)
            return new SectionFinding("world", $"the page names no section; it reports from {country}");
        return new SectionFinding(null, text.Best.Weight == 0 ? "the page names no section and its words point to none" : $"the page names no section and its words point to more than one ({text.WordsOf(text.Best.Slug)})");
    }

    // What the weights learnt say of a text in their language; null when it is in another, too short, or they are not sure.
    private static SectionFinding? Learned(Article article, SectionWords text)
    {
        if (LanguageTell.Tell(article.Headline is { } headline ? article.Paragraphs().Prepend(headline) : article.Paragraphs(), article.Language) != "en")
            return null;
        var features = SectionFeatures.Of(article);
        if (features.Values.Length < FewestFeatures)
            return null;
        var likely = SectionModel.Shipped.Weigh(features, text);
        var best = Array.IndexOf(likely, likely.Max());
        if (likely[best] < Likely)
            return null;
        var telling = string.Join(", ", features.Telling(place => SectionModel.Shipped.Leaning(place, best), ShownWords));
        return new SectionFinding(Slugs[best], string.Create(CultureInfo.InvariantCulture,
            $"the page names no section; its words are most like those of {Slugs[best]}, {100 * likely[best]:0} % likely ({telling})"));
    }

    private static string Quoted(SectionClaim claim) => $"“{claim.Words}”";
}
