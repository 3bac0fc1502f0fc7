namespace Dateline.Times;

/// <summary>Numbers written in Han signs: 三, 十二, 二〇二三, 三百.</summary>
internal static class ScriptNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const int Longest = 8;

    /// <returns>How many signs the number takes; 0 when there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        int length = 0, current = -1, total = 0;
        var positional = false;
        while (length < text.Length && length < Longest)
        {
            var c = text[length];
            var digit = c switch { '零' => 0, '两' or '兩' => 2, _ => Digits.IndexOf(c, StringComparison.Ordinal) };
            if (digit >= 0)
            {
                positional |= current >= 0;
                current = positional && current >= 0 ? current * 10 + digit : digit;
            }
            else if (c is '十' or '百' or '千')
            {
                total += (current < 0 ? 1 : current) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                current = -1;
                positional = false;
            }
            else
            {
                break;
            }
            length++;
        }
        value = total + Math.Max(0, current);
        return length;
    }
}
