using System.Globalization;
using Dateline.Model;

namespace Dateline.Extract;

/// <summary>
/// Names a page that is no report by what it is: forum, shop, service, documents, list. Two witnesses at least must agree (the address, the structure, the
/// page's own word); where they leave it open, the learned model of whole pages speaks.
/// </summary>
internal static class KindRules
{
    /// <summary>A page that shows when it was published is refused when it is less likely an article than this.</summary>
    public const float Published = 0.08f;

    /// <summary>A page that shows no such thing is refused when it is less likely an article than this.</summary>
    public const float Undated = 0.2f;

    private const int Shop = 1, Forum = 2, List = 4, Documents = 8, Service = 16;
    private const float ShortProse = 80;
    private const int ManyCards = 8;
    private const int ForumProgram = 4;

    /// <summary>Whether a page was refused for what it is, rather than for what keeps a reader from it.</summary>
    public static bool IsKind(RefusalReason reason) => reason is RefusalReason.Listing or RefusalReason.Forum or RefusalReason.Shop
        or RefusalReason.Service or RefusalReason.Reference or RefusalReason.NotNews;

    /// <summary>The kind and what was seen; <c>null</c> for an article.</summary>
    /// <param name="page">The page as a whole.</param>
    /// <param name="claims">What it says of itself.</param>
    /// <param name="likeness">How likely the model takes it for an article.</param>
    public static (RefusalReason Reason, string Detail)? Find(PageTraits page, PageClaims claims, float likeness)
    {
        var types = claims.StructuredTypes;
        // News says so itself; nothing else on the page outweighs it.
        if (types.Any(type => type.EndsWith("NewsArticle", StringComparison.Ordinal) || type is "LiveBlogPosting" or "Report"))
            return null;
        var article = types.Any(StructuredNews.IsArticle);
        var claimed = article || (page.Tally.NamesPublication && string.Equals(claims.OgType, "article", StringComparison.OrdinalIgnoreCase));
        return Posts(page, claims, article) ?? (claimed ? null : Goods(page, claims) ?? Papers(page) ?? Front(page) ?? Links(page, claims)) ?? Learned(page, likeness);
    }

    private static (RefusalReason, string)? Posts(PageTraits page, PageClaims claims, bool article)
    {
        var program = PageTraits.Program(claims.Generator) == ForumProgram;
        var named = page.Tally.Of(NameGroup.Forum);
        var told = claims.StructuredTypes.Any(type => type is "DiscussionForumPosting" or "QAPage");
        var address = (page.Address.Groups & Forum) != 0;
        if (!(program || (told && !article) || (address && (named >= 3 || page.Moments >= 3))))
            return null;
        return program && !address && page.Moments < 2 && named < 3 ? null
            : (RefusalReason.Forum, Invariant($"a forum: {page.Moments} moments of posts, {named} boxes named as a forum's"));
    }

    private static (RefusalReason, string)? Goods(PageTraits page, PageClaims claims)
    {
        var address = (page.Address.Groups & Shop) != 0;
        var told = claims.StructuredTypes.Any(type => type is "Product" or "ProductGroup") || claims.OgType is { } type && type.StartsWith("product", StringComparison.OrdinalIgnoreCase);
        var priced = page.Tally.NamesPrice || page.Tally.Of(NameGroup.Price) >= 3 || page.Prices > 0;
        if (!((told && !page.Tally.NamesPublication) || (address && priced)))
            return null;
        return page.Cards >= ManyCards && page.Prices >= ManyCards / 2 && page.LongestProse < 2 * ShortProse
            ? (RefusalReason.Listing, Invariant($"{page.Cards} linked cards, {page.Prices} prices, longest prose {page.LongestProse:0} words"))
            : (RefusalReason.Shop, Invariant($"a shop's page: {page.Prices} prices, {page.Tally.Buttons} buttons"));
    }

    private static (RefusalReason, string)? Papers(PageTraits page) =>
        (page.Address.Groups & Documents) != 0 && !page.Tally.NamesPublication && (page.Tally.Of(NameGroup.Document) >= 2 || page.Tally.Code >= 3) && !page.IsDated
            ? (RefusalReason.Reference, Invariant($"documents: {page.Tally.Code} pieces of code, {page.Tally.Of(NameGroup.Document)} boxes named as documents'")) : null;

    private static (RefusalReason, string)? Front(PageTraits page)
    {
        if (!page.Address.IsKnown || page.Address.Depth > 0 || page.Address.HasQuery)
            return null;
        return page.Tally.LinkedHeadings >= 5 || page.Cards >= ManyCards
            ? (RefusalReason.Listing, Invariant($"a site's front page: {Math.Max(page.Cards, page.Tally.LinkedHeadings)} linked cards, longest prose {page.LongestProse:0} words"))
            : (RefusalReason.Service, "a site's front page that lists no reports");
    }

    private static (RefusalReason, string)? Links(PageTraits page, PageClaims claims)
    {
        var linked = page.Tally.LinkedHeadings >= ManyCards && page.Tally.LinkedHeadings * 10 >= page.Tally.Headings * 7;
        var cards = page.Cards >= 2 * ManyCards;
        var listed = (page.Address.Groups & List) != 0;
        var told = claims.StructuredTypes.Contains("CollectionPage", StringComparer.Ordinal);
        if (page.Tally.NamesPublication || string.Equals(claims.OgType, "article", StringComparison.OrdinalIgnoreCase))
            return null;
        return page.LongestProse < (told || listed ? 2 : 1) * ShortProse && (linked || (cards && (listed || told)))
            ? (RefusalReason.Listing, Invariant($"{Math.Max(page.Cards, page.Tally.LinkedHeadings)} linked cards, longest prose {page.LongestProse:0} words")) : null;
    }

    private static (RefusalReason, string)? Learned(PageTraits page, float likeness)
    {
        if (likeness >= (page.IsPublished ? Published : Undated))
            return null;
        // A bare text has nothing of any other kind.
        if (page.Tally.Forms + page.Tally.Buttons + page.Tally.LinkedHeadings + page.Cards + page.Prices == 0)
            return null;
        var seen = Invariant($"{page.Tally.Forms} forms, {page.Tally.Buttons} buttons, {page.Cards} linked cards, longest prose {page.LongestProse:0} words");
        return (Nearest(page), $"{seen}; likeness to an article {likeness.ToString("0.00", CultureInfo.InvariantCulture)}");
    }

    private static RefusalReason Nearest(PageTraits page)
    {
        if (page.Prices >= ManyCards || page.Tally.NamesPrice)
            return page.Cards >= ManyCards ? RefusalReason.Listing : RefusalReason.Shop;
        if (page.Tally.Of(NameGroup.Forum) >= ManyCards)
            return RefusalReason.Forum;
        if (page.Tally.Of(NameGroup.Document) >= ManyCards || page.Tally.Code >= ManyCards)
            return RefusalReason.Reference;
        if (page.Tally.LinkedHeadings >= ManyCards || page.Cards >= 2 * ManyCards && page.LongestProse < ShortProse)
            return RefusalReason.Listing;
        return (page.Address.Groups & Service) != 0 || page.Tally.Of(NameGroup.Landing) > 0 || page.Tally.Forms > 1 ? RefusalReason.Service : RefusalReason.NotNews;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
