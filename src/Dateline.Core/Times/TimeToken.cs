namespace Dateline.Times;

/// <summary>How a word stands in the text.</summary>
[Flags]
internal enum TokenForm : byte
{
    None = 0,
    Capital = 1,
    Digits = 2,

    /// <summary>A number with thousands parted or a fraction: never a year or a day.</summary>
    Amount = 4,

    /// <summary>White space stands before it.</summary>
    Apart = 8,

    /// <summary>A sentence begins with it.</summary>
    Opens = 16,

    /// <summary>A paragraph or heading begins with it: no expression runs over.</summary>
    Breaks = 32,
    Sign = 64,
    Word = 128,
}

/// <summary>A word, number or sign of a text.</summary>
internal struct TimeToken
{
    public int Start;
    public int End;
    public Meaning Meaning;
    public TokenForm Form;

    /// <summary>The sign, or the last letter of a word.</summary>
    public char Sign;

    /// <summary>The value of digits; -1 for anything else or beyond nine digits.</summary>
    public int Number;

    /// <summary>Hundredths beside the number: 50 in 2.5.</summary>
    public int Hundredths;

    public readonly int Length => End - Start;

    public readonly bool Has(TokenForm form) => (Form & form) != 0;
}
