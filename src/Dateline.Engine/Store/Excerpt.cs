using System.Globalization;
using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>Cuts the words around the first match out of an article.</summary>
internal static class Excerpt
{
    private const int Length = 220;
    private const int Before = 60;

    // The search index folds case and diacritics; so does the comparison that finds the words again.
    private const CompareOptions Loose = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreKanaType | CompareOptions.IgnoreWidth;

    private static readonly CompareInfo Compare = CultureInfo.InvariantCulture.CompareInfo;

    public static IReadOnlyList<ExcerptPart> Of(Article article, SearchQuery query)
    {
        var words = query.Wanted.SelectMany(term => term).Distinct(StringComparer.Ordinal).ToList();
        var paragraphs = article.Paragraphs().ToList();
        foreach (var paragraph in paragraphs)
        {
            if (First(paragraph, 0, words) is { } match)
                return Cut(paragraph, match.Start, words);
        }
        var opening = paragraphs.FirstOrDefault() ?? article.Standfirst ?? "";
        return opening.Length == 0 ? [] : Cut(opening, 0, words);
    }

    private static List<ExcerptPart> Cut(string text, int match, List<string> words)
    {
        var start = match <= Before ? 0 : WordStart(text, match - Before);
        var end = text.Length - start <= Length ? text.Length : WordStart(text, start + Length);
        var parts = new List<ExcerptPart>();
        if (start > 0)
            parts.Add(new ExcerptPart("… ", false));
        var window = text[start..end];
        var at = 0;
        while (at < window.Length && First(window, at, words) is { } hit)
        {
            if (hit.Start > at)
                parts.Add(new ExcerptPart(window[at..hit.Start], false));
            parts.Add(new ExcerptPart(window.Substring(hit.Start, hit.Length), true));
            at = hit.Start + hit.Length;
        }
        if (at < window.Length)
            parts.Add(new ExcerptPart(window[at..], false));
        if (end < text.Length)
            parts.Add(new ExcerptPart(" …", false));
        return parts;
    }

    private static (int Start, int Length)? First(string text, int from, List<string> words)
    {
        (int Start, int Length)? first = null;
        foreach (var word in words)
        {
            var at = from;
            while (at < text.Length)
            {
                var found = Compare.IndexOf(text.AsSpan(at), word, Loose, out var length);
                if (found < 0 || length == 0)
                    break;
                found += at;
                if (first is { } best && found >= best.Start)
                    break;
                if (IsWhole(text, found, length))
                {
                    first = (found, length);
                    break;
                }
                at = found + length;
            }
        }
        return first;
    }

    // "art" is not found in "party"; scripts without spaces have no such edges.
    private static bool IsWhole(string text, int start, int length) =>
        SearchWords.IsDense(text[start])
        || ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + length >= text.Length || !char.IsLetterOrDigit(text[start + length])));

    private static int WordStart(string text, int at)
    {
        for (var i = at; i > at - 30 && i > 0; i--)
        {
            if (text[i - 1] == ' ')
                return i;
        }
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
