using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Reading;

/// <summary>
/// Finds whether a page is one part of an article: by links (rel=next, rel=prev or shown) to its own address with the number before or after, by "Page 2 of 3".
/// A number in the address alone is no witness: addresses are full of numbers.
/// </summary>
internal static partial class PartFinder
{
    private const int LongestLine = 40;

    // Signs that an address writes in one way only.
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/:.-_~?&=#+,;!*()@$");

    public static PagePart? Find(ParsedPage page)
    {
        if (page.Tree is not { } tree || page.Raw.Url is not { Scheme: "http" or "https" } url)
            return null;
        var (whole, number) = PartAddress.Of(url);
        var target = new Target(url, whole, Stem(whole), url.PathAndQuery.AsSpan().ContainsAnyInRange('0', '9'));
        Uri? next = null;
        int? of = null;
        var isPart = false;
        for (var i = 0; i < tree.Count; i++)
        {
            var node = tree[i];
            if (node.Tag is Tag.A or Tag.Link)
            {
                if (Other(node, target) is not { } other)
                    continue;
                isPart |= Math.Abs(other.Number - number) == 1;
                if (other.Number == number + 1)
                    next ??= other.Address;
            }
            else if (node.Tag == Tag.Text && of is null && !tree.IsBlank(i) && tree.TextSpan(i) is { Length: > 5 and <= LongestLine } span && span.ContainsAnyInRange('0', '9') && MayBePlace(span) && Place().IsMatch(span) && Place().Match(span.ToString()) is { Success: true } place)
            {
                var (said, all) = (Number(place, "n"), Number(place, "all"));
                if (all is < 2 or > 60 || said < 1 || said > all || (number > 1 && said != number))
                    continue;
                (number, of) = (said, all);
            }
        }
        return isPart || of is not null ? new PagePart(whole, number, of, next) : null;
    }

    // "Page 2 of 3" opens with a word or a number of two digits and ends with a number; most short lines with a digit are prices and days.
    private static bool MayBePlace(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length >= 3 && (char.IsDigit(text[^1]) || text[^1] >= '\u0080') && text.ContainsAny(PlaceSigns);
    }

    // What stands between the two numbers begins with one of these, after white space.
    private static readonly SearchValues<char> PlaceSigns = SearchValues.Create("oOvVdDsSzZaAоОиИ/");

    // A link to the same address with a number.
    private static (Uri Address, int Number)? Other(PageNode link, in Target page)
    {
        var written = link.Tree.AttributeSpan(link.Index, "href");
        if (written.Length is 0 or >= 2048 || !MayBePart(written, page) || !Uri.TryCreate(page.Url, written.ToString(), out var address) || address.Host != page.Url.Host)
            return null;
        if (address.Scheme is not ("http" or "https"))
            return null;
        var (base_, number) = PartAddress.Of(address);
        return base_ == page.Whole ? (address, number) : null;
    }

    // A cheap look before an address is made of it: part 1 is linked without a number from a page that has one, and whatever is written from the root on
    // must write the article's own last name, unless it writes some signs as others.
    private static bool MayBePart(ReadOnlySpan<char> href, in Target page)
    {
        if (!href.ContainsAnyInRange('0', '9') && (href[0] == '#' || !page.HasDigits))
            return false;
        var isWhole = href[0] == '/' || href.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return page.Stem.Length == 0 || !isWhole || href.Contains(page.Stem, StringComparison.Ordinal) || href.ContainsAnyExcept(Plain);
    }

    // The last name of the path without its ending; empty where it may be written in more than one way.
    private static string Stem(Uri whole)
    {
        var name = whole.AbsolutePath.AsSpan(whole.AbsolutePath.LastIndexOf('/') + 1);
        if (name.LastIndexOf('.') is >= 0 and var dot)
            name = name[..dot];
        return name.ContainsAnyExcept(Plain) ? "" : name.ToString();
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?:page|part|seite|teil|página|pagina|parte|strona|sida|side|страница|часть|ページ|第)?\s*(?<n>\d{1,2})\s*(?:of|von|de|di|sur|z|av|af|из|/)\s*(?<all>\d{1,2})\s*(?:ページ|页|頁)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    /// <summary>The page whose parts are looked for.</summary>
    /// <param name="Url">Its address.</param>
    /// <param name="Whole">The address without a part's number.</param>
    /// <param name="Stem">The last name of its path; empty where it may be written in more than one way.</param>
    /// <param name="HasDigits">Whether path or query hold a digit.</param>
    private readonly record struct Target(Uri Url, Uri Whole, string Stem, bool HasDigits);
}
