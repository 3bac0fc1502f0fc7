using System.Globalization;
using System.Text;

namespace Dateline.Text;

/// <summary>What single characters are to a reader of words, and what letter they fold to: lower case, without accents, Arabic letter variants made one.</summary>
internal static class WordLetters
{
    private static readonly char[] Folded = FoldTable();
    private static readonly LetterKind[] Kinds = [.. Enumerable.Range(0, Folded.Length).Select(c => KindFrom((char)c))];

    /// <summary>What a character is.</summary>
    public static LetterKind KindOf(char c) => c < Kinds.Length ? Kinds[c] : KindFrom(c);

    /// <summary>The letter it folds to; <c>'\0'</c> for a mark that carries none.</summary>
    public static char Fold(char c) => c < Folded.Length ? Folded[c] : char.ToLowerInvariant(c);

    /// <summary>Whether it is of a script written without spaces: Han, kana, Thai, Lao, Khmer, Myanmar.</summary>
    public static bool IsSpaceless(char c) => c >= '\u0E00' && (c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
        or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'));

    /// <summary>Whether it is a mark inside a word that carries no letter.</summary>
    public static bool IsMark(char c) => c is >= '\u00AD' and < '\u2000' && Folded[c] == '\0';

    private static LetterKind KindFrom(char c)
    {
        var kind = LetterKind.None;
        if (char.IsLetterOrDigit(c))
            kind |= LetterKind.Letter;
        if (char.IsDigit(c))
            kind |= LetterKind.Digit;
        if (char.IsUpper(c))
            kind |= LetterKind.Upper;
        if (IsSpaceless(c))
            kind |= LetterKind.Spaceless;
        if (IsMark(c))
            kind |= LetterKind.Mark;
        if (c is '.' or '!' or '?' or ':' or '。' or '؟' or '"' or '“' or '«' or '„')
            kind |= LetterKind.Opens;
        return kind;
    }

    // Latin, Greek, Cyrillic, Hebrew and Arabic stand below U+2000; a mark that carries no letter folds to nothing.
    private static char[] FoldTable()
    {
        var table = new char[0x2000];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || c == '\u0640' || c is ',' or '.')
                continue;
            var decomposed = c.ToString().Normalize(NormalizationForm.FormD);
            table[i] = c switch
            {
                'ى' => 'ي',
                'ة' => 'ه',
                'ß' => 's',
                'ø' or 'Ø' => 'o',
                'ł' or 'Ł' => 'l',
                'ı' => 'i',
                _ => char.ToLowerInvariant(decomposed[0]),
            };
        }
        return table;
    }
}

/// <summary>What a character is to a reader of words.</summary>
[Flags]
internal enum LetterKind : byte
{
    /// <summary>Nothing of a word.</summary>
    None = 0,

    /// <summary>A letter or digit.</summary>
    Letter = 1,

    /// <summary>A digit.</summary>
    Digit = 2,

    /// <summary>A capital.</summary>
    Upper = 4,

    /// <summary>Of a script written without spaces.</summary>
    Spaceless = 8,

    /// <summary>A mark inside a word.</summary>
    Mark = 16,

    /// <summary>Opens a sentence or a quotation.</summary>
    Opens = 32,
}
