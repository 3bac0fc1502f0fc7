namespace Dateline.Dating;

/// <summary>A number, a word or a sign of a text that may hold a date.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Start">First character.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Value">The number's value; the sign's character.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int Length, int Value)
{
    public int End => Start + Length;

    public bool IsSign(char sign) => Kind == DateTokenKind.Sign && Value == sign;
}

internal enum DateTokenKind : byte
{
    Number,
    Word,
    Sign,
}

/// <summary>Cuts a text into numbers, words and signs; digits of every script are read (Unicode Standard, Nd).</summary>
internal static class DateTokens
{
    private const int Most = 400;

    public static List<DateToken> Cut(string text)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; i < text.Length && tokens.Count < Most;)
        {
            var c = text[i];
            var start = i;
            if (char.IsDigit(c))
            {
                var value = 0L;
                for (; i < text.Length && char.IsDigit(text[i]); i++)
                    value = i - start < 9 ? (value * 10) + (int)char.GetNumericValue(text[i]) : value;
                tokens.Add(new DateToken(DateTokenKind.Number, start, i - start, (int)value));
            }
            else if (char.IsLetter(c))
            {
                // Marks belong to the word before them (Hindi, Thai); so does a full stop between letters (Thai short months, "p.m.").
                for (; i < text.Length && (char.IsLetter(text[i]) || IsMark(text[i]) || (text[i] == '.' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && i - start <= 3)); i++)
                {
                }
                tokens.Add(new DateToken(DateTokenKind.Word, start, i - start, 0));
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(c) && !IsMark(c))
                    tokens.Add(new DateToken(DateTokenKind.Sign, start, 1, c));
            }
        }
        return tokens;
    }

    private static bool IsMark(char c) => c > 0x2ff && char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;
}
