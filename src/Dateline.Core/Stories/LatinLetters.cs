namespace Dateline.Stories;

/// <summary>Writes the folded letters of a word in Latin ones, as sounds go, so that one name meets itself across scripts.</summary>
/// <remarks>After the usual romanisations of the press (BGN/PCGN for Russian and Greek), simplified; Arabic has its consonants only.</remarks>
internal static class LatinLetters
{
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static readonly string[] CyrillicSounds =
        ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia"];

    private const string Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤپچژگ";
    private static readonly string[] ArabicSounds =
        ["a", "b", "t", "t", "j", "h", "kh", "d", "d", "r", "z", "s", "sh", "s", "d", "t", "z", "", "g", "f", "k", "k", "l", "m", "n", "h", "u", "i", "", "i", "u", "p", "ch", "zh", "g"];

    private const string Greek = "αβγδεζηθικλμνξοπρστυφχψως";
    private static readonly string[] GreekSounds =
        ["a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "t", "i", "f", "ch", "ps", "o", "s"];

    /// <returns>How many letters were written to <paramref name="into"/>.</returns>
    public static int Write(ReadOnlySpan<char> folded, Span<char> into)
    {
        var length = 0;
        foreach (var c in folded)
        {
            var sounds = c < 'Ͱ' ? null : Of(c);
            if (sounds is null)
            {
                if (length < into.Length)
                    into[length++] = c;
                continue;
            }
            foreach (var sound in sounds)
            {
                if (length < into.Length)
                    into[length++] = sound;
            }
        }
        return length;
    }

    /// <summary>What is left of a name when languages spell it their own way: consonants, those of like sound made one, none twice in a row.</summary>
    /// <returns>How many letters were written to <paramref name="into"/>.</returns>
    public static int Bones(ReadOnlySpan<char> latin, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < latin.Length && length < into.Length; i++)
        {
            var bone = latin[i] switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' or 'w' when i > 0 => '\0',
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' => 'a',
                'h' when i > 0 => '\0',
                'c' or 'q' or 'k' or 'x' or 'g' => 'k',
                'z' or 's' => 's',
                'v' or 'w' or 'f' or 'b' or 'p' => 'b',
                'd' or 't' => 't',
                var other => other,
            };
            if (bone != '\0' && (length == 0 || into[length - 1] != bone))
                into[length++] = bone;
        }
        return length;
    }

    private static string? Of(char c)
    {
        var at = Cyrillic.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0)
            return CyrillicSounds[at];
        at = Arabic.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0)
            return ArabicSounds[at];
        at = Greek.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? GreekSounds[at] : null;
    }
}
