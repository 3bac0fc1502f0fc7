namespace Dateline.Claims;

/// <summary>A word or mark and what the taggers look at.</summary>
internal struct ClaimWord
{
    /// <summary>First character.</summary>
    public int Start;

    /// <summary>Character after the last.</summary>
    public int End;

    /// <summary>Hash of the word in small letters; numbers share one for each length.</summary>
    public uint Word;

    /// <summary>Hash of its last three letters.</summary>
    public uint Suffix;

    /// <summary>Hash of its first four letters.</summary>
    public uint Prefix;

    /// <summary>Capitals, digits, hyphens: a small number.</summary>
    public byte Shape;

    /// <summary>What it is.</summary>
    public WordKind Kind;

    /// <summary>Form of the verb, when <see cref="Kind"/> is a verb of the lists.</summary>
    public VerbForm Form;

    /// <summary>What it does to a quotation.</summary>
    public QuoteMark Mark;

    /// <summary>Number of its sentence within the paragraph.</summary>
    public int Sentence;

    /// <summary>Number of its paragraph.</summary>
    public int Paragraph;

    /// <summary>Number of its quotation; -1 outside.</summary>
    public int Quotation;

    /// <summary>Cuts a word out of <paramref name="text"/>.</summary>
    public static ClaimWord Of(string text, int start, int end, int paragraph)
    {
        var length = Math.Min(end - start, 48);
        Span<char> lower = stackalloc char[length];
        var anyUpper = false;
        var anyLower = false;
        var anyDigit = false;
        for (var i = 0; i < length; i++)
        {
            var c = text[start + i];
            if (c == '’')
                c = '\'';
            anyUpper |= char.IsUpper(c);
            anyLower |= char.IsLower(c);
            anyDigit |= char.IsDigit(c);
            lower[i] = char.ToLowerInvariant(c);
        }
        var first = text[start];
        var word = new ClaimWord
        {
            Start = start,
            End = end,
            Paragraph = paragraph,
            Quotation = -1,
            Word = anyDigit && !anyLower && !anyUpper ? 0x9e37u + (uint)length : Hash(lower),
            Suffix = Hash(lower[^Math.Min(3, length)..]),
            Prefix = Hash(lower[..Math.Min(4, length)]),
            Shape = (byte)((char.IsUpper(first) ? 1 : 0) | (anyUpper && !anyLower ? 2 : 0) | (anyDigit ? 4 : 0) | (length > 3 && lower[1..^1].Contains('-') ? 8 : 0) | (length == 1 ? 16 : 0)),
        };
        (word.Kind, word.Form) = ClaimLexicon.Of(lower);
        if (word.Kind == WordKind.Word)
            word.Kind = Guess(lower, first, anyUpper, anyLower, anyDigit);
        else if (word.Kind is WordKind.Person or WordKind.Body or WordKind.SayingNoun && anyUpper && !anyLower)
            word.Kind = WordKind.Capitals;
        word.Mark = lower switch
        {
            ['“'] or ['„'] or ['«'] or ['`', '`'] => QuoteMark.Opens,
            ['”'] or ['»'] or ['\'', '\''] => QuoteMark.Closes,
            ['"'] => QuoteMark.Either,
            _ => QuoteMark.None,
        };
        return word;
    }

    private static WordKind Guess(ReadOnlySpan<char> lower, char first, bool anyUpper, bool anyLower, bool anyDigit)
    {
        if (!char.IsLetterOrDigit(first))
        {
            return lower switch
            {
                ['\'', 's'] => WordKind.Genitive,
                [','] => WordKind.Comma,
                ['.'] or ['?'] or ['!'] or ['.', '.', ..] or ['…'] => WordKind.Stop,
                [':'] => WordKind.Colon,
                [';'] => WordKind.Semicolon,
                ['-'] or ['–'] or ['—'] or ['-', '-'] => WordKind.Dash,
                ['('] or [')'] or ['['] or [']'] => WordKind.Bracket,
                ['\''] or ['‘'] => WordKind.OtherMark,
                _ => WordKind.OtherMark,
            };
        }
        if (anyDigit)
            return WordKind.Number;
        if (anyUpper)
            return anyLower || lower.Length == 1 ? WordKind.Name : WordKind.Capitals;
        return lower switch
        {
            [.., 'l', 'y'] => WordKind.Adverb,
            [_, _, .., 'e', 'd'] => WordKind.Past,
            [_, _, .., 'i', 'n', 'g'] => WordKind.Ing,
            [_, _, .., not 's', 's'] => WordKind.Plural,
            _ => WordKind.Word,
        };
    }

    /// <summary>FNV-1a over the characters, stirred.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        return hash * 0x2c1b3c6du;
    }
}
