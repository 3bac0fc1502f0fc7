using System.Collections.Frozen;

namespace Dateline.Text;

/// <summary>
/// Tells the language of running text: first by script, then, where a script serves several languages, by its commonest small words.
/// Where a text is as short as a headline, the letters only some languages write are counted too.
/// </summary>
internal static class LanguageTell
{
    private const int LongestRead = 12_000;
    private const int FewestWords = 12;
    private const int FewestShortVotes = 3;
    private const int MostLetterVotes = 6;

    /// <summary>The language of <paramref name="paragraphs"/> as a BCP 47 primary tag.</summary>
    /// <param name="paragraphs">The text, any number of lines.</param>
    /// <param name="claimed">What the page claims (<c>lang</c>), used where the text alone leaves a doubt.</param>
    /// <returns><c>null</c> when neither the text nor a fitting claim tells.</returns>
    public static string? Tell(IEnumerable<string> paragraphs, string? claimed)
    {
        var claim = Primary(claimed);
        var scripts = new ScriptTally();
        Span<int> counts = stackalloc int[SmallWords.Count];
        counts.Clear();
        var letters = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = 0;
        var words = 0;
        var latin = 0;
        Span<char> word = stackalloc char[16];
        foreach (var paragraph in paragraphs)
        {
            var length = 0;
            for (var i = 0; i <= paragraph.Length; i++)
            {
                var c = i < paragraph.Length ? paragraph[i] : ' ';
                if (char.IsAsciiLetter(c) && words >= FewestWords)
                {
                    latin++;
                    if (length < word.Length)
                        word[length] = (char)(c | 0x20);
                    length++;
                    continue;
                }
                if (IsWordSign(c))
                {
                    scripts.Add(c);
                    if (words < FewestWords)
                        TellingLetters.Vote(char.ToLowerInvariant(c), letters);
                    if (length < word.Length)
                        word[length] = char.ToLowerInvariant(c);
                    length++;
                    continue;
                }
                if (length > 0)
                {
                    words++;
                    if (length <= word.Length)
                        SmallWords.Vote(word[..length], counts);
                }
                length = 0;
            }
            read += paragraph.Length;
            if (read > LongestRead)
                break;
        }
        scripts.AddLatin(latin);
        var votes = SmallWords.ByLanguage(counts);
        var script = scripts.Leading();
        if (script is null)
            return null;
        var candidates = ScriptTally.LanguagesOf(script);
        if (candidates.Length == 1)
            return candidates[0];
        var (best, bestVotes, next) = Leader(candidates, votes);
        var sure = words >= FewestWords && bestVotes * 14 >= words && bestVotes * 10 >= next * 12;
        if (sure)
            return best;
        if (claim is not null && candidates.Contains(claim, StringComparer.Ordinal))
            return claim;
        if (bestVotes > next && words >= FewestWords && bestVotes * 25 >= words)
            return best;
        return words < FewestWords && Short(candidates, votes, letters) is { } told ? told : script == "latin" ? null : candidates[0];
    }

    // A headline has one or two small words; they and its letters together must leave no second choice near.
    private static string? Short(string[] candidates, Dictionary<string, int> votes, Dictionary<string, int> letters)
    {
        var both = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
            both[candidate] = votes.GetValueOrDefault(candidate) * 2 + Math.Min(MostLetterVotes, letters.GetValueOrDefault(candidate));
        var (best, top, next) = Leader(candidates, both);
        return top >= FewestShortVotes && top > next ? best : null;
    }

    // Vowel signs of Indic scripts are marks, not letters, and stand inside words.
    private static bool IsWordSign(char c) => char.IsLetter(c) || c is '\'' or '’'
        || (c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    private static (string Best, int Votes, int Next) Leader(string[] candidates, Dictionary<string, int> votes)
    {
        var best = candidates[0];
        int top = -1, next = 0;
        foreach (var candidate in candidates)
        {
            var count = votes.GetValueOrDefault(candidate);
            if (count > top)
            {
                next = Math.Max(0, top);
                top = count;
                best = candidate;
            }
            else if (count > next)
            {
                next = count;
            }
        }
        return (best, top, next);
    }

    /// <summary>The primary tag of a language claim: <c>en</c> of <c>en-GB</c> or <c>en_US</c>; <c>null</c> for what is none.</summary>
    public static string? Primary(string? claim)
    {
        if (claim is null)
            return null;
        var end = claim.AsSpan().IndexOfAny('-', '_');
        var tag = (end < 0 ? claim : claim[..end]).Trim().ToLowerInvariant();
        if (tag.Length is < 2 or > 3 || !tag.All(char.IsAsciiLetter))
            return null;
        return tag is "nb" or "nn" ? "no" : tag is "iw" ? "he" : tag is "in" ? "id" : tag;
    }
}
