using System.Collections.Frozen;

namespace Dateline.Extract;

/// <summary>The words page builders, shop and forum programs name their boxes with.</summary>
internal static class NameGroups
{
    /// <summary>How many groups there are.</summary>
    public const int Count = 15;

    // In the order of NameGroup.
    private static readonly string[] Words =
    [
        "price prices cart basket sku addtocart checkout wishlist qty quantity variant variants woocommerce shopify",
        "product products",
        "forum forums thread threads topic reply replies message signature discussion postbit userinfo discourse xenforo",
        "comment comments commentlist respond",
        "author byline autor authors",
        "date published timestamp posted datetime pubdate",
        "toctree sphinx docs documentation wiki codehilite prism docusaurus mw rst",
        "hero cta testimonial testimonials pricing faq services service landing slider carousel",
        "share sharing social",
        "pagination pager results filter filters facet facets sort sorting breadcrumbs",
        "grid card cards teaser tile archive category loop collection listing home",
        "single article story post entry news blog",
        "btn button buttons cta calltoaction",
        "rating ratings review reviews stars reviewer",
        "upvote upvotes vote votes karma likes joined usertitle avatar solved poster",
    ];

    private static readonly FrozenDictionary<uint, int> ByToken = Table();

    // One bit per known token by its lowest twelve bits: most names are not among them.
    private static readonly ulong[] Known = Bits();

    /// <summary>The groups of <paramref name="token"/>, a bit each; 0 for most.</summary>
    public static int Of(uint token) => (Known[token >> 6 & 63] >> (int)token & 1) == 0 ? 0 : ByToken.GetValueOrDefault(token);

    private static ulong[] Bits()
    {
        var bits = new ulong[64];
        foreach (var token in ByToken.Keys)
            bits[token >> 6 & 63] |= 1UL << (int)token;
        return bits;
    }

    private static FrozenDictionary<uint, int> Table()
    {
        var table = new Dictionary<uint, int>();
        for (var g = 0; g < Words.Length; g++)
        {
            foreach (var word in Words[g].Split(' '))
                table[WordHash.Of(word)] = 1 << g;
        }
        return table.ToFrozenDictionary();
    }
}

/// <summary>Groups of names on elements.</summary>
internal enum NameGroup
{
    Price,
    Product,
    Forum,
    Comment,
    Author,
    Date,
    Document,
    Landing,
    Share,
    Paging,
    Card,
    Article,
    Button,
    Rating,
    Poster,
}
