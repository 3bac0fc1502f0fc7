namespace Dateline.Extract;

/// <summary>One run of text between two edges of block elements, as a browser would set it: a paragraph, a heading, an item, a caption.</summary>
internal struct GalleyLine
{
    /// <summary>First and last text node of the run, both inclusive.</summary>
    public int First, Last;

    /// <summary>The nearest block element around it.</summary>
    public int Block;

    /// <summary>Characters that are not white space, and those of them inside links and inside emphasis.</summary>
    public int Chars, LinkChars, EmphasisChars;

    /// <summary>Words; a sign of a script written without spaces counts as half a word.</summary>
    public float Words;

    public int Commas, Stops, Digits, Uppers, Signs, Letters;

    /// <summary>First and last character that is not white space.</summary>
    public char FirstChar, LastChar;

    /// <summary>Words that also stand in the page's title, and in its description.</summary>
    public int TitleWords, DescriptionWords, PlainWords;

    /// <summary>Runs of four words, and those of them the structured data's article body holds too.</summary>
    public int Shingles, WitnessedShingles;

    /// <summary>Hashes of the first word, the first two words, the last word, and the whole run; 0 when there is none.</summary>
    public uint FirstWord, FirstPair, LastWord, Whole;

    /// <summary>Nodes since the last picture before the line; at most 99.</summary>
    public int ImageDistance;

    /// <summary>Sum, lowest and highest of the leanings of the line's words and pairs of words.</summary>
    public float Talk, TalkLow, TalkHigh;

    /// <summary>Whether the line opens as the description of the last picture before it does.</summary>
    public bool RepeatsPicture;

    /// <summary>Article, time and main-heading elements that begin before the line.</summary>
    public int Articles, Times, MainHeadings;

    /// <summary>Single line breaks inside.</summary>
    public int Breaks;

    /// <summary>Marks seen: bit 0 a copyright sign, bit 1 an at sign, bit 2 a bar, bit 3 an arrow, bit 4 a digit group like a clock time, bit 5 a year.</summary>
    public int Marks;

    /// <summary>Share of the run's characters inside links.</summary>
    public readonly float LinkShare => Chars == 0 ? 0 : (float)LinkChars / Chars;

    /// <summary>Whether it reads like running text.</summary>
    public readonly bool IsProse => Words >= 12 && LinkShare < 0.4f && Stops > 0;
}
