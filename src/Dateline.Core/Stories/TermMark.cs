namespace Dateline.Stories;

/// <summary>What a term is, by how it is written and where it stands.</summary>
[Flags]
internal enum TermMark : byte
{
    /// <summary>An ordinary word.</summary>
    Word = 0,

    /// <summary>Holds a digit.</summary>
    Number = 1,

    /// <summary>Capitalised inside a sentence.</summary>
    Name = 2,

    /// <summary>Two or more capitalised words in a row.</summary>
    Phrase = 3,

    /// <summary>Stands in the headline.</summary>
    Headline = 4,

    /// <summary>Stands in the opening of the body.</summary>
    Lead = 8,
}

/// <summary>The kind among a term's marks.</summary>
internal static class TermKind
{
    private const TermMark Bits = TermMark.Number | TermMark.Name;

    public static TermMark Kind(this TermMark mark) => mark & Bits;

    public static TermMark WithKind(this TermMark mark, TermMark kind) => mark & ~Bits | kind;
}
