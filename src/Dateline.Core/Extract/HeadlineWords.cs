namespace Dateline.Extract;

/// <summary>Words of a headline, to be compared with those of another.</summary>
internal static class HeadlineWords
{
    // Common counts on it that a word has a bit in a ulong; one word more may follow the last.
    private const int Most = 60;

    /// <summary>Letters and digits between other signs, lower case; a sign of a script without spaces is a word.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length && words.Count < Most; i++)
        {
            var isLetter = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
            var alone = isLetter && text[i] is >= '\u2e80' and <= '\ud7ff' and not (>= '\uac00' and <= '\ud7a3');
            if (start >= 0 && (!isLetter || alone))
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
            if (alone)
                words.Add(text[i].ToString());
            else if (isLetter && start < 0)
                start = i;
        }
        return words;
    }

    /// <summary>Harmonic mean of the shares of words two texts have in common; 0 to 1.</summary>
    public static float Likeness(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return 0;
        return 2f * Common(one, other) / (one.Count + other.Count);
    }

    /// <summary>How many words of <paramref name="one"/> stand in <paramref name="other"/>, each counted as often as both have it.</summary>
    public static int Common(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        // Which words of the other are left, a bit each: a headline has no more than sixty.
        var left = ulong.MaxValue;
        var common = 0;
        for (var i = 0; i < one.Count; i++)
        {
            var word = one[i];
            for (var j = 0; j < other.Count; j++)
            {
                if ((left >> j & 1) == 0 || !string.Equals(word, other[j], StringComparison.Ordinal))
                    continue;
                left &= ~(1UL << j);
                common++;
                break;
            }
        }
        return common;
    }
}
