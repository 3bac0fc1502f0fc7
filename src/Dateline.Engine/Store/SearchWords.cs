using System.Text;

namespace Dateline.Engine.Store;

/// <summary>Words as the search index holds them.</summary>
/// <remarks>Languages written without spaces (and Korean, whose words carry their particles) are cut into pairs of characters that
/// overlap: "東京都" becomes "東京 京都". A search for any part of two characters or more is then a phrase of pairs; one character
/// is the beginning of a pair.</remarks>
internal static class SearchWords
{
    /// <summary>The text with runs of such characters cut into pairs, and everything else left to FTS5's own tokenizer.</summary>
    public static string ForIndex(string text)
    {
        if (!HasDense(text))
            return text;
        var words = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!IsDense(c))
            {
                words.Append(c);
                continue;
            }
            words.Append(' ').Append(c);
            if (i + 1 < text.Length && IsDense(text[i + 1]))
                words.Append(text[i + 1]);
            words.Append(' ');
        }
        return words.ToString();
    }

    /// <summary>The pairs of one unspaced run; one character gives itself alone.</summary>
    public static IEnumerable<string> Pairs(string run)
    {
        if (run.Length == 1)
            yield return run;
        for (var i = 0; i + 1 < run.Length; i++)
            yield return run.Substring(i, 2);
    }

    /// <summary>Whether words are written without spaces in this character's script: Han, kana, Hangul, Thai, Lao, Burmese, Khmer.</summary>
    public static bool IsDense(char c) => c >= '\u0E00' && c switch
    {
        <= '\u0EFF' => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark,
        >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' => true,
        >= '\u3040' and <= '\u30FF' => c != '\u30FB',
        >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' => true,
        >= '\uAC00' and <= '\uD7A3' => true,
        '\u3005' or '\u3007' => true,
        _ => false,
    };

    private static bool HasDense(string text)
    {
        foreach (var c in text)
        {
            if (IsDense(c))
                return true;
        }
        return false;
    }
}
