using System.Text.Json;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Dating;

/// <summary>Dates in JSON-LD: those of the page's own article, not of a comment, a video or an entry of a list.</summary>
internal static class JsonLdDates
{
    private static readonly string[] Elsewhere =
    [
        "comment", "itemListElement", "hasPart", "isPartOf", "mentions", "citation", "relatedLink", "video", "associatedMedia", "image", "review", "reviews", "author", "publisher", "blogPost", "blogPosts", "subjectOf", "isBasedOn", "relatedArticle", "liveBlogUpdate", "copyrightHolder", "offers", "event", "dataset", "suggestedAnswer", "acceptedAnswer", "potentialAction", "primaryImageOfPage", "thumbnail", "breadcrumb",
    ];

    public static void Read(PageMarkup markup, Article article, Uri? url, DateHabit habit, List<DateClaim> claims)
    {
        var found = new List<(JsonElement Node, int Strength)>();
        foreach (var (node, under, depth) in JsonLd.Nodes(markup.Linked))
        {
            if (depth > 4 || (under is not null && Array.IndexOf(Elsewhere, under) >= 0))
                continue;
            if (!node.TryGetProperty("datePublished", out _) && !node.TryGetProperty("dateModified", out _) && !node.TryGetProperty("dateCreated", out _) && !node.TryGetProperty("uploadDate", out _))
                continue;
            var strength = JsonLd.IsType(node, IsNews) ? 95 : JsonLd.IsType(node, IsStory) ? 92 : JsonLd.IsType(node, IsPage) ? 80 : JsonLd.IsType(node, IsListed) ? 0 : 60;
            if (strength > 0)
                found.Add((node, strength - depth));
        }
        if (found.Count > 1)
        {
            // Several articles on one page: the page's own is the one that says so.
            var own = found.Where(item => IsOwn(item.Node, article, url)).ToList();
            if (own.Count > 0)
                found = own;
            else if (found.Count > 3)
                found = [.. found.Select(item => (item.Node, Math.Min(item.Strength, 40)))];
        }
        foreach (var (node, strength) in found)
        {
            Add(node, "datePublished", DateRole.Published, strength, habit, claims);
            Add(node, "dateCreated", DateRole.Published, strength - 15, habit, claims);
            Add(node, "uploadDate", DateRole.Published, strength - 30, habit, claims);
            Add(node, "dateModified", DateRole.Updated, strength, habit, claims);
        }
        if (found.Count == 0)
            Broken(markup, habit, claims);
    }

    private static void Add(JsonElement node, string name, DateRole role, int strength, DateHabit habit, List<DateClaim> claims)
    {
        if (JsonLd.String(node, name) is { } value && MachineDates.Read(value, habit) is { } date)
            claims.Add(new DateClaim(date, DateWitness.JsonLd, value, role, strength));
    }

    private static bool IsOwn(JsonElement node, Article article, Uri? url)
    {
        if (article.Headline is { } headline && (JsonLd.String(node, "headline") ?? JsonLd.String(node, "name")) is { } title
            && (title.StartsWith(headline, StringComparison.OrdinalIgnoreCase) || headline.StartsWith(title, StringComparison.OrdinalIgnoreCase)))
            return true;
        foreach (var name in (string[])["url", "mainEntityOfPage", "@id"])
        {
            var address = JsonLd.String(node, name) ?? (node.TryGetProperty(name, out var inner) ? JsonLd.String(inner, "@id") : null);
            if (address is not null && (SamePage(address, url) || SamePage(address, article.Canonical)))
                return true;
        }
        return false;
    }

    private static bool SamePage(string address, Uri? url)
    {
        if (url is null || url.AbsolutePath.Length < 2)
            return false;
        var bare = address.AsSpan();
        var cut = bare.IndexOfAny('#', '?');
        bare = (cut >= 0 ? bare[..cut] : bare).TrimEnd('/');
        return bare.EndsWith(url.AbsolutePath.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
    }

    // JSON-LD that no patience could parse still names its date in one place.
    private static void Broken(PageMarkup markup, DateHabit habit, List<DateClaim> claims)
    {
        foreach (var text in markup.UnreadLinked)
        {
            if (text.Contains("ItemList", StringComparison.Ordinal))
                continue;
            if (QuotedValue.After(text, "\"datePublished\"") is { } published && MachineDates.Read(published, habit) is { } date)
                claims.Add(new DateClaim(date, DateWitness.JsonLd, published, DateRole.Published, 78));
            if (QuotedValue.After(text, "\"dateModified\"") is { } modified && MachineDates.Read(modified, habit) is { } later)
                claims.Add(new DateClaim(later, DateWitness.JsonLd, modified, DateRole.Updated, 78));
        }
    }

    private static bool IsNews(string type) => type.EndsWith("NewsArticle", StringComparison.Ordinal) || type is "Report" or "Reportage" or "ReportageNewsArticle" or "AnalysisNewsArticle" or "OpinionNewsArticle" or "LiveBlogPosting" or "BackgroundNewsArticle";

    private static bool IsStory(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "CreativeWork" or "ScholarlyArticle" or "Recipe" or "Review" or "MediaReview" or "ClaimReview";

    private static bool IsPage(string type) => type.EndsWith("Page", StringComparison.Ordinal);

    private static bool IsListed(string type) => type is "Comment" or "Person" or "Organization" or "Product" or "Offer" or "ImageObject" or "Event" or "WebSite" or "BreadcrumbList" or "ItemList" or "Answer" or "UserComments" or "MusicRecording" or "Book" or "Movie" or "TVSeries";
}
