using System.Globalization;
using System.Text;

namespace Dateline.Engine.Store;

/// <summary>What a reader typed, understood: words that must occur, phrases, and words that must not. Never an error.</summary>
/// <param name="Wanted">Words and phrases that must all occur; each a list of plain words.</param>
/// <param name="Unwanted">Words and phrases that must not occur.</param>
internal sealed record SearchQuery(IReadOnlyList<IReadOnlyList<string>> Wanted, IReadOnlyList<IReadOnlyList<string>> Unwanted)
{
    // More words than anybody types; keeps a pasted page from becoming an expensive query.
    private const int MostTerms = 32;

    public static SearchQuery Parse(string words)
    {
        var wanted = new List<IReadOnlyList<string>>();
        var unwanted = new List<IReadOnlyList<string>>();
        var at = 0;
        while (at < words.Length && wanted.Count + unwanted.Count < MostTerms)
        {
            if (char.IsWhiteSpace(words[at]))
            {
                at++;
                continue;
            }
            var not = words[at] is '-' or '\u2212' && at + 1 < words.Length && !char.IsWhiteSpace(words[at + 1]);
            if (not)
                at++;
            var term = Words(NextTerm(words, ref at));
            if (term.Count > 0)
                (not ? unwanted : wanted).Add(term);
        }
        return new SearchQuery(wanted, unwanted);
    }

    /// <summary>The same for FTS5 (https://www.sqlite.org/fts5.html §3); <c>null</c> when nothing is wanted.</summary>
    public string? ToFts()
    {
        if (Wanted.Count == 0)
            return null;
        var fts = new StringBuilder();
        fts.AppendJoin(" AND ", Wanted.Select(Phrase));
        return Unwanted.Count == 0 ? fts.ToString() : $"({fts}) NOT ({string.Join(" OR ", Unwanted.Select(Phrase))})";
    }

    // Only letters, marks and digits are ever inside the quotes, so no word can end them.
    private static string Phrase(IReadOnlyList<string> words)
    {
        var tokens = new List<string>();
        var open = false;
        foreach (var word in words)
        {
            open = word.Length == 1 && SearchWords.IsDense(word[0]);
            tokens.AddRange(SearchWords.IsDense(word[0]) ? SearchWords.Pairs(word) : [word]);
        }
        return $"\"{string.Join(' ', tokens)}\"{(open ? " *" : "")}";
    }

    /// <summary>The next word, or the phrase between two marks of quotation.</summary>
    internal static string NextTerm(string words, ref int at)
    {
        if (IsQuote(words[at]))
        {
            var start = ++at;
            while (at < words.Length && !IsQuote(words[at]))
                at++;
            var phrase = words[start..at];
            at++;
            return phrase;
        }
        var from = at;
        while (at < words.Length && !char.IsWhiteSpace(words[at]) && !IsQuote(words[at]))
            at++;
        return words[from..at];
    }

    internal static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';

    /// <summary>Runs of letters, marks and digits, cut where a script without spaces begins or ends.</summary>
    internal static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var dense = rune.IsBmp && SearchWords.IsDense((char)rune.Value);
            if (!dense && !IsWordRune(rune))
            {
                Flush();
                continue;
            }
            if (word.Length > 0 && dense != SearchWords.IsDense(word[0]))
                Flush();
            word.Append(rune.ToString());
        }
        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    private static bool IsWordRune(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber or UnicodeCategory.PrivateUse;
}
