using System.Globalization;

namespace Dateline.Web.Site.Words;

/// <summary>Sections by name and in the order of a newspaper.</summary>
internal static class SectionWords
{
    private static readonly string[] Order =
        ["world", "politics", "business", "society", "science", "technology", "health", "environment", "culture", "sport", "weather"];

    /// <summary>"World" for <c>world</c>, "Stock market" for <c>stock-market</c>.</summary>
    public static string Name(string slug)
    {
        var words = slug.Replace('-', ' ');
        return words.Length == 0 ? words : string.Concat(words[..1].ToUpper(CultureInfo.InvariantCulture), words.AsSpan(1));
    }

    /// <summary>Known sections in newspaper order, then the others by name.</summary>
    public static IReadOnlyList<string> Sort(IEnumerable<string> slugs) =>
        [.. slugs.OrderBy(slug => Array.IndexOf(Order, slug) is >= 0 and var place ? place : Order.Length).ThenBy(slug => slug, StringComparer.Ordinal)];
}
