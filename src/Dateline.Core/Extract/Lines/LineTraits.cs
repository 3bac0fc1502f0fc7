namespace Dateline.Extract.Lines;

/// <summary>One line of a plain-text page and what can be measured on it in one pass.</summary>
internal readonly record struct LineTraits
{
    /// <summary>The words, a leading bullet taken off.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the line began with a bullet ("- ", "* ", "• ").</summary>
    public bool Bullet { get; init; }

    /// <summary>Length in letters' worth: signs of scripts without spaces count two and a half.</summary>
    public int Weight { get; init; }

    /// <summary>Words; in scripts without spaces two signs count as one.</summary>
    public int Words { get; init; }

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence { get; init; }

    /// <summary>Full stops and the like followed by a space inside the line.</summary>
    public int InnerStops { get; init; }

    /// <summary>Commas and their like.</summary>
    public int Commas { get; init; }

    /// <summary>Share of words that carry grammar; -1 when the script has no spaces to count by.</summary>
    public double Grammar { get; init; }

    /// <summary>Share of words that begin with a capital.</summary>
    public double Capitals { get; init; }

    /// <summary>Share of signs that are digits.</summary>
    public double Digits { get; init; }

    /// <summary>Whether the script writes without spaces.</summary>
    public bool Dense { get; init; }

    /// <summary>Whether it is furniture by its words: cookies, sharing, subscriptions, rights.</summary>
    public bool Furniture { get; init; }

    public static LineTraits Of(string line)
    {
        var text = StripBullet(line, out var bullet);
        int letters = 0, dense = 0, digits = 0, stops = 0, commas = 0, words = 0, capitals = 0, grammar = 0;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (i < text.Length)
            {
                if (IsDense(c))
                    dense++;
                else if (char.IsLetter(c))
                    letters++;
                else if (char.IsAsciiDigit(c))
                    digits++;
                if (c is ',' or '、' or '，' or ';' or '،')
                    commas++;
                else if (IsStop(c) && (i + 1 == text.Length || c > 0x3000 || text[i + 1] is ' ' or '"' or '”' or '“'))
                    stops++;
            }
            if (char.IsLetterOrDigit(c) || (c is '\'' or '’' && start >= 0))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                words++;
                var word = text.AsSpan(start, i - start);
                if (char.IsUpper(word[0]))
                    capitals++;
                if (FunctionWords.Contains(word))
                    grammar++;
                start = -1;
            }
        }
        var isDense = dense > letters;
        var ends = EndsAsSentence(text);
        return new LineTraits
        {
            Text = text,
            Bullet = bullet,
            Weight = text.Length + (dense * 3 / 2),
            Words = words + (dense / 2),
            EndsSentence = ends,
            InnerStops = ends && stops > 0 ? stops - 1 : stops,
            Commas = commas,
            Grammar = isDense ? -1 : words == 0 ? 0 : (double)grammar / words,
            Capitals = words == 0 ? 0 : (double)capitals / words,
            Digits = text.Length == 0 ? 0 : (double)digits / text.Length,
            Dense = isDense,
            Furniture = FurnitureWords.Marks(text),
        };
    }

    /// <summary>Whether the text closes with a full stop or its like, closing quotation marks and brackets aside.</summary>
    public static bool EndsAsSentence(string text)
    {
        // A credit in brackets may follow the stop: "... said the mayor. (AFP)".
        var end = text.Length - 1;
        if (end > 40 && text[end] is ')' or ']' or '）' && text.LastIndexOfAny(['(', '[', '（']) is var open && open > end - 30)
            end = open - 1;
        return EndsAt(text, end) || (end < text.Length - 1 && EndsAt(text, text.Length - 1));
    }

    private static bool EndsAt(string text, int end)
    {
        for (var i = end; i >= 0; i--)
        {
            var c = text[i];
            if (c is '"' or '”' or '’' or '\'' or '»' or '“' or ')' or ']' or '」' or '』' or '）' or ' ' or '›' or '*')
                continue;
            return IsStop(c) || c == '…';
        }
        return false;
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '…' or '۔' or '．';

    /// <summary>Whether the sign belongs to a script written without spaces.</summary>
    public static bool IsDense(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\u0e00' and <= '\u0eff'
        or >= '\u1000' and <= '\u109f' or >= '\u1780' and <= '\u17ff';

    private static string StripBullet(string line, out bool bullet)
    {
        bullet = line.Length > 2 && line[1] == ' ' && line[0] is '-' or '*' or '•' or '·' or '–' or '▪' or '◦' or '►' or '●' or '○';
        return bullet ? line[1..].TrimStart() : line;
    }
}
