using System.Globalization;

namespace Dateline.Text;

/// <summary>Counts the words of running text.</summary>
/// <remarks>
/// After UAX #29 (word boundaries): a word is a run of letters, digits and their marks; an apostrophe, a full stop or a colon between letters and a comma or full
/// stop between digits do not part it. Where a script is written without spaces the count is the nearest thing the script itself shows: each Han
/// sign and each hiragana is one, as UAX #29 parts them, a run of katakana is one. Thai, Lao, Khmer and Burmese can be parted into words by a dictionary only
/// (UAX #14, class SA): here a word is a syllable as written, a vowel or a consonant that bears none of its own with what closes it.
/// </remarks>
internal static class WordCount
{
    /// <summary>How many words <paramref name="text"/> has.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (IsSyllabic(c))
            {
                var end = i + 1;
                while (end < text.Length && IsSyllabic(text[end]))
                    end++;
                words += Syllables(text[i..end]);
                i = end;
            }
            else if (IsIdeograph(text, i, out var width))
            {
                words++;
                i += width;
            }
            else if (IsKatakana(c))
            {
                words++;
                while (i < text.Length && (IsKatakana(text[i]) || text[i] is '\u3099' or '\u309A'))
                    i++;
            }
            else if (IsLetter(text, i))
            {
                words++;
                i = EndOf(text, i);
            }
            else
            {
                i++;
            }
        }
        return words;
    }

    /// <summary>Whether a sign belongs to a script written without spaces between words.</summary>
    public static bool IsSign(char c) => IsSyllabic(c) || IsKatakana(c) || c is (>= '\u3041' and <= '\u3096') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\u3000' and <= '\u303F') or (>= '\uD840' and <= '\uD88F') or (>= '\uFF00' and <= '\uFFEF');

    private static int EndOf(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (IsSyllabic(c) || IsKatakana(c) || IsIdeograph(text, at, out _))
                return at;
            if (IsLetter(text, at) || char.IsLowSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || c == '_')
                continue;
            if (at + 1 < text.Length && IsLetter(text, at + 1) && JoinsWords(c, char.IsDigit(text[at - 1]), char.IsDigit(text[at + 1])))
                continue;
            return at;
        }
        return at;
    }

    // UAX #29, WB6 to WB12: MidLetter, MidNumLet, MidNum.
    private static bool JoinsWords(char c, bool afterDigit, bool beforeDigit) => c is '\'' or '’' or '.' or '․' ? afterDigit == beforeDigit
        : c is ':' or '·' or '״' or '׳' or '‧' ? !afterDigit && !beforeDigit
        : c is ',' or ';' or '٫' or '٬' && afterDigit && beforeDigit;

    private static bool IsLetter(ReadOnlySpan<char> text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1])) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
        : char.IsLetterOrDigit(text[at]);

    private static bool IsIdeograph(ReadOnlySpan<char> text, int at, out int width)
    {
        var c = text[at];
        // Planes 2 and 3 hold nothing but Han.
        width = c is >= '\uD840' and <= '\uD88F' && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return width == 2 || c is (>= '\u3041' and <= '\u3096') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '々' or '〇';
    }

    private static bool IsKatakana(char c) => c is (>= '\u30A1' and <= '\u30FA') or '\u30FC' or (>= '\uFF66' and <= '\uFF9F');

    private static bool IsSyllabic(char c) => c is (>= '\u0E01' and <= '\u0E3A') or (>= '\u0E40' and <= '\u0E4E') or (>= '\u0E81' and <= '\u0ECD') or (>= '\u0EDC' and <= '\u0EDF')
        or (>= '\u1000' and <= '\u103F') or (>= '\u1050' and <= '\u109D') or (>= '\u1780' and <= '\u17D3') or '\u17DC' or '\u17DD';

    /// <summary>Syllables as written in a run of one such script.</summary>
    private static int Syllables(ReadOnlySpan<char> run)
    {
        var count = run[0] switch
        {
            <= '\u0EFF' => ThaiSyllables(run),
            <= '\u109F' => BurmeseSyllables(run),
            _ => KhmerSyllables(run),
        };
        return Math.Max(1, count);
    }

    // Lao's block repeats Thai's at a distance of 0x80. Vowels before, above, below and after the consonant of one syllable are one; of consonants that
    // stand between two vowels one closes and the rest open, and each pair more is a syllable with the vowel that is not written.
    private static int ThaiSyllables(ReadOnlySpan<char> run)
    {
        var count = 0;
        var bare = 0;
        var led = false;
        var voiced = false;
        foreach (var c in run)
        {
            var sign = c >= '\u0E81' ? (char)(c - 0x80) : c;
            if (sign is >= '\u0E40' and <= '\u0E44')
            {
                count += 1 + Unwritten(bare, count > 0, closes: false);
                (bare, led) = (0, true);
            }
            else if (sign is >= '\u0E30' and <= '\u0E3A' or '\u0E45' or '\u0E4D')
            {
                // A vowel written around its consonant, or in several marks, is one.
                count += (led && bare <= 2) || (voiced && bare == 0) ? 0 : 1 + Unwritten(bare - 1, count > 0, closes: true);
                (bare, led, voiced) = (0, false, true);
            }
            else if (sign is >= '\u0E01' and <= '\u0E2E')
            {
                bare++;
                voiced = false;
            }
            else if (sign == '\u0E4C')
            {
                // A silenced consonant.
                bare = Math.Max(0, bare - 1);
            }
        }
        return count + Unwritten(bare, count > 0, closes: false);
    }

    private static int Unwritten(int consonants, bool follows, bool closes)
    {
        var free = consonants - (follows ? 1 : 0) - (closes ? 1 : 0);
        return Math.Max(0, (free + (follows ? 0 : 1)) / 2);
    }

    // A syllable begins at a consonant or an independent vowel that is neither stacked under another nor killed.
    private static int BurmeseSyllables(ReadOnlySpan<char> run)
    {
        var count = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] is not ((>= '\u1000' and <= '\u102A') or '\u103F' or (>= '\u1050' and <= '\u1055')) || (i > 0 && run[i - 1] == '\u1039'))
                continue;
            var killed = false;
            for (var k = i + 1; k < run.Length && run[k] is >= '\u1037' and <= '\u103A' && !killed; k++)
                killed = run[k] is '\u103A' or '\u1039';
            count += killed ? 0 : 1;
        }
        return count;
    }

    // A syllable begins at a consonant that is not subscribed; a consonant without a vowel before another syllable closes the one before it.
    private static int KhmerSyllables(ReadOnlySpan<char> run)
    {
        var count = 0;
        var closes = false;
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] is not (>= '\u1780' and <= '\u17B3') || (i > 0 && run[i - 1] == '\u17D2'))
                continue;
            var bare = i + 1 >= run.Length || run[i + 1] is >= '\u1780' and <= '\u17B3';
            if (bare && closes)
            {
                closes = false;
                continue;
            }
            count++;
            closes = true;
        }
        return count;
    }
}
