using System.Collections.Frozen;

namespace Dateline.Extract;

/// <summary>What the shape of a page's address says of its kind: depth, digits, length of the last part, and the parts shop, forum and wiki programs use.</summary>
internal readonly record struct AddressTraits
{
    /// <summary>How many numbers <see cref="Fill"/> writes.</summary>
    public const int Count = 14;

    private static readonly FrozenDictionary<string, int> Parts = Named(
        "product products shop store dp buy cart checkout collections product-category pricing produkt produkte produit produits producto productos prodotto prodotti tienda boutique",
        "forum forums t threads thread viewtopic.php showthread.php discussion discussions boards foro foren",
        "category categories tag tags section sections archive archives search author authors topic topics latest news-list index kategorie rubrik categoria seccion rubrique label page",
        "docs doc documentation wiki manual support help reference api kb stable faq hilfe ayuda aide",
        "service services solutions features about contact careers jobs company plans enterprise industries locations areas-served leistungen servicios programs products-services",
        "news article articles story stories blog blogs post posts nachrichten artikel actualite actualites noticias noticia notizie politics world sport sports business opinion culture magazine press blogue");

    private static readonly FrozenDictionary<string, int> Hosts = Named(
        "shop store shopping", "forum forums foren community boards discuss", "search", "docs doc wiki support help developer developers", "", "blog news blogs");

    public int Depth { get; private init; }
    public int LastLength { get; private init; }
    public int LastHyphens { get; private init; }
    public int Digits { get; private init; }
    public int LongestNumber { get; private init; }
    public bool HasQuery { get; private init; }
    public bool HasDate { get; private init; }
    public bool IsKnown { get; private init; }

    /// <summary>Bit by bit: shop, forum, list, documents, service, news.</summary>
    public int Groups { get; private init; }

    public static AddressTraits Of(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true })
            return default;
        var path = url.AbsolutePath.Trim('/');
        var parts = path.Length == 0 ? [] : path.Split('/');
        var named = 0;
        var hasDate = false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (Parts.TryGetValue(parts[i].ToLowerInvariant(), out var kinds))
                named |= kinds;
            hasDate |= parts[i].Length == 4 && int.TryParse(parts[i], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100
                || parts[i].Length >= 8 && parts[i][..2] is "19" or "20" && parts[i].AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0;
        }
        foreach (var label in url.Host.Split('.'))
        {
            if (Hosts.TryGetValue(label.ToLowerInvariant(), out var kinds))
                named |= kinds;
        }
        var last = parts.Length == 0 ? "" : parts[^1];
        int digits = 0, run = 0, longest = 0;
        foreach (var c in path)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            digits += run > 0 ? 1 : 0;
            longest = Math.Max(longest, run);
        }
        return new AddressTraits
        {
            IsKnown = true,
            Depth = parts.Length,
            LastLength = last.Length,
            LastHyphens = last.Count(c => c is '-' or '_'),
            Digits = digits,
            LongestNumber = longest,
            HasQuery = url.Query.Length > 1,
            HasDate = hasDate,
            Groups = named,
        };
    }

    public void Fill(Span<float> row)
    {
        row[0] = IsKnown ? 1 : 0;
        row[1] = IsKnown ? Depth : -1;
        row[2] = LastLength;
        row[3] = LastHyphens;
        row[4] = Digits;
        row[5] = LongestNumber;
        row[6] = HasQuery ? 1 : 0;
        row[7] = HasDate ? 1 : 0;
        for (var bit = 0; bit < 6; bit++)
            row[8 + bit] = Groups >> bit & 1;
    }

    private static FrozenDictionary<string, int> Named(params string[] groups)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var g = 0; g < groups.Length; g++)
        {
            foreach (var name in groups[g].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                names[name] = names.GetValueOrDefault(name) | 1 << g;
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
